// The wording of syntax diagnostics, with their fixes.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

extension Parser {
  static let onlyWordsMessage = "I expected `name: value` here, but found only words."

  /// The text as a quoted YAML scalar.
  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        out.unicodeScalars.append("\\")
        out.unicodeScalars.append(scalar)
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  // MARK: Characters and tabs

  /// Reports forbidden characters. Returns false for a binary file.
  mutating func reportCharacters() -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      report(.characters, 0..<2, "This file is saved as UTF-16; save it as UTF-8.", spoils: 0..<bytes.count)
      return false
    }
    let check = CharacterCheck(bytes)
    if let zero = check.firstZero {
      report(.characters, zero..<zero + 1, "This is not a text file: byte \(zero) is zero.", spoils: 0..<bytes.count)
      return false
    }
    for bad in check.found {
      report(.characters, bad.range, message(for: bad), notes: more(check), fixes: fixes(for: bad))
    }
    return true
  }

  private func more(_ check: CharacterCheck) -> [Note] {
    let others = check.total - check.found.count
    return others > 0 ? [Note("There \(others == 1 ? "is 1 more" : "are \(others) more") in this file.")] : []
  }

  private func message(for bad: BadCharacter) -> String {
    switch bad.kind {
    case .notUTF8:
      return "Byte \(bad.range.lowerBound) is not valid UTF-8 (line \(lineNumber(of: bad.range.lowerBound))); "
        + "save the file as UTF-8."
    case .control(let value): return "An invisible control character (\(Parser.unicodeName(value))) is here; remove it."
    case .lineSeparator(let value):
      return "An invisible line separator (\(Parser.unicodeName(value))) is here; start a new line in its place."
    case .byteOrderMark: return "An invisible mark (U+FEFF) is here; it may stand only at the very start of a file."
    case .loneReturn: return "This line ends with a carriage return alone; save the file with ordinary line endings."
    case .noncharacter: return "This is not a character; remove it."
    }
  }

  private func fixes(for bad: BadCharacter) -> [Fix] {
    switch bad.kind {
    case .notUTF8, .loneReturn: []
    case .lineSeparator: [Fix("Put a space in its place", isSafe: false, replacing: bad.range, with: " ")]
    case .control, .byteOrderMark, .noncharacter: [Fix("Remove it", replacing: bad.range, with: "")]
    }
  }

  static func unicodeName(_ value: UInt32) -> String { "U+" + value.padded(to: 4, radix: 16) }

  mutating func reportTabInside(_ range: Range<Int>) {
    damage.append(range)
    note(.tab, range, Edit(range, isLineEnd(range.upperBound) ? "" : " "))
  }

  /// Reports the lines indented with tabs in one diagnostic, with one fix for all of them.
  mutating func reportTabs() {
    guard let first = tabs.first else { return }
    let others = tabs.lines - 1
    let message =
      tabs.firstColumn < 0
      ? "This line holds a tab and nothing else; remove it."
      : "This line is indented with a tab; use \(tabs.firstColumn) "
        + "\(tabs.firstColumn == 1 ? "space" : "spaces")."
    reports.add(
      Diagnostic(
        .tab, at: place(first), message,
        notes: others > 0 ? [Note("\(others) more \(others == 1 ? "line has" : "lines have") tabs in front.")] : [],
        fixes: tabs.lines == tabs.edits.count ? [Fix("Use spaces", tabs.edits)] : []))
  }

  // MARK: Names

  mutating func reportDuplicate(_ key: Scalar, first: Scalar) {
    report(
      .duplicateKey, key.range,
      "`\(shown(key.range))` is set twice here; the first is on line \(lineNumber(of: first.range.lowerBound)).",
      notes: [Note("The first one is here.", at: place(first.range))])
  }

  /// Reports a line that should be a key with a value.
  mutating func reportNoKey() {
    let range = position..<max(position + 1, contentEnd(from: position))
    let first = peek()
    if first == Byte.question, isBlank(position + 1) {
      report(.refusedYAML, position..<position + 1, "`?` keys are not used in routine files; write `name: value`.")
    } else if first == Byte.colon {
      report(.onlyWords, range, "There is no name in front of this colon.")
    } else if first == Byte.doubleQuote || first == Byte.singleQuote,
      !bytes[range.dropFirst()].contains(first)
    {
      report(
        .unclosedQuote, position..<position + 1, "This quotation mark is opened here and never closed.",
        spoils: range)
    } else if first.isIndicator, first != Byte.doubleQuote, first != Byte.singleQuote {
      _ = reportBadStart(value: range, isKey: true)
    } else {
      let colon = colonFix()
      if !colon.isEmpty {
        report(.onlyWords, range, Parser.onlyWordsMessage, fixes: colon)
      } else if !reportedLine.contains(position) {
        note(.words, range, Edit(position..<position, "# "), isSafe: false)
      }
      damage.append(range)
    }
  }

  /// A fix that inserts a colon after the first word of a line, if that is a key and a value follows.
  private func colonFix() -> [Fix] {
    var end = position
    while byte(end).isNameByte, end < bytes.count { end += 1 }
    guard byte(end) == Byte.space, contentEnd(from: position) > end,
      KeyName(bytes[position..<end]) != nil
    else { return [] }
    return [Fix("Put a colon after the name", isSafe: false, replacing: end..<end, with: ":")]
  }

  // MARK: Dashes

  mutating func reportEmptyDash(_ dash: Range<Int>) {
    report(.dash, dash, "This dash has nothing after it.")
  }

  mutating func reportStrayDash() {
    report(
      .dash, position..<position + 1,
      "A list item stands here, but no list has begun; a list belongs below its name, for example below `steps:`.",
      spoils: position..<contentEnd(from: position))
  }

  mutating func reportNoDash(isStep: Bool) {
    let range = position..<max(position + 1, contentEnd(from: position))
    let marks: Set<Character> = ["=", "-", "*", "_", " ", "#"]
    let heading = text(range).drop { marks.contains($0) }
    let words = String(heading.reversed().drop { marks.contains($0) }.reversed())
    if isStep, words.first?.isLetter == true, KeyName(words.utf8.prefix { $0.isNameByte }.map { $0 }[...]) == nil {
      report(
        .dash, range, "A heading among steps is a step itself, such as `- say: \(words)`; or begin it with `#`.",
        fixes: [Fix("Write `- say: \(words)`", isSafe: false, replacing: range, with: "- say: \(words)")])
      return
    }
    report(
      .dash, range, "This line stands among the items of a list; start it with a dash and a space.",
      fixes: [Fix("Put a dash in front", isSafe: false, replacing: position..<position, with: "- ")])
  }

  mutating func reportStepWithoutDash() {
    let end = findKey(at: position)?.end ?? position + 1
    report(
      .dash, position..<end, "A step begins with a dash and a space; put them in front of `\(shown(position..<end))`.",
      fixes: dashFix())
  }

  mutating func reportListOnLine(isSecondDash: Bool) {
    let isAlone = contentEnd(from: position) == position + 1
    report(
      .dash, position..<position + 1,
      isSecondDash
        ? "Text can't start with a dash; put it in quotes."
        : isAlone ? Parser.noValue("-") : "A list begins on the line below its name.",
      fixes: isSecondDash
        ? [
          Fix(
            "Put the text in quotes", isSafe: false, replacing: position..<contentEnd(from: position),
            with: Parser.quoted(text(position..<contentEnd(from: position))))
        ] : [],
      spoils: position..<contentEnd(from: position))
  }

  // MARK: Starts of texts

  private static func noValue(_ mark: String) -> String {
    "`\(mark)` is no value; write one, or leave the line out."
  }

  /// Reports a text that begins with a character that has a special meaning in YAML. Returns whether it did.
  mutating func reportBadStart(value: Range<Int>, isKey: Bool) -> Bool {
    let first = byte(value.lowerBound)
    let mark = String(decoding: [first], as: UTF8.self)
    if let plain = Parser.withoutTypeMarks(text(value)) {
      report(
        .refusedYAML, value.lowerBound..<value.lowerBound + 1,
        "`\(mark)` around words makes them bold or the like elsewhere; a routine has no such types, so leave it out.",
        fixes: [Fix("Write `\(plain)`", replacing: value, with: plain)], spoils: value)
      return true
    }
    if value.count == 1, !isKey {
      report(.badFirstCharacter, value, Parser.noValue(mark), spoils: value)
      return true
    }
    let quote = Fix(
      "Put the text in quotes", isSafe: false, replacing: value, with: Parser.quoted(text(value)))
    switch first {
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
      report(
        .refusedYAML, value.lowerBound..<value.lowerBound + 1,
        "Text can't start with `\(mark)`: YAML's anchors, aliases and tags are not used in routine files. "
          + "If it belongs to the text, put the text in quotes.",
        fixes: [quote], spoils: value)
    default:
      var safe = quote
      safe.isSafe = true
      report(
        .badFirstCharacter, value.lowerBound..<value.lowerBound + 1,
        isKey
          ? "A name can't start with `\(mark)`; put it in quotes, or start with a letter."
          : "Text can't start with `\(mark)`; put it in quotes.",
        fixes: isKey ? [] : [safe], spoils: value)
    }
    return true
  }

  /// The words without marks of Markdown for another type, which begin and end in them; nil for other words.
  private static func withoutTypeMarks(_ words: String) -> String? {
    for mark in ["***", "**", "*", "`"] where words.hasPrefix(mark) {
      let plain = words.replacing(mark, with: "")
      let isPaired = (words.utf8.count - plain.utf8.count) / mark.utf8.count % 2 == 0
      guard isPaired, let first = plain.utf8.first, first > Byte.space, !first.isIndicator else { return nil }
      return plain
    }
    return nil
  }

  // MARK: Quotes

  mutating func reportUnclosedQuote(_ start: Int, end: Int) {
    let mark = String(decoding: [bytes[start]], as: UTF8.self)
    let line = text(start + 1..<end)
    let hasHash = line.contains(" #")
    report(
      .unclosedQuote, start..<start + 1, "This quotation mark is opened here and never closed.",
      fixes: [Fix("Close it at the end of the line", isSafe: !hasHash, replacing: end..<end, with: mark)],
      spoils: start..<end)
  }

  /// Reports unexpected text after a value on the same line.
  mutating func reportUnusedText(gap: Int, afterQuote: Range<Int>?) {
    let end = max(position + 1, contentEnd(from: position))
    guard let quote = afterQuote else {
      report(
        .unusedText, position..<end, "This stands behind a value that is already complete; remove it.",
        fixes: [Fix("Remove it", isSafe: false, replacing: gap..<end, with: "")])
      return
    }
    if end == position + 1, peek() == Byte.comma || peek() == UInt8(ascii: ";") || peek() == UInt8(ascii: ".") {
      report(
        .textAfterQuote, position..<end, "The mark behind the quoted text means nothing here; leave it out.",
        fixes: [Fix("Leave it out", replacing: gap..<end, with: "")])
      return
    }
    let mark = bytes[quote.lowerBound]
    let whole = quote.lowerBound..<end
    if mark == Byte.singleQuote, gap == position {
      let word = apostropheWord(at: quote.upperBound - 1)
      var inner = quote.lowerBound + 1..<end
      if inner.count > 1, bytes[inner.upperBound - 1] == mark { inner = inner.lowerBound..<inner.upperBound - 1 }
      report(
        .textAfterQuote, quote.upperBound - 1..<quote.upperBound,
        "The apostrophe in \"\(word)\" ends the quoted text; use double quotes around it.",
        fixes: [
          Fix(
            "Use double quotes", replacing: whole,
            with: Parser.quoted(
              text(inner).split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'")))
        ], spoils: whole)
      return
    }
    let all = text(whole)
    report(
      .textAfterQuote, position..<end, "The quoted text has ended before this; put the whole text in quotes.",
      fixes: [
        Fix(
          "Put the whole text in quotes", replacing: whole,
          with: all.contains("'") ? Parser.quoted(all) : "'" + all + "'")
      ], spoils: whole)
  }

  private func apostropheWord(at index: Int) -> String {
    var start = index
    while start > 0, !isBlank(start - 1), bytes[start - 1] != Byte.singleQuote, index - start < 30 { start -= 1 }
    var end = index + 1
    while !isBlank(end), byte(end) != Byte.singleQuote, end - index < 30 { end += 1 }
    return text(start..<end)
  }

  mutating func reportEscape(_ range: Range<Int>) {
    report(
      .escape, range,
      "`\(shown(range))` stands for nothing inside double quotes; write `\\\\` for a backslash, or use single quotes.",
      fixes: [
        Fix("Write two backslashes", replacing: range.lowerBound..<range.lowerBound + 1, with: "\\\\")
      ])
  }

  mutating func reportTextOnHeader(_ range: Range<Int>) {
    let mark = String(decoding: [bytes[range.lowerBound]], as: UTF8.self)
    report(
      .blockText, range, "After `\(mark)` the text begins on the next line, further in.",
      fixes: [
        Fix("Put the text in quotes", isSafe: false, replacing: range, with: Parser.quoted(text(range)))
      ])
  }

  // MARK: Brackets

  mutating func reportUnclosedBracket(_ open: Int, lastEnd: Int) {
    let mark = bytes[open] == Byte.openList ? "[" : "{"
    let close = bytes[open] == Byte.openList ? "]" : "}"
    report(
      .unclosedBracket, open..<open + 1,
      lastEnd > open + 1
        ? "This `\(mark)` is never closed; add `\(close)` after `\(shown(lastWord(before: lastEnd)))`."
        : "This `\(mark)` is never closed; add `\(close)`.",
      fixes: [Fix("Add `\(close)`", replacing: lastEnd..<lastEnd, with: close)], spoils: open..<lastEnd)
  }

  private func lastWord(before end: Int) -> Range<Int> {
    var start = end
    while start > 0, !isBlank(start - 1), !bytes[start - 1].isBracketOrComma, end - start < 40 { start -= 1 }
    return start..<end
  }

  mutating func reportWrongBracket(_ open: Int) {
    let mark = bytes[open] == Byte.openList ? "[" : "{"
    let close = bytes[open] == Byte.openList ? "]" : "}"
    report(
      .unclosedBracket, position..<position + 1,
      "`\(mark)` on line \(lineNumber(of: open)) has to be closed by `\(close)`.",
      notes: [Note("It is opened here.", at: place(open..<open + 1))],
      fixes: [Fix("Write `\(close)`", replacing: position..<position + 1, with: close)])
  }

  mutating func reportNothingBeforeComma() {
    report(
      .bracketContent, position..<position + 1, "There is nothing in front of this comma; remove it.",
      fixes: [Fix("Remove the comma", isSafe: false, replacing: position..<position + 1, with: "")])
  }

  mutating func reportMissingComma(after end: Int) {
    report(
      .bracketContent, position..<position + 1, "A comma is missing in front of this.",
      fixes: [Fix("Put a comma in front", replacing: end..<end, with: ",")])
  }

  mutating func reportBracketContent(_ range: Range<Int>) {
    report(
      .bracketContent, range, "`\(shown(range))` can't stand like this inside brackets; put the text in quotes.",
      fixes: [
        Fix("Put the text in quotes", isSafe: false, replacing: range, with: Parser.quoted(text(range)))
      ])
  }
}
