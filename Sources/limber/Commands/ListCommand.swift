// limber list: the routines of the library, and the exercises.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import RoutineEngine
import RoutineLanguage

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the routines, or the exercises, that can be played by name.",
    discussion: """
      Examples:
        limber list
        limber list --exercises
        limber list --json
      """)

  @Flag(help: "List the exercises instead of the routines.")
  var exercises = false

  @Flag(help: "Write JSON.")
  var json = false

  func run() throws {
    let folders = try DataFolders()
    let rows = exercises ? exerciseRows(folders) : routineRows(folders)
    if json {
      Streams.write(JSON.array(rows.map(\.json)).text(indented: true) + "\n")
      return
    }
    let width = rows.map(\.id.count).max() ?? 0
    for row in rows {
      let id = row.id + String(repeating: " ", count: width - row.id.count)
      Streams.write("\(id)  \(row.details.isEmpty ? row.title : "\(row.title) (\(row.details))")\n")
    }
  }

  /// One line of a list.
  private struct Row {
    var id: String
    var title: String
    var details: String
    var json: JSON
  }

  private func routineRows(_ folders: DataFolders) -> [Row] {
    var library = Library(files: DiskFiles(), folders: folders.library)
    return library.routinePaths().compactMap { path in
      guard let card = read(path, { path throws(FileProblem) in try library.card(path: path) }) else { return nil }
      var details: [String] = []
      if let minutes = card.minutes { details.append("\(minutes) min") }
      if let goal = card.goal { details.append(goal.rawValue) }
      return Row(
        id: card.id, title: card.title.source, details: details.joined(separator: ", "),
        json: .object([
          ("id", .string(card.id)), ("title", .string(card.title.source)), ("minutes", .optional(card.minutes)),
          ("goal", .optional(card.goal?.rawValue)), ("summary", .optional(card.summary?.source)),
          ("path", .string(path)),
          ("exercises", .array(card.exercises.map(JSON.string))),
        ]))
    }
  }

  private func exerciseRows(_ folders: DataFolders) -> [Row] {
    var library = Library(files: DiskFiles(), folders: folders.library)
    let files = DiskFiles()
    var seen: Set<String> = []
    let paths = folders.library.flatMap { folder in
      files.names(in: folder + "/Exercises").filter { $0.hasSuffix(".yaml") && seen.insert($0).inserted }
        .map { folder + "/Exercises/" + $0 }
    }
    return paths.sorted { Library.id(ofPath: $0) < Library.id(ofPath: $1) }.compactMap { path in
      guard let card = read(path, { path throws(FileProblem) in try library.exercise(path: path) }) else { return nil }
      return Row(
        id: card.id, title: card.name.source, details: card.position == .any ? "" : card.position.rawValue,
        json: .object([
          ("id", .string(card.id)), ("name", .string(card.name.source)), ("position", .string(card.position.rawValue)),
          ("kit", .array(card.kit.map { .string($0.source) })), ("tags", .array(card.tags.map(JSON.string))),
          ("path", .string(path)),
        ]))
    }
  }

  /// The card of a file; a file that cannot be used is told of and left out.
  private func read<Card>(_ path: String, _ card: (String) throws(FileProblem) -> Checked<Card>) -> Card? {
    do throws(FileProblem) {
      let checked = try card(path)
      if checked.value == nil { Streams.tell("\(path) has mistakes and is left out; `limber check` tells which") }
      return checked.value
    } catch {
      Streams.tell("\(error)")
      return nil
    }
  }
}
