// How loud a session is: a volume of its own, apart from the voice's and the device's.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The volume of a session.
public struct Volume: Hashable, Sendable {
  /// Per cent of the full volume, 0 to 100.
  public private(set) var percent: Int
  /// Whether nothing is heard, whatever the percentage.
  public var isMuted: Bool

  /// A volume; the percentage is brought into its range.
  public init(percent: Int = 100, isMuted: Bool = false) {
    self.percent = min(max(percent, 0), 100)
    self.isMuted = isMuted
  }

  /// The factor for samples, 0 to 1. The square of the percentage, so that equal steps sound about equally large.
  public var gain: Float {
    let share = Float(percent) / 100
    return isMuted ? 0 : share * share
  }

  /// The volume after a change. A change of the percentage ends muting.
  public func changed(by change: VolumeChange) -> Volume {
    switch change {
    case .step(let percent): Volume(percent: self.percent + percent)
    case .set(let percent): Volume(percent: percent)
    case .toggleMute: Volume(percent: percent, isMuted: !isMuted)
    }
  }
}

/// What a listener can ask of the volume.
public enum VolumeChange: Hashable, Sendable {
  /// So many per cent more, or less where negative.
  case step(Int)
  /// So many per cent, 0 to 100.
  case set(Int)
  /// Silence, and back.
  case toggleMute
}
