// Signals that end a session, turned into commands.
// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Glibc
import RoutineEngine
import RoutinePlayer
import Synchronization

/// Ends a session cleanly on Ctrl-C and SIGTERM, and remembers which it was. Used by the thread that made it.
final class SignalWatch {
  private let caught = Caught()
  private let sources: [any DispatchSourceSignal]

  /// The signal that came, written by whoever receives it.
  private final class Caught: Sendable {
    let number = Mutex<Int32?>(nil)
  }

  /// Begins to watch; each signal sends `quit`.
  init(_ commands: CommandQueue) {
    sources = [SIGINT, SIGTERM, SIGHUP].map { [caught] number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        caught.number.withLock { $0 = number }
        commands.send(.quit)
      }
      source.activate()
      return source
    }
  }

  /// The signal that ended the session, if one did.
  var signalCaught: Int32? { caught.number.withLock { $0 } }
}
