// A rule that rewrites words or symbols as they are spoken.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A pattern and its replacement.
///
/// In a pattern, `#` is any number, `##` one with two digits, `@` any word, and `~` an optional space. Other words,
/// signs and single spaces match themselves; words in lower case match any case. In the replacement, `$1` is the first
/// number or word matched, and `{minute|minutes}` takes its first form after the number 1.
///
///     SpeakingRule("#~min", "$1 {minute|minutes}")  // "5 min" is spoken as "5 minutes"
struct SpeakingRule {
  private enum Matcher {
    case anyNumber
    case twoDigits
    case anyWord
    case maybeSpace
    case token(SpokenToken)
  }

  private let matchers: [Matcher]
  private let saying: String
  /// The kinds of tokens the pattern needs in order to match.
  private let needed: TokenKinds

  /// A rule.
  init(_ pattern: String, _ saying: String) {
    self.saying = saying
    var matchers: [Matcher] = []
    for token in SpokenToken.readWithEnds(pattern) {
      switch token {
      case .sign("#"):
        if case .anyNumber = matchers.last {
          matchers[matchers.count - 1] = .twoDigits
        } else {
          matchers.append(.anyNumber)
        }
      case .sign("@"): matchers.append(.anyWord)
      case .sign("~"): matchers.append(.maybeSpace)
      default: matchers.append(.token(token))
      }
    }
    self.matchers = matchers
    needed = matchers.reduce(into: TokenKinds()) { kinds, matcher in
      switch matcher {
      case .anyNumber, .twoDigits: kinds.insert(.number("0"))
      case .token(let token): kinds.insert(token)
      case .anyWord, .maybeSpace: break
      }
    }
  }

  /// Replaces every match of the pattern.
  /// - Parameter kinds: The kinds of the tokens, which are updated.
  func apply(to tokens: inout [SpokenToken], _ kinds: inout TokenKinds) {
    guard kinds.contains(needed) else { return }
    var index = 0
    while index < tokens.count {
      guard let match = match(tokens, at: index) else {
        index += 1
        continue
      }
      var said = SpokenToken.readWithEnds(fill(match.found))
      if index > 0, Self.needsSpace(tokens[index - 1], said.first) { said.insert(.space, at: 0) }
      if match.end < tokens.count, Self.needsSpace(said.last, tokens[match.end]) { said.append(.space) }
      tokens.replaceSubrange(index..<match.end, with: said)
      for token in said { kinds.insert(token) }
      index += max(1, said.count)
    }
  }

  private func match(_ tokens: [SpokenToken], at start: Int) -> (end: Int, found: [String])? {
    var at = start
    var found: [String] = []
    for matcher in matchers {
      if case .maybeSpace = matcher {
        if at < tokens.count, tokens[at] == .space { at += 1 }
        continue
      }
      guard at < tokens.count else { return nil }
      switch (matcher, tokens[at]) {
      case (.anyNumber, .number(let text)): found.append(text)
      case (.twoDigits, .number(let text)) where text.count == 2: found.append(text)
      case (.anyWord, .word(let text)): found.append(text)
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
    return (at, found)
  }

  /// The replacement, with the matched numbers and words filled in.
  private func fill(_ found: [String]) -> String {
    var out = ""
    var isOne = false
    var rest = saying[...]
    while let character = rest.first {
      rest = rest.dropFirst()
      if character == "$", let place = rest.first?.wholeNumberValue, (1...found.count).contains(place) {
        rest = rest.dropFirst()
        let value = found[place - 1]
        isOne = value.allSatisfy { $0 == "0" || $0 == "1" } && Int(value) == 1
        out += Self.withoutLeadingZeros(value)
      } else if character == "{", let end = rest.firstIndex(of: "}") {
        let forms = rest[..<end].split(separator: "|", omittingEmptySubsequences: false)
        out += forms[isOne ? 0 : forms.count - 1]
        rest = rest[rest.index(after: end)...]
      } else {
        out.append(character)
      }
    }
    return out
  }

  private static func withoutLeadingZeros(_ text: String) -> String {
    guard text.count > 1, text.first == "0", text.allSatisfy(\.isNumber) else { return text }
    let rest = text.drop { $0 == "0" }
    return rest.isEmpty ? "0" : String(rest)
  }

  private static func needsSpace(_ before: SpokenToken?, _ after: SpokenToken?) -> Bool {
    switch (before, after) {
    case (.word, .word), (.word, .number), (.number, .word), (.number, .number): true
    case (.sign(","), .word), (.sign(","), .number): true
    default: false
    }
  }
}
