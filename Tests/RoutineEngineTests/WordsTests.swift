// Words with grammar: phrases, numbers, doses, and a language with other rules.
// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import RoutineEngine

@Suite struct WordsTests {
  @Test(arguments: [PhraseTable.english, .german]) func everyPhraseHasAWording(table: PhraseTable) {
    for key in PhraseKey.allCases { #expect(table.wordings[key]?.forms[.many] != nil, "\(table.language.tag): \(key)") }
    for position in Position.allCases where position != .any {
      #expect(table.positions[position] != nil, "\(table.language.tag): \(position)")
    }
    for step in WayStep.allCases { #expect(table.ways[step] != nil, "\(table.language.tag): \(step)") }
  }

  /// Nothing that is shown lacks a wording, and nothing but a name of its own is left empty.
  @Test func everythingShownHasAWording() {
    let table = DisplayTable.english
    for key in DisplayKey.allCases { #expect(table.wordings[key]?.forms[.many]?.isEmpty == false, "\(key)") }
    for kind in SegmentKind.allCases { #expect(table.segments[kind] != nil, "\(kind)") }
    #expect(Set(table.sides.keys) == Set(Side.allCases))
    #expect(Set(table.chimes.keys) == Set(Chime.allCases))
    #expect(Set(table.priorities.keys) == Set(Priority.allCases))
    #expect(Set(table.goals.keys) == Set(Goal.allCases))
    #expect(Set(table.refusals.keys) == Set(TransportRefusal.allCases))
  }

  @Test func valuesAreNotFilledInAgain() {
    let wording: Wording = [.one: "<count> set of <what>", .many: "<count> sets of <what>"]
    #expect(wording.filled(.one, ["count": "1", "what": "<count>"]) == "1 set of <count>")
    #expect(wording.filled(.few, ["what": "x"]) == "<count> sets of x")
  }

  /// Lengths in figures, each where it is rounded.
  @Test func lengthsInFigures() {
    let length = Frames.seconds(3905) + .milliseconds(996)
    #expect(length.clock == "1:05:06" && Frames.seconds(65).clock == "1:05" && Frames.milliseconds(499).clock == "0:00")
    #expect(length.preciseClock == "65:06.00" && Frames.milliseconds(65_454).preciseClock == "1:05.45")
    #expect(length.timecode(decimalMark: ",") == "01:05:05,996")
    #expect(length.asWritten == "1h 5m" && Frames.seconds(125).asWritten == "2m 5s" && Frames.zero.asWritten == "0s")
    #expect(Frames.tenths(605).asWritten == "1m 0.5s" && Frames.tenths(95).asWritten == "9.5s")
    let words = DisplayTable.english
    #expect(words.seconds(.milliseconds(6004)) == "6 s" && words.seconds(.milliseconds(7500)) == "7.5 s")
    #expect(words.toGo(.seconds(59)) == "59 s to go" && words.toGo(.seconds(75)) == "1:15 to go")
  }

  @Test(arguments: [
    (0, "zero"), (1, "one"), (13, "thirteen"), (20, "twenty"), (21, "twenty-one"), (100, "one hundred"),
    (115, "one hundred and fifteen"), (999, "nine hundred and ninety-nine"), (1000, "1000"),
  ]) func numbers(number: Int, words: String) {
    #expect(PhraseTable.english.number(number) == words)
  }

  @Test(arguments: [
    (10, "one second"), (60, "six seconds"), (5, "half a second"), (75, "seven and a half seconds"),
    (73, "seven point three seconds"), (600, "one minute"), (900, "one minute and thirty seconds"),
    (36000, "one hour"), (39010, "one hour and five minutes and one second"),
  ]) func durations(tenths: Int, words: String) {
    #expect(PhraseTable.english.duration(.tenths(tenths)) == words)
  }

  @Test(arguments: [
    ("mat", "a mat"), ("old towel", "an old towel"), ("two chairs", "two chairs"), ("cushions", "cushions"),
    ("a cold pack", "a cold pack"),
  ]) func kit(thing: String, words: String) {
    #expect(PhraseTable.english.item(thing) == words)
  }

  @Test(arguments: [("Bird dog", "bird dog"), ("McGill curl-up", "McGill curl-up"), ("I rest", "I rest")])
  func namesInsideSentences(name: String, words: String) {
    #expect(PhraseTable.english.insideSentence(name) == words)
  }

  @Test(arguments: [
    (Dose(amount: .repetitions([1]), hold: .seconds(6)), "Hold for six seconds."),
    (
      Dose(amount: .repetitions([3, 3]), hold: .seconds(6), sides: .each),
      "Two sets of three on each side. Hold for six seconds."
    ),
    (Dose(amount: .repetitions([5, 3, 1]), sides: .each), "Three sets on each side: five, three and one."),
    (Dose(amount: .repetitions([4]), sides: .alternate), "Four repetitions on each side, taking turns."),
    (Dose(amount: .time(.seconds(180), sets: 1)), "For three minutes."),
    (Dose(amount: .time(.seconds(30), sets: 2), sides: .left), "Two sets of thirty seconds."),
    (Dose(amount: .time(.seconds(185), sets: 1), sides: .each), "For three minutes on each side."),
    (Dose(amount: .time(.seconds(190), sets: 1), sides: .alternate), "For three minutes, left and right in turn."),
    (
      Dose(amount: .repetitions([10]), untilReady: true),
      "Ten repetitions. Take your own time, and go on when you are ready."
    ),
    (
      Dose(amount: .repetitions([12, 10, 8]), hold: .seconds(6), untilReady: true),
      "Three sets: twelve, ten and eight. Hold for six seconds. Take your own time, and go on when you are ready."
    ),
  ]) func doses(dose: Dose, words: String) {
    let occurrence = ExerciseOccurrence(
      exercise: Sample.birdDog, dose: dose, delivery: ResolvedDelivery(Delivery()), name: "Bird dog", step: 1,
      round: nil,
      rounds: nil, location: .none)
    #expect(occurrence.doseInWords(.english) == words)
  }

  /// Sets of other lengths, as announced and before each set but the first.
  @Test func setsOfOtherLengthsInWords() {
    let stretch = Exercise(id: "stretch", name: Text("Stretch"), position: .any, work: .timedHold)
    var holds = Dose(amount: .repetitions([1, 1]), sides: .each)
    holds.hold = .each([.seconds(20), .seconds(90)])
    var phases = Dose(amount: .repetitions([3, 3]))
    phases.hold = holds.hold
    let squats = Exercise(id: "squats", name: Text("Squats"), position: .any, work: .activity)
    let times = Dose(amount: .time([.seconds(30), .seconds(60), .seconds(30)]))
    for (exercise, dose, words, next) in [
      (
        stretch, holds, "Two holds on each side: twenty seconds, then one minute and thirty seconds.",
        ["Then the last set: one minute and thirty seconds. Left side."]
      ),
      (
        Sample.birdDog, phases,
        "Two sets of three. Hold for twenty seconds, then one minute and thirty seconds.",
        ["Then the last set. Hold for one minute and thirty seconds."]
      ),
      (
        squats, times, "Three sets: thirty seconds, then one minute, then thirty seconds.",
        ["Then set two: one minute.", "Then the last set: thirty seconds."]
      ),
      (squats, Dose(amount: .time(.seconds(30), sets: 1)), "For thirty seconds.", []),
      (
        squats, Dose(amount: .repetitions([10]), untilReady: true),
        "Ten repetitions. Take your own time, and go on when you are ready.", []
      ),
    ] {
      #expect(WorkPlan(exercise, dose).inWords(.english) == words)
      let timeline = Sample.plan(
        Routine(id: "r", title: Text("R"), steps: [.exercise(exercise, dose, location: .none)]))
      let said = timeline.cues.compactMap { if case .speech(let phrase) = $0.content { phrase.text } else { nil } }
      #expect(said.filter { $0.hasPrefix("Then") } == next)
    }
  }

  @Test func timedHoldsInWords() {
    let occurrence = ExerciseOccurrence(
      exercise: Sample.childsPose, dose: Dose(amount: .repetitions([1, 1, 1, 1, 1]), hold: .seconds(10)),
      delivery: ResolvedDelivery(Delivery()), name: "Child's pose", step: 1, round: nil, rounds: nil, location: .none)
    #expect(occurrence.doseInWords(.english) == "Five holds of ten seconds.")
  }

  @Test func germanSessionIsGermanThroughout() throws {
    let de = Language("de")
    func text(_ words: String) -> Text { Sample.text(words, de) }
    var birdDog = Sample.birdDog
    birdDog.name = text("Vierfüßlerstand, diagonal")
    birdDog.kit = [text("eine Matte")]
    birdDog.setup = text("Hände unter die Schultern, Knie unter die Hüften.")
    birdDog.sideName = text("<side>er Arm, <other side>es Bein")
    birdDog.stopIf = text("Schmerz ins Bein zieht")
    birdDog.form = [text("Halte die Hüften gerade.")]
    birdDog.work = .movement([
      Phase(
        say: text("<side>en Arm nach vorn, <other side>es Bein nach hinten."), beat: text("Strecken."),
        length: .seconds(2)),
      Phase(length: .seconds(6), isHold: true), Phase(beat: text("Zurück."), length: .seconds(2)),
    ])
    let routine = Routine(
      id: "ruecken", title: text("Rückenpflege"), language: de,
      steps: [
        .exercise(
          birdDog, Dose(amount: .repetitions([3, 1]), hold: .seconds(6), sides: .each, rest: .seconds(20)),
          location: .none)
      ])
    try Golden.compare(Sample.plan(routine, tables: [.english, .german]).cueList(), "german.txt")
  }

  @Test func anUnknownPlaceholderStaysAndIsToldWithItsPlace() {
    let (text, unknown) = Text.parse("Lift your <sidee> arm <side>", language: .english)
    #expect(text.source == "Lift your <sidee> arm <side>")
    #expect(unknown.map(\.name) == ["sidee"])
    #expect(unknown.map(\.offset) == [10])
  }
}

@Suite struct OtherLanguageTests {
  private static let german = Language("de")

  private static func text(_ words: String) -> Text { Sample.text(words, german) }

  /// A German routine, for which there is no table.
  private static var timeline: Timeline {
    let heel = Exercise(
      id: "heel", name: text("Fersenschieben"), position: .onTheBack, kit: [text("Matte")],
      sideName: text("<side> Ferse"),
      work: .movement([
        Phase(say: text("Schieb die Ferse weg."), beat: text("Schieben."), length: .seconds(4)),
        Phase(beat: text("Zurück."), length: .seconds(4)),
      ]), stopIf: text("es wehtut"))
    let english = Exercise(id: "hold", name: Text("Hold"), position: .standing, kit: [Text("chair")], work: .timedHold)
    let routine = Routine(
      id: "r", title: text("Rückenübungen"), language: german,
      steps: [
        .exercise(heel, Dose(amount: .repetitions([3, 2]), sides: .each), location: .none),
        .exercise(english, Dose(hold: .seconds(20), move: .seconds(10)), location: .none),
      ])
    return Sample.plan(routine)
  }

  /// Each phrase is in one language, whole, in the order in which it is heard.
  @Test func ownSentencesAndTextsAreSpokenApart() {
    let phrases = Self.timeline.cues.compactMap { if case .speech(let phrase) = $0.content { phrase } else { nil } }
    let words = [
      "Rückenübungen.", "Fersenschieben.", "Schieb die Ferse weg.", "Es wehtut.", "Schieben.", "Zurück.", "Matte.",
    ]
    for phrase in phrases {
      let isGerman = words.contains(phrase.text) || phrase.text.hasSuffix("Ferse.")
      #expect(phrase.language.base == (isGerman ? "de" : "en"), "\(phrase)")
    }
    let all = phrases.map(\.text)
    for pair in [
      ["First.", "Fersenschieben."], ["Stop if.", "Es wehtut."], ["Number two.", "Schieben."],
      ["Last one.", "Schieben."],
      ["Left Ferse.", "First."], ["Then the last set: two repetitions.", "Left Ferse."],
    ] {
      #expect(zip(all, all.dropFirst()).contains { [$0, $1] == pair }, "\(pair): \(all)")
    }
    #expect(all.contains("Next: hold. Stand up."))
  }

  @Test func whatIsSaidOnTheWayIsSpokenApart() {
    let timeline = Self.timeline
    let announcer = Announcer(table: .english, tables: PhraseTable.all)
    let lines = announcer.short(.back, timeline.occurrences[0], timeline.workSets[0])
    let phrases = lines.map {
      if case .phrase(let phrase) = $0.content { "\(phrase.language.tag): \(phrase.text)" } else { "" }
    }
    #expect(phrases == ["en: Back to.", "de: Fersenschieben, Left Ferse."])
    let announced = timeline.announced(.seconds(60)) { PhraseLength(.milliseconds(70) * $0.text.count) }
    #expect(announced.cues[1].content == .speech(Phrase("Rückenübungen.", language: Self.german)))
    #expect(Laws.ofTiling(announced).isEmpty)
  }

  @Test func figuresFillTheTextsOfALanguageWithoutATable() {
    let table = PhraseTable.filling(Self.german, among: PhraseTable.all)
    #expect(table.number(12) == "12" && table.duration(.seconds(90)) == "1m 30s")
    #expect(table.insideSentence("Ferse") == "Ferse")
  }
}
