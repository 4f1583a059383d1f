// How files come in: one small protocol, and what can be wrong with a file before its first byte is looked at.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import System

/// Why a file could not be read.
public enum FileProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no such file.
  case missing(path: String)
  case folder(path: String)
  /// A pipe, a device or something else that is no file.
  case special(path: String)
  /// The system refused; its reason in words.
  case refused(path: String, reason: String)

  /// The path as it was given.
  public var path: String {
    switch self {
    case .missing(let path), .folder(let path), .special(let path), .refused(let path, _): path
    }
  }

  /// One sentence without a full stop: what was tried, what went wrong, what to do.
  public var description: String {
    let words =
      switch self {
      case .missing: "there is no such file; check the name"
      case .folder: "this is a folder; name a file in it"
      case .special: "this is not an ordinary file; name a text file"
      case .refused(_, let reason): "it can't be read (\(reason)); check who may read it"
      }
    return "\(path.printable): \(words)"
  }
}

/// Where files come from.
public protocol FileSource: Sendable {
  /// The bytes of a file, at most one more than `SourceFile.maxBytes`; nil when there is no such file.
  func read(_ path: String) throws(FileProblem) -> [UInt8]?

  /// The size of a file in bytes, which may be read; nil when there is no such file.
  func size(of path: String) throws(FileProblem) -> Int?

  /// The names of everything in a folder, hidden files too; empty when there is no such folder.
  func names(in folder: String) throws(FileProblem) -> [String]
}

/// Files kept in memory by their paths, for tests, examples and what comes from standard input.
public struct MemoryFiles: FileSource {
  /// The bytes of each file.
  public var files: [String: [UInt8]]

  /// Files by their paths.
  public init(_ files: [String: [UInt8]]) { self.files = files }

  /// Texts by their paths.
  public init(texts: [String: String]) { files = texts.mapValues { Array($0.utf8) } }

  /// The bytes of a file.
  public func read(_ path: String) throws(FileProblem) -> [UInt8]? { files[path] }

  /// The size of a file.
  public func size(of path: String) throws(FileProblem) -> Int? { files[path]?.count }

  /// The names of the files straight in a folder.
  public func names(in folder: String) throws(FileProblem) -> [String] {
    files.keys.filter { Paths.folder(of: $0) == folder }.map(Paths.name(of:))
  }
}
