// A piece of sound to be placed on the timeline.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// Sound: 22,050 samples per second, mono, 16 bit.
public struct Clip: Hashable, Sendable {
  private enum Storage: Hashable, Sendable {
    case plain([Int16])
    case packed(PackedSamples)
  }

  private let storage: Storage
  /// The beat of a word, from the first sample: where it is felt to begin. Zero for other sounds, and beyond a second.
  public let beat: Frames

  /// A clip of the given samples.
  public init(_ samples: [Int16], beat: Frames = .zero) {
    self.init(.plain(samples), beat: beat)
  }

  private init(_ storage: Storage, beat: Frames) {
    self.storage = storage
    self.beat = beat
  }

  /// The same sound in two thirds of the memory; reading it takes longer.
  var packed: Clip {
    guard case .plain(let samples) = storage else { return self }
    return Clip(.packed(PackedSamples(samples)), beat: beat)
  }

  /// The number of samples.
  var count: Int {
    switch storage {
    case .plain(let samples): samples.count
    case .packed(let samples): samples.count
    }
  }

  /// Its length.
  public var length: Frames { Frames(Int64(count)) }

  /// The samples.
  public var samples: [Int16] {
    switch storage {
    case .plain(let samples): samples
    case .packed(let packed):
      [Int16](unsafeUninitializedCapacity: packed.count) { out, count in
        packed.read(0..<packed.count) { start, piece in
          _ = UnsafeMutableBufferPointer(rebasing: out[start...]).update(fromContentsOf: piece)
        }
        count = packed.count
      }
    }
  }

  /// Reads some of its samples, in pieces: each with the index of its first sample.
  func read(_ range: Range<Int>, _ body: (Int, UnsafeBufferPointer<Int16>) -> Void) {
    switch storage {
    case .plain(let samples):
      samples.withUnsafeBufferPointer { body(range.lowerBound, UnsafeBufferPointer(rebasing: $0[range])) }
    case .packed(let samples): samples.read(range, body)
    }
  }

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
