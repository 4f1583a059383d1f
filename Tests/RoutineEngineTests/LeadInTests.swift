// A timeline that announces itself: the time before the routine, and what can be done in it.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Testing

@Suite struct LeadInTests {
  private static let routine = Routine(
    id: "hold", title: Text("Two planks"),
    steps: [
      .exercise(
        Exercise(id: "plank", name: Text("Plank"), position: .onTheFront, work: .timedHold),
        Dose(amount: .repetitions([1, 1]), hold: .seconds(20), rest: .seconds(10)), location: .none)
    ])
  private static func length(of phrase: Phrase) -> PhraseLength {
    PhraseLength(.milliseconds(70) * phrase.text.count)
  }
  private let plan = Timeline(Script(LeadInTests.routine), lengths: LeadInTests.length)

  @Test func theRoutineBeginsWhenItSaysAndIsTheSameOtherwise() throws {
    let timeline = plan.announced(.seconds(60), lengths: Self.length)
    #expect(timeline.duration == plan.duration + .seconds(60))
    #expect(timeline.segments.count == plan.segments.count + 1)
    #expect(timeline.segments[0].kind == .ready && timeline.segments[0].length == .seconds(60))
    for (announced, planned) in zip(timeline.segments.dropFirst(), plan.segments) {
      #expect(announced.start == planned.start + .seconds(60))
      #expect(
        announced.length == planned.length && announced.kind == planned.kind && announced.workSet == planned.workSet)
    }
    #expect(timeline.cues[0].content == .chime(.open))
    #expect(timeline.cues[1].content == .speech(Phrase("Two planks. It begins in one minute.")))
    for (announced, planned) in zip(timeline.cues.dropFirst(2), plan.cues) {
      #expect(announced.start == planned.start + .seconds(60))
      #expect(announced.content == planned.content && announced.segment == planned.segment + 1)
    }
  }

  @Test func wordsThatNeedLongerAreHeardOut() throws {
    let timeline = plan.announced(.seconds(1), lengths: Self.length)
    #expect(timeline.segments[0].length > timeline.cues[1].end)
    #expect(timeline.segments[1].start == timeline.segments[0].end)
  }

  @Test func whoeverIsThereAlreadyGoesOnWithNext() throws {
    var transport = Transport(plan.announced(.seconds(60), lengths: Self.length))
    #expect(transport.apply(.next, at: .seconds(10), lengths: Self.length) == .changed)
    #expect(transport.timeline.duration == plan.duration + .seconds(10))
  }

  @Test func whoeverNeedsLongerGetsIt() throws {
    var transport = Transport(plan.announced(.seconds(60), lengths: Self.length))
    #expect(transport.apply(.extend(.seconds(30)), at: .seconds(10), lengths: Self.length) == .changed)
    #expect(transport.timeline.duration == plan.duration + .seconds(90))
  }
}
