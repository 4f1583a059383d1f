// What can go wrong with sound files, and what to do about it.
// SPDX-License-Identifier: GPL-3.0-or-later

public import System

/// Why a sound file cannot be read or written.
public enum FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The system refused to open, write or rename it.
  case system(SystemError)
  /// The file is not sound, or not of a kind that can be read; the library's words.
  case unreadable(path: String, reason: String)
  /// A sound longer than it may be, in seconds.
  case tooLong(path: String, maximum: Int)
  /// The file's ending does not tell a format that can be written.
  case unknownFormat(path: String)
  /// The format's encoder failed; the library's words.
  case encoder(path: String, reason: String)

  /// What is wrong and what to do about it, in plain sentences.
  public var description: String {
    switch self {
    case .system(let error): error.description
    case .unreadable(let path, let reason):
      "\(path) is not a sound file that can be read (\(reason)). Use WAV, FLAC, Ogg or MP3."
    case .tooLong(let path, let maximum):
      "\(path) is longer than \(maximum) seconds. Use a shorter sound."
    case .unknownFormat(let path):
      "\(path) does not say which format to write. End the name with \(SoundFormat.endings)."
    case .encoder(let path, let reason):
      "Could not write \(path): \(reason)."
    }
  }
}
