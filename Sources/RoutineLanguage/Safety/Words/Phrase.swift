// Phrases to look for, written as a short pattern, with the forms of English words.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A phrase of a topic:
///
///     hold+ your|the breath     one of the words, in any form after a `+`
///     sit up+                   sit up, sit ups, sit upped …: forms that do not exist do no harm
///     lie down? on              a word that may be missing
///     reach .. toes             up to three other words between, in one clause, none of them a denial
///     take a breath ... hold    up to eight other words between, in one sentence, none of them a denial
///     dizzy / carry on          the end of a sentence
///     after # weeks             a number, in digits or in words
///     take your $medicine       one of a class of words
///     @back candle              counts of an exercise in one of some positions alone
struct Phrase: Sendable {
  let topic: Topic
  /// Whether it counts in names, ids and kit alone.
  let isForNames: Bool
  /// The number of its table.
  let table: Int
  /// The positions of an exercise in which it counts.
  let positions: Positions
  /// Its elements in the list of all.
  let elements: Range<Int>
}

/// The phrases of a language in lists of plain values, so that a text is held against them without a reference counted.
struct PhraseBook: Sendable {
  enum Element: Sendable {
    /// One of some words, by their place in the list of alternatives.
    case words(Range<Int>)
    case maybe(Range<Int>)
    /// Up to so many other words; commas only where they may be crossed.
    case gap(Int, acrossCommas: Bool)
  }

  private(set) var words = WordList()
  private(set) var phrases: [Phrase] = []
  private var elements: [Element] = []
  private var alternatives: [UInt16] = []
  /// The phrases that begin with a word: their places in the list of starts, by the word's number.
  private var starting: [Range<Int>] = []
  private var starts: [Int] = []
  /// The alternatives that were read, and the words of each class: many patterns have the same.
  private var known: [Substring: Range<Int>] = [:]
  private let classes: [String: String]

  init(classes: [String: String]) { self.classes = classes }

  // MARK: Reading

  /// The number of a word.
  mutating func add(_ word: Substring) -> UInt16 { words.add(word) }

  /// Reads the patterns of a topic, which commas and lines part.
  mutating func add(_ patterns: String, of topic: Topic, isForNames: Bool, table: Int) {
    for pattern in split(patterns[...], by: { $0 == Byte.comma || $0 == Byte.lineFeed }) {
      let first = elements.count
      var positions = Positions.all
      for part in split(pattern, by: { $0 == Byte.space }) {
        if part.utf8.first == UInt8(ascii: "@") {
          guard let those = English.positions[String(part.dropFirst())] else { preconditionFailure("no \(part)") }
          positions = those
          continue
        }
        let element: Element =
          if part == ".." {
            .gap(3, acrossCommas: false)
          } else if part == "..." {
            .gap(8, acrossCommas: true)
          } else if part.utf8.last == Byte.question {
            .maybe(alternatives(in: part.dropLast()))
          } else {
            .words(alternatives(in: part))
          }
        elements.append(element)
      }
      if first == elements.count { continue }
      guard case .words = elements[first], case .words = elements[elements.count - 1] else {
        preconditionFailure("\(pattern) has no word at its start or its end")
      }
      phrases.append(
        Phrase(
          topic: topic, isForNames: isForNames, table: table, positions: positions,
          elements: first..<elements.count))
    }
  }

  /// The words that alternatives stand for.
  private mutating func alternatives(in part: Substring) -> Range<Int> {
    if let known = known[part] { return known }
    var numbers: [UInt16] = []
    for word in split(part, by: { $0 == Byte.pipe }) {
      if word == "#" {
        numbers.append(SpokenWord.number)
        numbers += English.numbers.map { words.add($0[...]) }
      } else if word == "/" {
        numbers.append(SpokenWord.stop)
      } else if word.utf8.first == UInt8(ascii: "$") {
        guard let those = classes[String(word.dropFirst())] else { preconditionFailure("no class \(word)") }
        numbers += alternatives[alternatives(in: those[...])]
      } else if word.utf8.last == UInt8(ascii: "+") {
        numbers += English.forms(of: String(word.dropLast())).map { words.add($0[...]) }
      } else {
        numbers.append(words.add(word))
      }
    }
    let first = alternatives.count
    alternatives += Set(numbers)
    known[part] = first..<alternatives.count
    return first..<alternatives.count
  }

  private func split(_ text: Substring, by isMark: (UInt8) -> Bool) -> [Substring] {
    text.utf8.split(whereSeparator: isMark).map { Substring($0) }
  }

  /// Sorts the phrases by the words that they begin with, when all have been read.
  mutating func close() {
    var byWord: [[Int]] = Array(repeating: [], count: words.count + Int(SpokenWord.firstWord))
    for (number, phrase) in phrases.enumerated() {
      guard case .words(let first) = elements[phrase.elements.lowerBound] else { continue }
      for word in alternatives[first] { byWord[Int(word)].append(number) }
    }
    for numbers in byWord {
      starting.append(starts.count..<starts.count + numbers.count)
      starts += numbers
    }
    known = [:]
  }

  // MARK: Finding

  /// Calls a closure with each phrase in some tokens, by its number, and with the range of its tokens.
  ///
  /// - Parameter breaks: Words that no gap may hold, such as "not" and "stop".
  func find(in tokens: [SpokenWord], breaks: Set<UInt16>, _ found: (Int, Range<Int>) -> Void) {
    for place in tokens.indices {
      let word = Int(tokens[place].word)
      guard word != SpokenWord.other else { continue }
      for start in starting[word] {
        let phrase = starts[start]
        let rest = phrases[phrase].elements.dropFirst()
        if let end = end(of: rest, in: tokens, from: place + 1, breaks) { found(phrase, place..<end) }
      }
    }
  }

  /// The end of what is left of a phrase in some tokens, from a place on; nil if it is not there.
  private func end(
    of rest: Range<Int>.SubSequence, in tokens: [SpokenWord], from place: Int, _ breaks: Set<UInt16>
  ) -> Int? {
    guard let element = rest.first else { return place }
    let after = rest.dropFirst()
    switch elements[element] {
    case .words(let words):
      guard place < tokens.count, has(words, tokens[place].word) else { return nil }
      return end(of: after, in: tokens, from: place + 1, breaks)
    case .maybe(let words):
      if place < tokens.count, has(words, tokens[place].word),
        let end = end(of: after, in: tokens, from: place + 1, breaks)
      {
        return end
      }
      return end(of: after, in: tokens, from: place, breaks)
    case .gap(let most, let acrossCommas):
      var place = place
      var left = most
      while true {
        if let end = end(of: after, in: tokens, from: place, breaks) { return end }
        guard place < tokens.count, tokens[place].word != SpokenWord.stop, !breaks.contains(tokens[place].word) else {
          return nil
        }
        if tokens[place].word == SpokenWord.comma {
          guard acrossCommas else { return nil }
        } else {
          guard left > 0 else { return nil }
          left -= 1
        }
        place += 1
      }
    }
  }

  private func has(_ words: Range<Int>, _ word: UInt16) -> Bool { alternatives[words].contains(word) }
}
