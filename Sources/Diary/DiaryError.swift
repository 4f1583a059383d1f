// Why the diary cannot be read or written.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Why the diary cannot be read or written.
public struct DiaryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of failure.
  public enum Kind: Hashable, Sendable {
    /// The disk is full.
    case full
    /// The file or its folder may only be read.
    case readOnly
    /// Another process writes, and does not end.
    case busy
    /// The file is not a diary, or was damaged.
    case damaged
    /// The file or its folder cannot be opened or made.
    case cannotOpen
    /// A later version of Limber has written it.
    case newer
    /// What is imported is not the export of a diary.
    case notADiary
    case other
  }

  /// The kind of failure.
  public var kind: Kind
  /// The file.
  public var path: String
  /// The reason in the words of SQLite, or of the operating system.
  public var reason: String

  init(_ kind: Kind, path: String, reason: String = "") {
    self.kind = kind
    self.path = path
    self.reason = reason
  }

  /// What is wrong, and what to do about it, as a sentence without its full stop.
  public var description: String {
    switch kind {
    case .full: "the diary \(path) can't be written, because the disk is full; free some space"
    case .readOnly: "the diary \(path) can't be written, because it may only be read; change its permissions"
    case .busy: "the diary \(path) is being written by another program; try again in a moment"
    case .damaged: "the diary \(path) is damaged (\(reason)); move it away, and a new one is made"
    case .cannotOpen: "the diary \(path) can't be opened; see whether its folder is there and may be written"
    case .newer: "the diary \(path) was written by a newer Limber; update this one"
    case .notADiary: "\(path) is not the export of a diary: \(reason)"
    case .other: "the diary \(path) can't be used (\(reason))"
    }
  }
}
