// An observer's bounded queue of events: a slow observer loses its oldest events and delays no one else.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine
internal import Synchronization

/// The events an observer has not received yet. It has one reader: a task that awaits `next`, or a thread that is woken
/// and calls `take`.
///
///     let events = host.observe(.thisSession)
///     while let event = await events.next() { print(event) }
public final class Observation: Sendable {
  /// How long an observation lasts.
  public enum Scope: Sendable {
    /// Until the end of the current session, or of the next one if none is playing.
    case thisSession
    /// Until it is stopped.
    case allSessions
  }

  private struct Contents {
    var events: [Event] = []
    var isOver = false
    var reader: CheckedContinuation<Void, Never>?
  }

  /// Events kept for a slow reader, by default.
  public static let defaultBacklog = 4096

  let scope: Scope
  private let backlog: Int
  private let isWanted: @Sendable (Event) -> Bool
  private let wake: @Sendable () -> Void
  private let contents = Mutex(Contents())

  init(
    _ scope: Scope, backlog: Int, isWanted: @escaping @Sendable (Event) -> Bool, wake: @escaping @Sendable () -> Void
  ) {
    self.scope = scope
    self.backlog = backlog
    self.isWanted = isWanted
    self.wake = wake
  }

  /// All events since the last call.
  public func take() -> [Event] {
    contents.withLock { contents in
      defer { contents.events = [] }
      return contents.events
    }
  }

  /// The next event, as soon as there is one; nil when there are no more.
  public func next() async -> Event? {
    while true {
      let (event, isOver) = contents.withLock { contents in
        (contents.events.isEmpty ? nil : contents.events.removeFirst(), contents.isOver)
      }
      if event != nil || isOver { return event }
      await withCheckedContinuation { reader in
        let mustWait = contents.withLock { contents in
          guard contents.events.isEmpty, !contents.isOver else { return false }
          contents.reader = reader
          return true
        }
        if !mustWait { reader.resume() }
      }
    }
  }

  /// Adds an event, if it is wanted. Never waits for the reader.
  func add(_ event: Event) {
    guard isWanted(event) else { return }
    change { contents in
      contents.events.append(event)
      if contents.events.count > backlog { contents.events.removeFirst() }
    }
  }

  /// Ends the observation: no more events come.
  func end() { change { $0.isOver = true } }

  private func change(_ change: (inout Contents) -> Void) {
    let reader = contents.withLock { contents in
      change(&contents)
      defer { contents.reader = nil }
      return contents.reader
    }
    reader?.resume()
    wake()
  }
}
