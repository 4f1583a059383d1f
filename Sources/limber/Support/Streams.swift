// Standard output and standard error.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
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

  /// What comes in on standard input, at most so many bytes; nil when it can't be read.
  static func readInput(maximum: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < maximum {
      let count = read(STDIN_FILENO, &buffer, min(buffer.count, maximum - bytes.count))
      if count < 0, errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

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
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
