// The words before sets and rounds, the marks of time, and cues at moments of repetitions and phases.
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import RoutineEngine

@Suite struct GuidingWordsTests {
  private func plan(_ steps: [Step], goal: Goal? = nil, delivery: Delivery = Delivery()) -> Timeline {
    Sample.plan(Routine(id: "r", title: Text("R"), goal: goal, delivery: delivery, steps: steps))
  }

  /// What is said, with its time.
  private func heard(_ timeline: Timeline) -> [(text: String, at: Double)] {
    timeline.cues.compactMap { cue in
      if case .speech(let phrase) = cue.content { (phrase.text, cue.start.seconds) } else { nil }
    }
  }

  private func said(_ steps: [Step], goal: Goal? = nil, delivery: Delivery = Delivery()) -> [String] {
    heard(plan(steps, goal: goal, delivery: delivery)).map(\.text)
  }

  private func hold(
    _ seconds: Int, sets: Int = 1, rest: Int = 10, verb: DoseVerb = .hold, delivery: Delivery = Delivery()
  ) -> Step {
    let exercise = Exercise(
      id: "hold", name: Text("Hold"), position: .any, work: .timedHold, doseVerb: verb, delivery: delivery)
    let dose = Dose(
      amount: .repetitions(Array(repeating: 1, count: sets)), hold: .seconds(seconds), rest: .seconds(rest))
    return .exercise(exercise, dose, location: .none)
  }

  private func movement(
    _ lengths: [Int], reps: [Int] = [1], time: Int? = nil, beats: Bool = true, cues: [AuthorCue] = [],
    betweenSets: Text? = nil
  ) -> Step {
    let phases = lengths.enumerated().map { index, length in
      Phase(beat: beats ? Text("Beat \(index + 1).") : nil, length: .seconds(length))
    }
    let exercise = Exercise(
      id: "move", name: Text("Move"), position: .any, work: .movement(phases), betweenSets: betweenSets, cues: cues)
    let amount: Amount = time.map { .time(.seconds($0), sets: 1) } ?? .repetitions(reps)
    return .exercise(exercise, Dose(amount: amount, rest: .seconds(20)), location: .none)
  }

