// limber show: the card of an exercise or a routine, or a whole safety notice.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Figures
import Glibc
import JSON
import RoutineEngine
import RoutineLanguage

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show an exercise, a routine, a programme or a safety notice.",
    discussion: """
      The card of an exercise has its dose, its cues, when to stop, who should leave it out, and the sources. A name that \
      several share shows the routine; put the kind before the name, such as notice, to see another one.

      Examples:
        limber show bird-dog
        limber show ten-minute-back-care
        limber show notice back-pain
        limber show programme core-stability
        limber show my-routine.yaml --json
        limber show cat-camel --animate
        limber show cat-camel --svg > cat-camel.svg
      """)

  @Argument(
    help: "A name from `limber list`, a file, - for standard input, or notice or programme and its name.",
    completion: Completions.documents)
  var name: [String]

  @Flag(help: "Write JSON.")
  var json = false

  @Flag(help: "Move the figure of an exercise, until Ctrl-C; with --svg in the picture.")
  var animate = false

  @Flag(help: "Write the figure of an exercise as SVG.")
  var svg = false

  func validate() throws {
    if json, svg || animate { throw ValidationError("--json is for programs; leave out --svg and --animate.") }
    guard name.count == 1 || name.count == 2 && FileKind.inLibrary.contains(where: { $0.rawValue == name[0] }) else {
      throw ValidationError("Give one name, or a kind and a name, such as: notice back-pain.")
    }
  }

  func run() throws {
    let store = DocumentStore(files: InputFiles(), folders: try DataFolders().library)
    do {
      let asked = InputFiles.path(name[name.count - 1])
      if DocumentName.isPath(asked) {
        try write(store.check(asked), asked)
      } else if let (kind, path) = try store.meant(by: asked, of: kinds) {
        try write(store.check(path, as: kind), path)
      } else {
        throw CommandError(
          UnknownName(asked, of: kinds, in: store).problem(
            missing: "there is nothing called \(asked) in the library",
            lists: "`limber list` and `limber list --exercises` show what there is"))
      }
    } catch let problem as FileProblem {
      throw CommandError("\(problem)")
    }
  }

  /// The kinds of documents to look for.
  private var kinds: [FileKind] {
    name.count == 2 ? FileKind(rawValue: name[0]).map { [$0] } ?? [] : FileKind.inLibrary
  }

  private func write(_ checked: Checked<Document>, _ path: String) throws {
    let width = min(Streams.columns, 100)
    if svg || animate, checked.value?.exercise == nil, checked.value != nil {
      throw CommandError("only an exercise has a figure; name one of `limber list --exercises`")
    }
    switch checked.value {
    case .routine(let routine):
      let notices = routine.routine.notices.map(\.reminderAndPointer)
      write(
        routine.json(path: path),
        CardText.routine(
          routine, path: path, notice: notices.isEmpty ? nil : notices.joined(separator: " "), width: width))
    case .exercise(let exercise):
      let figure = FigureText(exercise.exercise, columns: width)
      if svg || animate, figure == nil { throw CommandError("\(exercise.id) has no figure") }
      if svg { return Streams.writeExactly(figure?.svg(moving: animate) ?? "") }
      write(exercise.json(path: path), CardText.exercise(exercise, path: path, width: width))
      if let figure, !json { try figure.show(moving: animate) }
    case .notice(let notice):
      let notice = notice.naming(try Wishes(forEverybody: Settings()).values.region)
      write(notice.json(path: path), CardText.notice(notice, width: width))
    case .programme(let programme):
      write(programme.json(path: path), CardText.programme(programme, path: path, width: width))
    case .settings:
      throw CommandError("\(path.printablePath) has settings; `limber settings` shows those that hold")
    case nil:
      Streams.writeError(HumanPrinter(colour: Streams.wantsColour(on: STDERR_FILENO)).text(checked.withAdvice))
      throw CommandError(
        "\(path.printablePath) has mistakes; mend what is said above, then try again", status: .problemsFound)
    }
  }

  private func write(_ value: JSON, _ card: String) {
    if json { Streams.writeExactly(value.text(indented: true) + "\n") } else { Streams.write(card) }
  }
}
