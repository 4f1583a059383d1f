// Standard output and standard error.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import RoutineLanguage
import Synchronization
import System
import Systemd

/// Standard output and standard error. What is printed for people is safe to show: names and titles can contain
/// characters that would move the cursor or reorder the line, and those are shown by their numbers.
enum Streams {
  /// Writes a line to standard error, prefixed with Limber's name; in the journal with its level instead.
  static func report(_ message: String, _ level: JournalLevel = .error) {
    let mark = Journal.isBehind(STDERR_FILENO) ? level.prefix : "limber: "
    writeError(mark + message.printable + "\n")
  }

  /// Writes text for people to standard output, unbuffered; ends the process if that fails.
  static func write(_ text: String) { writeExactly(text.printableLines) }

  /// Writes JSON, Markdown, or text that is safe already to standard output; ends the process if that fails.
  static func writeExactly(_ text: String) {
    if let status = failureOfWriting(text) { Glibc.exit(status.rawValue) }
  }

  /// Writes the text of a file to standard output: exactly, except to a terminal.
  static func writeFile(_ text: String) {
    if isatty(STDOUT_FILENO) == 1 { write(text) } else { writeExactly(text) }
  }

  /// Writes what is shown of a session to standard output. The session goes on if that fails.
  static func show(_ text: String) {
    guard failure == nil else { return }
    if let status = failureOfWriting(text.printableLines), status != .readerGone { failed.withLock { $0 = status } }
  }

  /// The status to end with, because a part of a session could not be shown; nil if all of it could.
  static var failure: ExitCode? { failed.withLock { $0 } }

  private static let failed = Mutex<ExitCode?>(nil)

  /// Writes text unchanged to standard error, where a failure cannot be reported.
  static func writeError(_ text: String) { try? Descriptors.writeAll(text.utf8, to: STDERR_FILENO) }

  /// Writes to standard output. A failure is reported, except that nobody reads any more.
  /// - Returns: The status to end with; nil if all was written.
  private static func failureOfWriting(_ text: String) -> ExitCode? {
    do throws(SystemError) {
      try Descriptors.writeAll(text.utf8, to: STDOUT_FILENO)
      return nil
    } catch {
      if error.code == EPIPE { return .readerGone }
      report("standard output can't be written (\(error.reason)); free some space, or send it elsewhere")
      return .couldNot
    }
  }

  /// Whether to use colour on a stream: on a terminal, without `NO_COLOR`, and unless `TERM` is `dumb`.
  static func wantsColour(on descriptor: Int32) -> Bool {
    guard isatty(descriptor) == 1, environment("NO_COLOR")?.isEmpty ?? true else { return false }
    return environment("TERM") != "dumb"
  }

  /// The value of an environment variable.
  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The columns that `COLUMNS` asks for, or else those of the terminal on standard output; 80 if it is not a terminal.
  static var columns: Int {
    if let columns = environment("COLUMNS").flatMap(Int.init), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
