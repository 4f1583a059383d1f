// The player's clock, and the only place where it waits.
// SPDX-License-Identifier: GPL-3.0-or-later

public import Sound
internal import System

/// The time as the player sees it; tests provide their own.
public protocol Pacer: AnyObject {
  /// The time since a fixed moment, by a clock that never jumps and stops while the machine sleeps.
  var now: Duration { get }
  /// The same moment by the clock that all threads read; nil if time is not real.
  var instant: SuspendingClock.Instant? { get }
  /// Waits for a command, or for a sink to have room, for at most the given time.
  func wait(for commands: CommandQueue, or sink: (any Sink)?, atMost time: Duration)
}

/// The system's monotonic clock.
public final class SystemPacer: Pacer {
  private let start = SuspendingClock.now

  /// A clock that starts now.
  public init() {}

  /// The time since the clock was made.
  public var now: Duration { SuspendingClock.now - start }

  /// The time now.
  public var instant: SuspendingClock.Instant? { .now }

  /// Waits for a command, or for a sink to have room, for at most the given time.
  public func wait(for commands: CommandQueue, or sink: (any Sink)?, atMost time: Duration) {
    if let sink {
      sink.waitForRoom(orInputOn: commands.descriptor, atMost: time)
    } else {
      Descriptors.wait(forInputOn: commands.descriptor, atMost: time)
    }
  }
}
