// Access to files, and the errors of reading them.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import System

/// Why a file could not be read.
public enum FileProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file does not exist.
  case missing(path: String)
  case folder(path: String)
  /// A pipe, a device or something else that is not a regular file.
  case special(path: String)
  /// A system call failed; the reason in words.
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
    return "\(path.printablePath): \(words)"
  }
}

/// Provides files.
public protocol FileSource: Sendable {
  /// The bytes of a file, at most `SourceFile.maxBytes` + 1; nil if the file does not exist.
  func read(_ path: String) throws(FileProblem) -> [UInt8]?

  /// The size of a readable file in bytes; nil if the file does not exist.
  func size(of path: String) throws(FileProblem) -> Int?

  /// The names of everything in a folder, including hidden files; empty if the folder does not exist.
  func names(in folder: String) throws(FileProblem) -> [String]
}

/// Files in memory, by path: for tests, examples and standard input.
public struct MemoryFiles: FileSource {
  /// The contents by path.
  public var files: [String: [UInt8]]

  /// Files by path.
  public init(_ files: [String: [UInt8]]) { self.files = files }

  /// Files by path, from their texts.
  public init(texts: [String: String]) { files = texts.mapValues { Array($0.utf8) } }

  /// The bytes of a file.
  public func read(_ path: String) throws(FileProblem) -> [UInt8]? { files[path] }

  /// The size of a file.
  public func size(of path: String) throws(FileProblem) -> Int? { files[path]?.count }

  /// The names of the files directly in a folder.
  public func names(in folder: String) throws(FileProblem) -> [String] {
    files.keys.filter { Paths.folder(of: $0) == folder }.map(Paths.name(of:))
  }
}
