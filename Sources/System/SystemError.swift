// A call to the system that failed, in words for people.
// SPDX-License-Identifier: GPL-3.0-or-later

public import Glibc
internal import SystemPackage

/// What was tried, with what, and the system's number for the reason it failed.
public struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was tried, as it follows "could not": `write`.
  public var doing: String
  /// The file, or whatever else it was tried with.
  public var path: String
  /// The number of the error, such as `ENOENT`.
  public var code: CInt

  /// An error; its number is the one that the last call left behind.
  public init(_ doing: String, _ path: String, code: CInt = errno) {
    self.doing = doing
    self.path = path
    self.code = code
  }

  /// What was tried, what went wrong, and what to do about it.
  public var description: String { "Could not \(doing) \(path): \(advice)" }

  /// The reason as the C library words it: `No such file or directory`.
  public var reason: String { Self.reason(code) }

  /// The reason for a number as the C library words it; the number that the last call left behind, if none is given.
  public static func reason(_ code: CInt = errno) -> String { Errno(rawValue: code).description }

  /// The reason and the way out, for the numbers that people meet.
  private var advice: String {
    switch code {
    case ENOENT: "the folder or file does not exist. Check the path."
    case EACCES, EPERM: "you may not do that there. Choose another folder, or change its permissions."
    case ENOSPC, EDQUOT: "the disk is full. Free some space, or choose another disk."
    case EROFS: "that disk can only be read. Choose another folder."
    case EISDIR: "it is a folder. Give the name of a file."
    case ENOTDIR: "a part of the path is not a folder. Check the path."
    case EFBIG: "the file would be larger than allowed there. Choose another folder."
    default: reason + "."
    }
  }

  /// Runs calls of swift-system, which throw nothing but `Errno`.
  static func describing<Result>(
    _ doing: String, _ path: String, _ calls: () throws -> Result
  ) throws(SystemError) -> Result {
    do { return try calls() } catch {
      throw SystemError(doing, path, code: (error as? Errno)?.rawValue ?? EIO)
    }
  }
}
