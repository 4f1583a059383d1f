// How abbreviations and words are spoken: a table of rules and a table of words per language.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// The pronunciation rules of a language.
struct PronunciationRules: Sendable {
  /// The rules in the order they are applied, each to the result of the previous ones.
  var rules: [SpeakingRule]
  /// The pronunciation of words that eSpeak NG mispronounces.
  let words: PronunciationTable

  /// The rules of a language, followed by those for all languages.
  static func of(_ language: Language) -> PronunciationRules {
    switch language.base {
    case "en": english
    case "de": german
    default: other
    }
  }

  /// The rules of all other languages.
  private static let other = PronunciationRules(rules: unspoken + everywhere, words: PronunciationTable())

  /// Punctuation that is a pause in every language.
  static let everywhere: [SpeakingRule] = [
    .init(.pause, "dash", "~\u{2013}~", ", ", for: "down \u{2013} and up", not: "down, and up"),
    .init(.pause, "arrow to the right", "~\u{2192}~", ", ", for: "down \u{2192} up", not: "down, up"),
    .init(.pause, "two hyphens", "~--~", ", ", for: "down -- and up", not: "bird-dog"),
    .init(.pause, "hyphen with spaces", " - ", ", ", for: "down - and up", not: "bird-dog"),
    .init(.pause, "comma twice", "~,~,", ",", for: "down,, and up", not: "down, and up"),
    .init(.pause, "equals sign", "~=~", ", ", for: "pain = stop", not: "pain, stop"),
    .init(.pause, "slash", "~/~", ", ", for: "5/mat", not: "5, mat"),
  ]

  /// Marks without a meaning in a language whose table does not compare.
  static let unspoken: [SpeakingRule] = [
    .init(.mark, "opening bracket", "<", " ", for: "<b>pain", not: "b pain"),
    .init(.mark, "closing bracket", ">", " ", for: "b>pain", not: "b pain"),
    .init(.mark, "up arrow", "~\u{2191}~", ", ", for: "arms \u{2191}", not: "arms up"),
    .init(.mark, "down arrow", "~\u{2193}~", ", ", for: "arms \u{2193}", not: "arms down"),
  ]

  /// What the rules make of a text.
  /// - Parameter own: The author's and listener's words, which come before every rule.
  func speak(_ text: String, own: PronunciationTable) -> SpeakingDraft {
    var draft = SpeakingDraft(text)
    draft.pronounce(own, name: "pronounce")
    for rule in rules { rule.apply(to: &draft) }
    draft.startSentencesWithCapitals()
    draft.pronounce(words, name: "word")
    return draft
  }
}

extension SpeakingDraft {
  /// Puts the pronunciations of a table in place of its words.
  fileprivate mutating func pronounce(_ table: PronunciationTable, name: String) {
    guard !table.isEmpty else { return }
    var index = 0
    while index < tokens.count {
      guard let match = table.match(tokens, index) else {
        index += 1
        continue
      }
      index = replace(index..<match.end, with: match.said, kind: .word, name: name)
    }
  }
}
