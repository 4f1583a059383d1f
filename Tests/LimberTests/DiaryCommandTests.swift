// limber diary: what it shows of a diary, and how it forgets.
// SPDX-License-Identifier: GPL-3.0-or-later

import Diary
import Foundation
import RoutineEngine
import Testing
import TestSupport

@Suite struct DiaryCommandTests {
  private let scratch: Scratch
  private let state: [String: String]

  init() throws {
    scratch = try Scratch()
    state = ["XDG_STATE_HOME": scratch.path("state"), "TZ": "UTC"]
  }

  private func limber(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(["diary"] + arguments, environment: state)
  }

  /// Plays sessions on days, each as far as a work set.
  private func keep(_ sessions: [(day: String, hour: Int, sets: Int)]) throws {
    let writer = DiaryWriter(scratch.path("state/limber/diary.sqlite"))
    for (index, session) in sessions.enumerated() {
      let plan = Timeline(Script(Fakes.twoPlanks)) { PhraseLength(Fakes.length(of: $0)) }
      var recorder = SessionRecorder(plan, source: "hold")
      let day = try #require(Day(session.day))
      let events = plan.segments.map { Event(.segmentStart(SegmentEvent($0, on: plan)), at: $0.start) }
      for event in events {
        if case .segmentStart(let started) = event.kind, let number = started.segment.workSet, number >= session.sets,
          started.segment.kind.isWork
        {
          break
        }
        let now = day.number * 86_400 + session.hour * 3600
        if let record = recorder.see(event, on: plan, at: now) { writer.keep(record, of: index) }
      }
    }
    #expect(writer.finish().isComplete)
  }

  @Test func anEmptyDiarySaysWhenItBegins() throws {
    let outcome = try limber([])
    #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.contains("begins with the next session"))
    #expect(try limber(["show", "today"]).status == 2)
    #expect(try limber(["forget", "--all"]).output == "0 sessions forgotten.\n")
    #expect(!FileManager.default.fileExists(atPath: scratch.path("state")))
  }

  @Test func weeksAndSessionsAreListed() throws {
    try keep([("2026-11-22", 7, 2), ("2026-11-24", 8, 2), ("2026-11-24", 19, 1), ("2026-11-26", 7, 2)])
    let outcome = try limber([])
    #expect(
      outcome.output == """
        Week of 2026-11-16: 1 day, 1 min
          Sun 22 Nov 07:00  Two planks, 1 min, 2 sets done

        Week of 2026-11-23: 2 days, 3 min
          Tue 24 Nov 08:00  Two planks, 1 min, 2 sets done
          Tue 24 Nov 19:00  Two planks, 1 min, 1 set done, not to the end
          Thu 26 Nov 07:00  Two planks, 1 min, 2 sets done

        """, "\(outcome.output)")
    #expect(try limber(["--since", "2026-11-26"]).output.split(separator: "\n").count == 2)
    #expect(try limber(["--routine", "other"]).output.isEmpty)
  }

  @Test func aDayIsShownSetBySet() throws {
    try keep([("2026-11-24", 8, 1)])
    let shown = try limber(["show", "2026-11-24"]).output
    #expect(
      shown == """
        2026-11-24 08:00  Two planks (hold)
          0:37 in all, worked 0:20; 1 set done, not to the end
          1. Plank: Two holds of twenty seconds.
             set 1: done, 20 s
             set 2: not reached

        """, "\(shown)")
    #expect(try limber(["show", "24.11.2026"]).status == 64)
  }

  @Test func whatIsForgottenIsNotListed() throws {
    try keep([("2026-11-22", 7, 2), ("2026-11-24", 8, 2), ("2026-11-26", 7, 2)])
    #expect(try limber(["forget"]).status == 64)
    #expect(try limber(["forget", "--all", "--routine", "hold"]).status == 64)
    #expect(try limber(["forget", "--before", "2026-11-24"]).output == "1 session forgotten.\n")
    #expect(try limber(["forget", "--routine", "other"]).output == "0 sessions forgotten.\n")
    #expect(try limber(["forget", "--all"]).output == "2 sessions forgotten.\n")
    #expect(try limber([]).output.isEmpty)
  }
}
