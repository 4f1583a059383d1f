// Lengths of time in the units that the C library takes.
// SPDX-License-Identifier: GPL-3.0-or-later

public import Glibc

extension Duration {
  /// Whole nanoseconds, towards zero; the nearest that a number of 64 bits can hold.
  public var nanoseconds: Int64 { Int64(clamping: attoseconds / 1_000_000_000) }

  /// Whole milliseconds, towards zero; the nearest that a number of 64 bits can hold.
  public var milliseconds: Int64 { Int64(clamping: attoseconds / 1_000_000_000_000_000) }
}

extension timespec {
  /// A length of time, to the nanosecond.
  public init(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    self.init(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
  }
}

extension timeval {
  /// A length of time, to the microsecond.
  public init(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    self.init(tv_sec: Int(seconds), tv_usec: Int(attoseconds / 1_000_000_000_000))
  }
}
