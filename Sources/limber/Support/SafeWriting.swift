// Writing a file so that it is either the old one or the new one, never half of both.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

enum SafeWriting {
  /// Replaces a file: written beside it under another name, then renamed. Its permissions are kept.
  static func replace(_ path: String, with bytes: [UInt8]) throws(CommandError) {
    // A link is followed, so that it stays a link.
    let target = resolved(path)
    let temporary = "\(target).\(getpid()).part"
    var status = stat()
    let mode = stat(target, &status) == 0 ? status.st_mode & 0o7777 : 0o644
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file >= 0 else { throw failure(path) }
    let isWritten = writeAll(bytes, to: file) && fchmod(file, mode) == 0 && fsync(file) == 0
    let code = errno
    guard close(file) == 0, isWritten, rename(temporary, target) == 0 else {
      let reason = isWritten ? errno : code
      unlink(temporary)
      errno = reason
      throw failure(path)
    }
  }

  private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func failure(_ path: String) -> CommandError {
    CommandError("\(path): it can't be written (\(String(cString: strerror(errno)))); check the folder and the disk")
  }
}
