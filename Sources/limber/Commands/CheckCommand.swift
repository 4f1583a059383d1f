// limber check: says what is wrong in routine, exercise and notice files.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import RoutineEngine
import RoutineLanguage

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say what is wrong in routine, exercise and notice files.",
    discussion: """
      Every mistake of every file is reported in one run. A folder stands for all *.yaml files below it.

      Examples:
        limber check my-routine.yaml
        limber check Routines
        limber check --format json my-routine.yaml

      Exit status: 0 when there is no error, 1 when there is one, 2 when a file can't be read.
      """)

  /// How diagnostics are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case human
    case json
  }

  @Option(help: "How to write what is found: human or json.")
  var format = Format.human

  @Flag(help: "Count warnings as errors.")
  var strict = false

  @Flag(name: .customLong("no-color"), help: "Write without colour.")
  var noColour = false

  @Argument(help: "Files, or folders to search for *.yaml.", completion: .file(extensions: ["yaml"]))
  var paths: [String]

  func run() throws {
    var library = Library(files: DiskFiles(), folders: CheckCommand.libraryFolders())
    let printer = HumanPrinter(colour: !noColour && Streams.wantsColour(on: STDOUT_FILENO))
    var json = JSONPrinter()
    var totals = CheckTotals()
    for path in RoutineFiles.expand(paths) {
      do throws(FileProblem) {
        let checked = try library.check(path: path)
        totals.add(checked)
        switch format {
        case .human: Streams.write(printer.text(checked))
        case .json: json.add(checked)
        }
      } catch {
        totals.unreadable += 1
        Streams.tell("\(error)")
      }
    }
    switch format {
    case .human: Streams.write(totals.summary + "\n")
    case .json: Streams.write(json.json.text(indented: true) + "\n")
    }
    if totals.unreadable > 0 || totals.files == 0 && totals.unreadable == 0 {
      if totals.unreadable == 0 { Streams.tell("no *.yaml file was found; name a file, or a folder that has some") }
      throw ExitCode.couldNot
    }
    if totals.errors > 0 || strict && totals.warnings > 0 { throw ExitCode.problemsFound }
  }
}

extension CheckCommand {
  /// The library folders. A file can be checked without them when it needs none of their exercises, so their absence is
  /// told and no more.
  static func libraryFolders() -> [String] {
    do throws(CommandError) {
      return try DataFolders().library
    } catch {
      Streams.tell("\(error)")
      return []
    }
  }
}

/// How much was checked and found.
struct CheckTotals {
  var files = 0
  var unreadable = 0
  var errors = 0
  var warnings = 0
  var hints = 0

  mutating func add(_ checked: Checked<FileKind>) {
    files += 1
    errors += checked.count(.error)
    warnings += checked.count(.warning)
    hints += checked.count(.hint)
  }

  /// One line for people.
  var summary: String {
    let what = CheckTotals.counted(files, "file") + " checked: "
    let found = [(errors, "error"), (warnings, "warning"), (hints, "hint")].filter { $0.0 > 0 }
    return what
      + (found.isEmpty ? "no problems." : found.map { CheckTotals.counted($0.0, $0.1) }.joined(separator: ", ") + ".")
  }

  private static func counted(_ number: Int, _ what: String) -> String { "\(number) \(what)\(number == 1 ? "" : "s")" }
}
