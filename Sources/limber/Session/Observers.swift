// Those who follow one session: each has a queue of its own, so that none waits for another.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutinePlayer

/// Everything that follows a session from its first event to its last.
struct Observers {
  /// The view. It runs where the command runs, because a terminal may block it.
  let view: (Observation) async -> Void
  /// The others, such as the memory of notices.
  let others: [@Sendable (Observation) async -> Void]

  /// Observes the session that is about to begin.
  /// - Returns: Follows it, and returns when it is over and everybody has seen its end.
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
