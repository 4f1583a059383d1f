// A rule that says what is written in another way.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A rule of the normaliser: what it matches, what is said in its place, and an example of each.
struct SpeakingRule: Sendable {
  /// What a rule is about.
  enum Kind: String, CaseIterable, Sendable {
    case mark, number, comparison, clock, slash, fraction, unit, range, abbreviation, numeral, capitals, initialism,
      imperative
    case word, pause
  }

  /// What was found from the index on, and what is said in its place.
  struct Match {
    /// The index after the last token that was matched.
    let end: Int
    let said: [SpokenToken]
  }

  /// Looks for the rule's match that begins at an index.
  typealias Matching = @Sendable (_ tokens: [SpokenToken], _ index: Int) -> Match?

  let kind: Kind
  /// A name that no other rule of the language has.
  let name: String
  /// A text that the rule changes.
  let example: String
  /// A text that looks like the example and that the rule leaves as it is.
  let near: String
  private let needed: TokenKinds
  private let matching: Matching

  /// A rule by pattern; `SpeakingPattern` describes the notation.
  init(_ kind: Kind, _ name: String, _ pattern: String, _ saying: String, for example: String, not near: String) {
    let pattern = SpeakingPattern(pattern, saying)
    self.init(kind, name, needs: pattern.needed, for: example, not: near, matching: pattern.match)
  }

  /// A rule whose match no pattern describes.
  /// - Parameter needed: Tokens that every match has; texts without them are passed over.
  init(
    _ kind: Kind, _ name: String, needs needed: [SpokenToken] = [], for example: String, not near: String,
    matching: @escaping Matching
  ) {
    self.kind = kind
    self.name = name
    self.example = example
    self.near = near
    self.needed = needed.reduce(into: TokenKinds()) { $0.insert($1) }
    self.matching = matching
  }

  /// Replaces every match.
  func apply(to text: inout SpeakingDraft) {
    guard text.kinds.contains(needed) else { return }
    var index = 0
    while index < text.tokens.count {
      guard let match = matching(text.tokens, index) else {
        index += 1
        continue
      }
      index = text.replace(index..<match.end, with: match.said, by: self)
    }
  }
}

/// What a rule has made of a text.
public struct SpeakingChange: Hashable, Sendable {
  /// What the rule is about, such as `unit`.
  public let kind: String
  /// The rule's name.
  public let rule: String
  /// What was written, or what an earlier rule has made of it.
  public let written: String
  /// What is said in its place; phonemes are in `[[…]]`.
  public let spoken: String
}

/// A text while the rules are applied, each to the result of the previous ones.
struct SpeakingDraft {
  private(set) var tokens: [SpokenToken]
  private(set) var kinds = TokenKinds()
  private(set) var changes: [SpeakingChange] = []

  init(_ text: String) {
    tokens = SpokenToken.read(text)
    for token in tokens { kinds.insert(token) }
  }

  /// The text as far as it is done.
  var text: String { tokens.map(\.text).joined() }

  /// Puts other tokens in place of some. Returns the index after them.
  mutating func replace(_ range: Range<Int>, with tokens: [SpokenToken], by rule: SpeakingRule) -> Int {
    replace(range, with: tokens, kind: rule.kind, name: rule.name)
  }

  /// Puts other tokens in place of some, with spaces where words would touch. Returns the index after them.
  mutating func replace(
    _ range: Range<Int>, with said: [SpokenToken], kind: SpeakingRule.Kind, name: String
  ) -> Int {
    var said = said
    let before = range.lowerBound == 0 ? nil : tokens[range.lowerBound - 1]
    let after = range.upperBound == tokens.count ? nil : tokens[range.upperBound]
    if said.first == .space, before == nil || before == .space { said.removeFirst() }
    if said.last == .space, after == nil || after == .space { said.removeLast() }
    if Self.needsSpace(before, said.first) { said.insert(.space, at: 0) }
    // A number that replaces one stays as near to its unit.
    if said.count > 1 || said.first?.isNumber != true, Self.needsSpace(said.last, after) { said.append(.space) }
    let written = tokens[range].map(\.text).joined()
    let spoken = said.map(\.text).joined()
    if written != spoken {
      changes.append(SpeakingChange(kind: kind.rawValue, rule: name, written: written.trimmed, spoken: spoken.trimmed))
      tokens.replaceSubrange(range, with: said)
      for token in said { kinds.insert(token) }
    }
    return max(range.lowerBound + said.count, range.lowerBound + 1)
  }

  /// Ends with capitals at the beginnings of sentences.
  mutating func startSentencesWithCapitals() { SpokenToken.startSentencesWithCapitals(&tokens) }

  private static func needsSpace(_ before: SpokenToken?, _ after: SpokenToken?) -> Bool {
    switch (before, after) {
    case (.word, .word), (.word, .number), (.number, .word), (.number, .number): true
    case (.word, .spoken), (.number, .spoken), (.spoken, .word), (.spoken, .number), (.spoken, .spoken): true
    case (.sign(","), .word), (.sign(","), .number), (.sign(","), .spoken): true
    default: false
    }
  }
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    guard let first = firstIndex(where: { $0 != " " }), let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[first...last])
  }
}
