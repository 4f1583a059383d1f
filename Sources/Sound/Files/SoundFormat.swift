// The formats of rendered sessions.
// SPDX-License-Identifier: GPL-3.0-or-later

import CSndFile

/// A sound file format, chosen by file extension.
public enum SoundFormat: String, CaseIterable, Hashable, Sendable {
  case wav
  case flac
  /// Ogg Vorbis.
  case ogg
  case opus
  case mp3

  /// The format for a path such as `out.flac`, without regard to case.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: "."), dot > (path.lastIndex(of: "/") ?? path.startIndex) else { return nil }
    var ending = path[path.index(after: dot)...].lowercased()
    if ending == "wave" { ending = "wav" }
    if ending == "oga" { ending = "ogg" }
    self.init(rawValue: ending)
  }

  /// The file extensions, for messages.
  public static let endings = ".wav, .flac, .ogg, .opus or .mp3"

  /// libsndfile's constant for the format.
  var number: Int32 {
    let number =
      switch self {
      case .wav: SF_FORMAT_WAV | SF_FORMAT_PCM_16
      case .flac: SF_FORMAT_FLAC | SF_FORMAT_PCM_16
      case .ogg: SF_FORMAT_OGG | SF_FORMAT_VORBIS
      case .opus: SF_FORMAT_OGG | SF_FORMAT_OPUS
      case .mp3: SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III
      }
    return Int32(number)
  }

  /// The sample rate: Opus supports only 48,000 and fractions of it.
  var rate: Double { self == .opus ? 48_000 : 22_050 }
}
