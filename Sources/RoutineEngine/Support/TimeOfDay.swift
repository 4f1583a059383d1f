// Times of day, and the hours of a day in which nothing is to be heard.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A time of day by the clock on the wall.
///
///     TimeOfDay("7:05")?.minute  // 425
public struct TimeOfDay: Hashable, Sendable, CustomStringConvertible {
  /// Minutes since midnight, 0 to 1439.
  public let minute: Int

  /// A time by the minutes since midnight, 0 to 1439.
  public init(minute: Int) { self.minute = minute }

  /// Reads a time such as `7:05` or `22:00`; nil if it is none.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2, (1...2).contains(parts[0].count),
      parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    self.minute = hour * 60 + minute
  }

  /// As in `7:05`.
  public var description: String { "\(minute / 60):\((minute % 60).padded(to: 2))" }
}

/// A stretch of every day, which may go over midnight.
///
///     QuietHours("22:00-7:00")?.contains(minute: 23 * 60)  // true
public struct QuietHours: Hashable, Sendable, CustomStringConvertible {
  /// The first minute.
  public let begin: TimeOfDay
  /// The minute behind the last one.
  public let end: TimeOfDay

  /// Reads hours such as `22:00-7:00`; nil if they are none, or an empty stretch.
  public init?(_ text: some StringProtocol) {
    let times = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "\u{2013}" }.map { part in
      let words = part.split(separator: " ")
      return words.count == 1 ? TimeOfDay(words[0]) : nil
    }
    guard times.count == 2, let begin = times[0], let end = times[1], begin != end else { return nil }
    self.begin = begin
    self.end = end
  }

  /// Whether a minute of the day, 0 to 1439, lies in them.
  public func contains(minute: Int) -> Bool {
    begin.minute < end.minute
      ? (begin.minute..<end.minute).contains(minute) : minute >= begin.minute || minute < end.minute
  }

  /// As in `22:00-7:00`.
  public var description: String { "\(begin)-\(end)" }
}
