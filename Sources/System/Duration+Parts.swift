// Durations in the units of the C library.
// SPDX-License-Identifier: GPL-3.0-or-later

public import Glibc

extension Duration {
  /// Whole nanoseconds, rounded towards zero and clamped to 64 bits.
  public var nanoseconds: Int64 { Int64(clamping: attoseconds / 1_000_000_000) }

  /// Whole milliseconds, rounded towards zero and clamped to 64 bits.
  public var milliseconds: Int64 { Int64(clamping: attoseconds / 1_000_000_000_000_000) }
}

extension timespec {
  /// A duration, to the nanosecond.
  public init(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    self.init(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
  }
}

extension timeval {
  /// A duration, to the microsecond.
  public init(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    self.init(tv_sec: Int(seconds), tv_usec: Int(attoseconds / 1_000_000_000_000))
  }
}
