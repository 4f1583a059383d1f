// Flow lists and maps: in brackets, on one or more lines.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Parser {
  /// Parses a list or map in brackets; `position` is at the opening bracket. The rest of its last line is not consumed.
  mutating func flow(owner: Int, depth: Int = 1) -> Node {
    let open = position
    let isList = peek() == Byte.openList
    guard levels.count + depth <= Parser.maxDepth else {
      report(
        .tooMuch, open..<open + 1, "This is nested more than \(Parser.maxDepth) levels deep; no routine needs that.",
        spoils: open..<lineEnd(from: open))
      take(.damaged, to: lineEnd(from: open))
      return Node(content: .damaged, range: open..<position, isFlow: true)
    }
    take(isList ? .openList : .openMap, to: open + 1)
    var items: [Node] = []
    var entries: [Entry] = []
    var needsComma = false
    var lastEnd = position
    while true {
      guard takeFlowGap(owner: owner) else {
        reportUnclosedBracket(open, lastEnd: lastEnd)
        break
      }
      let byte = peek()
      if byte == Byte.closeList || byte == Byte.closeMap {
        if (byte == Byte.closeList) != isList { reportWrongBracket(open) }
        take(byte == Byte.closeList ? .closeList : .closeMap, to: position + 1)
        lastEnd = position
        break
      }
      if byte == Byte.comma {
        if !needsComma { reportNothingBeforeComma() }
        take(.comma, to: position + 1)
        needsComma = false
        continue
      }
      if needsComma { reportMissingComma(after: lastEnd) }
      let start = position
      if isList {
        items.append(flowValue(owner: owner, depth: depth, inList: true))
      } else if let entry = flowEntry(owner: owner, depth: depth) {
        entries.append(entry)
      }
      if position == start { take(.damaged, to: position + 1) }
      lastEnd = position
      needsComma = true
    }
    if !isList { reportDuplicates(entries) }
    return Node(content: isList ? .list(items) : .map(entries), range: open..<max(lastEnd, open + 1), isFlow: true)
  }

  /// Consumes white space, comments and line breaks inside brackets. Returns false if the brackets must have ended: at
  /// the end of the file, or before a line that is not deeper than the owner.
  private mutating func takeFlowGap(owner: Int) -> Bool {
    let gap = position
    takeSpaces()
    guard isLineEnd(position) || peek() == Byte.hash && position > gap else { return true }
    guard let target = nextFlowContent(after: position, owner: owner) else { return false }
    while position < target {
      if isLineEnd(position) {
        takeLineBreak()
        var end = position
        while byte(end) == Byte.space, end < target { end += 1 }
        take(.indentation, to: end)
      } else {
        take(.comment, to: lineEnd(from: position))
      }
    }
    return true
  }

  /// Where the brackets continue on a later line: at content deeper than their owner, or at a closing bracket.
  private mutating func nextFlowContent(after index: Int, owner: Int) -> Int? {
    var line = nextLine(after: index)
    while line < bytes.count {
      var start = line
      while byte(start) == Byte.space, start < bytes.count { start += 1 }
      if isLineEnd(start) || byte(start) == Byte.hash {
        line = nextLine(after: start)
        continue
      }
      if start - line > owner { return byte(start) == Byte.tab ? nil : start }
      guard byte(start) == Byte.closeList || byte(start) == Byte.closeMap else { return nil }
      report(
        .indentation, start..<start + 1, "The closing bracket must stand further in than the line its list begins in.",
        fixes: [
          Fix("Move it in", replacing: line..<start, with: String(repeating: " ", count: owner + 2))
        ])
      return start
    }
    return nil
  }

  /// Parses a value inside brackets.
  private mutating func flowValue(owner: Int, depth: Int, inList: Bool) -> Node {
    switch peek() {
    case Byte.openList, Byte.openMap: return flow(owner: owner, depth: depth + 1)
    case Byte.singleQuote, Byte.doubleQuote:
      let scalar = quotedText(owner: owner)
      if peek() == Byte.colon { return flowJunk(from: scalar.range.lowerBound) }
      return Node(content: .scalar(scalar), range: scalar.range)
    default:
      let start = position
      let (end, stop) = flowPlainEnd(from: start)
      if byte(start) == Byte.dash, isBlank(start + 1) || byte(start + 1).isBracketOrComma {
        report(
          .bracketContent, start..<start + 1, "A dash begins a list in lines; inside brackets, commas part the items.")
      } else if byte(start).isIndicator {
        _ = reportBadStart(value: start..<max(end, start + 1), isKey: false)
      }
      if byte(stop) == Byte.colon || byte(stop) == Byte.question || end == start { return flowJunk(from: start) }
      let scalar = Scalar(range: start..<end, style: .plain)
      take(.plain, to: end)
      return Node(content: .scalar(scalar), range: start..<end)
    }
  }

  /// Parses a key with its value inside braces. Returns nil if there is none, after reporting it.
  private mutating func flowEntry(owner: Int, depth: Int) -> Entry? {
    let start = position
    var key: Scalar
    if peek() == Byte.doubleQuote || peek() == Byte.singleQuote {
      guard let found = findKey(at: start) else {
        _ = flowJunk(from: start)
        return nil
      }
      key = Scalar(range: start..<found.end, style: found.style)
      key.isDamaged = checkKey(key)
    } else {
      var (end, stop) = flowPlainEnd(from: start)
      if let colon = joinedColon(at: start), colon < end, byte(colon) == Byte.colon {
        reportColonWithoutSpace(key: start..<colon, colon: colon..<colon + 1, inBrackets: true)
        end = colon
        stop = colon
      }
      guard byte(stop) == Byte.colon, end > start, byte(start) != Byte.dash else {
        _ = flowJunk(from: start)
        return nil
      }
      key = Scalar(range: start..<end, style: .plain)
      key.isDamaged = checkKey(key)
    }
    take(key.style.token, to: key.range.upperBound)
    takeSpaces()
    let colon = position
    if !isBlank(colon + 1) { reportColonWithoutSpace(key: key.range, colon: colon..<colon + 1, inBrackets: true) }
    take(.colon, to: position + 1)
    let gap = position
    guard takeFlowGap(owner: owner), !(peek() == Byte.comma || peek() == Byte.closeMap || peek() == Byte.closeList)
    else {
      return Entry(key: key, colon: colon, value: Node(content: .absent, range: gap..<gap))
    }
    return Entry(key: key, colon: colon, value: flowValue(owner: owner, depth: depth, inList: false))
  }

  /// Where plain text inside brackets ends: before a bracket, comma, comment, question mark, or colon with a blank.
  private func flowPlainEnd(from start: Int) -> (end: Int, stop: Int) {
    var index = start
    var end = start
    while !isLineEnd(index) {
      let byte = bytes[index]
      if byte.isBracketOrComma { break }
      if byte == Byte.hash, index > start, isBlank(index - 1) { break }
      if byte == Byte.colon || byte == Byte.question {
        let next = self.byte(index + 1)
        if isBlank(index + 1) || next.isBracketOrComma || byte == Byte.question { break }
      }
      if byte == Byte.tab { break }
      index += 1
      if byte != Byte.space { end = index }
    }
    return (end, index)
  }

  /// Reports and consumes invalid content inside brackets, up to the next comma or closing bracket of the line.
  private mutating func flowJunk(from start: Int) -> Node {
    var end = position
    while !isLineEnd(end), byte(end) != Byte.comma, byte(end) != Byte.closeList, byte(end) != Byte.closeMap { end += 1 }
    var last = end
    while last > start + 1, isBlank(last - 1) { last -= 1 }
    let range = start..<max(last, start + 1)
    reportBracketContent(range)
    take(.damaged, to: max(end, position))
    return Node(content: .damaged, range: range)
  }
}
