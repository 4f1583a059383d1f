// A failed system call, described for users.
// SPDX-License-Identifier: GPL-3.0-or-later

public import Glibc
internal import SystemPackage

/// What failed, on which file, and the error number.
public struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was tried, as it follows "Could not": `write`.
  public var doing: String
  /// The file, or another object it was tried on.
  public var path: String
  /// The error number, such as `ENOENT`.
  public var code: CInt

  /// An error; by default with the current errno.
  public init(_ doing: String, _ path: String, code: CInt = errno) {
    self.doing = doing
    self.path = path
    self.code = code
  }

  /// What failed, why, and what to do about it.
  public var description: String { "Could not \(doing) \(path): \(advice)" }

  /// The reason in the words of the C library: `No such file or directory`.
  public var reason: String { Self.reason(code) }

  /// The C library's words for an error number, by default for the current errno.
  public static func reason(_ code: CInt = errno) -> String { Errno(rawValue: code).description }

  /// The reason and the remedy, for common error numbers.
  private var advice: String {
    switch code {
    case ENOENT: "the folder or file does not exist. Check the path."
    case EACCES, EPERM: "you may not do that there. Choose another folder, or change its permissions."
    case ENOSPC, EDQUOT: "the disk is full. Free some space, or choose another disk."
    case EROFS: "that disk can only be read. Choose another folder."
    case EISDIR: "it is a folder. Give the name of a file."
    case ESPIPE: "it is a pipe or a socket. Give the name of a file."
    case ENOTBLK: "it is a disk. Give the name of a file."
    case ENOLINK: "it is a link to a file that is not there. Give that file's name, or remove the link."
    case ENOTDIR: "a part of the path is not a folder. Check the path."
    case EFBIG: "the file would be larger than allowed there. Choose another folder."
    default: reason + "."
    }
  }

  /// Runs calls of swift-system, which throw only `Errno`.
  static func describing<Result>(
    _ doing: String, _ path: String, _ calls: () throws -> Result
  ) throws(SystemError) -> Result {
    do { return try calls() } catch {
      throw SystemError(doing, path, code: (error as? Errno)?.rawValue ?? EIO)
    }
  }
}
