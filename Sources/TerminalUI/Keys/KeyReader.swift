// Reads keys from a terminal one at a time and without echo, and restores its modes.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CNcurses
internal import Dispatch
internal import Glibc

/// Reads keys until released. If standard input is not a terminal, or belongs to another job, it reads nothing.
public final class KeyReader {
  private var saved = termios()
  private var source: (any DispatchSourceRead)?

  /// Starts to read keys.
  public init(onKey: @escaping @Sendable (Key) -> Void) {
    guard isatty(STDIN_FILENO) == 1, Terminal.isInForeground, tcgetattr(STDIN_FILENO, &saved) == 0 else { return }
    var raw = saved
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
    limber_remember_modes()
    limber_guard_modes()
    tcsetattr(STDIN_FILENO, TCSANOW, &raw)
    let source = DispatchSource.makeReadSource(fileDescriptor: STDIN_FILENO, queue: DispatchQueue(label: "keys"))
    source.setEventHandler {
      for case .key(let key) in Self.inputs() { onKey(key) }
    }
    source.activate()
    self.source = source
  }

  /// What is pressed now. A sequence that has begun is read to its end.
  private static func inputs() -> [TerminalInput] {
    guard Terminal.isInForeground else {
      // Reading would stop the job.
      usleep(200_000)
      return []
    }
    var decoder = InputDecoder()
    var inputs: [TerminalInput] = []
    repeat {
      inputs += decoder.take(Terminal.readBytes())
    } while decoder.isWaiting && Terminal.hasInput(within: InputDecoder.patience)
    return inputs + decoder.finish()
  }

  /// Whether keys are read.
  public var isReading: Bool { source != nil }

  /// Stops reading, drops what was typed ahead, and restores the terminal's modes.
  public func stop() {
    guard let source else { return }
    source.cancel()
    self.source = nil
    limber_unguard_terminal()
    guard Terminal.isInForeground else { return }
    tcflush(STDIN_FILENO, TCIFLUSH)
    tcsetattr(STDIN_FILENO, TCSANOW, &saved)
  }

  deinit { stop() }
}
