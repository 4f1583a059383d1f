// The player's clock, and the one place where it waits for the listener.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Time as the player sees it; tests bring their own.
public protocol Pacer: AnyObject {
  /// The time since some fixed moment, by a clock that never jumps and stands still while the machine sleeps.
  var now: Duration { get }
  /// Waits for a command, at most so long.
  func wait(for commands: CommandQueue, atMost time: Duration)
}

/// The system's monotonic clock.
public final class SystemPacer: Pacer {
  private let start = SuspendingClock.now

  /// A clock that begins now.
  public init() {}

  /// The time since the clock was made.
  public var now: Duration { SuspendingClock.now - start }

  /// Waits for a command, at most so long.
  public func wait(for commands: CommandQueue, atMost time: Duration) { commands.wait(atMost: time) }
}
