// The clock used by sinks.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import System

/// A clock to read and wait on; tests use their own and never wait.
public protocol SinkClock: Sendable {
  /// The time since a fixed moment in the past.
  func now() -> Duration
  /// Waits for a length of time, or until there is input on a descriptor; a negative one is ignored.
  func wait(_ time: Duration, orInputOn descriptor: CInt)
}

extension SinkClock {
  /// Waits for a length of time.
  public func wait(_ time: Duration) { wait(time, orInputOn: -1) }
}

/// The system's monotonic clock, which stops while the machine sleeps.
public struct MonotonicClock: SinkClock {
  /// The clock.
  public init() {}

  /// The time since the machine started, without sleep.
  public func now() -> Duration { read(CLOCK_MONOTONIC) }

  /// The time since the machine started, including sleep.
  public func nowWithSleep() -> Duration { read(CLOCK_BOOTTIME) }

  /// Sleeps for a length of time, or until there is input on a descriptor.
  public func wait(_ time: Duration, orInputOn descriptor: CInt) {
    Descriptors.wait(forInputOn: descriptor, atMost: time)
  }

  private func read(_ clock: clockid_t) -> Duration {
    var time = timespec()
    clock_gettime(clock, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}

/// Detects that the machine slept, by comparing a clock that stops during sleep with one that does not.
public struct SleepWatch: Sendable {
  private var apart: Duration

  /// Starts to watch, with readings of `now` and `nowWithSleep`.
  public init(now: Duration, withSleep: Duration) { apart = withSleep - now }

  /// Whether the machine has slept for more than half a second since the last reading.
  public mutating func slept(now: Duration, withSleep: Duration) -> Bool {
    let before = apart
    apart = withSleep - now
    return apart - before > .milliseconds(500)
  }
}
