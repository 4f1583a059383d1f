// A piece of sound to be placed on the timeline.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// Sound: 22,050 samples per second, mono, 16 bit.
public struct Clip: Hashable, Sendable {
  /// The samples.
  public let samples: [Int16]
  /// The beat of a word, from the first sample: where it is felt to begin. Zero for other sounds, and beyond a second.
  public let beat: Frames

  /// A clip of the given samples.
  public init(_ samples: [Int16], beat: Frames = .zero) {
    self.samples = samples
    self.beat = beat
  }

  /// Its length.
  public var length: Frames { Frames(Int64(samples.count)) }

  /// The peak; 1 is full scale.
  public var peak: Float { samples.reduce(0) { max($0, abs(Float($1)) / 32768) } }

  /// The clip at a volume.
  public func at(_ volume: Volume) -> Clip {
    guard volume.gain != 1 else { return self }
    var samples = samples
    samples.withUnsafeMutableBufferPointer { Ramp(volume).apply(to: $0) }
    return Clip(samples, beat: beat)
  }
}

extension Clip {
  /// Makes a clip of synthesised speech: trimmed at both ends, and at the common loudness.
  /// - Parameter vowel: The index of the sample at which the first vowel begins, if it is known.
  init(speech samples: [Int16], vowel: Int? = nil) {
    guard let (start, levelled) = SpeechLevel(samples)?.levelled() else {
      self.init([])
      return
    }
    // Numbers are counted a second apart, so what is longer is no number.
    let mayBeNumber = levelled.count <= Int(Frames.perSecond)
    let beat = mayBeNumber ? Beat.of(levelled, vowel: vowel.map { max(0, $0 - start) }) : 0
    self.init(levelled, beat: Frames(Int64(beat)))
  }
}
