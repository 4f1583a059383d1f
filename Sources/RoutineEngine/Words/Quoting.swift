// Built-in sentences around texts of the author: one phrase in one language, or a phrase for each.
// SPDX-License-Identifier: GPL-3.0-or-later

extension PhraseTable {
  /// A built-in sentence about a text of the author, such as "First: bird dog." A text in another language becomes a
  /// phrase of its own: "First.", then "Fersenschieben."
  ///
  /// - Parameters:
  ///   - text: The text, without a full stop.
  ///   - asWritten: Whether the text keeps its capital within the sentence.
  ///   - values: The values for the placeholders, given the text.
  func phrases(
    _ key: PhraseKey, count: Int? = nil, about text: Phrase, asWritten: Bool = false,
    _ values: (String) -> KeyValuePairs<String, String>
  ) -> [Phrase] {
    if text.language.base == language.base {
      let words = asWritten ? text.text : insideSentence(text.text)
      return [Phrase(phrase(key, count: count, values(words)), language: language, pronounced: text.pronounced)]
    }
    let mark: Character = "\u{FFFC}"
    let sides = words(key, count: count, values(String(mark))).split(separator: mark, omittingEmptySubsequences: false)
    let own = sides.map { side in
      String(side.drop { !$0.isOfWord }.trimmingSuffix { !$0.isOfWord })
    }
    var phrases = own.enumerated().flatMap { index, words in
      [Phrase(words.isEmpty ? "" : sentence(words + "."), language: language)]
        + (index < own.count - 1 ? [text.asSentence] : [])
    }
    phrases.removeAll { $0.text.isEmpty }
    return phrases
  }
}

extension Character {
  fileprivate var isOfWord: Bool { isLetter || isNumber }
}

extension Phrase {
  /// The phrase with a capital at its start and a full stop at its end.
  var asSentence: Phrase {
    let isClosed = text.last.map { ".!?".contains($0) } ?? true
    return Phrase(text.capitalisedAtStart + (isClosed ? "" : "."), language: language, pronounced: pronounced)
  }
}

extension [Phrase] {
  /// The phrases, with neighbours in one language joined into one.
  var joined: [Phrase] {
    reduce(into: []) { joined, phrase in
      if let last = joined.last, last.language == phrase.language {
        joined[joined.count - 1].text += " " + phrase.text
        if last.pronounced.isEmpty { joined[joined.count - 1].pronounced = phrase.pronounced }
      } else {
        joined.append(phrase)
      }
    }
  }
}
