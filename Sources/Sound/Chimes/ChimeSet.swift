// The chimes of a session, loaded from files.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// A clip for every chime.
public struct ChimeSet: Sendable {
  private var clips: [Chime: Clip] = [:]

  /// The longest sound that can stand for a chime, in seconds. What stands for a tick, which may sound every second, is
  /// cut to 300 ms.
  public static let maxSeconds = 5

  /// The chimes of a folder: `open.wav`, `start.wav`, `end.wav`, `rest.wav` and `tick.wav`.
  /// - Parameters:
  ///   - folder: Where the chimes of the installation are.
  ///   - others: Files of the listener's that take the place of some, of any rate and channel count.
  public init(folder: String, others: [Chime: String] = [:]) throws(FileError) {
    for chime in Chime.allCases {
      if let path = others[chime] {
        clips[chime] = try Self.own(path, for: chime)
      } else {
        let path = folder + "/" + chime.rawValue + ".wav"
        clips[chime] = Clip(Level.samples(try SoundFileReader.read(path, maximum: Self.maxSeconds)))
      }
    }
  }

  /// The clip of a chime.
  public subscript(chime: Chime) -> Clip { clips[chime] ?? Clip([]) }

  /// A sound of the listener's, beginning where it is heard, and no louder than ours.
  private static func own(_ path: String, for chime: Chime) throws(FileError) -> Clip {
    var sound = try SoundFileReader.read(path, maximum: maxSeconds)
    Silence.trim(&sound, above: Silence.audible / 2)
    guard !sound.isEmpty else { throw .unreadable(path: path, reason: "it is silent") }
    if chime == .tick { sound = Array(sound.prefix(Int(Frames.milliseconds(300).count))) }
    if let loudness = Loudness.integrated(sound, rate: Double(Frames.perSecond)), loudness > ownLoudness {
      Level.scale(&sound, byDecibels: ownLoudness - loudness)
    }
    Level.limit(&sound, to: Level.chimePeak)
    let fade = min(sound.count, Ramp.fadeLength)
    for index in 0..<fade { sound[sound.count - 1 - index] *= Float(index) / Float(fade) }
    return Clip(Level.samples(sound))
  }

  /// The most that a sound of the listener's may have, in LUFS: as loud as speech.
  private static let ownLoudness = -20.0
}
