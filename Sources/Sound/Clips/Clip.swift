// A piece of sound to be placed on the timeline.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// Sound: 22,050 samples per second, mono, 16 bit.
public struct Clip: Hashable, Sendable {
  /// The samples.
  public let samples: [Int16]

  /// A clip of the given samples.
  public init(_ samples: [Int16]) { self.samples = samples }

  /// Its length.
  public var length: Frames { Frames(Int64(samples.count)) }

  /// The peak; 1 is full scale.
  public var peak: Float { samples.reduce(0) { max($0, abs(Float($1)) / 32768) } }

  /// The clip at a volume.
  public func at(_ volume: Volume) -> Clip {
    var samples = samples
    samples.withUnsafeMutableBufferPointer { Ramp(volume).apply(to: $0) }
    return Clip(samples)
  }
}

extension Clip {
  /// Makes a clip of synthesised speech: trimmed at both ends, and at the common loudness scaled by a volume.
  /// - Parameter volume: The amplitude in per cent, 0 to 100.
  init(speech samples: [Int16], volume: Int) { self.init(SpeechLevel(samples)?.samples(volume: volume) ?? []) }
}
