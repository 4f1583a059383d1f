// Each command from each kind of place, with what is heard next.
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import RoutineEngine

@Suite struct TransportTests {
  private func birdDog() -> Rehearsal { Rehearsal(Sample.twoSets) }

  /// What is said from the position on.
  private func next(_ count: Int, _ rehearsal: Rehearsal) -> [String] {
    let timeline = rehearsal.transport.timeline
    return timeline.cues[timeline.firstCue(from: rehearsal.position)...].prefix(count).map { cue in
      switch cue.content {
      case .speech(let phrase): phrase.text
      case .chime(let chime): "(\(chime.rawValue))"
      }
    }
  }

  private func segment(_ rehearsal: Rehearsal) -> Segment {
    let timeline = rehearsal.transport.timeline
    return timeline.segments[timeline.segment(at: rehearsal.position)]
  }

  @Test func pauseInAHoldLeadsInAgainAndHoldsWhatIsLeft() {
    var session = birdDog()
    session.run(to: .tenths(305))
    #expect(segment(session).kind == .hold)
    session.press(.pause)
    #expect(next(1, session) == ["Session paused."])
    session.run(.seconds(60))
    #expect(session.transport.stands(at: session.position))
    session.press(.resume, standing: .seconds(5))
    #expect(
      next(7, session) == [
        "We go on. Bird dog, left arm, right leg.", "three", "two", "one", "(start)", "Reach.", "(hold-tick)",
      ])
    let holds = session.transport.timeline.segments.filter {
      $0.kind == .hold && $0.repetition == 1 && $0.set == 1 && $0.side == .left
    }
    #expect(holds.map(\.length) == [.tenths(25), .tenths(35)])
  }

  @Test func aLongPauseGivesTimeToGetIntoPlace() {
    func entry(standing: Frames) -> Frames {
      var session = birdDog()
      session.run(to: .seconds(30))
      session.press(.pause)
      session.run(.seconds(5))
      session.press(.resume, standing: standing)
      return segment(session).length
    }
    #expect(entry(standing: .seconds(5)) < entry(standing: .seconds(11)))
    #expect(entry(standing: .seconds(11)) >= .seconds(5))
  }

  @Test func nextInAGapGoesToTheCountInAndFromThereBehindTheWorkSet() {
    var session = birdDog()
    session.run(to: .seconds(7))
    session.press(.next)
    #expect(next(4, session) == ["three", "two", "one", "(start)"])
    session.run(.seconds(1))
    session.press(.next)
    #expect(next(2, session) == ["(end)", "Change sides."])
  }

  @Test func nextInWorkGoesBehindTheWorkSet() {
    var session = birdDog()
    session.run(to: .seconds(30))
    session.press(.next)
    #expect(segment(session).kind == .change)
    session.run(to: session.position + .seconds(20))
    session.press(.next)
    #expect(segment(session).kind == .rest)
  }

  @Test func previousGoesToTheStartOfTheWorkSetOrToTheOneBefore() {
    var session = birdDog()
    session.run(to: .seconds(70))
    session.press(.previous)
    #expect(next(1, session) == ["Back to bird dog, right arm, left leg."])
    session.run(.seconds(3))
    session.press(.previous)
    #expect(next(1, session) == ["Back to bird dog, left arm, right leg."])
  }

  @Test func againSaysEverything() {
    var session = birdDog()
    session.run(to: .seconds(70))
    session.press(.again)
    #expect(
      next(5, session) == [
        "Next: bird dog. Come onto your hands and knees.", "Two sets of three on each side. Hold for six seconds.",
        "Hands under your shoulders, knees under your hips.", "Stop if pain moves down your leg.",
        "Right arm forward, left leg back.",
      ])
  }

  /// The maximum counts from the length of the set that is done.
  @Test(arguments: [Work.activity, .timedHold]) func aLaterSetIsMadeLongerUpToTheMaximum(work: Work) throws {
    let lengths = [Frames.seconds(20), .seconds(35)]
    var dose = Dose(amount: work == .activity ? .time(lengths) : .repetitions([1, 1]))
    if work == .timedHold { dose.hold = .each(lengths) }
    let exercise = Exercise(id: "keep", name: Text("Keep"), position: .any, work: work, maxHold: .seconds(40))
    var session = Rehearsal(
      Routine(id: "r", title: Text("R"), steps: [.exercise(exercise, dose, location: .none)]))
    let last = try #require(session.transport.plan.segments.last { $0.kind.isWork })
    session.run(to: last.start + .seconds(1))
    #expect(session.press(.extend(.seconds(10))) == .changed)
    // Thirty-five seconds may become forty, no more.
    let piece = try #require(session.transport.timeline.segments.last { $0.kind.isWork })
    #expect(piece.kind == (work == .activity ? .activity : .hold) && piece.end == last.start + .seconds(40))
    #expect(session.press(.extend(.seconds(10))) == .refused(.longestHold))
  }

  @Test func extendingAHoldMovesItsCountAndNeverPassesTheLongest() {
    var session = birdDog()
    session.run(to: .tenths(305))
    #expect(session.press(.extend(.seconds(10))) == .changed)
    // Six seconds may become ten, no more.
    let counts = session.transport.timeline.cues.filter { cue in
      if case .countOut(repetition: 0, _) = cue.key { cue.start > session.position } else { false }
    }
    #expect(counts.prefix(3).map(\.start) == [.seconds(35), .seconds(36), .seconds(37)])
    #expect(session.press(.extend(.seconds(10))) == .refused(.longestHold))
  }

  @Test func aRunningCountStopsAfterItsWordAndIsLaidAnew() {
    var session = Rehearsal(
      Routine(
        id: "hold", title: Text("Hold"),
        steps: [.exercise(Sample.childsPose, Dose(hold: .seconds(30)), location: .none)]))
    let plan = session.transport.plan
    let end = plan.segments.first { $0.kind == .hold }?.end ?? .zero
    session.run(to: end - .tenths(19))
    session.press(.extend(.seconds(10)))
    #expect(next(4, session) == ["three", "two", "one", "(end)"])
    let three = session.transport.timeline.cues[session.transport.timeline.firstCue(from: session.position)]
    #expect(three.start == end + .seconds(7))
    // "Two" was being said, and is said to its end.
    let two = session.transport.timeline.cues[session.transport.timeline.firstCue(from: session.position) - 1]
    #expect(two.content == .speech(Phrase("two")))
    #expect(two.length == RuledVoice().length(Phrase("two")).whole)
  }

  @Test func extendingARestMovesOnlyWhatFollows() {
    var session = birdDog()
    session.run(to: .seconds(100))
    let before = segment(session)
    #expect(before.kind == .rest)
    session.press(.extend(.seconds(10)))
    #expect(segment(session).length == before.length + .seconds(10))
    session.press(.extend(.seconds(-5)))
    #expect(segment(session).length == before.length + .seconds(5))
    #expect(next(4, session) == ["three", "two", "one", "(start)"])
  }

  @Test func aPlaceThatWaitsStandsUntilItIsLeft() {
    var exercise = Sample.birdDog
    exercise.sideName = nil
    var session = Rehearsal(
      Routine(
        id: "wait", title: Text("Wait"),
        steps: [.exercise(exercise, Dose(amount: .repetitions([8]), untilReady: true), location: .none)]))
    #expect(session.transport.plan.segments.contains { $0.waits && $0.length == .zero })
    let start = session.transport.plan.segments.first { $0.waits }?.start ?? .zero
    session.run(to: start + .seconds(600))
    #expect(segment(session).waits)
    #expect(session.position == start + .seconds(600))
    session.press(.toggle)
    #expect(segment(session).kind == .closing)
  }

  @Test func aLostDeviceStandsStillWithoutAWord() {
    var session = birdDog()
    session.run(to: .seconds(30))
    session.press(.lose)
    #expect(session.transport.stands(at: session.position))
    session.press(.recover, standing: .seconds(20))
    #expect(next(1, session) == ["The sound is back. We go on. Bird dog, left arm, right leg."])
  }

  @Test(arguments: [.recover, .resume, .toggle, .next, .again, .seek(.seconds(10)), .quit] as [TransportCommand])
  func aDeviceLostBeforeTheFirstSoundLeavesASession(_ command: TransportCommand) {
    var session = birdDog()
    session.press(.lose)
    #expect(session.transport.stands(at: .zero))
    #expect(session.press(.pause) == .unchanged)
    #expect(session.press(command) == .changed)
    guard command != .quit else { return #expect(session.transport.state == .finished) }
    #expect(session.transport.state == .playing)
    if command == .recover { #expect(session.transport.timeline.cues == session.transport.plan.cues) }
    session.run(.seconds(3600))
    #expect(segment(session).kind == .closing)
  }

  @Test func nothingIsDoneAfterTheEnd() {
    var session = birdDog()
    session.run(to: .seconds(30))
    session.press(.quit)
    #expect(session.press(.next) == .refused(.finished))
    #expect(session.transport.timeline.duration == .seconds(30))
  }

  @Test func theSummaryCountsWhatWasHeard() {
    var session = birdDog()
    session.run(to: .seconds(70))
    session.press(.next)
    session.run(.seconds(2))
    session.press(.quit)
    let summary = Summary(of: session.transport.timeline, upTo: session.position, plan: session.transport.plan)
    #expect(summary.done == 1)
    #expect(summary.cutShort == 1)
    #expect(summary.skipped == 3)
    #expect(summary.worked == .seconds(36))
  }
}
