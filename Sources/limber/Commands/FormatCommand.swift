// limber fmt: formats files in the standard style.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import RoutineLanguage

struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt", abstract: "Lay routine files out in the usual way.",
    discussion: """
      What is there is moved, and no value is changed: two spaces a level, one space after colons, comments kept. A file with a \
      mistake in its syntax is left as it is.

      Examples:
        limber fmt my-routine.yaml
        limber fmt --check Routines
        limber fmt - < my-routine.yaml

      Exit status: 0 when all is well, 1 when a file has a mistake or (with --check) is not laid out so, 2 when a file \
      can't be read or written.
      """)

  @Flag(help: "Change nothing; say which files would change.")
  var check = false

  @Flag(help: "Change nothing; show what would change.")
  var diff = false

  @Argument(
    help: "Files, folders to search for *.yaml and *.yml, or - for standard input to standard output.",
    completion: .file(extensions: DocumentName.endings))
  var paths: [String]

  func validate() throws {
    if paths.map(InputFiles.path).contains(.standardInput), paths.count > 1 {
      throw ValidationError("Standard input stands alone; leave the other files out.")
    }
  }

  func run() throws {
    var worst: ExitCode?
    for path in RoutineFiles.expand(paths).files {
      do throws(CommandError) {
        if try !format(path), worst == nil { worst = .problemsFound }
      } catch {
        Streams.report("\(error)")
        worst = .couldNot
      }
    }
    if let worst { throw worst }
  }

  /// Formats one file. False if it has an error, or if it would change in check mode.
  private func format(_ path: String) throws(CommandError) -> Bool {
    let bytes: [UInt8]
    do throws(FileProblem) {
      guard let read = try InputFiles().read(path) else { throw FileProblem.missing(path: path) }
      bytes = read
    } catch {
      throw CommandError("\(error)")
    }
    guard let formatted = layOut(bytes, path: path) else { return false }
    if diff { Streams.writeFile(LineDiff.unified(bytes, formatted, path: path)) }
    if check, formatted != bytes { Streams.write(path.printablePath + "\n") }
    if !diff, !check {
      if path == .standardInput {
        Streams.writeFile(String(decoding: formatted, as: UTF8.self))
      } else if formatted != bytes {
        try RoutineFiles.replace(path, with: formatted)
      }
    }
    return !check || formatted == bytes
  }

  /// The formatted bytes; nil for a file with errors, which are printed.
  private func layOut(_ bytes: [UInt8], path: String) -> [UInt8]? {
    if let formatted = Formatter.format(bytes) { return formatted }
    if let checked = try? DocumentStore(files: MemoryFiles([path: bytes])).check(path) {
      Streams.writeError(HumanPrinter(colour: Streams.wantsColour(on: STDERR_FILENO)).text(checked.onlySyntax))
    }
    Streams.report("\(path.printablePath): left as it is, because of the mistakes above")
    return nil
  }
}
