// Errors of audio outputs, with advice.
// SPDX-License-Identifier: GPL-3.0-or-later

public import System

/// An error of an audio output.
public enum SinkError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no such device, or no sound system; the reason is the system's.
  case noDevice(String, reason: String)
  /// Another program holds the device.
  case busy(String)
  /// The device did not open within the limit.
  case slow(String, limit: Duration)
  /// The device supports none of the formats Limber can use.
  case unfit(String, reason: String)
  /// The device was lost during playback; the reason is the system's.
  case lost(String, reason: String)
  /// The named pipe has no reader.
  case noReader(String)
  /// The reader of standard output is gone.
  case readerGone(String)
  /// The reader of the pipe is there, and reads nothing.
  case readerStalls(String)
  /// The path is not a pipe.
  case notAPipe(String)
  /// The system refused.
  case system(SystemError)

  /// What is wrong and what to do about it, in full sentences.
  public var description: String {
    switch self {
    case .noDevice(let device, let reason):
      "There is no sound device \u{201C}\(device)\u{201D} (\(reason))."
    case .busy(let device):
      "The sound device \u{201C}\(device)\u{201D} is used by another program. Close that program."
    case .slow(let device, let limit):
      "The sound device \u{201C}\(device)\u{201D} did not answer within \(limit.components.seconds) s. The sound server may "
        + "hang: start it again."
    case .unfit(let device, let reason):
      "The sound device \u{201C}\(device)\u{201D} cannot play this (\(reason))."
    case .lost(let device, let reason):
      "The sound device \u{201C}\(device)\u{201D} is gone (\(reason)). Plug it in again, or start the sound server again."
    case .noReader(let path):
      "Waiting for a program that reads \(path)."
    case .readerGone(let path):
      "The program that read \(path) has ended, so the session ends."
    case .readerStalls(let path):
      "The program that reads \(path) has stopped reading. Let it go on, or start it again."
    case .notAPipe(let path):
      "\(path) is not a pipe. Make one with `mkfifo \(path)`."
    case .system(let error): error.description
    }
  }
}
