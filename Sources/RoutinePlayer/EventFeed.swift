// Distributes session events to observers.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine
internal import Synchronization

/// Distributes the events of sessions to their observers.
final class EventFeed: Sendable {
  private let observations = Mutex<[Observation]>([])

  func observe(
    _ scope: Observation.Scope, backlog: Int, isWanted: @escaping @Sendable (Event) -> Bool,
    wake: @escaping @Sendable () -> Void
  ) -> Observation {
    let observation = Observation(scope, backlog: backlog, isWanted: isWanted, wake: wake)
    observations.withLock { $0.append(observation) }
    return observation
  }

  /// Adds an event to every observer's queue. It is called on the audio thread, and never waits for an observer.
  func report(_ event: Event) {
    for observation in observations.withLock({ $0 }) { observation.add(event) }
  }

  /// Ends the observations that are limited to the session that has ended.
  func endSession() { end { $0.scope == .thisSession } }

  func stop(_ observation: Observation) { end { $0 === observation } }

  private func end(_ isEnding: (Observation) -> Bool) {
    let ended = observations.withLock { observations in
      let ended = observations.filter(isEnding)
      observations.removeAll(where: isEnding)
      return ended
    }
    for observation in ended { observation.end() }
  }
}
