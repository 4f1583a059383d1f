// The system journal: whether a stream goes there, and the level of a line.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc
public import RoutineEngine

/// The level of a line; the numbers are those of syslog and sd-daemon.
public enum JournalLevel: Int, Sendable {
  case error = 3
  case warning = 4
  case notice = 5
  case information = 6
  case debug = 7

  /// The prefix that tells the journal the level of a line.
  public var prefix: String { "<\(rawValue)>" }
}

/// Detects whether a stream is connected to the journal.
public enum Journal {
  /// Whether a descriptor is connected to the journal, according to `JOURNAL_STREAM`.
  public static func isBehind(_ descriptor: Int32) -> Bool {
    guard let mark = getenv("JOURNAL_STREAM") else { return false }
    var status = stat()
    return fstat(descriptor, &status) == 0
      && isMark(String(cString: mark), device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }

  /// Whether a value such as `8:12345` is this device and inode.
  static func isMark(_ mark: String, device: UInt64, inode: UInt64) -> Bool { mark == "\(device):\(inode)" }
}

extension Event {
  /// The level of the event in a log.
  public var level: JournalLevel {
    switch kind {
    case .sessionStart, .sessionEnd, .paused, .resumed, .soundBack: .notice
    case .segmentStart, .moved, .refused, .volume, .speed, .rated: .information
    case .cue: .debug
    case .soundLost: .warning
    case .failed: .error
    }
  }
}
