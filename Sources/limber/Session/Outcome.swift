// What became of the playing thread, for the thread that waits for it.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Dispatch
import Glibc
import RoutinePlayer
import Synchronization

/// Carries the end of a session from the playing thread to the command.
final class Outcome: Sendable {
  private let result = Mutex<Result<SessionEnding, any Error>?>(nil)
  private let isSet = DispatchSemaphore(value: 0)

  /// Tells how the session ended; once.
  func set(_ ending: Result<SessionEnding, any Error>) {
    result.withLock { $0 = ending }
    isSet.signal()
  }

  /// Ends the command as the session ended.
  func end(caught signal: Int32?) throws {
    isSet.wait()
    guard let ending = try result.withLock({ try $0?.get() }) else { return }
    switch ending {
    case .complete, .readerGone: return
    case .quit: if signal == SIGINT { throw ExitCode.interrupted }
    case .lost: throw CommandError("the sound device did not come back, so the session ended")
    }
  }
}
