// What became of the playing thread, for the thread that waits for it.
// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
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

  /// Waits until the session has ended, and tells how.
  func wait() throws -> SessionEnding {
    isSet.wait()
    guard let result = result.withLock({ $0 }) else { preconditionFailure("the result is set before the signal") }
    return try result.get()
  }
}
