// limber show: the card of an exercise or a routine, or a safety notice in full.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import JSON
import RoutineEngine
import RoutineLanguage

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show an exercise, a routine or a safety notice.",
    discussion: """
      The card of an exercise has its dose, its cues, when to stop, who should leave it out, and the sources. A name that \
      a routine and a notice share shows the routine; put notice before the name to see the notice.

      Examples:
        limber show bird-dog
        limber show ten-minute-back-care
        limber show notice back-pain
        limber show my-routine.yaml --json
      """)

  @Argument(help: "A name from `limber list`, a file, or notice and its name.", completion: .file(extensions: ["yaml"]))
  var name: [String]

  @Flag(help: "Write JSON.")
  var json = false

  func validate() throws {
    guard name.count == 1 || name.count == 2 && FileKind(rawValue: name[0]) != nil else {
      throw ValidationError("Give one name, or a kind and a name, such as: notice back-pain.")
    }
  }

  func run() throws {
    let folders = try DataFolders()
    var library = Library(files: DiskFiles(), folders: folders.library)
    do {
      let (kind, path) = try find(&library, folders)
      switch kind {
      case .routine:
        let checked = try library.routineSheet(path: path)
        try write(checked, path) {
          json ? $0.json(path: path).document : CardText.routine($0, path: path, width: width)
        }
      case .exercise:
        let checked = try library.exerciseSheet(path: path)
        try write(checked, path) {
          json ? $0.json(path: path).document : CardText.exercise($0, path: path, width: width)
        }
      case .notice:
        let checked = try library.notice(path: path)
        try write(checked, path) { json ? $0.json(path: path).document : CardText.notice($0, width: width) }
      }
    } catch let problem as FileProblem {
      throw CommandError("\(problem)")
    }
  }

  private var width: Int { min(Streams.columns, 100) }

  /// What a name or a path stands for.
  private func find(_ library: inout Library, _ folders: DataFolders) throws -> (FileKind, String) {
    let id = name[name.count - 1]
    let kinds = name.count == 2 ? [FileKind(rawValue: name[0]) ?? .routine] : [.routine, .exercise, .notice]
    if !id.contains("/"), !id.hasSuffix(".yaml") {
      for kind in kinds {
        if let path = try library.path(of: kind, id) { return (kind, path) }
      }
      let known = kinds.flatMap { library.paths(of: $0) }.map(Library.id)
      let near = Suggestion.near(id, among: known, maximum: 3)
      throw CommandError(
        "there is nothing called \(id) in the library"
          + (near.isEmpty
            ? "; `limber list` and `limber list --exercises` show what there is"
            : "; near it: " + near.joined(separator: ", ")))
    }
    guard let kind = try library.kind(path: id) else {
      throw CommandError(
        "\(id) is no routine, exercise or notice; `limber check` tells more", status: .problemsFound)
    }
    return (kind, id)
  }

  private func write<Sheet>(_ checked: Checked<Sheet>, _ path: String, _ text: (Sheet) -> String) throws {
    guard let sheet = checked.value else {
      Streams.writeError(HumanPrinter(colour: Streams.wantsColour(on: STDERR_FILENO)).text(checked))
      throw CommandError("\(path) has mistakes; mend what is said above, then try again", status: .problemsFound)
    }
    Streams.write(text(sheet))
  }
}

extension JSON {
  /// The value as a document of its own.
  fileprivate var document: String { text(indented: true) + "\n" }
}
