// Finds the phrases of all topics in a text, in one pass, and tells which of them are denied.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A phrase in a text.
struct Mention: Sendable {
  let topic: Topic
  /// Whether it counts in names alone.
  let isForNames: Bool
  /// Whether the sentence denies it: "do not …", "… is not needed", "stop if …".
  let isDenied: Bool
  /// Its bytes in the text.
  let range: Range<Int>
}

/// The phrases of a language.
struct Lexicon: Sendable {
  private(set) var words = WordList()
  private var phrases: [Phrase] = []
  /// The phrases that begin with a word, by its number.
  private var starts: [[UInt16]] = []
  private let denial: Denial

  /// English.
  static let english = Lexicon()

  private init() {
    var words = WordList()
    denial = Denial(&words)
    for (table, topic, isForNames, patterns) in English.topics {
      for pattern in patterns.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
        let phrase = Phrase(
          pattern, of: topic, isForNames: isForNames, table: table, classes: English.classes, words: &words)
        for word in phrase.first {
          while starts.count <= Int(word) { starts.append([]) }
          starts[Int(word)].append(UInt16(phrases.count))
        }
        phrases.append(phrase)
      }
    }
    self.words = words
  }

  /// What a text speaks of, in its order.
  func mentions(in text: String) -> [Mention] {
    var tokens: [SpokenWord] = []
    return mentions(in: text, &tokens)
  }

  /// What a text speaks of, in its order.
  ///
  /// - Parameter tokens: Room for its words, to be used again for other texts.
  func mentions(in text: String, _ tokens: inout [SpokenWord]) -> [Mention] {
    tokens.removeAll(keepingCapacity: true)
    words.read(text, into: &tokens)
    var found: [(phrase: Int, range: Range<Int>)] = []
    for place in tokens.indices {
      let word = Int(tokens[place].word)
      guard word < starts.count else { continue }
      for number in starts[word] {
        if let end = phrases[Int(number)].end(in: tokens, from: place, breaks: denial.breaks) {
          found.append((Int(number), place..<end))
        }
      }
    }
    guard !found.isEmpty else { return [] }
    let shields = found.filter { phrases[$0.phrase].topic == .shield }
    return found.compactMap { number, range in
      let phrase = phrases[number]
      guard phrase.topic != .shield,
        !shields.contains(where: { phrases[$0.phrase].table == phrase.table && $0.range.overlaps(range) })
      else { return nil }
      return Mention(
        topic: phrase.topic, isForNames: phrase.isForNames,
        isDenied: denial.denies(range, in: tokens, isPerson: English.people.contains(phrase.topic)),
        range: tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end)
    }
  }
}
