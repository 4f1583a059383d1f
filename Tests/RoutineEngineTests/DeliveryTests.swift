// How a session is told: count styles, count-down length, endings, marks and guidance, for the routine and for a step.
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import RoutineEngine

@Suite struct DeliveryTests {
  private func said(_ exercise: Exercise, _ dose: Dose, _ delivery: Delivery = Delivery()) -> [String] {
    var exercise = exercise
    exercise.delivery = delivery
    var dose = dose
    dose.move = .seconds(10)
    let routine = Routine(id: "r", title: Text("R"), steps: [.exercise(exercise, dose, location: .none)])
    return Sample.plan(routine).cues.map { cue in
      switch cue.content {
      case .speech(let phrase): phrase.text
      case .chime(let chime): "(\(chime.rawValue))"
      }
    }
  }

  private let five = Dose(amount: .repetitions([5]), hold: .seconds(6))

  @Test func repetitionsAreNumbered() {
    let words = said(Sample.birdDog, five)
    #expect(words.contains("Number two: reach."))
    #expect(words.contains("Number four: reach."))
    #expect(words.contains("Last one. Reach."))
  }

  @Test func phasesAreBeatsWithoutNumbers() {
    let words = said(Sample.birdDog, five, Delivery(count: .phases))
    #expect(!words.contains { $0.hasPrefix("Number") || $0.hasPrefix("Last one") })
    #expect(words.filter { $0 == "Reach." }.count == 5)
  }

  @Test func everySecondRepetitionIsNumbered() {
    let words = said(Sample.birdDog, five, Delivery(count: .every(2)))
    #expect(words.contains("Number two: reach."))
    #expect(words.contains("Number four: reach."))
    #expect(!words.contains("Number three: reach."))
  }

  @Test func secondsOfAHoldAreCountedEachTime() {
    let words = said(Sample.birdDog, Dose(amount: .repetitions([2]), hold: .seconds(6)), Delivery(count: .seconds))
    #expect(words.filter { $0 == "five" }.count == 2)
    #expect(!words.contains("six"))
  }

  @Test func nothingIsCountedButTheStart() {
    let words = said(
      Sample.birdDog, Dose(amount: .repetitions([2]), hold: .seconds(6)), Delivery(count: CountStyle.none))
    #expect(words.filter { $0 == "three" }.count == 1)
    #expect(!words.contains("Last one. Reach."))
  }

  @Test(arguments: [0, 1, 5, 10]) func theCountDownHasItsLength(numbers: Int) {
    let words = said(Sample.childsPose, Dose(hold: .seconds(30)), Delivery(countDown: numbers))
    let count = PhraseTable.english.number(numbers)
    #expect(words.filter { $0 == count }.count == (numbers == 0 ? 0 : 2))
    #expect(!words.contains(PhraseTable.english.number(numbers + 1)))
  }

  @Test func aHoldForRelaxationEndsWithItsChimeAlone() {
    let words = said(Sample.childsPose, Dose(hold: .seconds(60)), Delivery(ending: .chime))
    #expect(words.filter { $0 == "three" }.count == 1)
    #expect(!words.contains("Ten seconds to go."))
    #expect(words.contains("(end)"))
  }

  @Test func theVoiceAloneMarksStartAndEnd() {
    let words = said(Sample.childsPose, Dose(hold: .seconds(20)), Delivery(signal: .voice))
    #expect(words.contains("Go."))
    #expect(words.contains("And stop."))
    #expect(!words.contains("(start)") && !words.contains("(end)"))
  }

  @Test func chimesAloneCount() {
    let words = said(Sample.childsPose, Dose(hold: .seconds(20)), Delivery(signal: .chime))
    #expect(!words.contains("three"))
    #expect(words.filter { $0 == "(tick)" }.count == 6)
  }

