// Whether the session that a timer has started may begin.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Decides by the times that were planned, and not by the timer alone: a timer also fires when a machine wakes up, or when
/// its clock is set, hours after the time it was planned for.
enum Punctuality: Equatable {
  case due
  /// The last planned time is too long ago, or not known: nothing was planned in the last minutes.
  case late
  /// The machine was off at the planned time, or its clock was not set yet.
  case wasOff(planned: Int)
  /// The planned time is left out.
  case leftOut(LeftOut.Reason)

  /// How many seconds after its planned time a session may still begin: five minutes, in which somebody who expects it
  /// is still there.
  static let grace = 300
  /// Timers may fire a second early or late.
  static let accuracy = 1

  /// - Parameters:
  ///   - planned: Times at which it was planned to begin, in seconds since 1970; those that matter lie in `window`. A
  ///     time that it was put off to counts as one.
  ///   - now: The time now.
  ///   - boot: When the machine began to run, by the clock of now.
  ///   - reason: Why a planned time is left out; nil if it is not.
  init(planned: [Int], now: Int, boot: Int, leftOut reason: (Int) -> LeftOut.Reason? = { _ in nil }) {
    guard let last = planned.filter(Self.window(now).contains).max() else {
      self = .late
      return
    }
    self = boot > last ? .wasOff(planned: last) : reason(last).map(Punctuality.leftOut) ?? .due
  }

  /// When the machine began to run, by the clock of now, in seconds since 1970.
  static func boot(_ now: Int) -> Int {
    var awake = timespec()
    clock_gettime(CLOCK_BOOTTIME, &awake)
    return now - awake.tv_sec
  }

  /// The planned times at which a session may begin now.
  static func window(_ now: Int) -> ClosedRange<Int> { now - grace...now + accuracy }

  /// Why nothing begins, in a sentence without a full stop; nil if it does.
  func words(for routine: String) -> String? {
    switch self {
    case .due: nil
    case .late: "\(routine) was not planned for now, so nothing begins; `limber schedule next` tells when"
    case .wasOff: "the machine was off when \(routine) was to begin, so nothing begins"
    case .leftOut(let reason): "\(routine) \(reason.words)"
    }
  }
}
