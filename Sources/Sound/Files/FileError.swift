// Errors of sound files, with advice.
// SPDX-License-Identifier: GPL-3.0-or-later

public import System

/// An error when reading or writing a sound file.
public enum FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A system call failed.
  case system(SystemError)
  /// The file is not a sound file, or has an unsupported format; the reason is the library's.
  case unreadable(path: String, reason: String)
  /// The sound is longer than the maximum, in seconds.
  case tooLong(path: String, maximum: Int)
  /// The file extension is not that of a supported format.
  case unknownFormat(path: String)
  /// The encoder failed; the reason is the library's.
  case encoder(path: String, reason: String)

  /// What is wrong and what to do about it, in full sentences.
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
