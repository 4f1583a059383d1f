// Signals that end a session.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import CSignals
import Dispatch
import Glibc
import RoutinePlayer
import Synchronization
import System
import TerminalUI

/// Ends a session cleanly on Ctrl-C, SIGTERM and SIGHUP, and remembers the signal.
///
/// Ctrl-C ends the session at once; the others play the end chime. A handler writes to a pipe, and a dispatch source
/// reads it: a dispatch source for the signal itself misses signals that arrive while a thread has them unblocked.
final class SignalWatch {
  private let caught = Caught()
  private let waker: Waker?
  private let source: (any DispatchSourceRead)?
  private let numbers: [Int32]

  /// The process exits within a second of the signal, even if a device hangs.
  private static let patience = DispatchTimeInterval.milliseconds(950)

  /// The signal that was received, set by the dispatch source.
  private final class Caught: Sendable {
    let number = Mutex<Int32?>(nil)
  }

  /// Starts watching. If no descriptor is available, the signals keep their default effect and end the program.
  init(_ host: SessionHost) {
    waker = Waker()
    guard let waker else {
      source = nil
      numbers = []
      return
    }
    let source = DispatchSource.makeReadSource(fileDescriptor: waker.output, queue: .global())
    source.setEventHandler { [caught, waker] in
      guard let number = waker.take().first.map(Int32.init) else { return }
      caught.number.withLock { $0 = number }
      host.leave(withFarewell: number != SIGINT)
      DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience) {
        Terminal.restore()
        _exit(number == SIGINT ? ExitCode.interrupted.rawValue : 0)
      }
    }
    source.activate()
    self.source = source
    numbers = [SIGINT, SIGTERM, SIGHUP].filter { limber_catch($0, waker.input) }
  }

  deinit {
    numbers.forEach(limber_release)
    source?.cancel()
  }

  /// The signal that ended the session, if one did.
  var signalCaught: Int32? { caught.number.withLock { $0 } }
}
