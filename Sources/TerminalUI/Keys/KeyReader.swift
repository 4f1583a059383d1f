// Keys from a terminal, one at a time and without echo, and the terminal put back as it was.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Dispatch
internal import Glibc

/// Reads keys while it lives. Without a terminal on standard input it reads nothing.
public final class KeyReader {
  private var saved = termios()
  private var source: (any DispatchSourceRead)?

  /// Begins to read keys, and hands on each.
  public init(onKey: @escaping @Sendable (Key) -> Void) {
    guard isatty(STDIN_FILENO) == 1, tcgetattr(STDIN_FILENO, &saved) == 0 else { return }
    var raw = saved
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(STDIN_FILENO, TCSANOW, &raw)
    let source = DispatchSource.makeReadSource(fileDescriptor: STDIN_FILENO, queue: .global())
    source.setEventHandler {
      var bytes = [UInt8](repeating: 0, count: 256)
      let count = read(STDIN_FILENO, &bytes, bytes.count)
      guard count > 0 else { return }
      for key in Key.keys(in: String(decoding: bytes[..<count], as: UTF8.self)) { onKey(key) }
    }
    source.activate()
    self.source = source
  }

  /// Whether keys are read.
  public var isReading: Bool { source != nil }

  /// Stops reading and puts the terminal back as it was.
  public func stop() {
    guard let source else { return }
    source.cancel()
    self.source = nil
    tcsetattr(STDIN_FILENO, TCSANOW, &saved)
  }

  deinit { stop() }
}
