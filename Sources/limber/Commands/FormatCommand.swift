// limber fmt: formats files in the standard style.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import RoutineLanguage
import System

struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt", abstract: "Lay routine files out in the usual way.",
    discussion: """
      Moves what is there and changes no value: two spaces a level, one space after colons, comments kept. A file with a \
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
    if paths.contains("-"), paths.count > 1 { throw ValidationError("- stands alone, without other files.") }
  }

  func run() throws {
    var worst: ExitCode?
    for path in paths == ["-"] ? paths : RoutineFiles.expand(paths).files {
      do throws(CommandError) {
        let isFine = path == "-" ? try formatStandardInput() : try format(path)
        if !isFine, worst == nil { worst = .problemsFound }
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
      guard let read = try DiskFiles().read(path) else { throw FileProblem.missing(path: path) }
      bytes = read
    } catch {
      throw CommandError("\(error)")
    }
    guard let formatted = layOut(bytes, path: path) else { return false }
    guard formatted != bytes else { return true }
    if diff { Streams.write(LineDiff.unified(bytes, formatted, path: path)) }
    if check { Streams.write("\(path)\n") }
    if !diff, !check { try RoutineFiles.replace(path, with: formatted) }
    return !check
  }

  private func formatStandardInput() throws(CommandError) -> Bool {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try Descriptors.read(from: STDIN_FILENO, atMost: SourceFile.maxBytes + 1)
    } catch {
      throw CommandError("standard input can't be read (\(error.reason)); name a file")
    }
    guard let formatted = layOut(bytes, path: "standard input") else { return false }
    if diff {
      Streams.write(LineDiff.unified(bytes, formatted, path: "standard input"))
    } else if !check {
      Streams.write(String(decoding: formatted, as: UTF8.self))
    }
    return !check || formatted == bytes
  }

  /// The formatted bytes; nil for a file with errors, which are printed.
  private func layOut(_ bytes: [UInt8], path: String) -> [UInt8]? {
    if let formatted = Formatter.format(bytes) { return formatted }
    if let checked = try? DocumentStore(files: MemoryFiles([path: bytes])).check(path) {
      Streams.writeError(HumanPrinter(colour: Streams.wantsColour(on: STDERR_FILENO)).text(checked.onlySyntax))
    }
    Streams.report("\(path): left as it is, because of the mistakes above")
    return nil
  }
}
