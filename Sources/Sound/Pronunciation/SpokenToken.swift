// Tokens of a text: words, numbers, signs and spaces.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A token of a text.
enum SpokenToken: Hashable {
  case word(String)
  /// Digits, possibly with points or commas inside, fractions of one character, and ranges once a rule has read them: `10`,
  /// `2.5`, `1,000`, `1½`, `8 to 12`.
  case number(String)
  case sign(Character)
  case space
  /// What is spoken as it stands: phonemes in `[[…]]`, or words that no rule may change.
  case spoken(String)

  /// Whether it is a number.
  var isNumber: Bool { if case .number = self { true } else { false } }

  /// The token as text.
  var text: String {
    switch self {
    case .word(let text), .number(let text), .spoken(let text): text
    case .sign(let sign): String(sign)
    case .space: " "
    }
  }

  /// The tokens of a text. A run of white space is one token; there is none at the ends.
  static func read(_ text: String) -> [SpokenToken] {
    var tokens: [SpokenToken] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest = rest.drop(while: \.isWhitespace)
        if !tokens.isEmpty, !rest.isEmpty { tokens.append(.space) }
      } else if first.isDigit {
        var end = rest.firstIndex { !$0.isDigit } ?? rest.endIndex
        while end < rest.endIndex, rest[end] == "." || rest[end] == "," {
          let next = rest.index(after: end)
          guard next < rest.endIndex, rest[next].isDigit else { break }
          end = rest[next...].firstIndex { !$0.isDigit } ?? rest.endIndex
        }
        tokens.append(.number(String(rest[..<end])))
        rest = rest[end...]
      } else if first.isLetter {
        var end = rest.firstIndex { !$0.isLetter } ?? rest.endIndex
        // An apostrophe within a word is part of it.
        while end < rest.endIndex, rest[end] == "'" {
          let next = rest.index(after: end)
          guard next < rest.endIndex, rest[next].isLetter else { break }
          end = rest[next...].firstIndex { !$0.isLetter } ?? rest.endIndex
        }
        tokens.append(.word(String(rest[..<end])))
        rest = rest[end...]
      } else {
        tokens.append(.sign(first))
        rest = rest.dropFirst()
      }
    }
    return tokens
  }

  /// The tokens of a text, including spaces at its ends.
  static func readWithEnds(_ text: String) -> [SpokenToken] {
    // Signs are added at both ends, so that `read` keeps the spaces.
    Array(read("|" + text + "|").dropFirst().dropLast())
  }

  /// Capitalises each sentence, because eSpeak NG reads "Hold. rest" as "hold dot rest".
  static func startSentencesWithCapitals(_ tokens: inout [SpokenToken]) {
    var index = 0
    while index < tokens.count {
      defer { index += 1 }
      guard tokens[index] == .sign("."), index + 1 < tokens.count else { continue }
      // Inserts the missing space in "word.word". Single letters are abbreviations.
      if case .word(let next) = tokens[index + 1], index > 0, case .word(let last) = tokens[index - 1],
        last.count > 1, next.count > 1
      {
        tokens.insert(.space, at: index + 1)
      }
      guard index + 2 < tokens.count, tokens[index + 1] == .space, case .word(let next) = tokens[index + 2] else {
        continue
      }
      tokens[index + 2] = .word(next.prefix(1).uppercased() + next.dropFirst())
    }
  }
}

/// What tokens a text has: numbers, and each sign and word. Most rules need one that most texts do not have.
struct TokenKinds {
  private var signs: UInt64 = 0
  private var words: UInt64 = 0

  /// Adds a token. Spaces are in every text and therefore ignored.
  mutating func insert(_ token: SpokenToken) {
    switch token {
    case .number: signs |= 1
    // Signs may share a bit, and so may words; the rule itself distinguishes them.
    case .sign(let sign): signs |= 2 << UInt64((sign.unicodeScalars.first?.value ?? 0) % 63)
    case .word(let word): words |= Self.bit(word)
    case .space, .spoken: break
    }
  }

  /// Whether it contains all kinds of another set.
  func contains(_ other: TokenKinds) -> Bool { other.signs & ~signs == 0 && other.words & ~words == 0 }

  /// The bit of a word, the same in capitals.
  private static func bit(_ word: String) -> UInt64 {
    let bytes = word.utf8
    let first = UInt64(bytes.first ?? 0) & 31
    let last = UInt64(bytes.last ?? 0) & 31
    return 1 << ((first &* 7 &+ last &* 3 &+ UInt64(bytes.count)) & 63)
  }
}

extension Character {
  /// Whether it is one of 0 to 9, or a fraction.
  fileprivate var isDigit: Bool { isASCII ? isNumber : Fraction.names[self] != nil }
}
