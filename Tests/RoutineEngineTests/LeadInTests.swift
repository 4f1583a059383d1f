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

  // MARK: The question

  @Test func itIsAskedFirstAndTheRoutineIsTheSameOtherwise() {
    let timeline = plan.asked(patience: .seconds(300), lengths: Self.length)
    #expect(timeline.cues[0].content == .chime(.open))
    #expect(timeline.cues[1].content == .speech(Phrase("Two planks. Shall we begin?")))
    #expect(timeline.segments[0].waits && timeline.segments.dropFirst().map(\.kind) == plan.segments.map(\.kind))
    #expect(timeline.cues.dropFirst(2).map(\.content) == plan.cues.map(\.content))
  }

  /// A yes begins; without one the wait ends after its time, nothing is said of it meanwhile, and nothing begins.
  @Test(arguments: [.resume, .toggle, .next, nil] as [TransportCommand?]) func withoutAYesItEnds(
    _ yes: TransportCommand?
  ) {
    var transport = Transport(plan.asked(patience: .seconds(300), lengths: Self.length))
    var position = Frames.zero
    func go(to end: Frames) {
      while position < end, !transport.stands(at: position) {
        _ = transport.keepWaiting(at: position, isAttended: true, lengths: Self.length)
        position = min(position + .milliseconds(500), transport.limit)
      }
    }
    go(to: .seconds(240))
    #expect(transport.asks(at: position) && transport.waited(at: position) == .zero)
    #expect(transport.timeline.cues.count == plan.cues.count + 2)
    if let yes {
      #expect(transport.apply(yes, at: position, lengths: Self.length) == .changed)
      go(to: .seconds(3600))
      #expect(position == plan.duration + .seconds(240) && transport.afterLimit == nil)
    } else {
      go(to: .seconds(3600))
      #expect(position == .seconds(300) && transport.afterLimit == .ends)
    }
  }

  // MARK: Putting it off

  /// Until the first work begins, in a pause too.
  @Test func aSessionIsPutOffBeforeItsFirstExercise() throws {
    let announced = plan.announced(.seconds(60), lengths: Self.length)
    let work = try #require(announced.segments.first { $0.kind == .hold }).start
    for (position, isPossible) in [
      (Frames.seconds(10), true), (.seconds(70), true), (work, true), (work + .seconds(1), false),
      (announced.duration - .seconds(1), false),
    ] {
      for pauses in [false, true] {
        var transport = Transport(announced)
        if pauses { _ = transport.apply(.pause, at: position, lengths: Self.length) }
        let outcome = transport.apply(.putOff(.seconds(600)), at: position, lengths: Self.length)
        #expect(outcome == (isPossible ? .changed : .refused(.begun)), "\(position)")
        #expect(transport.putOff == (isPossible ? .seconds(600) : nil))
        #expect((transport.state == .finished) == isPossible)
      }
    }
  }
}
