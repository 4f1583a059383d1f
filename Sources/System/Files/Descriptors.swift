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

  /// Waits until there is input on one descriptor, or room on another, or the other end of one is closed; for at most
  /// the given time. Negative descriptors are ignored, so that without any this only sleeps.
  public static func wait(forInputOn input: CInt = -1, orRoomOn output: CInt = -1, atMost time: Duration) {
    var requests = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0), pollfd(fd: output, events: Int16(POLLOUT), revents: 0),
    ]
    // Rounded up: one that wakes too early would have to wait again.
    _ = poll(&requests, 2, CInt(clamping: (time + .nanoseconds(999_999)).milliseconds))
  }

  /// Waits until a descriptor is writable or its reader has closed it; false if neither happens within the time.
  public static func canWrite(to descriptor: CInt, within time: Duration) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&request, 1, CInt(clamping: time.milliseconds)) > 0
  }
}
