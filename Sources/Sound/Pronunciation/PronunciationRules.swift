// How abbreviations and words are spoken: a table of rules and a table of words per language.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// The pronunciation of a word that eSpeak NG mispronounces.
enum Pronunciation: Hashable {
  /// Like these words.
  case likeWords(String)
  /// With these phonemes, in eSpeak NG's notation.
  case phonemes(String)
}

/// The pronunciation rules of a language.
struct PronunciationRules {
  /// The rules in the order they are applied, each to the result of the previous ones.
  let rules: [SpeakingRule]
  /// The pronunciation of words, by the word in lower case.
  let pronunciation: [String: Pronunciation]

  /// The rules of a language, followed by those for all languages.
  static func of(_ language: Language) -> PronunciationRules {
    switch language.base {
    case "en": english
    case "de": german
    default: other
    }
  }

  /// The rules of all other languages.
  private static let other = PronunciationRules(rules: everywhere, pronunciation: [:])

  /// Punctuation that is a pause in every language.
  static let everywhere: [SpeakingRule] = [
    SpeakingRule("~\u{2013}~", ", "),
    SpeakingRule("~--~", ", "),
    SpeakingRule(" - ", ", "),
    SpeakingRule("~,~,", ","),
    SpeakingRule("~=~", ", "),
    SpeakingRule("~/~", ", "),
  ]
}
