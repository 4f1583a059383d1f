// The clock that sinks keep time by.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import System

/// A clock that can be read and waited on; tests bring their own and never wait.
public protocol SinkClock: Sendable {
  /// The time since some moment in the past.
  func now() -> Duration
  /// Lets so much time pass.
  func wait(_ time: Duration)
}

/// The machine's clock that no one sets and that stops while the machine sleeps.
public struct MonotonicClock: SinkClock {
  /// The clock.
  public init() {}

  /// The time awake since the machine started.
  public func now() -> Duration { read(CLOCK_MONOTONIC) }

  /// The time since the machine started, sleep included.
  public func nowWithSleep() -> Duration { read(CLOCK_BOOTTIME) }

  /// Sleeps for so long.
  public func wait(_ time: Duration) {
    var left = timespec(time)
    nanosleep(&left, nil)
  }

  private func read(_ clock: clockid_t) -> Duration {
    var time = timespec()
    clock_gettime(clock, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}

/// Tells whether the machine slept, from the two clocks of which one stops then.
public struct SleepWatch: Sendable {
  private var apart: Duration

  /// Begins to watch, from a reading of `now` and of `nowWithSleep`.
  public init(now: Duration, withSleep: Duration) { apart = withSleep - now }

  /// Whether the machine slept for more than half a second since the last reading.
  public mutating func slept(now: Duration, withSleep: Duration) -> Bool {
    let before = apart
    apart = withSleep - now
    return apart - before > .milliseconds(500)
  }
}
