// Lists from word processors and from paper: lines that begin with a bullet, a long dash or a number.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Parser {
  /// The length in bytes of a mark that people put in front of an item of a list, at an index; 0 for none. A blank, or
  /// one of the format's keys, follows it.
  func bulletLength(at index: Int) -> Int {
    let first = byte(index)
    guard first >= 0x80 || first.isDigit || first == UInt8(ascii: "*") || first == UInt8(ascii: "+") else { return 0 }
    var end = index
    if first >= 0x80 {
      guard let scalar = LookAlike.scalar(bytes, at: index), Parser.bullets.contains(scalar.value) else { return 0 }
      end += first >= 0xE0 ? 3 : 2
      if byte(end).isLetter, let key = findKey(at: end), KeyName(bytes[end..<key.end]) != nil { return end - index }
    } else if first.isDigit {
      while byte(end).isDigit, end - index < 3 { end += 1 }
      guard byte(end) == UInt8(ascii: ".") || byte(end) == UInt8(ascii: ")") else { return 0 }
      end += 1
    } else {
      end += 1
    }
    let isParted = byte(end) == Byte.space || byte(end) == Byte.tab || oddSpaceLength(at: end) > 0
    return isParted ? end - index : 0
  }

  private static let bullets: Set<UInt32> = [
    0xAB, 0xB7, 0xBB, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2022, 0x2023, 0x2043, 0x203A, 0x204C, 0x204D,
    0x2192, 0x2212, 0x2219, 0x22C5, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B6, 0x25B8, 0x25BA, 0x25CB, 0x25CF, 0x25E6,
    0x25FE, 0x2605, 0x2606, 0x2610, 0x2611, 0x2612, 0x2713, 0x2714, 0x2717, 0x2756, 0x2794, 0x27A2, 0x27A4, 0x30FB,
    0xF0A7, 0xF0B7, 0xFE58, 0xFE63, 0xFF0D,
  ]

  /// Whether the line at `position` begins a list by another mark than a dash, with a key behind it.
  var startsWithBulletedKey: Bool {
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
    note(.bullet, mark, Edit(mark.lowerBound..<start, "-" + spaces))
    damage.append(mark)
    take(.damaged, to: mark.upperBound)
    take(.space, to: start)
    columnShift = column - (position - lineStart)
  }

  /// The column of the next line with content, if it is deeper than a column.
  private func columnOfNextLine(after index: Int, deeperThan owner: Int) -> Int? {
    var line = nextLine(after: index)
    while line < bytes.count {
      var start = line
      while byte(start) == Byte.space { start += 1 }
      guard isLineEnd(start), start < bytes.count else {
        return start - line > owner + 1 && bulletLength(at: start) == 0 && byte(start) != Byte.dash ? start - line : nil
      }
      line = nextLine(after: start)
    }
    return nil
  }

  /// What a mark in front of an item is called, at the start of a sentence.
  static func name(ofBullet mark: String) -> String {
    guard let scalar = mark.unicodeScalars.first, scalar.value >= 0x80 else {
      return mark.utf8.first?.isDigit == true ? "A number such as `\(mark)`" : "A `\(mark)`"
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
      let length = parser.bulletLength(at: index)
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
    report(
      .dash, firstLine(node.range),
      "\(Parser.name(ofBullet: mark)) begins no item of a list; write an ordinary hyphen `-` and a space.",
      fixes: [Fix("Use hyphens", isSafe: isSafe, edits)])
    return true
  }
}
