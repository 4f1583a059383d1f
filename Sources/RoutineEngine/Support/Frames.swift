// Time inside the engine: whole audio frames at the session's rate.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A time or length in audio frames, at 22,050 frames per second, the rate of eSpeak NG.
public struct Frames: Hashable, Comparable, Sendable, AdditiveArithmetic {
  /// Frames in one second.
  public static let perSecond: Int64 = 22_050
  /// Zero length.
  public static let zero = Frames(0)

  /// The number of frames.
  public var count: Int64

  /// A number of frames.
  public init(_ count: Int64) { self.count = count }

  /// A whole number of seconds, exact.
  public static func seconds(_ seconds: Int) -> Frames { Frames(Int64(seconds) * perSecond) }

  /// Tenths of a second, exact: a tenth is 2,205 frames, and every time written in a file is a multiple of it.
  public static func tenths(_ tenths: Int) -> Frames { Frames(Int64(tenths) * (perSecond / 10)) }

  /// Milliseconds, rounded to the nearest frame.
  public static func milliseconds(_ milliseconds: Int) -> Frames {
    Frames((Int64(milliseconds) * perSecond + 500) / 1000)
  }

  /// A duration, rounded to the nearest frame; the only conversion from `Duration`.
  public init(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    let fraction = (attoseconds / 1_000_000_000 * Frames.perSecond + 500_000_000) / 1_000_000_000
    self.init(seconds * Frames.perSecond + fraction)
  }

  /// The time as a `Duration`, to the microsecond.
  public var duration: Duration { .microseconds(microseconds) }

  /// The time in microseconds, rounded to the nearest.
  public var microseconds: Int64 {
    let scaled = count * 1_000_000
    return (scaled + (scaled < 0 ? -1 : 1) * Frames.perSecond / 2) / Frames.perSecond
  }

  /// The time in seconds, for display.
  public var seconds: Double { Double(count) / Double(Frames.perSecond) }

  /// The next whole second at or after this time.
  public var roundedUpToSecond: Frames {
    Frames((count + Frames.perSecond - 1) / Frames.perSecond * Frames.perSecond)
  }

  /// The sum.
  public static func + (a: Frames, b: Frames) -> Frames { Frames(a.count + b.count) }
  /// The difference; negative if the second is greater.
  public static func - (a: Frames, b: Frames) -> Frames { Frames(a.count - b.count) }
  /// Compares by length.
  public static func < (a: Frames, b: Frames) -> Bool { a.count < b.count }
  /// A multiple of this length.
  public static func * (a: Frames, times: Int) -> Frames { Frames(a.count * Int64(times)) }

  /// Where sums of lengths end, because nested circuits multiply: far beyond any limit, and far from overflow.
  public static let countless = Frames.seconds(1_000_000_000)

  /// A multiple of this length, at most `countless`.
  public func repeated(_ times: Int) -> Frames {
    let (product, overflows) = count.multipliedReportingOverflow(by: Int64(times))
    return overflows ? .countless : min(Frames(product), .countless)
  }
}
