// Lists from word processors and from paper: lines that begin with a bullet, a long dash or a number.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Parser {
  /// The length in bytes of a mark that people put in front of an item of a list, at an index; 0 for none. A blank, or
  /// one of the format's keys, follows it.
  ///
  /// - Parameter isList: Whether a letter is a mark even without a key behind it.
  func bulletLength(at index: Int, isList: Bool = false) -> Int {
    let first = byte(index)
    var end = index + 1
    var needsKey = false
    if first >= 0x80 {
      let length = LookAlike.markLength(bytes, at: index)
      guard length > 0 else { return 0 }
      end = index + length
    } else if first.isDigit {
      while byte(end).isDigit, end - index < 3 { end += 1 }
      let cap = LookAlike.markLength(bytes, at: end)
      let isMarked = cap > 0 || byte(end) == UInt8(ascii: ".") || byte(end) == UInt8(ascii: ")")
      needsKey = !isMarked
      guard isMarked || byte(end) == Byte.space || byte(end) == Byte.colon else { return 0 }
      if isMarked || byte(end) == Byte.colon { end += max(1, cap) }
    } else if let label = labelEnd(from: index) {
      end = label
      needsKey = true
    } else if first.isLetter {
      needsKey = !isList
      // Small Roman numbers, too.
      while end - index < 4, "ivx".utf8.contains(first), "ivx".utf8.contains(byte(end)) { end += 1 }
      switch byte(end) {
      case UInt8(ascii: "."), UInt8(ascii: ")"): end += 1
      case Byte.space where first | 0x20 == UInt8(ascii: "o"): break
      default: return 0
      }
    } else if first == Byte.openList {
      guard let close = bytes[index..<min(index + 5, bytes.count)].firstIndex(of: Byte.closeList),
        ["", " ", "x", "X", "v", "-", "✓", "✔"].contains(text(index + 1..<close))
      else { return 0 }
      end = close + 1
    } else if first == UInt8(ascii: "(") {
      while byte(end).isDigit || byte(end).isLetter, end - index < 4 { end += 1 }
      guard byte(end) == UInt8(ascii: ")") else { return 0 }
      end += 1
      needsKey = true
    } else if first != UInt8(ascii: "*"), first != UInt8(ascii: "+") {
      return 0
    }
    let isParted = byte(end) == Byte.space || byte(end) == Byte.tab || oddSpaceLength(at: end) > 0
    guard isParted, !needsKey else { return hasKey(at: afterBlanks(end)) ? end - index : 0 }
    return end - index
  }

  /// The end of a word with a number and a mark, such as `Step 1:` or `A2)`, at an index; nil for anything else.
  private func labelEnd(from index: Int) -> Int? {
    var end = index
    while byte(end).isLetter { end += 1 }
    guard end > index else { return nil }
    if byte(end) == Byte.space { end += 1 }
    let number = end
    while byte(end).isDigit, end - number < 3 { end += 1 }
    guard end > number, byte(end) == Byte.colon || ".)".utf8.contains(byte(end)) else { return nil }
    return end + 1
  }

  /// Whether a second dash stands at an index in front of a step, with no list of its own below it.
  private func isSecondDash(at index: Int) -> Bool {
    guard byte(index) == Byte.dash, byte(index + 1) == Byte.space, isAmong(.steps, .movement),
      !isLineEnd(afterBlanks(index + 1))
    else { return false }
    return contentBelow(index).map { byte($0.start) != Byte.dash || $0.column < index - lineStart } ?? true
  }

  /// Whether one of the format's keys stands at an index.
  private func hasKey(at index: Int) -> Bool {
    guard byte(index).isLetter, let key = findKey(at: index) else { return false }
    return KeyName(bytes[index..<key.end].map { $0.isLetter ? $0 | 0x20 : $0 }[...]) != nil
  }

  /// Whether the line at `position` begins a list by another mark than a dash, with a key behind it.
  var startsWithBulletedKey: Bool { opening.start == position ? opening.isBulleted : isBulletedKey }

  /// The same, looked at anew.
  var isBulletedKey: Bool {
    let length = bulletLength(at: position)
    guard length > 0 else { return false }
    return findKey(at: afterBlanks(position + length)) != nil
  }

  private func afterBlanks(_ index: Int) -> Int {
    var index = index
    while byte(index) == Byte.space || byte(index) == Byte.tab || oddSpaceLength(at: index) > 0 {
      index += max(1, oddSpaceLength(at: index))
    }
    return index
  }

  /// Consumes the mark in front of an item, and what parts the two. What follows is at the column of the item's other
  /// lines, which the fix gives it.
  ///
  /// - Parameter owner: The column of the list.
  mutating func takeBullet(owner: Int) {
    let mark = position..<position + bulletLength(at: position)
    let start = afterBlanks(mark.upperBound)
    let column = columnOfNextLine(after: start, deeperThan: owner) ?? owner + 2
    let spaces = isLineEnd(start) ? "" : String(repeating: " ", count: max(1, column - owner - 1))
    note(.bullet, mark, Edit(mark.lowerBound..<start, "-" + spaces), isSafe: !LookAlike.isCross(text(mark)))
    damage.append(mark)
    take(.damaged, to: mark.upperBound)
    take(.space, to: start)
    columnShift = column - (position - lineStart)
  }

  /// Consumes a mark behind a dash: a box to tick, a second dash, or a number or a bullet in front of a key.
  ///
  /// - Parameter owner: The column of the list.
  mutating func takeMarkBehindDash(owner: Int) {
    var mark = position
    while byte(mark) == Byte.space { mark += 1 }
    let isDash = isSecondDash(at: mark)
    let length = isDash ? 1 : bulletLength(at: mark)
    guard length > 0, isDash || byte(mark) == Byte.openList || hasKey(at: afterBlanks(mark + length)) else { return }
    take(.space, to: mark)
    let start = afterBlanks(mark + length)
    // The lines below may stand as they are, or below the word behind the mark.
    let isAligned = columnOfNextLine(after: start, deeperThan: owner) == start - lineStart + columnShift
    note(
      .markBehindDash, mark..<mark + length,
      Edit(mark..<start, isAligned ? String(repeating: " ", count: start - mark) : ""),
      isSafe: !isDash && !LookAlike.isCross(text(mark..<mark + length)))
    damage.append(mark..<mark + length)
    take(.damaged, to: mark + length)
    take(.space, to: start)
    if !isAligned { columnShift -= start - mark }
  }

  /// The column of the next line with content, if it is deeper than a column.
  func columnOfNextLine(after index: Int, deeperThan owner: Int) -> Int? {
    guard let below = contentBelow(index), below.column > owner + 1, byte(below.start) != Byte.dash,
      bulletLength(at: below.start) == 0
    else { return nil }
    return below.column
  }

  /// What a mark in front of an item is called, at the start of a sentence.
  static func name(ofBullet mark: String) -> String {
    guard let scalar = mark.unicodeScalars.first, scalar.value >= 0x80 else {
      let isCounted = mark.count > 1 && mark.utf8.first != Byte.openList
      let what = mark.utf8.contains { $0.isDigit } ? "number" : "letter"
      return isCounted || what == "number" || mark == "o" ? "A \(what) such as `\(mark)`" : "A `\(mark)`"
    }
    let code = unicodeName(scalar.value)
    if let plain = LookAlike.plain(scalar), plain.text == "-" {
      return "\(plain.name.hasPrefix("e") ? "An" : "A") \(plain.name) (\(mark), \(code))"
    }
    return "A bullet (\(mark), \(code))"
  }
}

