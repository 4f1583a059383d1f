// Phrase ► the text given to eSpeak NG.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// The text given to eSpeak NG for a phrase. The screen shows the text of the phrase itself.
public struct SpokenText: Hashable, Sendable {
  /// The text.
  public let text: String
  /// Whether `[[…]]` in it contains phonemes. Brackets in the phrase are removed.
  public let hasPhonemes: Bool

  /// What was changed, in the order of the rules.
  public let changes: [SpeakingChange]

  /// Prepares a phrase for speech: removes characters without sound, then applies the rules of the phrase's language.
  /// - Parameter pronunciations: The author's and listener's words, which come before every rule.
  public init(_ phrase: Phrase, pronunciations: SessionPronunciations = SessionPronunciations()) {
    self.init(phrase.text, rules: .of(phrase.language), pronunciations: pronunciations.table(for: phrase))
  }

  init(_ text: String, rules: PronunciationRules, pronunciations: PronunciationTable = PronunciationTable()) {
    let draft = rules.speak(Self.clean(text), own: pronunciations)
    self.text = draft.text
    changes = draft.changes
    // The author's brackets are gone before the rules begin.
    hasPhonemes = draft.tokens.contains { $0.text.hasPrefix("[[") }
  }

  /// Removes what eSpeak NG would interpret, spell out or mishandle: control characters (one of them changes the speed
  /// of all later speech), invisible characters, emoji and brackets. Normalises quotes and dashes, and keeps the marks of inches and of minutes behind numbers.
  static func clean(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var isQuoted = false
    var rest = text.unicodeScalars[...]
    var last: Unicode.Scalar?
    while let scalar = rest.popFirst() {
      defer { last = scalar }
      switch scalar {
      case "a"..."z", "A"..."Z", " ", ",", ".": out.append(scalar)
      // Twice, they mark a heading or what is struck out.
      case "#", "~": out.append(rest.first == scalar || last == scalar ? " " : scalar)
      case "*": out.append(isBetweenNumbers(out, rest) ? "x" : " ")
      case "\u{BA}", "\u{2DA}": out.append(out.last.map(isOfNumber) == true ? "\u{B0}" : scalar)
      case "\t", "\n", "\r", "\u{85}", "\u{A0}", "\u{2007}", "\u{202F}", "\u{2028}", "\u{2029}": out.append(" ")
      case "\u{2018}", "\u{2019}", "\u{02BC}", "\u{2032}", "'":
        if out.last == "'", let number = out.dropLast().last, isOfNumber(number) {
          out.removeLast()
          out.append("\"")
        } else {
          out.append("'")
        }
      case "\u{2A7D}", "\u{2266}": out.append("\u{2264}")
      case "\u{2A7E}", "\u{2267}": out.append("\u{2265}")
      case "\u{FF1C}": out.append("<")
      case "\u{FF1E}": out.append(">")
      case "\"", "\u{201D}", "\u{2033}":
        // Behind a number a unit, unless it closes a quotation.
        if isQuoted {
          isQuoted = false
        } else if let last = out.last, isOfNumber(last) {
          out.append("\"")
        } else {
          isQuoted = scalar == "\""
        }
      case "\u{201C}": isQuoted = true
      case "\u{201E}", "\u{201A}", "\u{AB}", "\u{BB}": break
      case "[", "]", "{", "}", "|", "\\", "^", "`", "_": out.append(" ")
      case "\u{2012}", "\u{2014}", "\u{2015}": out.append("\u{2013}")
      case "\u{2212}", "\u{2011}", "\u{2010}": out.append("-")
      case "\u{B2}" where out.last == "m": out.append("2")
      case "\u{D7}": out.append("x")
      case "\u{2026}", "\u{2022}", "\u{B7}": out.append(",")
      case "\u{2192}", "\u{21D2}", "\u{27F6}", "\u{2794}", "\u{27A1}": out.append("\u{2192}")
      case "\u{2191}", "\u{21D1}", "\u{2B06}": out.append("\u{2191}")
      case "\u{2193}", "\u{21D3}", "\u{2B07}": out.append("\u{2193}")
      case "\u{A9}", "\u{AE}": break
      case _ where (0x2190...0x21FF).contains(scalar.value): out.append(",")
      case _ where isSilent(scalar): break
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  private static func isBetweenNumbers(_ before: String.UnicodeScalarView, _ after: Substring.UnicodeScalarView) -> Bool
  {
    before.last { $0 != " " }.map(isOfNumber) == true && after.first { $0 != " " }.map(isOfNumber) == true
  }

  private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || Fraction.names[Character(scalar)] != nil
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
