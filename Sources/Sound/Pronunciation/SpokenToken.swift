// Tokens of a text: words, numbers, signs and spaces.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A token of a text.
enum SpokenToken: Hashable {
  case word(String)
  /// Digits, possibly with points or commas inside: `10`, `2.5`, `1,000`.
  case number(String)
  case sign(Character)
  case space

  /// The token as text.
  var text: String {
    switch self {
    case .word(let text), .number(let text): text
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

/// The kinds of tokens in a text: numbers and each sign. Most rules need a sign or number that most texts do not have.
struct TokenKinds {
  private var bits: UInt64 = 0

  /// Adds the kind of a token. Words and spaces are in every text and therefore ignored.
  mutating func insert(_ token: SpokenToken) {
    switch token {
    case .number: bits |= 1
    // Signs may share a bit; the rule itself distinguishes them.
    case .sign(let sign): bits |= 2 << UInt64((sign.unicodeScalars.first?.value ?? 0) % 63)
    case .word, .space: break
    }
  }

  /// Whether it contains all kinds of another set.
  func contains(_ other: TokenKinds) -> Bool { other.bits & ~bits == 0 }
}

extension Character {
  /// Whether it is one of 0 to 9.
  fileprivate var isDigit: Bool { isASCII && isNumber }
}
