// The author's sentences as plain words, for checks that look for what should not be said.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// A sentence in words: small letters, without marks.
struct WordSentence {
  let words: [Substring]
  let place: Place
  /// The exercise it belongs to, by its index among the uses; nil for other texts.
  let use: Int?

  /// Words before a phrase that turn it round: "Do not bounce", "Stop if you hold your breath".
  private static let negations: Set<Substring> = [
    "not", "never", "no", "don't", "without", "avoid", "cannot", "can't", "if", "instead", "nor", "neither",
  ]

  /// Where the words of a phrase begin, when the sentence has it.
  private func index(of phrase: [Substring]) -> Int? {
    guard words.count >= phrase.count, let first = phrase.first else { return nil }
    return words.indices.dropLast(phrase.count - 1).first {
      words[$0] == first && words[$0..<$0 + phrase.count].elementsEqual(phrase)
    }
  }

  /// The first of some phrases that the sentence has, whatever stands before it.
  func mentions(_ phrases: [String]) -> String? {
    phrases.first { index(of: $0.split(separator: " ")) != nil }
  }

  /// The first of some phrases that the sentence says, with no word before it that turns it round.
  func says(_ phrases: [String]) -> String? {
    phrases.first { phrase in
      guard let start = index(of: phrase.split(separator: " ")) else { return false }
      return !words[..<start].contains { WordSentence.negations.contains($0) }
    }
  }

  /// The sentences of a text in English; none for another language, whose words the checks do not know.
  static func sentences(of text: Text, at place: Place, use: Int? = nil) -> [WordSentence] {
    guard text.language.base == "en" else { return [] }
    return text.source.lowercased().split { ".!?;:".contains($0) }.map { sentence in
      WordSentence(
        words: sentence.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "\u{2019}") }, place: place, use: use
      )
    }
  }
}

extension SafetyReview {
  /// Every sentence that the file under review has said, and what it tells about the routine.
  var spokenWords: [WordSentence] {
    var sentences: [WordSentence] = []
    func add(_ text: Text?, use: Int? = nil) {
      guard let text, let place = text.origin.place, place.file == file else { return }
      sentences += WordSentence.sentences(of: text, at: place, use: use)
    }
    func addWords(of steps: [Step]) {
      for step in steps {
        switch step {
        case .say(let text, _): add(text)
        case .circuit(_, _, let steps, _): addWords(of: steps)
        case .exercise, .rest: break
        }
      }
    }
    for text in [card?.summary, card?.when, card?.howOften, card?.forWhom] { add(text) }
    addWords(of: routine.steps)
    for (index, use) in uses.enumerated() {
      let exercise = use.exercise
      for text in [exercise.setup, exercise.exit] + exercise.form + exercise.cues.map(\.text) { add(text, use: index) }
      if case .movement(let phases) = exercise.work {
        for phase in phases {
          add(phase.say, use: index)
          add(phase.beat, use: index)
        }
      }
    }
    return sentences
  }
}
