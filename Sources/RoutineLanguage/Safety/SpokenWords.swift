// Sentences split into words, for checks that look for phrases.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// A sentence split into words, in lower case and without punctuation.
struct WordSentence {
  let words: [Substring]
  let place: Place
  /// The exercise occurrence it belongs to; nil for other texts.
  let occurrence: ReviewedOccurrence?

  private static let numbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  /// Words that negate a phrase after them: "Do not bounce", "Stop if you hold your breath".
  private static let negations: Set<Substring> = [
    "not", "never", "no", "don't", "without", "avoid", "cannot", "can't", "if", "instead", "nor", "neither",
  ]

  /// The index of the first word of a phrase, if the sentence contains it.
  private func index(of phrase: [Substring]) -> Int? {
    guard words.count >= phrase.count, let first = phrase.first else { return nil }
    return words.indices.dropLast(phrase.count - 1).first {
      words[$0] == first && words[$0..<$0 + phrase.count].elementsEqual(phrase)
    }
  }

  /// Parses a number in digits or, up to twelve, in words.
  static func number(_ word: Substring) -> Int? {
    Int(word) ?? numbers.firstIndex(of: String(word)).map { $0 + 1 }
  }

  /// The first of the phrases that the sentence contains, negated or not.
  func mentions(_ phrases: [String]) -> String? {
    phrases.first { index(of: $0.split(separator: " ")) != nil }
  }

  /// The first of the phrases that the sentence contains without a negation before it.
  func says(_ phrases: [String]) -> String? {
    phrases.first { phrase in
      guard let start = index(of: phrase.split(separator: " ")) else { return false }
      return !words[..<start].contains { WordSentence.negations.contains($0) }
    }
  }

  /// The sentences of an English text; empty for other languages.
  static func sentences(of text: Text, at place: Place, in occurrence: ReviewedOccurrence? = nil) -> [WordSentence] {
    guard text.language.base == "en" else { return [] }
    return text.source.lowercased().split { ".!?;:".contains($0) }.map { sentence in
      WordSentence(
        words: sentence.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "\u{2019}") }, place: place,
        occurrence: occurrence)
    }
  }
}

/// A fast search for phrases in the bytes of a text, so that texts without any are not split into words.
private struct PhraseScan {
  /// The phrases in lower case, by their first byte.
  private var phrases: [[[UInt8]]] = Array(repeating: [], count: 256)

  init(_ texts: [String]) {
    for phrase in texts.map({ Array($0.utf8) }) { phrases[Int(phrase[0])].append(phrase) }
  }

  /// Whether the text may contain one of the phrases; false only if it contains none.
  func mayFind(in text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var isInWord = false
      for start in bytes.indices {
        let begins = !isInWord
        isInWord = Self.isOfWord(bytes[start])
        guard begins, isInWord else { continue }
        for phrase in phrases[Int(Self.small(bytes[start]))] where Self.has(phrase, in: bytes, at: start) {
          return true
        }
      }
      return false
    } ?? true
  }

  /// Whether a phrase begins at an index. Any non-word bytes, including non-ASCII ones, may separate its words.
  private static func has(_ phrase: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var place = start
    for byte in phrase {
      if byte == UInt8(ascii: " ") {
        while place < bytes.count, !isOfWord(bytes[place]) { place += 1 }
      } else {
        guard place < bytes.count, small(bytes[place]) == byte else { return false }
        place += 1
      }
    }
    return true
  }

  private static func small(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(small(byte)) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "'")
  }
}

extension SafetyReview {
  private static let phraseScan = PhraseScan(SafetyCheck.all.flatMap(\.phrases))

  /// The sentences of spoken texts and of the routine's description in the file under review. Texts without a phrase of
  /// any check are left out.
  var spokenSentences: [WordSentence] {
    var sentences: [WordSentence] = []
    func add(_ text: Text?, in occurrence: ReviewedOccurrence? = nil) {
      guard let text, let place = text.location.place, place.file == file else { return }
      guard Self.phraseScan.mayFind(in: text.source) else { return }
      sentences += WordSentence.sentences(of: text, at: place, in: occurrence)
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
    for occurrence in occurrences {
      add(occurrence.exercise.setup, in: occurrence)
      add(occurrence.exercise.exit, in: occurrence)
      add(occurrence.exercise.betweenSets, in: occurrence)
      add(occurrence.dose.load, in: occurrence)
      for text in occurrence.exercise.form { add(text, in: occurrence) }
      for cue in occurrence.exercise.cues { add(cue.text, in: occurrence) }
      guard case .movement(let phases) = occurrence.exercise.work else { continue }
      for phase in phases {
        add(phase.say, in: occurrence)
        add(phase.beat, in: occurrence)
      }
    }
    return sentences
  }
}
