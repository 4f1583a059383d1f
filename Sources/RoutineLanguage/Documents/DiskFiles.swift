// Files on disk: never more than the limit, and nothing that could block.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc
internal import System

/// The files of this machine.
public struct DiskFiles: FileSource {
  /// The machine's files.
  public init() {}

  /// The bytes of a file, read without ever waiting for another program.
  public func read(_ path: String) throws(FileProblem) -> [UInt8]? {
    do throws(FileReadError) { return try Files.read(path, atMost: SourceFile.maxBytes + 1) } catch {
      return try Self.report(error, path)
    }
  }

  /// The size of a file, which is opened to see that it may be read.
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

  /// Throws the problem that an error is; nil if there is no such file.
  private static func report<Value>(_ error: FileReadError, _ path: String) throws(FileProblem) -> Value? {
    switch error {
    case .missing: return nil
    case .folder: throw .folder(path: path)
    case .special: throw .special(path: path)
    case .system(let error): throw .refused(path: path, reason: error.reason)
    }
  }
}