  @Test func theNextSetIsCountedOnlyWhereItDiffers() {
    #expect(
      said([movement([4], reps: [3, 3, 3])]).filter { $0.hasPrefix("Then") } == ["Then set two.", "Then the last set."])
    #expect(
      said([movement([4], reps: [5, 3, 1])]).filter { $0.hasPrefix("Then") }
        == ["Then set two: three repetitions.", "Then the last set: one repetition."])
  }

  /// The words come from the position, or from a setup; never from both.
  @Test(arguments: [
    (Position.any, Optional("Lie on your back, hands on your belly."), "Bend your knees.", 1, false),
    (.sitting, nil, "Lie on your back, and bend your knees.", 1, false),
    (.sitting, nil, "Bend your knees.", 1, true),
    (.any, "Lie on your back, arms out.", "Lie on your back, and bend your knees.", 2, false),
  ]) func aPositionIsToldOnce(first: Position, setup: String?, second: String, told: Int, isSentence: Bool) {
    func hold(_ id: String, _ position: Position, _ setup: String?) -> Step {
      let exercise = Exercise(
        id: id, name: Text(id), position: position, setup: setup.map { Text($0) }, work: .timedHold)
      return .exercise(exercise, Dose(hold: .seconds(20), move: .seconds(15)), location: .none)
    }
    let words = said([hold("one", first, setup), hold("two", .onTheBack, second)])
      .filter { $0.contains("Lie on your back") }
    #expect(words.count == told)
    #expect(words.contains { $0.contains("Lie on your back.") } == isSentence)
  }

  @Test func whatChangesBetweenSetsIsSaidWithTheirNumber() throws {
    let words = said([movement([4], reps: [3, 3], betweenSets: Text("Bend the other knee now."))])
    let index = try #require(words.firstIndex(of: "Then the last set: three repetitions."))
    #expect(words[index + 1] == "Bend the other knee now.")
    #expect(words.filter { $0.hasPrefix("Bend") }.count == 1)
  }

  @Test func roundsInsideOfRoundsSayWhich() {
    let inner = Step.circuit(rounds: 3, between: nil, steps: [hold(20)], location: .none)
    let words = said([.circuit(rounds: 3, between: nil, steps: [inner], location: .none)])
    #expect(
      words.filter { word in ["Then", "In ", "Pass", "The last"].contains { word.hasPrefix($0) } } == [
        "In round one:", "Pass two of three.", "In round one:", "The last pass.", "Then round two.",
        "In round two:", "Pass two of three.", "In round two:", "The last pass.", "Then the last round.",
        "In round three:", "Pass two of three.", "In round three:", "The last pass.",
      ])
    let plain = said([.circuit(rounds: 2, between: nil, steps: [hold(20)], location: .none)])
    #expect(plain.filter { $0.hasPrefix("Then") } == ["Then the last round."])
  }

  @Test(arguments: [
    (DoseVerb.hold, "Hold for two minutes."), (.stay, "Stay for two minutes."), (.wear, "Leave it on for two minutes."),
    (.walk, "Walk for two minutes."), (.breathe, "Breathe for two minutes."),
    (.keepGoing, "Keep going for two minutes."),
  ]) func theDoseHasItsVerb(verb: DoseVerb, words: String) {
    #expect(said([hold(120, verb: verb)]).contains { $0.hasSuffix(words) })
  }

  @Test func minutesTakeThePlaceOfHalfWay() {
    let long = said([hold(240)])
    #expect(long.filter { $0.hasSuffix("to go.") }.count == 4 && !long.contains("Half way."))
    #expect(said([hold(60)]).contains("Half way."))
  }

  @Test func aHoldUnderFourSecondsIsNotCounted() {
    func count(_ seconds: Int) -> Int { said([hold(seconds)]).filter { $0 == "one" }.count }
    #expect(count(3) == 1 && count(4) == 2)
  }

  @Test func theNearerOfSecondsAndChimeWins() {
    let seconds = Delivery(count: .seconds)
    let chime = Delivery(ending: .chime)
    #expect(said([hold(20, delivery: seconds)], delivery: chime).contains("nine"))
    #expect(!said([hold(20, delivery: chime)], delivery: seconds).contains("nine"))
  }

  @Test func restsOverThirtySecondsHaveMarks() {
    func marks(_ rest: Int) -> [String] {
      said([hold(5, sets: 2, rest: rest)]).filter { $0.hasSuffix("to go.") }
    }
    #expect(marks(30) == [] && marks(40) == ["Thirty seconds to go."])
    #expect(marks(60) == ["Thirty seconds to go.", "Ten seconds to go."])
    #expect(
      marks(150) == [
        "Two minutes to go.", "One minute to go.", "Thirty seconds to go.", "Ten seconds to go.",
      ])
  }

  @Test func phasesOverAMinuteHaveMarksAndAWalkHasMinutes() {
    func marks(_ step: Step) -> [String] { said([step]).filter { $0.hasSuffix("to go.") } }
    #expect(marks(movement([60])) == [])
    #expect(marks(movement([90])) == ["Thirty seconds to go."])
    #expect(marks(movement([150])) == ["Two minutes to go.", "One minute to go.", "Thirty seconds to go."])
    #expect(marks(movement([60, 60, 60], time: 180)).count == 3)
    #expect(marks(movement([5, 5], time: 180)) == [])
  }

  /// The minute is told behind the beat that begins with it.
  @Test func aMarkWaitsForTheBeat() throws {
    let words = heard(plan([movement([60, 60, 60], time: 180)]))
    let beat = try #require(words.firstIndex { $0.text == "Beat 2." })
    #expect(words[beat + 1].text == "Two minutes to go.")
  }

  @Test func cuesAtRepetitionsAndPhases() throws {
    let cues = [
      AuthorCue(.beforeRepetition(3), Text("And back.")), AuthorCue(.phase(2), Text("Softly.")),
      AuthorCue(.eachRepetitionLast(.seconds(2)), Text("Soon.")),
    ]
    let timeline = plan([movement([4, 6], reps: [3], beats: false, cues: cues)])
    let start = try #require(timeline.segments.first { $0.kind.isWork }).start.seconds
    let words = heard(timeline)
    let before = try #require(words.first { $0.text == "And back." })
    #expect(before.at > start + 18 && before.at < start + 20)
    #expect(
      words.filter { $0.text == "Softly." }.map { $0.at - start }.allSatisfy { ($0 - 4).remainder(dividingBy: 10) < 1 })
    #expect(words.filter { $0.text == "Softly." }.count == 3)
    #expect(words.filter { $0.text == "Soon." }.map { $0.at - start } == [8, 18, 28])
  }

  @Test func praiseIsForTheEndAndNotForEveryGoal() {
    #expect(said([hold(5)]).last == "That was the last exercise. Well done.")
    for goal in [Goal.acute, .relaxation] { #expect(said([hold(5)], goal: goal).last == "That was the last exercise.") }
  }

  @Test func theNumberOfTheExerciseIsToldWhereThereIsRoom() {
    let rest = Step.rest(.seconds(20), location: .none)
    #expect(said([hold(5), rest, hold(5), rest, hold(5)]).contains("Exercise two of three."))
    #expect(!said([hold(5), hold(5), hold(5)]).contains { $0.hasPrefix("Exercise") })
    #expect(!said([hold(5), rest, hold(5)]).contains { $0.hasPrefix("Exercise") })
  }

  @Test func theWayOutComesBeforeTheOtherSide() {
    let exercise = Exercise(
      id: "leg", name: Text("Leg"), position: .onTheBack, setup: Sample.text("Bend your <other side> knee."),
      sideName: Sample.text("<side> leg"), work: .timedHold, exit: Text("Lower the leg slowly."))
    let words = said([.exercise(exercise, Dose(hold: .seconds(5), sides: .each), location: .none)])
    #expect(words.contains("Bend your right knee.") && !words.contains("Left leg first."))
    #expect(words.filter { $0 == "Lower the leg slowly." }.count == 2)
    let brief = said(
      [.exercise(exercise, Dose(hold: .seconds(5), sides: .each), location: .none)],
      delivery: Delivery(guidance: .brief))
    #expect(brief.contains("Left leg first."))
  }
}
