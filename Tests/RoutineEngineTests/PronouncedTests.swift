// Words that an exercise has spoken in another way: its phrases carry them, and show what is written.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Testing

@Suite struct PronouncedTests {
  private static let words = [PronouncedWord("Pallof", as: "pal off"), PronouncedWord("chest", as: "ribs")]

  private static func routine(_ words: [PronouncedWord]) -> Routine {
    let press = Exercise(
      id: "press", name: Text("Pallof press"), position: .standing, kit: [Text("Pallof strap")],
      setup: Text("Hands before your chest."), sideName: Text("that side"),
      work: .movement([Phase(say: Text("Press."), beat: Text("Out."), length: .seconds(3))]),
      exit: Text("Let go."), stopIf: Text("it hurts"), cues: [AuthorCue(.half, Text("Stay tall."))], pronounced: words)
    let plank = Exercise(id: "plank", name: Text("Plank"), position: .onTheFront, work: .timedHold)
    return Routine(
      id: "r", title: Text("Pallof day"),
      steps: [
        .exercise(press, Dose(amount: .repetitions([5]), sides: .each), location: .none),
        .exercise(plank, Dose(amount: .repetitions([1]), hold: .seconds(20)), location: .none),
      ])
  }

  private func phrases(_ words: [PronouncedWord]) -> [Phrase] {
    Timeline(Script(Self.routine(words))) { PhraseLength(.milliseconds(40) * $0.text.count) }.cues.compactMap {
      if case .speech(let phrase) = $0.content { phrase } else { nil }
    }
  }

  @Test func thePhrasesOfAnExerciseCarryItsWords() {
    let carrying = phrases(Self.words).filter { $0.pronounced == Self.words }.map(\.text)
    for text in ["pallof press", "Hands before", "Press.", "it hurts", "Out.", "Let go.", "Stay tall.", "hat side"] {
      #expect(carrying.contains { $0.contains(text) }, "\(text): \(carrying)")
    }
    for text in ["Pallof day", "lank"] { #expect(!carrying.contains { $0.contains(text) }, "\(text)") }
    // The opening names its kit.
    #expect(phrases(Self.words).first?.pronounced == [Self.words[0]])
    #expect(phrases(Self.words).map(\.text) == phrases([]).map(\.text))
  }
}
