// The volume of a session, separate from those of the voice and the device.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The volume of a session.
public struct Volume: Hashable, Sendable {
  /// The volume in per cent, 0 to 100.
  public private(set) var percent: Int
  /// Whether it is muted, regardless of the percentage.
  public var isMuted: Bool

  /// A volume; the percentage is clamped to its range.
  public init(percent: Int = 100, isMuted: Bool = false) {
    self.percent = min(max(percent, 0), 100)
    self.isMuted = isMuted
  }

  /// The gain, 0 to 1: the square of the percentage, so that equal steps sound about equally large.
  public var gain: Float {
    let share = Float(percent) / 100
    return isMuted ? 0 : share * share
  }

  /// Whether nothing is heard.
  public var isSilent: Bool { isMuted || percent == 0 }

  /// The volume after a change. Changing the percentage unmutes.
  public func changed(by change: VolumeChange) -> Volume {
    switch change {
    case .step(let percent): Volume(percent: self.percent + percent)
    case .set(let percent): Volume(percent: percent)
    case .toggleMute: Volume(percent: percent, isMuted: !isMuted)
    }
  }
}

/// A change of the volume.
public enum VolumeChange: Hashable, Sendable {
  /// A change in per cent; negative for less.
  case step(Int)
  /// A volume in per cent, 0 to 100.
  case set(Int)
  /// Mutes or unmutes.
  case toggleMute
}
