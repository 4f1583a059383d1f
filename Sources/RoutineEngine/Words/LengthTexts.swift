// Times and lengths in figures.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Frames {
  /// Minutes and seconds: `9:05`, and `1:09:05` from an hour on. Rounded to the nearest second.
  public var clock: String {
    let (hours, minutes, seconds, _) = parts(perSecond: 1)
    return hours > 0
      ? "\(hours):\(minutes.padded(to: 2)):\(seconds.padded(to: 2))" : "\(minutes):\(seconds.padded(to: 2))"
  }

  /// Minutes, seconds and hundredths: `9:05.40`.
  public var preciseClock: String {
    let (hours, minutes, seconds, hundredths) = parts(perSecond: 100)
    return "\(hours * 60 + minutes):\(seconds.padded(to: 2)).\(hundredths.padded(to: 2))"
  }

  /// Hours, minutes, seconds and milliseconds, as used in captions: `00:09:05.400`.
  public func timecode(decimalMark: String) -> String {
    let (hours, minutes, seconds, milliseconds) = parts(perSecond: 1000)
    return
      "\(hours.padded(to: 2)):\(minutes.padded(to: 2)):\(seconds.padded(to: 2))\(decimalMark)\(milliseconds.padded(to: 3))"
  }

  /// The length in the syntax of routines, to a tenth of a second, or to a minute from an hour on: `9.5s`, `2m 5s`.
  public var asWritten: String {
    let (hours, minutes, seconds, tenths) = parts(perSecond: 10)
    var words: [String] = []
    if hours > 0 { words.append("\(hours)h") }
    if minutes > 0 { words.append("\(minutes)m") }
    if hours == 0, words.isEmpty || seconds > 0 || tenths > 0 {
      words.append(tenths > 0 ? "\(seconds).\(tenths)s" : "\(seconds)s")
    }
    return words.joined(separator: " ")
  }

  /// The length in seconds, in the syntax that `WrittenLength` reads with a sign: `-90s`, `0.5s`. Rounded toward zero to
  /// tenths of a second.
  public var writtenInSeconds: String {
    let tenths = count.magnitude * 10 / UInt64(Frames.perSecond)
    let fraction = tenths % 10 == 0 ? "" : ".\(tenths % 10)"
    return "\(self < .zero ? "-" : "")\(tenths / 10)\(fraction)s"
  }

  /// Seconds with up to two decimals: `6`, `7.5`.
  func secondsAsNumber(decimalMark: String) -> String {
    let hundredths = (microseconds + 5_000) / 10_000
    guard hundredths % 100 != 0 else { return "\(hundredths / 100)" }
    let decimals = hundredths % 10 == 0 ? "\(hundredths % 100 / 10)" : (hundredths % 100).padded(to: 2)
    return "\(hundredths / 100)\(decimalMark)\(decimals)"
  }

  /// The time split into parts, rounded to the nearest fraction of a second.
  private func parts(perSecond: Int64) -> (hours: Int64, minutes: Int64, seconds: Int64, fraction: Int64) {
    let unit = 1_000_000 / perSecond
    let count = (microseconds + unit / 2) / unit
    let seconds = count / perSecond
    return (seconds / 3600, seconds / 60 % 60, seconds % 60, count % perSecond)
  }
}

extension String {
  /// The text right-aligned in `width` characters.
  func right(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
  /// The text left-aligned in `width` characters.
  func left(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
