// Dates, against those of Foundation.
// SPDX-License-Identifier: GPL-3.0-or-later

import Diary
import Foundation
import Testing

@Suite struct DayTests {
  @Test func everyDayIsThatOfTheCalendar() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for number in stride(from: -80_000, to: 80_000, by: 1) {
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(number) * 86_400))
      let day = Day(number: number)
      guard parts.year == day.parts.year, parts.month == day.parts.month, parts.day == day.parts.day,
        parts.weekday == day.weekday % 7 + 1,
        Day(year: day.parts.year, month: day.parts.month, day: day.parts.day) == day
      else {
        Issue.record("\(number) is \(day)")
        return
      }
    }
  }

  @Test(arguments: ["2026-11-26", "2024-02-29", "1999-12-31"]) func isWrittenAsItIsRead(_ text: String) {
    #expect(Day(text)?.description == text)
  }

  @Test(arguments: [
    "2026-11-31", "2025-02-29", "2026-13-01", "26-11-26", "2026-1-1", "+026-11-26", "today", "2026-11-26-",
  ])
  func whatIsNoDayIsRefused(_ text: String) { #expect(Day(text) == nil) }
}
