// Files on disk, read up to the limit and without blocking.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc
internal import System

/// The files on disk.
public struct DiskFiles: FileSource {
  /// The files on disk.
  public init() {}

  /// The bytes of a file, read without blocking.
  public func read(_ path: String) throws(FileProblem) -> [UInt8]? {
    do throws(FileReadError) { return try Files.read(path, atMost: SourceFile.maxBytes + 1) } catch {
      return try Self.report(error, path)
    }
  }

  /// The size of a file, which is opened to make sure that it is readable.
  public func size(of path: String) throws(FileProblem) -> Int? {
    do throws(FileReadError) { return try Files.size(of: path) } catch { return try Self.report(error, path) }
  }

  /// The names in a folder.
  public func names(in folder: String) throws(FileProblem) -> [String] {
    do throws(SystemError) { return try Folders.names(in: folder, hidden: true) } catch {
      if error.code == ENOENT || error.code == ENOTDIR { return [] }
      throw .refused(path: folder, reason: error.reason)
    }
  }

  /// Throws the error as a `FileProblem`; returns nil if the file does not exist.
  private static func report<Value>(_ error: FileReadError, _ path: String) throws(FileProblem) -> Value? {
    switch error {
    case .missing: return nil
    case .folder: throw .folder(path: path)
    case .special: throw .special(path: path)
    case .system(let error): throw .refused(path: path, reason: error.reason)
    }
  }
}
