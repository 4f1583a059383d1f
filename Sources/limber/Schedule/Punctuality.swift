// Whether the session that a timer has started may begin.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Decides by the times that were planned, and not by the timer alone: a timer also fires when a machine wakes up, or when
/// its clock is set, hours after the time it was planned for.
enum Punctuality: Equatable {
  case due
  /// The last planned time is too long ago, or not known: nothing was planned in the last minutes.
  case late
  /// The machine was off at the planned time, or its clock was not set yet.
  case wasOff(planned: Int)

  /// How many seconds after its planned time a session may still begin: five minutes, in which somebody who expects it
  /// is still there.
  static let grace = 300
  /// Timers may fire a second early or late.
  static let accuracy = 1

  /// - Parameters:
  ///   - planned: Times at which it was planned to begin, in seconds since 1970; those that matter lie in `window`.
  ///   - now: The time now.
  ///   - boot: When the machine began to run, by the clock of now.
  init(planned: [Int], now: Int, boot: Int) {
    guard let last = planned.filter(Self.window(now).contains).max() else {
      self = .late
      return
    }
    self = boot > last ? .wasOff(planned: last) : .due
  }

  /// The planned times at which a session may begin now.
  static func window(_ now: Int) -> ClosedRange<Int> { now - grace...now + accuracy }
}
