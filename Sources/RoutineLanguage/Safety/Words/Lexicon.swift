// Finds the phrases of all topics in a text, in one pass, and tells which of them are denied.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// A phrase in a text.
struct Mention: Sendable {
  let topic: Topic
  /// Whether it counts in names alone.
  let isForNames: Bool
  /// The positions of an exercise in which it counts.
  let positions: Positions
  /// Whether the sentence denies it: "do not …", "… is not needed", "stop if …".
  let isDenied: Bool
  /// Its bytes in the text.
  let range: Range<Int>

  /// Whether it counts of an exercise in a position.
  func counts(in position: Position) -> Bool { positions.contains(position) }
}

/// The phrases of a language.
struct Lexicon: Sendable {
  private let book: PhraseBook
  private let denial: Denial
  /// Verbs before the name of an exercise.
  private let callsFor: Set<UInt16>

  /// English.
  static let english = Lexicon()

  private init() {
    var book = PhraseBook(classes: English.classes)
    denial = Denial(&book)
    callsFor = Set(["do", "perform", "practise", "practice", "try"].map { book.add($0) })
    for (table, topic, isForNames, patterns) in English.topics {
      book.add(patterns, of: topic, isForNames: isForNames, table: table)
    }
    book.close()
    self.book = book
  }

  /// What a text speaks of, in its order.
  func mentions(in text: String) -> [Mention] {
    var tokens: [SpokenWord] = []
    return mentions(in: text, &tokens)
  }

  /// What a text speaks of, in its order. Of names of poses, the longest counts: "janu sirsasana" is no "sirsasana".
  ///
  /// - Parameter tokens: Room for its words, to be used again for other texts.
  func mentions(in text: String, _ tokens: inout [SpokenWord]) -> [Mention] {
    tokens.removeAll(keepingCapacity: true)
    book.words.read(text, into: &tokens)
    var found: [(phrase: Phrase, range: Range<Int>)] = []
    // Whether shields of names and of sentences cover a token, as bits.
    var shields: [UInt8] = []
    book.find(in: tokens, breaks: denial.breaks) { number, range in
      let phrase = book.phrases[number]
      guard phrase.topic == .shield else { return found.append((phrase, range)) }
      if shields.isEmpty { shields = Array(repeating: 0, count: tokens.count) }
      for place in range { shields[place] |= phrase.shieldBit }
    }
    guard !found.isEmpty else { return [] }
    let poses = found.filter { $0.phrase.table == English.poseTable }.map(\.range)
    return found.compactMap { phrase, range in
      // Weight on the feet is none that is lifted, but weight on a pack is what is looked for.
      let isCovered =
        !shields.isEmpty && phrase.topic != .lieOnPack && range.contains { shields[$0] & phrase.shieldBit != 0 }
      guard !isCovered else { return nil }
      if phrase.table == English.poseTable, poses.contains(where: { $0.count > range.count && $0.contains(range) }) {
        return nil
      }
      return Mention(
        topic: phrase.topic, isForNames: phrase.isForNames && !isCalledFor(range, in: tokens),
        positions: phrase.positions,
        isDenied: denial.denies(
          range, in: tokens, isPerson: English.people.has(phrase.topic),
          isMishap: phrase.topic == .tooHot),
        range: tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end)
    }
  }

  /// Whether a name stands in a sentence that asks for it: "do a handstand".
  private func isCalledFor(_ range: Range<Int>, in tokens: [SpokenWord]) -> Bool {
    let before = tokens[max(0, range.lowerBound - 3)..<range.lowerBound]
    return (before.lastIndex { callsFor.contains($0.word) }).map { last in
      !before[last...].contains { $0.word == SpokenWord.stop || $0.word == SpokenWord.comma }
    } ?? false
  }
}

extension Phrase {
  /// A shield covers phrases of its own kind: of names, or of sentences.
  fileprivate var shieldBit: UInt8 { isForNames ? 1 : 2 }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
