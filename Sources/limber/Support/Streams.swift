// Standard output and standard error.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import System
import Systemd

enum Streams {
  /// Writes a line to standard error, prefixed with Limber's name; in the journal with its level instead.
  static func report(_ message: String, _ level: JournalLevel = .error) {
    let mark = Journal.isBehind(STDERR_FILENO) ? level.prefix : "limber: "
    writeAll(mark + message + "\n", to: STDERR_FILENO)
  }

  /// Writes text to standard output, unbuffered.
  static func write(_ text: String) { writeAll(text, to: STDOUT_FILENO) }

  /// Writes text to standard error unchanged.
  static func writeError(_ text: String) { writeAll(text, to: STDERR_FILENO) }

  /// Whether to use colour on a stream: on a terminal, without `NO_COLOR`, and unless `TERM` is `dumb`.
  static func wantsColour(on descriptor: Int32) -> Bool {
    guard isatty(descriptor) == 1, environment("NO_COLOR")?.isEmpty ?? true else { return false }
    return environment("TERM") != "dumb"
  }

  /// The value of an environment variable.
  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The columns of the terminal on standard output; 80 if it is not a terminal.
  static var columns: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  private static func writeAll(_ text: String, to descriptor: Int32) {
    try? Descriptors.writeAll(text.utf8, to: descriptor)
  }
}
