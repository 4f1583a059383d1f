// Reading regular files, up to a limit and without blocking.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc
internal import SystemPackage

/// Why a file could not be read.
public enum FileReadError: Error, Hashable, Sendable {
  /// The file does not exist.
  case missing
  case folder
  /// A pipe, a device or something else that is not a regular file.
  case special
  /// A system call failed.
  case system(SystemError)
}

/// Reading files.
public enum Files {
  /// The bytes of a file, truncated to `limit`.
  public static func read(_ path: String, atMost limit: Int) throws(FileReadError) -> [UInt8] {
    let (file, size) = try open(path)
    defer { try? file.close() }
    let wanted = min(size, limit)
    return try reading(path) {
      try [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        count = 0
        while count < wanted {
          let got = try file.read(
            into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[count..<wanted])))
          if got == 0 { break }
          count += got
        }
      }
    }
  }

  /// The size of a file in bytes. The file is opened to make sure that it is readable.
  public static func size(of path: String) throws(FileReadError) -> Int {
    let (file, size) = try open(path)
    try? file.close()
    return size
  }

  /// Makes an empty file; does nothing if there is one already.
  /// - Parameter mode: The permissions of the file that is made, before the umask.
  public static func make(_ path: String, mode: UInt32) throws(SystemError) {
    try SystemError.describing("write", path) {
      try FileDescriptor.open(
        path, .writeOnly, options: [.create, .closeOnExec], permissions: FilePermissions(rawValue: mode)
      ).close()
    }
  }

  /// Removes a file; does nothing if that cannot be.
  public static func remove(_ path: String) { unlink(path) }

  /// The device and the number of the file at a path, which another one in its place does not have; nil if there is
  /// none.
  public static func identity(of path: String) -> [UInt64]? {
    var status = stat()
    return stat(path, &status) == 0 ? [UInt64(status.st_dev), UInt64(status.st_ino)] : nil
  }

  /// Opens a regular file.
  private static func open(_ path: String) throws(FileReadError) -> (FileDescriptor, size: Int) {
    // Non-blocking: a pipe without a writer must not block.
    let file = try reading(path) {
      try FileDescriptor.open(path, .readOnly, options: [.nonBlocking, .closeOnExec])
    }
    do throws(FileReadError) {
      let status = try reading(path) { try Stat(file) }
      switch status.type {
      case .regular: return (file, max(0, Int(status.size)))
      case .directory: throw .folder
      default: throw .special
      }
    } catch {
      try? file.close()
      throw error
    }
  }

  private static func reading<Result>(_ path: String, _ calls: () throws -> Result) throws(FileReadError) -> Result {
    do throws(SystemError) { return try SystemError.describing("read", path, calls) } catch {
      throw error.code == ENOENT || error.code == ENOTDIR ? .missing : .system(error)
    }
  }
}
