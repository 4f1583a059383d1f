// Errors of sound files, with advice.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// An error when reading or writing a sound file.
public enum FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A system call failed, with the error number.
  case system(path: String, doing: String, code: Int32)
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
    case .system(let path, let doing, let code):
      "Could not \(doing) \(path): \(Self.sentence(code))"
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

  /// The reason and advice for common error numbers.
  private static func sentence(_ code: Int32) -> String {
    switch code {
    case ENOENT: "the folder or file does not exist. Check the path."
    case EACCES, EPERM: "you may not do that there. Choose another folder, or change its permissions."
    case ENOSPC, EDQUOT: "the disk is full. Free some space, or choose another disk."
    case EROFS: "that disk can only be read. Choose another folder."
    case EISDIR: "it is a folder. Give the name of a file."
    case ENOTDIR: "a part of the path is not a folder. Check the path."
    case EFBIG: "the file would be larger than allowed there. Choose another folder."
    default: String(cString: strerror(code)) + "."
    }
  }
}
