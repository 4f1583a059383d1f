// The routine of the voice script, and a voice of ruled length.
// SPDX-License-Identifier: GPL-3.0-or-later

@testable import RoutineEngine

/// A voice that takes the same time for every character, so that tests need no synthesiser.
struct RuledVoice {
  var perCharacter = Frames.milliseconds(70)
  /// From the start of a phrase to its beat.
  var beat = Frames.zero

  func length(_ phrase: Phrase) -> PhraseLength {
    let whole = Frames((perCharacter * phrase.text.count).count * 150 / Int64(phrase.speed ?? 150))
    return PhraseLength(whole, beat: min(beat, whole))
  }

  /// A voice of one of three speeds and one of three beats.
  static func some(_ seed: UInt64) -> RuledVoice {
    RuledVoice(
      perCharacter: .milliseconds([30, 70, 140][Int(seed % 3)]), beat: .milliseconds([0, 60, 130][Int(seed / 3 % 3)]))
  }
}

enum Sample {
  static func text(_ source: String, _ language: Language = .english) -> Text {
    Text.parse(source, language: language).text
  }

  static let birdDog = Exercise(
    id: "bird-dog", name: text("Bird dog"), position: .handsAndKnees, kit: [text("mat")],
    setup: text("Hands under your shoulders, knees under your hips, back level."),
    sideName: text("<side> arm, <other side> leg"),
    work: .movement([
      Phase(say: text("<side> arm forward, <other side> leg back."), beat: text("Reach."), length: .seconds(2)),
      Phase(length: .seconds(6), isHold: true), Phase(beat: text("Come back."), length: .seconds(2)),
    ]),
    form: [text("Keep your hips level."), text("Look at the floor.")], stopIf: text("pain moves down your leg"),
    maxHold: .seconds(10))

  static let childsPose = Exercise(
    id: "childs-pose", name: text("Child's pose"), position: .handsAndKnees,
    setup: text("Sit back towards your heels, and reach your arms forward. Rest your forehead down."),
    work: .timedHold, exit: text("Come up slowly."))

  /// Bird dog, each side, sets of three, two and one with 30 s rest, then child's pose for 30 s.
  static let voiceScript = Routine(
    id: "voice-script", title: text("Voice script"),
    steps: [
      .exercise(
        birdDog,
        Dose(amount: .repetitions([3, 2, 1]), hold: .seconds(6), sides: .each, rest: .seconds(30)), location: .none),
      .exercise(childsPose, Dose(hold: .seconds(30)), location: .none),
    ])

  /// The same with two sets of three, 20 s of rest and a way of 10 s, for the commands of the transport.
  static let twoSets: Routine = {
    var routine = voiceScript
    var birdDog = Sample.birdDog
    birdDog.setup = text("Hands under your shoulders, knees under your hips.")
    routine.steps[0] = .exercise(
      birdDog,
      Dose(
        amount: .repetitions([3, 3]), hold: .seconds(6), sides: .each, rest: .seconds(20), move: .seconds(10)),
      location: .none)
    return routine
  }()

  /// - Parameter speed: Another speed than the voice's own, which is 150 words a minute.
  static func plan(
    _ routine: Routine, voice: RuledVoice = RuledVoice(), at speed: Int? = nil, tables: [PhraseTable] = PhraseTable.all
  ) -> Timeline {
    Timeline(Script(routine, tables: tables)) { voice.length($0.at(speed)) }.spoken(at: speed)
  }
}
