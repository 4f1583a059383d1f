// Standard output and standard error.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import System
import Systemd

enum Streams {
  /// Writes a line to standard error, marked as Limber's; in the journal by its level instead.
  static func report(_ message: String, _ level: JournalLevel = .error) {
    let mark = Journal.isBehind(STDERR_FILENO) ? level.prefix : "limber: "
    writeAll(mark + message + "\n", to: STDERR_FILENO)
  }

  /// Writes text to standard output at once.
  static func write(_ text: String) { writeAll(text, to: STDOUT_FILENO) }

  /// Writes text to standard error as it is.
  static func writeError(_ text: String) { writeAll(text, to: STDERR_FILENO) }

  /// Whether colour is wanted on a stream: a terminal, no `NO_COLOR`, and not `TERM=dumb`.
  static func wantsColour(on descriptor: Int32) -> Bool {
    guard isatty(descriptor) == 1, environment("NO_COLOR")?.isEmpty ?? true else { return false }
    return environment("TERM") != "dumb"
  }

  /// A variable of the environment.
  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Columns of the terminal on standard output; 80 where there is none.
  static var columns: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  private static func writeAll(_ text: String, to descriptor: Int32) {
    try? Descriptors.writeAll(text.utf8, to: descriptor)
  }
}