  @Test func longHoldsTellHowFarTheyAre() {
    let words = said(Sample.childsPose, Dose(hold: .seconds(900)))
    #expect(!words.contains("Half way."))
    #expect(words.contains("Ten minutes to go."))
    #expect(words.contains("Five minutes to go."))
    #expect(words.contains("One minute to go."))
    #expect(words.contains("Ten seconds to go."))
    #expect(!words.contains("Fourteen minutes to go."))
  }

  @Test func guidanceSaysLessAndLess() {
    let full = said(Sample.birdDog, five)
    let brief = said(Sample.birdDog, five, Delivery(guidance: .brief))
    let minimal = said(Sample.birdDog, five, Delivery(guidance: .minimal))
    let setup = "Hands under your shoulders, knees under your hips, back level."
    #expect(full.contains(setup) && full.contains("Keep your hips level."))
    #expect(!brief.contains(setup) && brief.contains("Five repetitions. Hold for six seconds."))
    #expect(!minimal.contains("Five repetitions. Hold for six seconds."))
    for words in [full, brief, minimal] { #expect(words.contains("Stop if pain moves down your leg.")) }
  }

  @Test func anExerciseIsExplainedOnceAndAnnouncedAgain() {
    let step = Step.exercise(Sample.birdDog, five, location: .none)
    let routine = Routine(id: "r", title: Text("R"), steps: [step, .rest(.seconds(30), location: .none), step])
    let words = Sample.plan(routine).cues.compactMap { cue in
      if case .speech(let phrase) = cue.content { phrase.text } else { nil }
    }
    #expect(words.filter { $0.hasPrefix("Hands under") }.count == 1)
    #expect(words.filter { $0.hasPrefix("Stop if") }.count == 1)
    #expect(words.contains("Next: bird dog. Five repetitions. Hold for six seconds."))
  }

  @Test func partsOfTheBodyAreWorkedInTurn() {
    let relaxation = Exercise(
      id: "relaxation", name: Text("Muscle relaxation"), position: .onTheBack,
      work: .movement([
        Phase(beat: Sample.text("Tense <part>."), length: .seconds(5)),
        Phase(beat: Text("Let go."), length: .seconds(20)),
      ]), parts: (1...14).map { Text("part number \($0)") })
    let words = said(relaxation, Dose(amount: .repetitions([1])))
    #expect(words.filter { $0.hasPrefix("Tense part number") }.count == 14)
    #expect(words.filter { $0 == "Let go." }.count == 14)
    #expect(words.contains("Fourteen parts of the body, one after the other."))
  }

  @Test func aTimeIsFilledWithWholeRepetitions() {
    let breathing = Exercise(
      id: "breathing", name: Text("Breathing"), position: .any,
      work: .movement([
        Phase(beat: Text("In."), length: .seconds(5)), Phase(beat: Text("Out."), length: .seconds(5)),
      ]))
    let routine = Routine(
      id: "r", title: Text("R"),
      steps: [.exercise(breathing, Dose(amount: .time(.seconds(185), sets: 1)), location: .none)])
    let work = Sample.plan(routine).segments.filter { $0.kind == .phase }
    #expect(work.count == 36)
    #expect(work.reduce(Frames.zero) { $0 + $1.length } == .seconds(180))
  }

  @Test func sidesFirstDoesAllSetsOfOneSideBeforeTheOther() {
    let routine = Routine(
      id: "r", title: Text("R"),
      steps: [
        .exercise(
          Sample.birdDog, Dose(amount: .repetitions([2, 1]), hold: .seconds(6), sides: .each, sideFirst: true),
          location: .none)
      ])
    #expect(Sample.plan(routine).workSets.map(\.side) == [.left, .left, .right, .right])
  }

  @Test func takingTurnsNamesEachSide() {
    var exercise = Sample.birdDog
    exercise.work = .movement([Phase(beat: Sample.text("<side> side."), length: .seconds(3))])
    let words = said(exercise, Dose(amount: .repetitions([3]), sides: .alternate))
    #expect(
      words.filter { $0.hasSuffix("ide.") } == [
        "Left side.", "Right side.", "Number two: left side.", "Right side.", "Last one. Left side.",
        "Last one. Right side.",
      ])
  }
}
