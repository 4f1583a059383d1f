// Between standing and the floor: each pair of positions has its steps, and each step its time.
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import RoutineEngine

@Suite struct WayTests {
  static let positions = Position.allCases.filter { $0 != .any }

  @Test(arguments: positions) func onlyBetweenStandingAndTheFloor(from: Position) {
    for to in Self.positions {
      let way = WayStep.way(from: from, to: to, hasChair: true)
      #expect(way.isEmpty == (from.isOnTheFloor == to.isOnTheFloor), "\(from) to \(to)")
      #expect(Set(way).count == way.count)
    }
    #expect(WayStep.way(from: from, to: .any, hasChair: true).isEmpty)
  }

  @Test func aChairIsHeldWhereThereIsOne() {
    let down = WayStep.way(from: .standing, to: .onTheBack, hasChair: true)
    #expect(down == [.standByChair, .lowerOneKnee, .lowerOtherKnee, .sitToOneSide, .lieDownAndRoll])
    #expect(WayStep.way(from: .standing, to: .kneeling, hasChair: false).first == .standByMat)
    #expect(WayStep.way(from: .sitting, to: .onTheFront, hasChair: false).first == .standUpToTurn)
    let up = WayStep.way(from: .onTheBack, to: .standing, hasChair: true)
    #expect(up == [.rollToSide, .pushUpToSit, .ontoHandsAndKnees, .handsOnChair, .standUp])
    #expect(WayStep.way(from: .onTheFront, to: .standing, hasChair: false).contains(.footForward))
  }

  private func session(
    _ position: Position, after: Position = .standing, kit: [Text] = [], sides: Sides? = nil, move: Frames? = nil,
    goal: Goal? = nil, slowly: Bool = false
  ) -> Timeline {
    let before = Exercise(id: "before", name: Text("Before"), position: after, kit: kit, work: .timedHold)
    let exercise = Exercise(id: "rest", name: Text("Rest"), position: position, work: .timedHold)
    let routine = Routine(
      id: "r", title: Text("R"), goal: goal,
      steps: [
        .exercise(before, Dose(hold: .seconds(10), move: .zero), location: .none),
        .exercise(exercise, Dose(hold: .seconds(10), sides: sides, move: move), location: .none),
      ])
    return Timeline(Script(routine, slowly: slowly), lengths: RuledVoice().length)
  }

  /// What is said before the second exercise, with the time from each sentence to the next or to the start.
  private func lead(_ timeline: Timeline) -> [(text: String, pause: Double)] {
    let cues = timeline.cues.filter { timeline.segments[$0.segment].kind == .ready && $0.start > .seconds(20) }
    let index = timeline.segments.lastIndex { $0.kind == .ready } ?? 0
    let lines = cues.filter { $0.segment == index && $0.length > .zero }
    return lines.enumerated().map { place, cue in
      let next = lines.indices.contains(place + 1) ? lines[place + 1].start : timeline.segments[index].end
      if case .speech(let phrase) = cue.content { return (phrase.text, (next - cue.end).seconds) }
      return ("", 0)
    }
  }

  @Test func eachStepHasItsTimeAndNothingIsCounted() {
    let lead = lead(session(.onTheBack, kit: [Text("a chair")]))
    let way = WayStep.way(from: .standing, to: .onTheBack, hasChair: true)
    #expect(lead.map(\.text).dropFirst().prefix(5) == way.map { PhraseTable.english.way($0, side: nil) }[...])
    for (step, line) in zip(way, lead.dropFirst()) { #expect(line.pause >= step.time.seconds) }
    #expect(!lead.contains { $0.text == "three" } && lead.last?.text == "Hold for ten seconds.")
  }

  @Test(arguments: [(nil, false, 40.0), (Goal.acute, false, 60), (nil, true, 60)] as [(Goal?, Bool, Double)])
  func theWholeWayTakesAtLeast(goal: Goal?, slowly: Bool, seconds: Double) {
    for position in Self.positions where position.isOnTheFloor {
      for (from, to) in [(Position.standing, position), (position, .standing)] {
        let timeline = session(to, after: from, goal: goal, slowly: slowly)
        let start = timeline.segments.last { $0.kind == .ready }
        #expect((start?.length.seconds ?? 0) >= seconds, "\(from) to \(to)")
      }
    }
  }

  @Test func aTimeOfTheAuthorTakesItsPlace() {
    let lead = lead(session(.onTheBack, move: .seconds(10)))
    #expect(lead.first?.text == "Next: rest. Lie on your back." && lead.map(\.text).contains("three"))
  }

  @Test func theSideIsToldBeforeOneLies() {
    #expect(lead(session(.onTheSide, after: .onTheBack, sides: .each))[0].text == "Next: rest. Lie on your left side.")
    #expect(
      lead(session(.onTheSide, sides: .right)).map(\.text).dropFirst(4).prefix(2)
        == ["Hands on the mat, and sit to the right.", "Lie down on your right side."])
  }

  /// A sentence of the author that gives the instruction of a position is not said again.
  @Test func whoeverWasToldToStandUpIsStanding() {
    let walk = Exercise(id: "walk", name: Text("Walk"), position: .standing, work: .timedHold, doseVerb: .walk)
    let routine = Routine(
      id: "r", title: Text("R"),
      steps: [
        .say(Text("Stand up. Chin level."), location: .none),
        .exercise(walk, Dose(hold: .seconds(60)), location: .none),
      ])
    let said = Timeline(Script(routine), lengths: RuledVoice().length).cues.map(\.content)
    #expect(said.contains(.speech(Phrase("First: walk. Walk for one minute."))))
  }
}
