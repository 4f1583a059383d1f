// What systemd is told, and the timers that are written for it.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

@testable import Remote

@Suite struct SystemdTests {
  @Test func aTimerReadsBackAsItWasWritten() throws {
    for calendar in [["Mon..Fri 10:30"], ["*-*-* 07:00", "Sat 09:00"], ["%s 100%"]] {
      let timer = TimerUnit(routine: "ten-minute-back-care", calendar: calendar)
      #expect(TimerUnit(text: timer.text) == timer)
    }
    #expect(TimerUnit(text: "[Timer]\nOnCalendar=daily\nUnit=limber@x.service\n") == nil)
    let timer = TimerUnit(routine: "walking-break", calendar: ["Mon..Fri 11:00", "Mon..Fri 15:00"])
    try Golden.compare(timer.text, "walking-break.timer")
  }

  @Test func aCalendarExpressionIsOneLineOfText() {
    #expect(TimerUnit.isPlausible("Mon..Fri 10:30"))
    for text in ["", "   ", "Mon\nExecStart=rm", "Mo\u{301}n", String(repeating: "x", count: 201)] {
      #expect(!TimerUnit.isPlausible(text))
    }
  }

  @Test func theJournalsMarkIsCompared() {
    #expect(Journal.isMark("8:12345", device: 8, inode: 12345))
    #expect(!Journal.isMark("8:1234", device: 8, inode: 12345))
  }
}
