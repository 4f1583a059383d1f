// A pipe that lets other threads and signal handlers wake a waiting thread.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc

/// A non-blocking pipe within the process.
public final class Waker: Sendable {
  /// The end to poll.
  public let output: Int32
  /// The end to write to.
  public let input: Int32

  /// A waker; nil if no descriptor is available.
  public init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    output = ends[0]
    input = ends[1]
  }

  deinit {
    close(output)
    close(input)
  }

  /// Wakes the waiting thread. A full pipe wakes it too.
  public func wake() {
    var byte: UInt8 = 0
    _ = write(input, &byte, 1)
  }

  /// Forgets that it was woken.
  public func clear() {
    var bytes = (UInt64(0), UInt64(0))
    while read(output, &bytes, MemoryLayout.size(ofValue: bytes)) == MemoryLayout.size(ofValue: bytes) {}
  }

  /// Reads the bytes written since the last call: signal numbers, or 0 from `wake`.
  public func take() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(output, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }
}
