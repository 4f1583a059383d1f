// The pattern of a rule: what it matches, and what is said.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A pattern and its replacement.
///
/// In a pattern, `#` is any number, `##` one with two digits, `@` any word, `(a|b)` one of several words, `~` an optional
/// space, an em dash any hyphen or dash, and `;` the point of an abbreviation, unless it ends the sentence. Other words, signs and single spaces match
/// themselves, and so does what follows a `\`; words in lower case match any case. In the replacement, `$1` is the
/// first number or word that was found, and `{minute|minutes}` takes its first form after the number 1.
///
///     SpeakingPattern("#~(min|mins);", "$1 {minute|minutes}")  // "5 min" is spoken as "5 minutes"
struct SpeakingPattern: Sendable {
  private enum Matcher {
    case anyNumber
    case twoDigits
    case anyWord
    case oneOf(Set<String>)
    case maybeSpace
    case anyDash
    case abbreviationPoint
    case token(SpokenToken)
  }

  private let matchers: [Matcher]
  private let saying: String
  /// Tokens that every match has.
  let needed: [SpokenToken]

  /// A pattern and what is said in place of a match.
  init(_ pattern: String, _ saying: String) {
    self.saying = saying
    var matchers: [Matcher] = []
    var rest = SpokenToken.readWithEnds(pattern)[...]
    while let token = rest.popFirst() {
      switch token {
      case .sign("\\"):
        if let literal = rest.popFirst() { matchers.append(.token(literal)) }
      case .sign("("):
        let words = rest.prefix { $0 != .sign(")") }
        rest = rest.dropFirst(words.count + 1)
        matchers.append(.oneOf(Set(words.filter { $0 != .sign("|") }.map(\.text))))
      case .sign("#"):
        if case .anyNumber = matchers.last {
          matchers[matchers.count - 1] = .twoDigits
        } else {
          matchers.append(.anyNumber)
        }
      case .sign("@"): matchers.append(.anyWord)
      case .sign("\u{2014}"): matchers.append(.anyDash)
      case .sign("~"): matchers.append(.maybeSpace)
      case .sign(";"): matchers.append(.abbreviationPoint)
      default: matchers.append(.token(token))
      }
    }
    self.matchers = matchers
    needed = matchers.compactMap { matcher in
      switch matcher {
      case .anyNumber, .twoDigits: .number("0")
      case .token(let token): token
      case .anyWord, .oneOf, .maybeSpace, .anyDash, .abbreviationPoint: nil
      }
    }
  }

  /// The match that begins at an index.
  func match(_ tokens: [SpokenToken], _ start: Int) -> SpeakingRule.Match? {
    var at = start
    var found: [String] = []
    for matcher in matchers {
      if case .maybeSpace = matcher {
        if at < tokens.count, tokens[at] == .space { at += 1 }
        continue
      }
      if case .abbreviationPoint = matcher {
        if tokens.hasAbbreviationPoint(at: at) { at += 1 }
        continue
      }
      guard at < tokens.count else { return nil }
      switch (matcher, tokens[at]) {
      case (.anyNumber, .number(let text)): found.append(text)
      case (.twoDigits, .number(let text)) where text.count == 2: found.append(text)
      case (.anyDash, .sign("-")), (.anyDash, .sign("\u{2013}")): break
      case (.anyWord, .word(let text)): found.append(text)
      case (.oneOf(let words), .word(let text)) where words.contains(text) || words.contains(text.lowercased()):
        found.append(text)
      case (.token(.word(let wanted)), .word(let text)):
        guard wanted == text || wanted == text.lowercased() else { return nil }
      case (.token(let wanted), let token):
        guard wanted == token else { return nil }
      default: return nil
      }
      at += 1
    }
    // A pattern that ends with a word does not match before an apostrophe.
    if case .token(.word) = matchers.last, at < tokens.count, case .sign("'") = tokens[at] { return nil }
    return SpeakingRule.Match(end: at, said: Self.fill(saying, found))
  }

  /// The replacement, with the matched numbers and words filled in.
  static func fill(_ saying: String, _ found: [String]) -> [SpokenToken] {
    var out = ""
    var number = ""
    var rest = saying[...]
    while let character = rest.first {
      rest = rest.dropFirst()
      if character == "$", let place = rest.first?.wholeNumberValue, (1...found.count).contains(place) {
        rest = rest.dropFirst()
        let value = found[place - 1]
        if value.first?.isNumber == true { number = value }
        out += withoutLeadingZeros(value)
      } else if character == "{", let end = rest.firstIndex(of: "}") {
        let forms = rest[..<end].split(separator: "|", omittingEmptySubsequences: false)
        out += form(of: forms.map(String.init), after: number)
        rest = rest[rest.index(after: end)...]
      } else {
        out.append(character)
      }
    }
    return SpokenToken.readWithEnds(out)
  }

  /// `minute` after 1, `a minute` after a half, `of a minute` after three quarters, `minutes` after anything else.
  private static func form(of forms: [String], after number: String) -> String {
    guard let one = forms.first, let many = forms.last else { return "" }
    let number = number.lastOfRange
    if number.count == 1, let fraction = number.first, Fraction.names[fraction] != nil {
      return Fraction.joining(fraction, to: one)
    }
    return number.allSatisfy(\.isNumber) && Int(number) == 1 ? one : many
  }

  private static func withoutLeadingZeros(_ text: String) -> String {
    guard text.count > 1, text.first == "0", text.allSatisfy(\.isNumber) else { return text }
    let rest = text.drop { $0 == "0" }
    return rest.isEmpty ? "0" : String(rest)
  }
}

/// Fractions that are one character.
enum Fraction {
  /// As they are spoken, without an article.
  static let names: [Character: String] = [
    "\u{BC}": "quarter", "\u{BD}": "half", "\u{BE}": "three quarters", "\u{2153}": "third", "\u{2154}": "two thirds",
    "\u{2155}": "fifth", "\u{2156}": "two fifths", "\u{2157}": "three fifths", "\u{2158}": "four fifths",
    "\u{2159}": "sixth", "\u{215A}": "five sixths", "\u{215B}": "eighth", "\u{215C}": "three eighths",
    "\u{215D}": "five eighths",
    "\u{215E}": "seven eighths",
  ]

  /// The rest of a quantity that is a fraction of one thing: half `an hour`, three quarters `of an hour`.
  static func joining(_ fraction: Character, to one: String) -> String {
    let article = one.hasPrefix("hour") || "aeiou".contains(one.first ?? " ") ? "an " : "a "
    return (fraction == "\u{BD}" ? "" : "of ") + article + one
  }
}

extension [SpokenToken] {
  /// Whether there is a point that does not end the sentence: something follows that is not a capitalised word.
  func hasAbbreviationPoint(at index: Int) -> Bool {
    guard index + 1 < count, self[index] == .sign(".") else { return false }
    let next = self[index + 1] == .space && index + 2 < count ? self[index + 2] : self[index + 1]
    switch next {
    case .word(let word): return word.first?.isLowercase == true
    case .number, .sign, .spoken: return true
    case .space: return false
    }
  }
}
