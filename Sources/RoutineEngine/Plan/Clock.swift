// Times as people read them.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Frames {
  /// Minutes and seconds, as on a clock: `9:05`, and `1:09:05` from an hour on. Rounded to the nearest second.
  public var clock: String {
    let total = (microseconds + 500_000) / 1_000_000
    let (hours, minutes, seconds) = (total / 3600, total / 60 % 60, total % 60)
    return hours > 0
      ? "\(hours):\(minutes.padded(to: 2)):\(seconds.padded(to: 2))" : "\(minutes):\(seconds.padded(to: 2))"
  }

  /// Minutes, seconds and hundredths: `9:05.40`.
  public var preciseClock: String {
    let hundredths = (microseconds + 5_000) / 10_000
    return "\(hundredths / 6000):\((hundredths / 100 % 60).padded(to: 2)).\((hundredths % 100).padded(to: 2))"
  }

  /// Seconds with as many of two decimals as it takes: `6 s`, `7.5 s`.
  public var inSeconds: String {
    let hundredths = (microseconds + 5_000) / 10_000
    guard hundredths % 100 != 0 else { return "\(hundredths / 100) s" }
    let decimals = hundredths % 10 == 0 ? "\(hundredths % 100 / 10)" : (hundredths % 100).padded(to: 2)
    return "\(hundredths / 100).\(decimals) s"
  }
}

extension String {
  /// The text with spaces before it, at least so many characters wide.
  func right(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
  /// The text with spaces after it, at least so many characters wide.
  func left(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
