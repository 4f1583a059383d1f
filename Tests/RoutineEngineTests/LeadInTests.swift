// A tape that announces itself: the time before the routine, and what can be done in it.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Testing

@Suite struct LeadInTests {
  private static let routine = Routine(
    id: "hold", title: Text("Two planks"),
    steps: [
      .exercise(
        Exercise(id: "plank", name: Text("Plank"), position: .onTheFront, work: .timedHold),
        Dose(amount: .repetitions([1, 1]), hold: .seconds(20), rest: .seconds(10)), origin: .none)
    ])
  private static func length(of phrase: Phrase) -> Frames { .milliseconds(70) * phrase.text.count }
  private let plan = lay(script(LeadInTests.routine), lengths: LeadInTests.length)

  @Test func theRoutineBeginsWhenItSaysAndIsTheSameOtherwise() throws {
    let tape = plan.announced(.seconds(60), lengths: Self.length)
    #expect(tape.duration == plan.duration + .seconds(60))
    #expect(tape.segments.count == plan.segments.count + 1)
    #expect(tape.segments[0].kind == .ready && tape.segments[0].length == .seconds(60))
    for (announced, planned) in zip(tape.segments.dropFirst(), plan.segments) {
      #expect(announced.start == planned.start + .seconds(60))
      #expect(announced.length == planned.length && announced.kind == planned.kind && announced.bout == planned.bout)
    }
    #expect(tape.cues[0].sounding == .chime(.open))
    #expect(tape.cues[1].sounding == .speech(Phrase("Two planks. It begins in one minute.")))
    for (announced, planned) in zip(tape.cues.dropFirst(2), plan.cues) {
      #expect(announced.start == planned.start + .seconds(60))
      #expect(announced.sounding == planned.sounding && announced.segment == planned.segment + 1)
    }
  }

  @Test func wordsThatNeedLongerAreHeardOut() throws {
    let tape = plan.announced(.seconds(1), lengths: Self.length)
    #expect(tape.segments[0].length > tape.cues[1].end)
    #expect(tape.segments[1].start == tape.segments[0].end)
  }

  @Test func whoeverIsThereAlreadyGoesOnWithNext() throws {
    var transport = Transport(plan.announced(.seconds(60), lengths: Self.length))
    #expect(transport.apply(.next, at: .seconds(10), lengths: Self.length) == .changed)
    #expect(transport.tape.duration == plan.duration + .seconds(10))
  }

  @Test func whoeverNeedsLongerGetsIt() throws {
    var transport = Transport(plan.announced(.seconds(60), lengths: Self.length))
    #expect(transport.apply(.extend(.seconds(30)), at: .seconds(10), lengths: Self.length) == .changed)
    #expect(transport.tape.duration == plan.duration + .seconds(90))
  }
}
