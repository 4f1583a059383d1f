// A change of the speed of the voice.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A change of the speed of the voice, in words a minute.
public enum SpeedChange: Hashable, Sendable {
  /// So much faster; slower if negative.
  case step(Int)
  case set(Int)

  /// The speeds that a voice has.
  public static let range = 80...450

  /// The speed after the change.
  public func applied(to speed: Int) -> Int {
    let wanted =
      switch self {
      case .step(let step): speed + step
      case .set(let speed): speed
      }
    return min(max(wanted, Self.range.lowerBound), Self.range.upperBound)
  }
}
