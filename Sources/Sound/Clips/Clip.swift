// A piece of sound, ready to be placed on the tape.
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
  /// The loudness that every phrase is brought to, in LUFS: with peaks at `Level.speechPeak`, about as loud as a voice can
  /// be without losing its liveliness.
  static let speechLoudness = -20.0

  /// Speech as it came from the voice: silence at both ends cut off, brought to the common loudness and the volume given.
  /// - Parameter volume: Per cent of the common loudness's amplitude, 0 to 100.
  init(speech samples: [Int16], volume: Int) {
    var sound = samples.map { Float($0) / 32768 }
    Silence.trim(&sound, above: 0.0005)
    guard !sound.isEmpty else {
      self.init([])
      return
    }
    // Limiting takes a little of the loudness away again, so it is measured anew; twice is enough for 0.1 LU.
    for _ in 0..<2 {
      guard let loudness = Loudness.integrated(sound, rate: Double(Frames.perSecond)) else { break }
      Level.scale(&sound, byDecibels: Self.speechLoudness - loudness)
      Level.limit(&sound, to: Level.speechPeak)
    }
    Silence.trimToAudible(&sound)
    Level.scale(&sound, by: Float(volume) / 100)
    self.init(Level.samples(sound))
  }
}
