// Waits for the listener: before an exercise and within it, as long as it takes, or at most so long.
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import RoutineEngine

@Suite struct WaitTests {
  private static let press = Exercise(
    id: "press", name: Text("Press"), position: .standing, setup: Text("Take the dumbbells."),
    work: .movement([Phase(length: .seconds(3))]))
  private static let pack = Exercise(
    id: "pack", name: Text("Cold pack"), position: .onTheBack, setup: Text("Wrap the pack in a towel."),
    work: .timedHold, stopIf: Text("your skin hurts"))

  private static func plan(_ exercise: Exercise, _ dose: Dose) -> Timeline {
    Sample.plan(Routine(id: "r", title: Text("R"), steps: [.exercise(exercise, dose, location: .none)]))
  }

  private static func words(_ timeline: Timeline) -> [String] {
    timeline.cues.compactMap { if case .speech(let phrase) = $0.content { phrase.text } else { nil } }
  }

  @Test func aRangeIsToldAndShownAndNotCounted() {
    let timeline = Self.plan(Self.press, Dose(amount: .repetitions([8, 8]), untilReady: true, upTo: 12))
    let words = Self.words(timeline)
    #expect(
      words.contains {
        $0.contains("Two sets of eight to twelve. Take your own time, and go on when you are ready.")
      }, "\(words)")
    #expect(words.contains("Then the last set: eight to twelve repetitions."))
    let waits = timeline.segments.filter(\.waits)
    #expect(waits.count == 2 && waits.allSatisfy { $0.length == .zero })
    let event = SegmentEvent(waits[0], on: timeline)
    #expect(DisplayTable.english.place(event, withRepetition: true) == "Press, set 1 of 2, 8 to 12 repetitions")
  }

  @Test(arguments: [(Sides.each, 2), (.alternate, 1), (.left, 1)]) func thereIsOneWaitForASide(
    _ sides: Sides, _ count: Int
  ) {
    let timeline = Self.plan(Self.press, Dose(amount: .repetitions([5]), sides: sides, untilReady: true))
    #expect(timeline.segments.count(where: \.waits) == count)
  }

  /// What comes and how to prepare for it is told before the listener leaves the keyboard; the way comes after it.
  @Test func theWayComesAfterTheWait() throws {
    let timeline = Self.plan(Self.pack, Dose(hold: .seconds(60), beginsReady: true))
    let wait = try #require(timeline.segments.firstIndex { $0.waits })
    #expect(timeline.segments[wait].length == .zero && timeline.segments[wait].kind == .ready)
    let before = timeline.cues.filter { $0.segment < wait && timeline.segments[$0.segment].kind == .ready }
    let after = timeline.cues.filter { $0.segment == wait + 1 }
    func text(_ cues: [Cue]) -> String {
      cues.compactMap { if case .speech(let phrase) = $0.content { phrase.text } else { nil } }.joined(separator: " ")
    }
    #expect(text(before) == "First: cold pack. Wrap the pack in a towel. Go on when you are ready.")
    #expect(text(after).hasPrefix("We go on. Cold pack. Stand on your mat."), "\(text(after))")
    #expect(text(after).contains("Stop if your skin hurts.") && !text(after).contains("Wrap"))
    #expect(timeline.segments[wait + 1].length >= .seconds(40))
    #expect(timeline.segments[wait - 1].workSet == 0 && timeline.segments[wait].workSet == 0)
    #expect(timeline.table().contains("Plus your own time"))
  }

  @Test func aWaitBeforeAnExerciseIsInEachRound() {
    let step = Step.exercise(Self.press, Dose(amount: .repetitions([5, 5]), beginsReady: true), location: .none)
    let timeline = Sample.plan(
      Routine(
        id: "r", title: Text("R"), steps: [.circuit(rounds: 3, between: nil, steps: [step], location: .none)]))
    #expect(timeline.segments.count(where: \.waits) == 3)
  }

  private func rehearsal(_ exercise: Exercise, _ dose: Dose) -> (session: Rehearsal, start: Frames) {
    let session = Rehearsal(
      Routine(id: "r", title: Text("R"), steps: [.exercise(exercise, dose, location: .none)]))
    return (session, session.transport.plan.segments.first(where: \.waits)?.start ?? .zero)
  }

  private func kind(_ session: Rehearsal) -> SegmentKind {
    session.transport.timeline.segments[session.transport.timeline.segment(at: session.position)].kind
  }

  @Test(arguments: [.toggle, .resume, .next] as [TransportCommand]) func aWaitIsEndedByTheListener(
    _ command: TransportCommand
  ) {
    var (session, start) = rehearsal(Self.pack, Dose(hold: .seconds(60), beginsReady: true))
    session.run(to: start + .seconds(500))
    #expect(session.transport.timeline.segments[session.transport.timeline.segment(at: session.position)].waits)
    #expect(session.press(.extend(.seconds(10))) == .refused(.nothingToExtend))
    #expect(session.press(command) == .changed)
    let segment = session.transport.timeline.segments[session.transport.timeline.segment(at: session.position)]
    #expect(segment.kind == .ready && !segment.waits && session.transport.state == .playing)
  }

  @Test func anOwnPaceGoesOnByItselfAfterTheLongestWait() {
    var (session, start) = rehearsal(
      Self.press, Dose(amount: .repetitions([5]), untilReady: true, atMost: .seconds(90)))
    session.run(to: start + .seconds(89))
    #expect(kind(session) == .hold)
    session.run(to: start + .seconds(91))
    #expect(kind(session) == .closing && session.transport.state == .playing)
  }

  @Test func beforeAWayToTheFloorTheSessionPausesInstead() {
    var (session, start) = rehearsal(Self.pack, Dose(hold: .seconds(60), beginsReady: true, atMost: .seconds(90)))
    session.run(to: start + .seconds(200))
    #expect(session.position == start + .seconds(90))
    #expect(session.transport.afterLimit == .pauses)
    #expect(session.press(.pause) == .changed)
    #expect(session.transport.afterLimit == nil)
    #expect(session.press(.resume, standing: .seconds(5)) == .changed)
    session.run(.seconds(20))
    #expect(kind(session) == .ready && !session.transport.stands(at: session.position))
  }

  @Test func standingOneGoesOnByItself() {
    var (session, start) = rehearsal(
      Self.press, Dose(amount: .repetitions([5]), beginsReady: true, atMost: .seconds(20)))
    session.run(to: start + .seconds(300))
    #expect(session.transport.state == .playing && session.transport.stands(at: session.position))
  }

  /// Once a minute, three times; where nobody could go on, not at all.
  @Test(arguments: [true, false]) func aWaitIsRemindedOf(_ isAttended: Bool) {
    var (session, start) = rehearsal(Self.press, Dose(amount: .repetitions([5]), untilReady: true))
    while session.position < start + .seconds(400), !session.transport.stands(at: session.position) {
      _ = session.transport.keepWaiting(
        at: session.position, isAttended: isAttended, lengths: session.voice.length)
      session.position = session.position + .milliseconds(700)
    }
    let cues = session.transport.timeline.cues
    let reminders = cues.filter { if case .reminder = $0.key { true } else { false } }
    #expect(reminders.map { $0.start - start } == (isAttended ? [60, 120, 180].map(Frames.seconds) : []))
    #expect(cues == cues.sorted { $0.start < $1.start })
    if isAttended { #expect(Self.words(session.transport.timeline).count { $0 == "Go on when you are ready." } == 3) }
  }

  @Test func nobodyIsWaitedForLongerThanAMinute() {
    var (session, start) = rehearsal(Self.press, Dose(amount: .repetitions([5]), untilReady: true))
    let end = session.transport.plan.duration + Transport.unattended
    while !session.transport.stands(at: session.position) {
      _ = session.transport.keepWaiting(at: session.position, isAttended: false, lengths: session.voice.length)
      session.position = min(session.position + .seconds(1), session.transport.limit)
    }
    #expect(session.position == end && start < end)
  }
}
