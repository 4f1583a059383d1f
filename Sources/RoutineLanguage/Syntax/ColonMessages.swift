// The wording of diagnostics about colons: one without a space, a second one in a line, and what stands around them.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Parser {
  mutating func reportColonWithoutSpace(key: Range<Int>, colon: Range<Int>, inBrackets: Bool = false) {
    var end = max(colon.upperBound, contentEnd(from: colon.upperBound))
    if inBrackets {
      end = bytes[colon.upperBound..<end].firstIndex(where: \.isBracketOrComma) ?? end
      while end > colon.upperBound, isBlank(end - 1) { end -= 1 }
    }
    let value = colon.upperBound..<end
    let odd = oddSpaceEnd(from: colon.upperBound)
    if odd > colon.upperBound, colon.count == 1 {
      reportOddSpaces(colon.upperBound..<odd, where: "after the colon of `\(shown(key))`")
      return
    }
    report(
      .colonWithoutSpace, colon,
      colon.count > 1
        ? "This is a wide colon, which means nothing here; write an ordinary one and a space: "
          + "`\(shown(key)): \(shown(value))`."
        : "Put a space after the colon: `\(shown(key)): \(shown(value))`.",
      fixes: [Fix("Put a space after the colon", replacing: colon, with: ": ")], spoils: colon)
  }

  /// Reports special spaces that stand where an ordinary one belongs.
  mutating func reportOddSpaces(_ range: Range<Int>, where place: String) {
    let name = LookAlike.first(in: text(range)).map { "\($0.name) (\(Parser.unicodeName($0.scalar.value)))" } ?? "space"
    report(
      .characters, range, "There is a \(name) \(place), which can't be seen; write an ordinary space.",
      fixes: [Fix("Use an ordinary space", replacing: range, with: " ")])
  }

  mutating func reportSecondColon(_ colon: Int, value: Range<Int>) {
    let words = text(value)
    if let comma = commaBeforeKey(at: colon, in: value) {
      let second = text(comma + 1..<colon).drop { $0 == " " }
      let indent = String(repeating: " ", count: columnOfKey)
      report(
        .secondColon, colon..<colon + 1,
        "`\(second)` is another setting; put it on a line of its own below this one.",
        fixes: [
          Fix(
            "Put `\(second)` on its own line", isSafe: false, replacing: comma..<colon, with: "\n\(indent)\(second)")
        ], spoils: value)
      return
    }
    guard takesText else {
      report(
        .secondColon, colon..<colon + 1, "There are two colons here; a line has one setting, as `name: value`.",
        spoils: value)
      return
    }
    let ends = (words.unicodeScalars.first, words.unicodeScalars.last)
    let isCurly = ends.0.flatMap { Parser.curlyQuotes[$0] } == ends.1 && ends.1 != nil
    report(
      .secondColon, colon..<colon + 1,
      isCurly
        ? "Curly quotes do not keep a text together; write straight ones."
        : "The second colon makes this look like another setting; put the text in quotes.",
      fixes: [
        Fix(
          "Put the text in quotes", replacing: value,
          with: Parser.quoted(isCurly ? String(words.unicodeScalars.dropFirst().dropLast()) : words))
      ], spoils: value)
  }

  private static let curlyQuotes: [Unicode.Scalar: Unicode.Scalar] = [
    "“": "”", "„": "“", "‘": "’", "‚": "‘", "«": "»", "»": "«", "‹": "›", "›": "‹",
  ]

  /// The comma between a value and one of the format's keys in front of a colon.
  private func commaBeforeKey(at colon: Int, in value: Range<Int>) -> Int? {
    guard let comma = bytes[value.lowerBound..<colon].lastIndex(of: Byte.comma) else { return nil }
    var start = comma + 1
    while start < colon, bytes[start] == Byte.space { start += 1 }
    var end = colon
    while end > start, bytes[end - 1] == Byte.space { end -= 1 }
    return KeyName(bytes[start..<end]) == nil ? nil : comma
  }

  /// Where the key of a line begins, behind its dashes.
  private func startOfKey(_ line: Int) -> Int {
    var index = line
    while byte(index) == Byte.space || byte(index) == Byte.dash && isBlank(index + 1) { index += 1 }
    return index
  }

  private var columnOfKey: Int { startOfKey(lineStart) - lineStart }

  /// Whether the key of the current line takes a text, or is the author's own word, such as a moment.
  private var takesText: Bool { takesText(onLine: lineStart) }

  func takesText(onLine line: Int) -> Bool {
    let start = startOfKey(line)
    guard let key = findKey(at: start), let name = KeyName(bytes[start..<key.end]) else { return true }
    return takesText(name)
  }

  func takesText(_ name: KeyName) -> Bool {
    KeyTable.all.contains { spec in
      guard spec.name == name else { return false }
      switch spec.kind {
      case .text, .sentences, .textOrSentences, .words, .remark: return true
      default: return false
      }
    }
  }
}
