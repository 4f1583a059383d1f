// What is kept of a session, whatever is done to it: each work set as it was heard, and where it goes on.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Testing

@testable import Diary

@Suite struct RecorderTests {
  private func states(_ record: SessionRecord?) -> [WorkLedger.State?] { record?.sets.map { $0.heard?.state } ?? [] }

  @Test func aWholeSessionIsKeptSetBySet() throws {
    var play = Samples.Play()
    play.end()
    let record = try #require(play.record)
    #expect(states(record) == Array(repeating: .done, count: 6))
    #expect(record.ending == .complete && record.position == 6 && record.heading.routine == "core")
    #expect(record.sets.map(\.planned.side) == [.left, .right, .left, .right, nil, nil])
    #expect(
      record.sets.map(\.planned.set) == [1, 1, 2, 2, 1, 2] && record.sets.map(\.planned.step) == [1, 1, 1, 1, 2, 2])
    #expect(record.sets[0].heard?.repetitions == 2 && record.sets[0].heard?.worked == .seconds(13))
    #expect(record.sets[4].planned.repetitions == nil && record.sets[4].heard?.worked == .seconds(20))
    #expect(record.worked == .seconds(4 * 13 + 2 * 20) && record.total == Samples.plan.duration)
  }

  @Test func aSessionOfAProgrammeSaysSo() throws {
    let mark = ProgrammeMark(programme: 1, stage: "A", form: .less)
    var play = Samples.Play()
    play.recorder = SessionRecorder(Samples.plan, source: "core", mark: mark, painBefore: 4)
    play.end()
    #expect(play.record?.heading.mark == mark && play.record?.ratings == [.painBefore: 4])
  }

  @Test func nothingIsKeptBeforeTheFirstWork() {
    var play = Samples.Play()
    play.play(to: .seconds(3))
    play.send(.quit)
    play.end()
    #expect(play.record == nil)
  }

  @Test func theSetThatIsOnIsWhereItGoesOn() {
    var play = Samples.Play()
    for number in 0..<6 {
      play.play(toSet: number)
      #expect(play.record?.position == number)
      #expect(states(play.record) == (0..<6).map { $0 < number ? .done : nil })
    }
  }

  @Test func inTheRestItIsTheNextSet() throws {
    var play = Samples.Play()
    play.play(toSet: 1, .seconds(14))
    #expect(play.record?.position == 2 && states(play.record)[1] == .done)
  }

  @Test func aStoppedSessionKeepsWhatWasCutShort() throws {
    var play = Samples.Play()
    play.play(toSet: 4, .seconds(8))
    play.send(.quit)
    play.end()
    let record = try #require(play.record)
    #expect(record.ending == .stopped && record.position == 4)
    #expect(states(record) == [.done, .done, .done, .done, .cutShort, nil])
    #expect(record.sets[4].heard?.worked == .seconds(8))
  }

  @Test func skippedAndRepeatedAndExtendedSetsAreTold() throws {
    var play = Samples.Play()
    play.play(toSet: 0, .seconds(7))
    play.send(.next)
    play.play(toSet: 1)
    play.send(.next)
    play.send(.next)
    play.play(toSet: 2)
    play.send(.next)
    play.play(toSet: 4, .seconds(5))
    play.send(.extend(.seconds(10)))
    play.end()
    let record = try #require(play.record)
    #expect(states(record)[0] == .cutShort && record.sets[0].heard?.repetitions == 1)
    #expect(record.sets[4].heard?.extra == .seconds(10) && record.sets[4].heard?.worked == .seconds(30))
  }

  @Test func goingBackGoesOnThere() {
    var play = Samples.Play()
    play.play(toSet: 3)
    play.send(.previous)
    play.play(to: play.transport.timeline.segments.last { $0.start <= play.position }?.end ?? .zero)
    play.play(toSet: 2)
    #expect(play.record?.position == 2)
    #expect(states(play.record)[2] == .done || states(play.record)[2] == .cutShort)
    play.end()
    #expect(states(play.record) == Array(repeating: .done, count: 6))
  }

  @Test func aSessionThatBeginsLaterHasNothingBefore() {
    let plan = Samples.plan.beginning(atStep: 2, lengths: Samples.length)
    var recorder = SessionRecorder(plan, source: nil)
    var record: SessionRecord?
    for segment in plan.segments {
      let event = Event(.segmentStart(SegmentEvent(segment, on: plan)), at: segment.start)
      if SessionRecorder.wants(event) { record = recorder.see(event, on: plan, at: 0) ?? record }
    }
    #expect(record?.sets.map(\.planned.number) == [4, 5] && record?.position == 6)
  }
}
