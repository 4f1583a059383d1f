// What ticks mean is told once, where there is room, and not where nobody wants to be told.
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import RoutineEngine

@Suite struct TickTests {
  private func routine(hold: Frames, rest: Frames?, count: Int = 4, _ delivery: Delivery = Delivery()) -> Routine {
    Routine(
      id: "ticks", title: Text("Ticks"), delivery: delivery,
      steps: [
        .exercise(
          Sample.birdDog, Dose(amount: .repetitions([count, count, count]), hold: hold, rest: rest), location: .none)
      ])
  }

  private func explained(_ routine: Routine) -> [(TickMeaning, Cue)] {
    Sample.plan(routine).cues.compactMap { cue in
      if case .explanation(let meaning) = cue.key { (meaning, cue) } else { nil }
    }
  }

  /// Hold, rest, guidance, and what is explained where.
  static let table: [(hold: Int, rest: Int, guidance: Guidance, told: [(TickMeaning, SegmentKind)])] = [
    (8, 30, .full, [(.count, .hold), (.hold, .hold)]), (6, 30, .full, [(.count, .hold), (.hold, .rest)]),
    // Nowhere in holds of four seconds: in the rest. Without one, nowhere.
    (4, 40, .full, [(.count, .rest), (.hold, .rest)]), (4, 0, .full, []), (8, 30, .brief, []), (8, 30, .minimal, []),
  ]

  @Test(arguments: table.indices) func areToldOnceWhereThereIsRoom(_ index: Int) {
    let row = Self.table[index]
    let routine = routine(
      hold: .seconds(row.hold), rest: row.rest > 0 ? .seconds(row.rest) : nil, Delivery(guidance: row.guidance))
    let timeline = Sample.plan(routine)
    let told = explained(routine)
    #expect(told.map(\.0) == row.told.map(\.0))
    #expect(told.map { timeline.segments[$0.1.segment].kind } == row.told.map(\.1))
    // No rest grows for it.
    let rests = timeline.segments.filter { $0.kind == .rest && row.rest > 0 }
    #expect(rests.allSatisfy { $0.length == .seconds(row.rest) })
  }

  /// The sentence is not said again after a break, and not lost by one before it.
  @Test func aBreakNeitherRepeatsNorLosesIt() throws {
    let routine = routine(hold: .seconds(8), rest: .seconds(30))
    let told = explained(routine)
    for (before, count) in [(true, 1), (false, 0)] {
      var session = Rehearsal(routine)
      let cue = try #require(told.first).1
      session.run(to: before ? cue.start - .seconds(1) : cue.end + .milliseconds(500))
      session.press(.pause)
      session.press(.resume, standing: .seconds(5))
      let left = session.transport.timeline.cues.filter { $0.key == cue.key && $0.start > session.position }
      #expect(left.count == count, "paused \(before ? "before" : "after") it")
    }
  }

  /// Ticks count what they say: fewer than the count-down in a short hold.
  @Test func theNumberIsThatOfTheTicks() {
    let words = PhraseTable.english
    #expect(TickMeaning.count.explanation(number: 1, in: words).text == "A tick counts the last second.")
    #expect(TickMeaning.count.explanation(number: 5, in: words).text == "Ticks count the last five.")
  }
}
