// What systemd is told, and the timers that are written for it.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

@testable import Systemd

@Suite struct SystemdTests {
  private let mark = "# Written by limber schedule; `limber schedule remove` takes it away."

  @Test func aTimerReadsBackAsItWasWritten() throws {
    for calendar in [["Mon..Fri 10:30"], ["*-*-* 07:00", "Sat 09:00"], ["%s 100%"]] {
      let timer = TimerUnit(routine: "ten-minute-back-care", calendar: calendar)
      #expect(TimerUnit(text: timer.text(under: mark), under: mark) == timer)
    }
    #expect(TimerUnit(text: "[Timer]\nOnCalendar=daily\nUnit=limber@x.service\n", under: mark) == nil)
    let timer = TimerUnit(routine: "walking-break", calendar: ["Mon..Fri 11:00", "Mon..Fri 15:00"])
    try Golden.compare(timer.text(under: mark), "walking-break.timer")
  }

  @Test func aCalendarExpressionIsOneLineOfText() {
    #expect(TimerUnit.isPlausible("Mon..Fri 10:30"))
    for text in ["", "   ", "Mon\nExecStart=rm", "Mo\u{301}n", String(repeating: "x", count: 201)] {
      #expect(!TimerUnit.isPlausible(text))
    }
  }

  @Test func thePlainServiceOnlyTurnsSettingsOff() throws {
    func settings(_ text: String) -> [String: String] {
      let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") && !$0.hasPrefix("[") }
      return Dictionary(
        lines.map { line in (String(line.prefix { $0 != "=" }), String(line.drop { $0 != "=" }.dropFirst())) },
        uniquingKeysWith: { $1 })
    }
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let unit = settings(
      try String(contentsOf: root.appending(path: "Packaging/systemd/limber@.service"), encoding: .utf8))
    for (name, value) in settings(PlainService.text(under: "# Written:")) {
      #expect(unit[name] != nil, "\(name)")
      #expect(unit[name] != value, "\(name)")
    }
  }

  @Test func theJournalsMarkIsCompared() {
    #expect(Journal.isMark("8:12345", device: 8, inode: 12345))
    #expect(!Journal.isMark("8:1234", device: 8, inode: 12345))
  }
}
