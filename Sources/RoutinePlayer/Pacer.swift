// The player's clock, and the only place where it waits for commands.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The time as the player sees it; tests provide their own.
public protocol Pacer: AnyObject {
  /// The time since a fixed moment, by a clock that never jumps and stops while the machine sleeps.
  var now: Duration { get }
  /// Waits for a command, for at most the given time.
  func wait(for commands: CommandQueue, atMost time: Duration)
}

/// The system's monotonic clock.
public final class SystemPacer: Pacer {
  private let start = SuspendingClock.now

  /// A clock that starts now.
  public init() {}

  /// The time since the clock was made.
  public var now: Duration { SuspendingClock.now - start }

  /// Waits for a command, for at most the given time.
  public func wait(for commands: CommandQueue, atMost time: Duration) { commands.wait(atMost: time) }
}
