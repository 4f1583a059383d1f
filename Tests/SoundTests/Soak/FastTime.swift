// Time that goes by faster than it does, for what takes minutes.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutinePlayer

@testable import Sound

/// A clock for sinks.
struct FastTime: SinkClock {
  /// Its seconds in a second.
  static let speed = 50

  func now() -> Duration { MonotonicClock().now() * Self.speed }
  func wait(_ time: Duration, orInputOn descriptor: CInt) {
    MonotonicClock().wait(time / Self.speed, orInputOn: descriptor)
  }
}

/// The same clock for a player, which it wakes only for its sink.
final class FastPacer: Pacer {
  let instant: SuspendingClock.Instant? = nil
  var now: Duration { FastTime().now() }
  func wait(for commands: CommandQueue, or sink: (any Sink)?, atMost time: Duration) {
    if let sink { sink.waitForRoom(atMost: time) } else { FastTime().wait(time) }
  }
}
