// The formats a session can be written in.
// SPDX-License-Identifier: GPL-3.0-or-later

import CSndFile

/// A format of sound files, told by the ending of a file's name.
public enum SoundFormat: String, CaseIterable, Hashable, Sendable {
  case wav
  case flac
  /// Ogg Vorbis.
  case ogg
  case opus
  case mp3

  /// The format of a path such as `out.flac`, in small or capital letters.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: "."), dot > (path.lastIndex(of: "/") ?? path.startIndex) else { return nil }
    var ending = path[path.index(after: dot)...].lowercased()
    if ending == "wave" { ending = "wav" }
    if ending == "oga" { ending = "ogg" }
    self.init(rawValue: ending)
  }

  /// The endings, for people.
  public static let endings = ".wav, .flac, .ogg, .opus or .mp3"

  /// libsndfile's number for it.
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

  /// Samples a second it is written with: Opus knows 48,000 and parts of it only.
  var rate: Double { self == .opus ? 48_000 : 22_050 }
}
