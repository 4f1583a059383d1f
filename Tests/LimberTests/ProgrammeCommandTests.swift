// limber programme, today and favourite: three weeks of a programme, and what is refused.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import TestSupport
import Testing

@testable import Diary

@Suite struct ProgrammeCommandTests {
  private let scratch: Scratch
  private let state: [String: String]
  private var path: String { scratch.path("state/limber/diary.sqlite") }

  init() throws {
    scratch = try Scratch()
    state = ["XDG_STATE_HOME": scratch.path("state"), "TZ": "UTC"]
  }

  private func limber(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(arguments, environment: state)
  }

  /// Keeps sessions of the programme that is on, so many days ago.
  private func keep(_ days: [Int], stage: String, ratings: [RatingKind: Int] = [:]) throws {
    let diary = try Diary(path)
    let id = try #require(try diary.programme()).id
    for ago in days {
      let now = Int(Date.now.timeIntervalSince1970) - ago * 86_400
      var record = SessionRecord(
        heading: SessionRecord.Heading(
          started: now, day: Day(at: now), routine: "core-stability", source: "core-stability", title: "Core",
          mark: ProgrammeMark(programme: id, stage: stage, form: .whole)),
        position: 1, ending: .complete, ended: now, sets: [Self.set])
      record.ratings = ratings
      _ = try diary.keep(record, as: nil, after: nil)
    }
  }

  private static let set = SetRecord(
    planned: SetRecord.Planned(
      number: 0, step: 1, exercise: "bird-dog", name: "Bird dog", round: nil, set: 1, side: nil, dose: "Once.",
      length: .zero, repetitions: 1), heard: done)

  private static let done = {
    var entry = WorkLedger.Entry()
    entry.state = .done
    return entry
  }()

  @Test func aProgrammeIsBegunFollowedAndEnded() throws {
    #expect(try limber("today").errors.contains("no programme is on"))
    #expect(try limber("programme", "start", "core").output.contains("Stage 1 of 3, Starter: 0 of 6 sessions done."))
    #expect(try limber("programme", "start", "core").status == 2)
    #expect(try limber("programme", "yes").errors.contains("no stage waits for a yes"))
    #expect(try limber("play", "today", "desk-shoulder-break").errors.contains("today stands alone"))
    let json = try limber("today", "--json").output
    #expect(json.contains("\"routine\": \"core-stability\"") && json.contains("\"waits_for_yes\": null"))
    #expect(
      try limber("schedule", "add", "today", "--on", "18:00", "--dry-run").output.contains("limber@today.service"))
    #expect(try limber("programme", "stop").output == "Core stability, from starter to standard is over.\n")
    #expect(try limber("programme", "stop").status == 2)
    #expect(try limber("schedule", "add", "today", "--on", "18:00", "--dry-run").status == 2)
  }

  @Test func painDecidesWhatIsPlayed() throws {
    _ = try limber("programme", "start", "core-stability-programme")
    #expect(try limber("today", "--dry-run", "--pain", "4").output.contains("today: core-stability (half of it)"))
    #expect(try limber("today", "--dry-run", "--pain", "6").output.contains("today: rest-and-breathing."))
    #expect(try limber("today", "--pain", "11").status == 64)
  }

  @Test func theNextStageWaitsForAYes() throws {
    _ = try limber("programme", "start", "core-stability-programme")
    try keep([13, 11, 9, 7, 5, 2], stage: "Starter", ratings: [.effort: 4, .painAfter: 1])
    let status = try limber("programme")
    #expect(status.output.contains("The next stage, One repetition more, asks for more, and begins when you say yes."))
    #expect(status.errors.contains("`limber programme yes` begins it"))
    #expect(try limber("today", "--dry-run").output.contains("today: core-stability.\n"))
    #expect(try limber("programme", "yes").output == "The stage One repetition more begins.\n")
    #expect(
      try limber("today", "--dry-run").output.hasPrefix(
        """
        Core stability, from starter to standard, today: core-stability (repetitions +1, of side-plank, bird-dog).
        Stage 2 of 3, One repetition more: 0 of 6 sessions done.
        """))
    #expect(try limber("programme", "yes").status == 2)
  }

  @Test func aStageIsRepeatedAndSteppedBack() throws {
    _ = try limber("programme", "start", "core-stability-programme")
    try keep([12, 10], stage: "One repetition more")
    #expect(try limber("today", "--dry-run").output.contains("After 9 days without a session the stage begins anew."))
    _ = try limber("diary", "forget", "--all")
    _ = try limber("programme", "start", "core-stability-programme")
    try keep([40, 30], stage: "One repetition more")
    let back = try limber("today", "--dry-run").output
    #expect(back.contains("After 29 days without a session it is one stage back.") && back.contains("Stage 1 of 3"))
  }

  @Test func favouritesAreRoutinesOfTheLibrary() throws {
    #expect(try limber("favourite").errors.contains("there are no favourites"))
    #expect(try limber("favourite", "add", "evening").output == "evening-wind-down is a favourite.\n")
    #expect(try limber("favourite", "add", "bird-dog").status == 2)
    #expect(try limber("favourite", "list").output == "evening-wind-down\n")
    #expect(try limber("favourite", "remove", "evening-wind-down").status == 0)
    #expect(try limber("favourite", "remove", "evening-wind-down").status == 2)
  }
}
