// The observers of a session, each with its own queue, so that none waits for another.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutinePlayer

/// All observers of a session.
struct Observers {
  /// The view. It runs in the command's task, because a terminal may block it.
  let view: (Observation) async -> Void
  /// The others, such as the memory of notices.
  let others: [@Sendable (Observation) async -> Void]

  /// Starts observing the session that is about to start.
  /// - Returns: A function that follows the session, and returns after all observers have seen its end.
  func begin(_ host: SessionHost) -> () async -> Void {
    let shown = host.observe(.thisSession)
    let followed = others.map { (follow: $0, events: host.observe(.thisSession)) }
    return {
      await withTaskGroup(of: Void.self) { group in
        for other in followed { group.addTask { await other.follow(other.events) } }
        await view(shown)
      }
    }
  }
}
