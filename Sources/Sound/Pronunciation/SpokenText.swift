// Phrase ► the text given to eSpeak NG.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// The text given to eSpeak NG for a phrase. The screen shows the text of the phrase itself.
public struct SpokenText: Hashable, Sendable {
  /// The text.
  public let text: String
  /// Whether `[[…]]` in it contains phonemes. Brackets in the phrase are removed.
  public let hasPhonemes: Bool

  /// Prepares a phrase for speech: removes characters without sound, then applies the rules of the phrase's language.
  public init(_ phrase: Phrase) {
    let rules = PronunciationRules.of(phrase.language)
    var tokens = SpokenToken.read(Self.clean(phrase.text))
    var kinds = tokens.reduce(into: TokenKinds()) { $0.insert($1) }
    for rule in rules.rules { rule.apply(to: &tokens, &kinds) }
    SpokenToken.startSentencesWithCapitals(&tokens)
    var hasPhonemes = false
    text = tokens.map { token in
      guard case .word(let word) = token, let sound = rules.pronunciation[word.lowercased()] else { return token.text }
      switch sound {
      case .likeWords(let words): return words
      case .phonemes(let phonemes):
        hasPhonemes = true
        return "[[\(phonemes)]]"
      }
    }.joined()
    self.hasPhonemes = hasPhonemes
  }

  /// Removes what eSpeak NG would interpret, spell out or mishandle: control characters (one of them changes the speed
  /// of all later speech), invisible characters, emoji and brackets. Normalises quotes and dashes.
  static func clean(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", " ", ",", ".": out.append(scalar)
      case "\t", "\n", "\r", "\u{85}", "\u{A0}", "\u{2007}", "\u{202F}", "\u{2028}", "\u{2029}": out.append(" ")
      case "\u{2018}", "\u{2019}", "\u{02BC}", "\u{2032}": out.append("'")
      case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{201A}", "\u{AB}", "\u{BB}", "\u{2033}": break
      case "[", "]", "{", "}", "<", ">", "|", "\\", "^", "`", "_", "*": out.append(" ")
      case "\u{2012}", "\u{2014}", "\u{2015}": out.append("\u{2013}")
      case "\u{2212}": out.append("-")
      case "\u{D7}": out.append("x")
      case "\u{2026}", "\u{2022}", "\u{B7}": out.append(",")
      case _ where (0x2190...0x21FF).contains(scalar.value): out.append(",")
      case _ where isSilent(scalar): break
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// Whether a character is not spoken: controls, joiners, direction marks, emoji and their parts.
  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned: return true
    default: break
    }
    if properties.isVariationSelector { return true }
    return scalar.value > 0xFF && (properties.isEmoji || properties.isEmojiModifier)
  }
}
