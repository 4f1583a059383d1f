// Reads keys from a terminal one at a time and without echo, and restores its modes.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Dispatch
internal import Glibc

/// Reads keys until released. If standard input is not a terminal, it reads nothing.
public final class KeyReader {
  private var saved = termios()
  private var source: (any DispatchSourceRead)?

  /// Starts to read keys.
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

  /// Stops reading and restores the terminal's modes.
  public func stop() {
    guard let source else { return }
    source.cancel()
    self.source = nil
    tcsetattr(STDIN_FILENO, TCSANOW, &saved)
  }

  deinit { stop() }
}
