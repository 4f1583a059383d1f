// Ordinary files: read whole, within a limit, and never with a call that could block.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc
internal import SystemPackage

/// Why a file could not be read.
public enum FileReadError: Error, Hashable, Sendable {
  /// There is no such file.
  case missing
  case folder
  /// A pipe, a device or something else that is no file.
  case special
  /// The system refused.
  case system(SystemError)
}

/// Reading files.
public enum Files {
  /// The bytes of a file, at most so many; a longer file is cut there.
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

  /// The size of a file in bytes, which is opened to see that it may be read.
  public static func size(of path: String) throws(FileReadError) -> Int {
    let (file, size) = try open(path)
    try? file.close()
    return size
  }

  /// Opens an ordinary file.
  private static func open(_ path: String) throws(FileReadError) -> (FileDescriptor, size: Int) {
    // Without waiting: a pipe nobody writes to must not hang a check.
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
