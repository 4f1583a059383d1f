// The observers of a session, each with its own queue, so that none waits for another.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutinePlayer

/// An observer: the events it wants, and what it does with them.
struct Observer: Sendable {
  var isWanted: @Sendable (Event) -> Bool = { _ in true }
  let follow: @Sendable (Observation) async -> Void
}

/// All observers of a session.
struct Observers {
  /// The events that the view wants.
  let viewWants: @Sendable (Event) -> Bool
  /// The view. It runs in the command's task, because a terminal may block it.
  let view: (Observation) async -> Void
  /// What the session waits for before it begins.
  var gate = StartGate(isOpen: true)
  /// The others, such as the memory of notices.
  let others: [Observer]

  /// Starts observing the session that is about to start.
  /// - Returns: A function that follows the session, and returns after all observers have seen its end.
  func begin(_ host: SessionHost) -> () async -> Void {
    let shown = host.observe(.thisSession, isWanted: viewWants)
    let followed = others.map { (follow: $0.follow, events: host.observe(.thisSession, isWanted: $0.isWanted)) }
    return {
      await withTaskGroup(of: Void.self) { group in
        for other in followed { group.addTask { await other.follow(other.events) } }
        await view(shown)
      }
    }
  }
}
