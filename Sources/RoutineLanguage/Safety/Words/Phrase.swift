// Phrases to look for, written as a short pattern, with the forms of English words.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A phrase of a topic:
///
///     hold+ your|the breath     one of the words, in any form after a `+`
///     sit up+                   sit up, sit ups, sit upped …: forms that do not exist do no harm
///     lie down? on              a word that may be missing
///     reach .. toes             up to three other words between, in one clause, none of them a denial
///     take a breath ... hold    up to eight other words between, in one sentence, none of them a denial
///     after # weeks             a number, in digits or in words
///     take your $medicine       one of a class of words
struct Phrase: Sendable {
  enum Element: Sendable {
    case words([UInt16])
    case maybe([UInt16])
    /// Up to so many other words; commas only where they may be crossed.
    case gap(Int, acrossCommas: Bool)
  }

  let topic: Topic
  /// Whether it counts in names, ids and kit alone.
  let isForNames: Bool
  /// The number of its table; a shield covers phrases of its own table.
  let table: Int
  let elements: [Element]

  /// Reads a pattern. Its words are added to the list.
  init(
    _ pattern: Substring, of topic: Topic, isForNames: Bool, table: Int, classes: [String: String],
    words list: inout WordList
  ) {
    self.table = table
    self.topic = topic
    self.isForNames = isForNames
    elements = pattern.split(separator: " ").map { part in
      switch part {
      case "..": return .gap(3, acrossCommas: false)
      case "...": return .gap(8, acrossCommas: true)
      default:
        let isOptional = part.last == "?"
        let numbers = Phrase.numbers(of: isOptional ? part.dropLast() : part, classes, &list)
        return isOptional ? .maybe(numbers) : .words(numbers)
      }
    }
  }

  /// The numbers of the words that alternatives stand for.
  private static func numbers(
    of part: Substring, _ classes: [String: String], _ list: inout WordList
  ) -> [UInt16] {
    var numbers: Set<UInt16> = []
    for word in part.split(separator: "|") {
      if word == "#" {
        numbers.insert(SpokenWord.number)
        for number in English.numbers { numbers.insert(list.add(number)) }
      } else if word.first == "$" {
        guard let words = classes[String(word.dropFirst())] else { preconditionFailure("no class \(word)") }
        numbers.formUnion(Phrase.numbers(of: words[...], classes, &list))
      } else if word.last == "+" {
        for form in English.forms(of: String(word.dropLast())) { numbers.insert(list.add(form)) }
      } else {
        numbers.insert(list.add(String(word)))
      }
    }
    return numbers.sorted()
  }

  /// The words that it may begin with.
  var first: [UInt16] { if case .words(let words)? = elements.first { words } else { [] } }

  /// The end of the phrase in some tokens, where its first word is at a place; nil if it is not there.
  ///
  /// - Parameter breaks: Words that no gap may hold, such as "not" and "stop".
  func end(in tokens: [SpokenWord], from place: Int, breaks: Set<UInt16>) -> Int? {
    end(in: tokens, place + 1, after: 1, breaks)
  }

  private func end(in tokens: [SpokenWord], _ place: Int, after element: Int, _ breaks: Set<UInt16>) -> Int? {
    guard element < elements.count else { return place }
    switch elements[element] {
    case .words(let words):
      guard place < tokens.count, words.contains(tokens[place].word) else { return nil }
      return end(in: tokens, place + 1, after: element + 1, breaks)
    case .maybe(let words):
      if place < tokens.count, words.contains(tokens[place].word),
        let end = end(in: tokens, place + 1, after: element + 1, breaks)
      {
        return end
      }
      return end(in: tokens, place, after: element + 1, breaks)
    case .gap(let most, let acrossCommas):
      var place = place
      var left = most
      while true {
        if let end = end(in: tokens, place, after: element + 1, breaks) { return end }
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
}
