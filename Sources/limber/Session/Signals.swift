// Signals that end a session, turned into its end.
// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Glibc
import Remote
import Synchronization
import TerminalUI

/// Ends a session cleanly on Ctrl-C and SIGTERM, and remembers which it was. Used by the thread that made it.
final class SignalWatch {
  private let caught = Caught()
  private let sources: [any DispatchSourceSignal]

  /// Whoever stops a service waits a second at most, also where a device hangs.
  private static let patience = DispatchTimeInterval.milliseconds(950)

  /// The signal that came, written by whoever receives it.
  private final class Caught: Sendable {
    let number = Mutex<Int32?>(nil)
  }

  /// Begins to watch. Ctrl-C ends the session at once; SIGTERM and SIGHUP let the end chime ring.
  init(_ playing: NowPlaying) {
    sources = [SIGINT, SIGTERM, SIGHUP].map { [caught] number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        caught.number.withLock { $0 = number }
        playing.leave(withFarewell: number != SIGINT)
        if number == SIGTERM {
          DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience) {
            Terminal.restore()
            _exit(0)
          }
        }
      }
      source.activate()
      return source
    }
  }

  /// The signal that ended the session, if one did.
  var signalCaught: Int32? { caught.number.withLock { $0 } }
}
