// The chimes of a session, read from files.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// A clip for every chime.
public struct ChimeSet: Sendable {
  private var clips: [Chime: Clip] = [:]

  /// The maximum length of a custom chime, in seconds. Custom ticks are cut to 300 ms, because ticks may sound every
  /// second.
  public static let maxSeconds = 5

  /// The chimes of a folder, each in a file of its name, such as `hold-tick.wav`.
  /// - Parameters:
  ///   - folder: The folder of the installed chimes.
  ///   - settings: Their volume, and custom sound files that replace them; any sample rate and number of channels.
  public init(folder: String, _ settings: SoundSettings = SoundSettings()) throws(FileError) {
    for chime in Chime.allCases {
      let clip: Clip
      if let path = settings.files[chime] {
        clip = try Self.own(path, for: chime)
      } else {
        let path = folder + "/" + chime.rawValue + ".wav"
        clip = Clip(Level.samples(try SoundFileReader.read(path, maximum: Self.maxSeconds)))
      }
      clips[chime] = clip.at(Volume(percent: settings.volume ?? 100))
    }
  }

  /// The clip for a chime.
  public subscript(chime: Chime) -> Clip { clips[chime] ?? Clip([]) }

  /// Throws if a file cannot be played in place of a chime.
  public static func check(_ path: String, as chime: Chime) throws(FileError) { _ = try own(path, for: chime) }

  /// Reads a custom sound: trimmed, at most as loud as speech, and with peaks limited to those of chimes.
  private static func own(_ path: String, for chime: Chime) throws(FileError) -> Clip {
    var sound = try SoundFileReader.read(path, maximum: maxSeconds)
    Silence.trim(&sound, above: Silence.audible / 2)
    guard !sound.isEmpty else { throw .unreadable(path: path, reason: "it is silent") }
    if chime == .tick || chime == .holdTick { sound = Array(sound.prefix(Int(Frames.milliseconds(300).count))) }
    if let loudness = Loudness.integrated(sound, rate: Double(Frames.perSecond)), loudness > ownLoudness {
      Level.scale(&sound, byDecibels: ownLoudness - loudness)
    }
    Level.limit(&sound, to: Level.chimePeak)
    let fade = min(sound.count, Ramp.fadeLength)
    for index in 0..<fade { sound[sound.count - 1 - index] *= Float(index) / Float(fade) }
    return Clip(Level.samples(sound))
  }

  /// The maximum loudness of a custom sound, in LUFS: as loud as speech.
  private static let ownLoudness = -20.0
}
