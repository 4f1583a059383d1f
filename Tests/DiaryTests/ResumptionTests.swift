// Where a broken session goes on: at its set, also in a routine that has changed, and never with a pack.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Testing

@testable import Diary

@Suite struct ResumptionTests {
  private static let plank = Exercise(
    id: "plank", name: Text("Plank"), position: .onTheFront, setup: Text("Elbows down."), work: .timedHold,
    stopIf: Text("it hurts"), maxHold: .seconds(60))
  private static let march = Exercise(
    id: "march", name: Text("March"), position: .standing, work: .movement([Phase(length: .seconds(2))]))
  private static let pack: Exercise = {
    var pack = Exercise(id: "pack", name: Text("Cold pack"), position: .onTheBack, work: .timedHold)
    pack.doseVerb = .wear
    return pack
  }()

  private static func script(_ steps: [(Exercise, sets: Int, hold: Int)]) -> Script {
    Script(
      Routine(
        id: "r", title: Text("R"),
        steps: steps.map { exercise, sets, hold in
          .exercise(
            exercise,
            Dose(
              amount: .repetitions(Array(repeating: exercise.id == "march" ? 5 : 1, count: sets)),
              hold: exercise.id == "march" ? nil : .seconds(hold), rest: .seconds(10)), location: .none)
        }))
  }

  private static func kept(_ script: Script, from first: Int = 0) -> [SetRecord] {
    SetRecord.Planned.all(of: script).dropFirst(first).map { SetRecord(planned: $0) }
  }

  private static let usual = script([(march, 1, 0), (plank, 2, 20), (march, 2, 0), (plank, 1, 20)])

  @Test(arguments: 0..<6) func anUnchangedRoutineGoesOnWhereItStopped(_ position: Int) throws {
    let place = try Resumption(Self.kept(Self.usual), at: position, in: Self.usual)
    #expect(place.set.number == position && place.changes == [] && place.packs == [])
  }

  @Test func aSessionThatBeganLaterIsUnchangedToo() throws {
    let place = try Resumption(Self.kept(Self.usual, from: 3), at: 4, in: Self.usual)
    #expect(place.set.number == 4 && place.changes == [])
  }

  @Test func atItsEndNothingIsLeft() {
    #expect(throws: Resumption.Obstacle.nothingLeft) {
      try Resumption(Self.kept(Self.usual), at: 6, in: Self.usual)
    }
  }

  @Test func aChangedRoutineGoesOnAtTheSameSetAndTellsWhatChanged() throws {
    let longer = Self.script([(Self.march, 1, 0), (Self.plank, 2, 30), (Self.march, 2, 0), (Self.plank, 1, 20)])
    let place = try Resumption(Self.kept(Self.usual), at: 2, in: longer)
    #expect(place.set.number == 2 && place.set.length == .seconds(30))
    #expect(
      place.changes == ["step 2 was “Plank: Two holds of twenty seconds.” and is “Plank: Two holds of thirty seconds.”"]
    )
    let more = Self.script([(Self.march, 3, 0), (Self.plank, 2, 20), (Self.march, 2, 0), (Self.plank, 1, 20)])
    #expect(try Resumption(Self.kept(Self.usual), at: 2, in: more).set.number == 4)
    // The planks are where they were among the planks.
    let shifted = Self.script([(Self.plank, 2, 20), (Self.march, 2, 0), (Self.plank, 1, 20)])
    #expect(try Resumption(Self.kept(Self.usual), at: 5, in: shifted).set.number == 4)
  }

  @Test func whereTheSetIsGoneItIsRefused() {
    let fewer = Self.script([(Self.march, 1, 0), (Self.plank, 1, 20), (Self.march, 2, 0)])
    #expect { try Resumption(Self.kept(Self.usual), at: 5, in: fewer) } throws: { error in
      guard case .gone(let changes)? = error as? Resumption.Obstacle else { return false }
      return changes.contains("step 4 was “Plank: Hold for twenty seconds.” and is gone") && changes.count == 2
    }
  }

  @Test func aPackIsNeverGoneOnWith() throws {
    let script = Self.script([(Self.march, 1, 0), (Self.pack, 1, 600), (Self.march, 1, 0), (Self.pack, 1, 600)])
    let place = try Resumption(Self.kept(script), at: 1, in: script)
    #expect(place.set.number == 2 && place.packs == ["Cold pack"])
    #expect(throws: Resumption.Obstacle.onlyPacks) { try Resumption(Self.kept(script), at: 3, in: script) }
  }

  // MARK: What is heard

  private static func said(_ timeline: Timeline) -> [String] {
    timeline.cues.compactMap { if case .speech(let phrase) = $0.content { phrase.text } else { nil } }
  }

  /// Every set of the routine can be gone on with: the listener stands, is led there, and does the rest of it exactly.
  @Test func everySetCanBeGoneOnWith() throws {
    let plan = Timeline(Self.usual, lengths: Samples.length)
    for number in plan.workSets.indices {
      let timeline = plan.goingOn(atWorkSet: number, lengths: Samples.length)
      let ledger = WorkLedger(of: timeline, upTo: timeline.duration, plan: plan)
      #expect(ledger.entries.map(\.state) == plan.workSets.indices.map { $0 < number ? .skipped : .done })
      let first = try #require(timeline.segments.first { $0.workSet != nil })
      #expect(first.kind == .ready && first.workSet == number)
      for (segment, next) in zip(timeline.segments, timeline.segments.dropFirst()) {
        #expect(segment.end == next.start)
      }
      let words = Self.said(timeline)
      #expect(words.contains { $0.hasPrefix("We go on.") })
      let isPlank = plan.occurrences[plan.workSets[number].occurrence].exercise.id == "plank"
      // The way down, the set-up and when to stop.
      #expect(isPlank == (first.length >= .seconds(40)), "set \(number)")
      if isPlank { #expect(words.contains("Elbows down.") && words.contains("Stop if it hurts.")) }
    }
  }
}
