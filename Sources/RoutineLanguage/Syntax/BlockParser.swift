// Block maps and lists: which line belongs to which, and the values after keys and dashes.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Parser {
  /// Parses the whole file.
  mutating func document() -> Node {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { take(.byteOrderMark, to: 3) }
    guard reportCharacters() else {
      take(.damaged, to: bytes.count)
      return Node(content: .damaged, range: 0..<bytes.count)
    }
    guard let column = findContent() else {
      reportTabs()
      return Node(content: .absent, range: bytes.count..<bytes.count)
    }
    if reportPlainFile() {
      take(.damaged, to: bytes.count)
      return Node(content: .damaged, range: 0..<bytes.count)
    }
    let root = startsWithDash ? list(at: column) : map(at: column)
    reportTabs()
    reportMarkedLines()
    return root
  }

  // MARK: Maps

  /// Parses a map whose keys are at a column; `position` is at the first.
  mutating func map(at column: Int, isStepWithoutDash: Bool = false) -> Node {
    let start = position
    guard levels.count < Parser.maxDepth else { return tooDeep(owner: column - 1) }
    levels.append(Level(column: column, isList: false, isStepWithoutDash: isStepWithoutDash))
    var entries: [Entry] = []
    // Most maps are small.
    entries.reserveCapacity(6)
    while let here = findContent() {
      if here >= column, let steps = stepsWithoutKey(beside: entries, at: here) {
        entries.append(steps)
        continue
      }
      guard belongs(at: here) else { break }
      if let entry = entry(owner: here) { entries.append(entry) }
    }
    levels.removeLast()
    reportDuplicates(entries)
    return Node(content: .map(entries), range: start..<max(start, entries.last?.range.upperBound ?? start))
  }

  /// Parses a key with its value. Returns nil for any other line, after reporting and consuming it.
  private mutating func entry(owner: Int) -> Entry? {
    content = nil
    if isMarkedKey(at: owner) { takeMarkBehindDash(owner: owner) }
    if startsWithDash {
      reportStrayDash()
      skipLines(deeperThan: owner)
      return nil
    }
    guard let name = findKey(at: position) else { return entryWithoutColon(owner: owner) }
    var key = Scalar(range: position..<name.end, style: name.style)
    begin(key)
    if let colon = missingSpace(in: key) {
      return entry(key: Scalar(range: position..<colon, style: .plain), colon: colon, owner: owner)
    }
    key.isDamaged = checkKey(key)
    take(key.style.token, to: name.end)
    takeSpaces()
    let colon = position
    take(.colon, to: position + 1)
    return Entry(key: key, colon: colon, value: value(owner: owner))
  }

  private mutating func begin(_ key: Scalar) {
    let own = levels.count - 1
    if levels[own].firstKey == nil { levels[own].firstKey = key.range }
    levels[own].lastKey = key.range
  }

  /// Reports a colon without a space, and parses the key and the value around it.
  private mutating func entry(key: Scalar, colon: Int, owner: Int) -> Entry {
    take(.plain, to: colon)
    let end = colon + max(1, wideColonLength(at: colon))
    begin(key)
    if markEnd(behindColon: end, owner: owner) == nil {
      reportColonWithoutSpace(key: key.range, colon: colon..<end)
    }
    take(.colon, to: end)
    take(.space, to: oddSpaceEnd(from: end))
    return Entry(key: key, colon: colon, value: value(owner: owner))
  }

  /// The end of a run of special spaces, with ordinary ones between them; the index itself if there is none.
  func oddSpaceEnd(from index: Int) -> Int {
    guard oddSpaceLength(at: index) > 0 else { return index }
    var end = index
    while byte(end) == Byte.space || oddSpaceLength(at: end) > 0 { end += max(1, oddSpaceLength(at: end)) }
    return end
  }

  /// Consumes special spaces where an ordinary one belongs, with a report. Returns whether there were any.
  private mutating func takeOddSpaces() -> Bool {
    let end = oddSpaceEnd(from: position)
    guard end > position else { return false }
    reportOddSpaces(position..<end, where: "after this dash")
    take(.space, to: end)
    return true
  }

  private mutating func entryWithoutColon(owner: Int) -> Entry? {
    if let colon = joinedColon(at: position) {
      return entry(key: Scalar(range: position..<colon, style: .plain), colon: colon, owner: owner)
    }
    if let mark = strangeColon(at: position) {
      var end = mark.lowerBound
      while isBlank(end - 1) { end -= 1 }
      let key = Scalar(range: position..<end, style: .plain)
      begin(key)
      take(.plain, to: end)
      note(.separator, mark, Edit(end..<mark.upperBound, isBlank(mark.upperBound) ? ":" : ": "))
      damage.append(mark)
      take(.space, to: mark.lowerBound)
      take(.colon, to: mark.upperBound)
      return Entry(key: key, colon: mark.lowerBound, value: value(owner: owner))
    }
    if let entry = keyAlone(owner: owner) { return entry }
    reportNoKey()
    take(.damaged, to: contentEnd(from: position))
    finishLine()
    return nil
  }

  // MARK: Lists

  /// Parses a list whose dashes are at a column; `position` is at the first.
  mutating func list(at column: Int) -> Node {
    let start = position
    guard levels.count < Parser.maxDepth else { return tooDeep(owner: column - 1) }
    levels.append(Level(column: column, isList: true))
    var items: [Node] = []
    while let here = findContent(), belongs(at: here) {
      if let item = item(owner: here) { items.append(item) }
    }
    levels.removeLast()
    return Node(content: .list(items), range: start..<max(start, items.last?.range.upperBound ?? start))
  }

  private mutating func item(owner: Int) -> Node? {
    content = nil
    guard startsWithDash else {
      if startsStep, levels.count < Parser.maxDepth {
        reportStepWithoutDash()
        content = owner
        return map(at: owner, isStepWithoutDash: true)
      }
      reportNoDash(isStep: isAmong(.steps))
      take(.damaged, to: contentEnd(from: position))
      finishLine()
      return nil
    }
    let dash = position..<position + 1
    if peek() == Byte.dash {
      take(.dash, to: dash.upperBound)
      if takeOddSpaces() == false, !isBlank(position) {
        note(.tightDash, dash, Edit(dash.upperBound..<dash.upperBound, " "))
        damage.append(dash)
        // The lines below may stand as they are, or as after the space.
        let column = position - lineStart + columnShift + 1
        if columnOfNextLine(after: position, deeperThan: owner) == column { columnShift += 1 }
      }
    } else {
      takeBullet(owner: owner)
    }
    takeMarkBehindDash(owner: owner)
    let gap = position
    takeSpaces()
    if isLineEnd(position) || peek() == Byte.hash && position > gap {
      finishLine()
      let node = nested(owner: owner, afterDash: true, from: gap)
      if case .absent = node.content { reportEmptyDash(dash) }
      return node
    }
    let column = position - lineStart + columnShift
    if startsWithDash, isBlank(position + 1) {
      content = column
      return list(at: column)
    }
    if isKeyLine(position) || isAmong(.steps, .movement) && strangeColon(at: position) != nil {
      content = column
      return map(at: column)
    }
    let start = position
    let words = inlineValue(owner: owner, afterDash: true)
    guard let next = findContent(), next > owner, !startsWithDash, isKeyLine(position), isAmong(.steps, .movement),
      levels.count < Parser.maxDepth, case .scalar = words.content
    else { return words }
    hasWords = true
    // The keys below belong to the words; the reader knows what the words were meant to be.
    guard case .map(let entries) = map(at: next).content, let last = entries.last else { return words }
    let first = Entry(key: Scalar(range: start..<start, style: .plain), colon: start, value: words)
    return Node(content: .map([first] + entries), range: start..<last.range.upperBound)
  }

  /// Whether the list that is read is the value of one of these keys.
  func isAmong(_ names: KeyName...) -> Bool {
    guard levels.count > 1 else { return false }
    return KeyName(bytes[levels[levels.count - 2].lastKey]).map(names.contains) ?? false
  }

  // MARK: Values

  /// Parses the value after a colon, on its line or below.
  private mutating func value(owner: Int) -> Node {
    let gap = position
    takeSpaces()
    if let end = markEnd(behindColon: position, owner: owner) {
      note(.markBehindColon, position..<end, Edit(position..<end, ""))
      damage.append(position..<end)
      take(.damaged, to: end)
      takeSpaces()
    }
    if isLineEnd(position) || peek() == Byte.hash && position > gap {
      finishLine()
      return nested(owner: owner, afterDash: false, from: gap)
    }
    return inlineValue(owner: owner, afterDash: false)
  }

  /// The end of marks alone behind a colon, such as a phone's full stop, if the value stands below; nil for others.
  private func markEnd(behindColon index: Int, owner: Int) -> Int? {
    func isMark(_ byte: UInt8) -> Bool { ".,;:".utf8.contains(byte) }
    guard isMark(byte(index)), let key = levels.last?.lastKey, let name = KeyName(bytes[key]), !takesText(name) else {
      return nil
    }
    let end = contentEnd(from: index)
    guard bytes[index..<end].allSatisfy(isMark), let below = contentBelow(index),
      below.column > owner || below.column == owner && byte(below.start) == Byte.dash
    else { return nil }
    return end
  }

  /// Parses a value that begins below its key or dash; absent if the next line is not deeper.
  mutating func nested(owner: Int, afterDash: Bool, from gap: Int) -> Node {
    let rows = marked[.tableRow]?.lines
    let found = findContent(nested: true)
    let absent = Node(content: marked[.tableRow]?.lines == rows ? .absent : .damaged, range: gap..<gap)
    guard let next = found else { return absent }
    guard next > owner else {
      return next == owner && !afterDash && startsWithDash ? list(at: next) : absent
    }
    if startsWithDash { return list(at: next) }
    // Steps without their dashes, or with a heading above them.
    let isSteps = !afterDash && levels.last.flatMap { KeyName(bytes[$0.lastKey]) } == .steps
    if isSteps, startsStep || isHeading { return list(at: next) }
    if isKeyLine(position) { return map(at: next) }
    content = nil
    let start = position
    let line = lineStart
    let node = inlineValue(owner: owner, afterDash: false)
    guard let after = findContent(), after > owner, isKeyLine(position), !isDamaged(since: line) else { return node }
    // Keys follow at the same depth, so the words were meant to be a key too.
    report(
      .onlyWords, start..<max(start + 1, min(node.range.upperBound, contentEnd(from: start))),
      Parser.onlyWordsMessage, spoils: node.range)
    return map(at: after)
  }

  /// Parses a value that begins at `position`, with the rest of its last line.
  private mutating func inlineValue(owner: Int, afterDash: Bool) -> Node {
    switch peek() {
    case Byte.singleQuote, Byte.doubleQuote:
      let start = position
      let scalar = quotedText(owner: owner)
      let node = Node(content: .scalar(scalar), range: scalar.range)
      finishLine(afterQuote: scalar.isDamaged ? nil : start..<position)
      if scalar.isDamaged { skipWords(deeperThan: owner) }
      return node
    case Byte.openList, Byte.openMap:
      let node = flow(owner: owner)
      finishLine()
      return node
    case Byte.pipe, Byte.greater:
      return blockText(owner: owner)
    case Byte.dash where isBlank(position + 1) || afterDash:
      reportListOnLine(isSecondDash: afterDash)
      let range = position..<contentEnd(from: position)
      skipLines(deeperThan: owner)
      return Node(content: .damaged, range: range)
    default:
      return plainText(owner: owner)
    }
  }

  private mutating func tooDeep(owner: Int) -> Node {
    let range = position..<lineEnd(from: position)
    report(
      .tooMuch, range, "This is nested more than \(Parser.maxDepth) levels deep; no routine needs that.",
      spoils: position..<bytes.count)
    skipLines(deeperThan: owner)
    return Node(content: .damaged, range: range)
  }
}

extension ScalarStyle {
  /// The token kind of a key in this style.
  var token: TokenKind {
    switch self {
    case .singleQuoted: .singleQuoted
    case .doubleQuoted: .doubleQuoted
    case .plain, .literal, .folded: .plain
    }
  }
}
