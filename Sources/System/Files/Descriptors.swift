// Reading and writing descriptors, handling interrupts and partial transfers.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc
internal import SystemPackage

/// Operations on open descriptors.
public enum Descriptors {
  /// Writes all bytes.
  public static func writeAll(_ bytes: some Sequence<UInt8>, to descriptor: CInt) throws(SystemError) {
    try SystemError.describing("write to", "a stream") { _ = try FileDescriptor(rawValue: descriptor).writeAll(bytes) }
  }

  /// Reads until the end, or up to `limit` bytes.
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

  /// Waits until a descriptor is writable or its reader has closed it; false if neither happens within the time.
  public static func canWrite(to descriptor: CInt, within time: Duration) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&request, 1, CInt(clamping: time.milliseconds)) > 0
  }
}
