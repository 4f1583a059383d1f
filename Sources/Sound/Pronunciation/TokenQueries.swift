// What stands around a place in a text.
// SPDX-License-Identifier: GPL-3.0-or-later

extension [SpokenToken] {
  /// The token at an index; nil outside.
  func token(at index: Int) -> SpokenToken? { indices.contains(index) ? self[index] : nil }

  /// The word at an index, as it is written.
  func word(at index: Int) -> String? {
    if case .word(let word) = token(at: index) { word } else { nil }
  }

  /// The number at an index.
  func number(at index: Int) -> String? {
    if case .number(let number) = token(at: index) { number } else { nil }
  }

  /// How much the number at an index is, the greater one of a range.
  func amount(at index: Int) -> Double? { number(at: index).flatMap { Double($0.lastOfRange) } }

  /// The whole number at an index.
  func whole(at index: Int) -> Int? { number(at: index).flatMap { Int($0) } }

  /// The index itself, or the next one if there is a space.
  func skippingSpace(_ index: Int) -> Int { token(at: index) == .space ? index + 1 : index }

  /// The word that follows, after a space or none, in lower case.
  func wordAfter(_ end: Int) -> String? { word(at: skippingSpace(end))?.lowercased() }

  /// The index of the token before another, without spaces; -1 before the first.
  func indexBefore(_ index: Int) -> Int { token(at: index - 1) == .space ? index - 2 : index - 1 }

  /// The word that stands before, in lower case.
  func wordBefore(_ index: Int) -> String? { word(at: indexBefore(index))?.lowercased() }

  /// The numbers from an index on that one sign joins: `4-7-8`. Nil if there are fewer than wanted.
  func chain(of sign: Character, at index: Int, atLeast wanted: Int) -> (numbers: [String], end: Int)? {
    guard let first = number(at: index), token(at: index - 1) != .sign(sign) else { return nil }
    var numbers = [first]
    var end = index + 1
    while token(at: end) == .sign(sign), let next = number(at: end + 1) {
      numbers.append(next)
      end += 2
    }
    return numbers.count >= wanted ? (numbers, end) : nil
  }
}

extension SpeakingRule.Match {
  /// A match that is said with these words.
  init(_ end: Int, _ said: String) { self.init(end: end, said: SpokenToken.readWithEnds(said)) }
}

extension String {
  /// The second number of a range, which is one token: `12` of `8 to 12`. A number alone is itself.
  var lastOfRange: Substring { split(separator: " ").last ?? "" }
}