extension Reader {
  /// Reports lines of plain words that begin with bullets in place of dashes. Returns whether they do.
  ///
  /// - Parameter item: What is written behind each dash; nil for the words as they are.
  mutating func reportBullets(_ node: Node, item: (String) -> String? = { _ in nil }) -> Bool {
    guard case .scalar(let scalar) = node.content, scalar.style == .plain else { return false }
    let parser = Parser(bytes, file: file)
    var edits: [Edit] = []
    var isSafe = true
    var mark = ""
    var index = node.range.lowerBound
    while index < node.range.upperBound, edits.count < 1_000 {
      let length = parser.bulletLength(at: index, isList: true)
      guard length > 0 else { return false }
      if mark.isEmpty { mark = parser.text(index..<index + length) }
      var start = index + length
      while parser.byte(start) == Byte.space || parser.byte(start) == Byte.tab { start += 1 }
      let end = parser.contentEnd(from: start)
      let words = parser.text(start..<end)
      let better = item(words)
      isSafe = isSafe && better == nil
      edits.append(Edit(index..<end, "- \(better ?? words)"))
      index = parser.nextLine(after: end)
      while parser.byte(index) == Byte.space { index += 1 }
    }
    guard edits.count > 1 || !bytes[node.range.lowerBound].isLetter else { return false }
    report(
      .dash, firstLine(node.range),
      "\(Parser.name(ofBullet: mark)) begins no item of a list; write an ordinary hyphen `-` and a space.",
      fixes: [Fix("Use hyphens", isSafe: isSafe, edits)])
    return true
  }
}
