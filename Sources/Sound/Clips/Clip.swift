// A piece of sound, ready to be placed on the timeline.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// Sound at 22,050 samples a second, mono, 16 bit.
public struct Clip: Hashable, Sendable {
  /// The samples, of which the first is heard first.
  public let samples: [Int16]

  /// A clip of these samples.
  public init(_ samples: [Int16]) { self.samples = samples }

  /// How long it sounds.
  public var length: Frames { Frames(Int64(samples.count)) }

  /// The highest sample, 1 being full scale.
  public var peak: Float { samples.reduce(0) { max($0, abs(Float($1)) / 32768) } }
}

extension Clip {
  /// Speech as it came from the voice: silence at both ends cut off, brought to the common loudness and the volume given.
  /// - Parameter volume: Per cent of the common loudness's amplitude, 0 to 100.
  init(speech samples: [Int16], volume: Int) { self.init(SpeechLevel(samples)?.samples(volume: volume) ?? []) }
}
