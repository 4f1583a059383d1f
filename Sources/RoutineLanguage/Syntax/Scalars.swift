// Plain and quoted texts, on one or more lines.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Parser {
  /// What a line of plain text contains.
  struct PlainLine {
    /// The index of its first character.
    var start: Int
    /// The index after the last character that is not white space.
    var end: Int
    /// The first colon followed by a blank.
    var colon: Int?
    var tab: Int?
    var hasComment = false
  }

  func plainLine(at start: Int) -> PlainLine {
    var line = PlainLine(start: start, end: start)
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == Byte.lineFeed || byte == Byte.carriageReturn && isLineEnd(index) { break }
      if byte == Byte.hash, index > start, bytes[index - 1] == Byte.space || bytes[index - 1] == Byte.tab {
        line.hasComment = true
        break
      }
      if byte == Byte.colon, line.colon == nil, isBlank(index + 1) { line.colon = index }
      index += 1
      if byte == Byte.tab {
        if line.tab == nil { line.tab = index - 1 }
      } else if byte != Byte.space {
        line.end = index
      }
    }
    if let tab = line.tab, tab >= line.end { line.tab = nil }
    return line
  }

  /// Parses a plain text and the rest of its last line.
  mutating func plainText(owner: Int) -> Node {
    let start = position
    let keyLine = lineStart
    let first = plainLine(at: start)
    var end = first.end
    var wrapped: [Edit] = []
    var scalar = Scalar(range: start..<end, style: .plain)
    if byte(start).isIndicator {
      scalar.isDamaged = reportBadStart(value: start..<end, isKey: false)
    } else if let colon = first.colon {
      reportSecondColon(colon, value: start..<end)
      scalar.isDamaged = true
    } else if let tab = first.tab {
      reportTabInside(tab..<tab + 1)
    }
    if !scalar.isDamaged, !first.hasComment {
      while true {
        var next = continuation(after: end, owner: owner)
        if next == nil, let line = wrappedLine(after: end, keyLine: keyLine) {
          next = line
          let indent = String(repeating: " ", count: max(owner, 0) + 2)
          wrapped.append(Edit(line.start..<line.line.start, indent))
        }
        guard let next else { break }
        lineStart = next.start
        end = next.line.end
        if let tab = next.line.tab { reportTabInside(tab..<tab + 1) }
        if next.line.hasComment { break }
      }
    }
    if let first = wrapped.first {
      report(
        .indentation, first.range.upperBound..<contentEnd(from: first.range.upperBound),
        "This line goes on with the text above, so it must stand further in than the line in which the text begins.",
        fixes: [Fix("Move it in", isSafe: false, wrapped)], spoils: start..<end)
    }
    scalar.range = start..<end
    take(.plain, to: end)
    finishLine()
    guard scalar.isDamaged else { return Node(content: .scalar(scalar), range: start..<end) }
    skipWords(deeperThan: owner)
    // The value of an anchor or a tag stands below it.
    if bytes[start] == UInt8(ascii: "&") || bytes[start] == UInt8(ascii: "!"), let below = findContent(), below > owner
    {
      return nested(owner: owner, afterDash: false, from: start)
    }
    return Node(content: .scalar(scalar), range: start..<end)
  }

  /// The next line of a plain text: deeper than its owner, and no comment, list item or key with a value.
  private func continuation(after end: Int, owner: Int) -> (start: Int, line: PlainLine)? {
    var start = nextLine(after: end)
    var index = start
    while true {
      guard start < bytes.count else { return nil }
      index = start
      while byte(index) == Byte.space { index += 1 }
      guard isLineEnd(index) else { break }
      start = nextLine(after: index)
    }
    let first = byte(index)
    guard index < bytes.count, index - start > owner, first != Byte.tab, first != Byte.hash, first != Byte.dash,
      oddSpaceLength(at: index) == 0, joinedColon(at: index, lowerCaseOnly: true) == nil
    else { return nil }
    let line = plainLine(at: index)
    return line.colon == nil ? (start, line) : nil
  }

  /// The next line, if it goes on with a text but stands no further in than its key: words in small letters.
  private func wrappedLine(after end: Int, keyLine: Int) -> (start: Int, line: PlainLine)? {
    let start = nextLine(after: end)
    var index = start
    while byte(index) == Byte.space { index += 1 }
    var word = index
    while byte(word).isLowerCase, word < bytes.count { word += 1 }
    guard word > index, index < bytes.count,
      byte(word) == Byte.space || byte(word) == UInt8(ascii: ".") || byte(word) == Byte.comma,
      KeyName(bytes[index..<word]) == nil
    else { return nil }
    let line = plainLine(at: index)
    return line.colon == nil && takesText(onLine: keyLine) ? (start, line) : nil
  }

  /// Parses a quoted text. Without a closing quotation mark, it ends with its first line.
  mutating func quotedText(owner: Int) -> Scalar {
    let start = position
    let isDouble = peek() == Byte.doubleQuote
    var scalar = Scalar(range: start..<start + 1, style: isDouble ? .doubleQuoted : .singleQuoted)
    if let end = quoteEnd(from: start, owner: owner) {
      scalar.range = start..<end
      if isDouble { scalar.isDamaged = checkEscapes(scalar) }
      take(isDouble ? .doubleQuoted : .singleQuoted, to: end)
      return scalar
    }
    var end = lineEnd(from: start)
    while end > start + 1, bytes[end - 1] == Byte.space || bytes[end - 1] == Byte.tab { end -= 1 }
    scalar.range = start..<end
    scalar.isDamaged = true
    reportUnclosedQuote(start, end: end)
    take(isDouble ? .doubleQuoted : .singleQuoted, to: end)
    return scalar
  }

  /// The index after the closing quotation mark, which must come before a line that is not deeper than the owner.
  private func quoteEnd(from start: Int, owner: Int) -> Int? {
    let quote = bytes[start]
    var index = start + 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote {
        if quote == Byte.singleQuote, self.byte(index + 1) == quote {
          index += 2
          continue
        }
        return index + 1
      }
      if byte == Byte.backslash, quote == Byte.doubleQuote, !isLineEnd(index + 1) {
        index += 2
        continue
      }
      if byte == Byte.lineFeed {
        var next = index + 1
        while self.byte(next) == Byte.space { next += 1 }
        if next >= bytes.count { return nil }
        if !isLineEnd(next), next - index - 1 <= owner { return nil }
        index = next
        continue
      }
      index += 1
    }
    return nil
  }

  /// Reports the first invalid escape in a text. Returns whether there is one.
  mutating func checkEscapes(_ scalar: Scalar) -> Bool {
    guard scalar.style == .doubleQuoted else { return false }
    var index = scalar.range.lowerBound + 1
    let end = scalar.range.upperBound - 1
    while index < end {
      guard bytes[index] == Byte.backslash else {
        index += 1
        continue
      }
      if let length = ScalarText.escapeLength(at: index, in: bytes, end: end) {
        index += length
        continue
      }
      reportEscape(index..<min(index + 2, end))
      return true
    }
    return false
  }
}
