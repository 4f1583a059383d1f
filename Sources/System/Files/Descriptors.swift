// Reading from and writing to descriptors, with signals and short counts dealt with.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc
internal import SystemPackage

/// Calls on open descriptors.
public enum Descriptors {
  /// Writes all bytes, however many calls it takes.
  public static func writeAll(_ bytes: some Sequence<UInt8>, to descriptor: CInt) throws(SystemError) {
    try SystemError.describing("write to", "a stream") { _ = try FileDescriptor(rawValue: descriptor).writeAll(bytes) }
  }

  /// Reads until the end, or until so many bytes are there.
  public static func read(from descriptor: CInt, atMost limit: Int) throws(SystemError) -> [UInt8] {
    try SystemError.describing("read from", "a stream") {
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: min(limit, 65_536))
      while bytes.count < limit {
        let count = try buffer.withUnsafeMutableBytes { buffer in
          try FileDescriptor(rawValue: descriptor).read(
            into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(limit - bytes.count)))
        }
        if count == 0 { break }
        bytes += buffer[..<count]
      }
      return bytes
    }
  }

  /// Whether a descriptor can be written to, or its reader has gone, within some time.
  public static func canWrite(to descriptor: CInt, within time: Duration) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&request, 1, CInt(clamping: time.milliseconds)) > 0
  }
}
