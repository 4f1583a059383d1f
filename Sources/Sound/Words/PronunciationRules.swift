// How a language's written shorthand is spoken: a table of rules and a table of words for each language.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// How a word is said that eSpeak NG says wrongly.
enum Pronunciation: Hashable {
  /// As if these words stood there.
  case likeWords(String)
  /// With these phonemes, in eSpeak NG's own letters.
  case phonemes(String)
}

/// A language's rules for the ear.
struct PronunciationRules {
  /// In the order they are applied: each sees what those before it have made.
  let rules: [SpeakingRule]
  /// Words in small letters, and how they are said.
  let pronunciation: [String: Pronunciation]

  /// The rules of a language: its own, then those that hold everywhere.
  static func of(_ language: Language) -> PronunciationRules {
    switch language.base {
    case "en": english
    case "de": german
    default: other
    }
  }

  /// For languages without rules of their own.
  private static let other = PronunciationRules(rules: everywhere, pronunciation: [:])

  /// Signs that mean a pause, whatever the language.
  static let everywhere: [SpeakingRule] = [
    SpeakingRule("~\u{2013}~", ", "),
    SpeakingRule("~--~", ", "),
    SpeakingRule(" - ", ", "),
    SpeakingRule("~,~,", ","),
    SpeakingRule("~=~", ", "),
    SpeakingRule("~/~", ", "),
  ]
}
