// The system's journal: whether a stream goes there, and how grave a line is.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc
public import RoutineEngine

/// How grave a line is; the numbers are those of syslog and sd-daemon.
public enum JournalLevel: Int, Sendable {
  case error = 3
  case warning = 4
  case notice = 5
  case information = 6
  case debug = 7

  /// What stands before a line so that the journal knows.
  public var prefix: String { "<\(rawValue)>" }
}

/// The journal behind a stream.
public enum Journal {
  /// Whether what is written to a descriptor goes straight to the journal, by the mark the service manager left.
  public static func isBehind(_ descriptor: Int32) -> Bool {
    guard let mark = getenv("JOURNAL_STREAM") else { return false }
    var status = stat()
    return fstat(descriptor, &status) == 0
      && isMark(String(cString: mark), device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }

  /// Whether a mark such as `8:12345` names a device and an inode.
  static func isMark(_ mark: String, device: UInt64, inode: UInt64) -> Bool { mark == "\(device):\(inode)" }
}

extension Event {
  /// How grave the event is in a log.
  public var level: JournalLevel {
    switch kind {
    case .sessionStart, .sessionEnd, .paused, .resumed, .soundBack: .notice
    case .segmentStart, .moved, .refused, .volume: .information
    case .cue: .debug
    case .soundLost: .warning
    case .failed: .error
    }
  }
}
