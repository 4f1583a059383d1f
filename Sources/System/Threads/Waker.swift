// A pipe by which other threads and signal handlers wake a thread that waits.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Glibc

/// A pipe to oneself that never blocks.
public final class Waker: Sendable {
  /// The end to wait at.
  public let output: Int32
  /// The end to write to.
  public let input: Int32

  /// A waker; nil when the system has no descriptors left.
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

  /// Wakes the thread that waits. A full pipe wakes it as well.
  public func wake() {
    var byte: UInt8 = 0
    _ = write(input, &byte, 1)
  }

  /// Takes the numbers written since the last time: of signals, or 0.
  public func take() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(output, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }
}
