// Who should leave something out is told before it; the numbers to call are those of the region.
// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import RoutineEngine

@Suite struct WarningTests {
  private func routine(_ avoidIf: String?, exercise: String?) -> Routine {
    let notice = Notice(
      id: "n", title: Text("N"), spoken: [Text("Be careful.")], reminder: Text("Careful."), shown: [Text("All of it.")])
    let hold = Exercise(
      id: "lean", name: Text("Lean"), position: .standing, work: .timedHold, avoidIf: exercise.map { Text($0) })
    let dose = Dose(hold: .seconds(10))
    return Routine(
      id: "r", title: Text("R"), notice: notice, avoidIf: avoidIf.map { Text($0) },
      steps: [.exercise(hold, dose, location: .none), .exercise(hold, dose, location: .none)])
  }

  private func spoken(_ routine: Routine, _ warnings: ToldWarnings = ToldWarnings()) -> [String] {
    Timeline(Script(routine, warnings: warnings), lengths: RuledVoice().length).cues.compactMap { cue in
      if case .speech(let phrase) = cue.content { phrase.text } else { nil }
    }
  }

  @Test(arguments: [
    (ToldWarnings(), true, false, true), (ToldWarnings(notice: .short, avoidIf: false), false, true, false),
    (ToldWarnings(notice: .none, avoidIf: false), false, false, false),
    (ToldWarnings(notice: .short, avoidIf: true), false, true, true),
  ])
  func eachFormTellsItsPart(_ warnings: ToldWarnings, _ isFull: Bool, _ isShort: Bool, _ tells: Bool) {
    let words = spoken(routine("You have brittle bones.", exercise: nil), warnings)
    #expect(words.contains("Be careful.") == isFull && words.contains("Careful.") == isShort)
    #expect(words.contains("Leave this out if you have brittle bones.") == tells)
  }

  @Test(arguments: [
    ("You have brittle bones.", "You have osteoporosis.", 0), ("You have brittle bones.", "You are pregnant.", 1),
    (nil, "You are pregnant.", 1), ("You are pregnant.", "Kneeling is no fun.", 0),
  ])
  func anExerciseTellsWhatItsRoutineDoesNot(_ avoidIf: String?, _ exercise: String, _ times: Int) {
    let words = spoken(routine(avoidIf, exercise: exercise))
    #expect(words.count { $0 == "Leave this out if \(PhraseTable.english.insideSentence(exercise))" } == times)
  }

  @Test func aNumberIsNeverGuessed() {
    let (text, unknown) = Text.parse("Call <emergency number>, or <health line>.", language: .english)
    #expect(unknown.isEmpty)
    let notice = Notice(id: "n", title: Text("N"), spoken: [text], reminder: text, shown: [text])
    let nowhere = notice.naming(nil)
    #expect(nowhere.shown[0].source == "Call your emergency number, or your doctor or health line.")
    let here = notice.naming(Region("GB"))
    #expect(here.shown[0].source == "Call 999, or 111." && here.spoken[0].source == "Call 9 9 9, or 1 1 1.")
    #expect(notice.naming(Region("US")).shown[0].source == "Call 911, or your doctor or health line.")
    #expect(Region("ZZ") == nil && Set(Region.all.map(\.code)).count == Region.all.count)
  }
}
