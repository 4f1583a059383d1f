// limber list: the routines of the library, and the exercises.
// SPDX-License-Identifier: GPL-3.0-or-later

public import ArgumentParser
import JSON
public import RoutineEngine
import RoutineLanguage

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the routines, or the exercises, that can be played by name.",
    discussion: """
      Examples:
        limber list
        limber list --goal mobility --shorter-than 10m
        limber list --exercises --tag stretch --kit towel
        limber list --exercises --kit none
        limber list --json
      """)

  @Flag(help: "List the exercises instead of the routines.")
  var exercises = false

  @Option(help: "Only routines for this: \(Goal.allCases.map(\.rawValue).joined(separator: ", ")).")
  var goal: Goal?

  @Option(help: "Only what has this tag, or an exercise with it. May be given several times.")
  var tag: [String] = []

  @Option(help: "Only what needs this, such as mat; none for what needs nothing. May be given several times.")
  var kit: [String] = []

  @Option(help: "Only what is shorter than this, such as 10m; an exercise counts with its own dose.")
  var shorterThan: String?

  @Flag(help: "Write JSON.")
  var json = false

  @Flag(help: ArgumentHelp("Write the whole library as a page of Markdown.", visibility: .hidden))
  var page = false

  func validate() throws {
    if exercises, goal != nil { throw ValidationError("Only routines have a goal; leave out --goal or --exercises.") }
    if let shorterThan, Frames(written: shorterThan) == nil {
      throw ValidationError("\"\(shorterThan)\" is not a length of time; write for example 10m or 90s.")
    }
  }

  func run() throws {
    let folders = try DataFolders()
    if page { return try writePage(folders) }
    var library = Library(files: DiskFiles(), folders: folders.library)
    let rows = exercises ? exerciseRows(&library) : routineRows(&library)
    if json {
      Streams.write(JSON.array(rows.map(\.json)).text(indented: true) + "\n")
      return
    }
    if rows.isEmpty { Streams.report("nothing in the library is like that; `limber list` shows all of it") }
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

  private var filter: CardFilter {
    var filter = CardFilter()
    filter.goal = goal
    filter.tags = tag
    filter.kit = kit
    filter.shorterThan = shorterThan.flatMap { Frames(written: $0) }
    return filter
  }

  private func routineRows(_ library: inout Library) -> [Row] {
    library.paths(of: .routine).compactMap { path in
      guard let sheet = read(path, { path throws(FileProblem) in try library.routineSheet(path: path) }),
        filter.admits(sheet)
      else { return nil }
      var details: [String] = []
      if let minutes = sheet.card.minutes { details.append("\(minutes) min") }
      if let goal = sheet.card.goal { details.append(goal.rawValue) }
      return Row(
        id: sheet.card.id, title: sheet.card.title.source, details: details.joined(separator: ", "),
        json: sheet.json(path: path))
    }
  }

  private func exerciseRows(_ library: inout Library) -> [Row] {
    let rows: [Row] = library.paths(of: .exercise).compactMap { path in
      guard let sheet = read(path, { path throws(FileProblem) in try library.exerciseSheet(path: path) }),
        filter.admits(sheet)
      else { return nil }
      return Row(
        id: sheet.card.id, title: sheet.card.name.source,
        details: sheet.card.position == .any ? "" : sheet.card.position.rawValue, json: sheet.json(path: path))
    }
    return rows.sorted { $0.id < $1.id }
  }

  /// The sheet of a file; a file that cannot be used is told of and left out.
  private func read<Sheet>(_ path: String, _ sheet: (String) throws(FileProblem) -> Checked<Sheet>) -> Sheet? {
    do throws(FileProblem) {
      let checked = try sheet(path)
      if checked.value == nil { Streams.report("\(path) has mistakes and is left out; `limber check` tells which") }
      return checked.value
    } catch {
      Streams.report("\(error)")
      return nil
    }
  }

  /// The page of what comes with Limber, without the listener's own files.
  private func writePage(_ folders: DataFolders) throws {
    var library = Library(files: DiskFiles(), folders: [folders.installed])
    let read: (page: LibraryPage, broken: [String])
    do throws(FileProblem) { read = try LibraryPage.read(&library) } catch { throw CommandError("\(error)") }
    guard read.broken.isEmpty else {
      throw CommandError(
        "\(read.broken.joined(separator: ", ")): mistakes; `limber check` tells which", status: .problemsFound)
    }
    Streams.write(read.page.markdown)
  }
}

extension Goal: ExpressibleByArgument {}
