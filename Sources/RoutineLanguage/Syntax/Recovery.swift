// Error recovery: which map or list a line was meant for, and what is skipped after a broken line.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Parser {
  /// Whether the current line belongs to the innermost open map or list. A line at an unknown column is reported by the
  /// one it most likely belongs to, and treated as part of it.
  mutating func belongs(at column: Int) -> Bool {
    let isDash = startsWithDash && !isMarkedKey(at: column)
    let own = levels.count - 1
    let level = levels[own]
    if level.isStepWithoutDash, level.firstKey != nil, level.column == column, startsStep { return false }
    if level.isList == isDash, level.column == column || level.alias == column { return true }
    for outer in levels[..<own].reversed()
    where outer.isList == isDash && (outer.column == column || outer.alias == column) {
      return false
    }
    // A step without a dash belongs to the list at its column, and so do words.
    if !isDash, startsStep || isHeading, let list = levels.lastIndex(where: { $0.isList && $0.column == column }) {
      return list == own
    }
    let near = nearest(to: column, isDash: isDash)
    guard let best = near.first else { return own == 0 }
    // Indentations with tabs are reported separately, and their columns are guesses.
    if columnShift == 0 { reportIndentation(column: column, near: near) }
    levels[best].alias = column
    return best == own
  }

  /// Whether the current line is a key of the innermost map with a mark in front, such as a picture.
  func isMarkedKey(at column: Int) -> Bool {
    guard let level = levels.last, !level.isList, level.column == column, peek() != Byte.dash else { return false }
    return !levels.contains { $0.isList && $0.column == column } && startsWithBulletedKey
  }

  /// The open maps (or lists, for a dash) that may have the current line, the nearest column first, and the deeper of two.
  private func nearest(to column: Int, isDash: Bool) -> [Int] {
    let open = levels.indices.reversed().filter { levels[$0].isList == isDash }
    let key = isDash ? nil : findKey(at: position).flatMap { KeyName(bytes[position..<$0.end]) }
    let fitting = open.filter { index in
      guard let key, let context = context(ofLevel: index) else { return true }
      return KeyTable.spec(key, in: context) != nil
    }
    return (fitting.isEmpty ? open : fitting)
      .sorted { (abs(levels[$0].column - column), $1) < (abs(levels[$1].column - column), $0) }
  }

  /// What an open map is, as far as its first key tells.
  private func context(ofLevel index: Int) -> Context? {
    func kind(_ level: Level) -> Context? {
      guard let key = level.firstKey.flatMap({ KeyName(bytes[$0]) }), key != .rest else { return nil }
      return StepKind.contexts.first { $0.key == key }?.context
    }
    return index > 0 ? kind(levels[index]) : levels.contains { kind($0) != nil } ? .routine : nil
  }

  /// Whether the current line has no key, and the next one is an item of a list at its column.
  var isHeading: Bool {
    guard columnShift == 0, peek().isLetter || peek() == UInt8(ascii: "="), !isKeyLine(position),
      strangeColon(at: position) == nil
    else { return false }
    return contentBelow(position).map { byte($0.start) == Byte.dash && $0.column == position - lineStart } ?? false
  }

  /// Whether the current line begins with a key that only a step begins with.
  var startsStep: Bool { startsStep(at: position) }

  private func startsStep(at start: Int) -> Bool {
    guard let key = findKey(at: start), key.style == .plain else { return false }
    switch KeyName(bytes[start..<key.end]) {
    case .do, .say, .repeat: return true
    default: return false
    }
  }

  /// A fix that inserts a dash before the current line and moves the lines that belong to it.
  func dashFix() -> [Fix] {
    guard columnShift == 0, !reports.isFull else { return [] }
    let column = position - lineStart
    var edits = [Edit(position..<position, "- ")]
    var line = nextLine(after: position)
    while line < bytes.count, edits.count < 1_000 {
      var start = line
      while byte(start) == Byte.space, start < bytes.count { start += 1 }
      if !isLineEnd(start) {
        guard start - line >= column, start - line > column || byte(start) != Byte.dash && !startsStep(at: start) else {
          break
        }
        edits.append(Edit(line..<line, "  "))
      }
      line = nextLine(after: start)
    }
    return [Fix("Put a dash in front", edits)]
  }

  /// - Parameter near: The levels that the line may belong to, the nearest first.
  private mutating func reportIndentation(column: Int, near: [Int]) {
    let end = contentEnd(from: position)
    let name = findKey(at: position).map { position..<$0.end } ?? position..<max(position + 1, min(end, position + 40))
    let distances = near.map { abs(levels[$0].column - column) }
    let isCertain = distances.count == 1 || distances[1] >= 3 * distances[0]
    let targets = isCertain ? [near[0]] : Array(near.prefix(2))
    let what = startsWithDash ? "This dash" : "`\(shown(name))`"
    let homes =
      targets.count > 1 && startsWithDash
      ? ["the lists above have their dashes at \(levels[targets[0]].column) and at \(levels[targets[1]].column)"]
      : targets.map { home(levels[$0], unlike: name) }
    report(
      .indentation, startsWithDash ? position..<position + 1 : name,
      "\(what) has \(column == 1 ? "1 space" : "\(column) spaces") before it; "
        + (homes.count == 1
          ? homes[0] : homes.joined(separator: ", and "))
        + (isCertain ? "." : "; give it as many as what it belongs to."),
      fixes: targets.flatMap { shiftFix(from: column, to: levels[$0].column, isSafe: isCertain) })
  }

  /// The column of an open map or list, as the end of a sentence.
  private func home(_ level: Level, unlike name: Range<Int>) -> String {
    if level.isList {
      return "the dashes of its list above have \(level.column)"
    }
    guard let first = level.firstKey, first != name else { return "it needs \(level.column)" }
    return "`\(shown(first))` above (line \(lineNumber(of: first.lowerBound))) has \(level.column)"
  }

  /// A fix that moves the current line, and the lines below that are at least as deep, to another column.
  private func shiftFix(from column: Int, to target: Int, isSafe: Bool) -> [Fix] {
    guard columnShift == 0, !reports.isFull else { return [] }
    var edits: [Edit] = []
    var line = lineStart
    while line < bytes.count {
      var start = line
      while byte(start) == Byte.space, start < bytes.count { start += 1 }
      if !isLineEnd(start) {
        guard start - line >= column, byte(start) != Byte.tab, edits.count < 1_000 else { break }
        edits.append(Edit(line..<start, String(repeating: " ", count: start - line - column + target)))
      }
      line = nextLine(after: start)
    }
    guard edits.count < 1_000 else { return [] }
    return [Fix("Use \(target) \(target == 1 ? "space" : "spaces")", isSafe: isSafe, edits)]
  }

  // MARK: Steps

  /// The steps of a `repeat` that stand deeper than its keys without `steps` above them, with a report; nil if these are
  /// none.
  mutating func stepsWithoutKey(beside entries: [Entry], at column: Int) -> Entry? {
    func has(_ name: KeyName) -> Bool { entries.contains { KeyName(bytes[$0.key.range]) == name } }
    guard startsWithDash, columnShift == 0, !has(.steps),
      entries.contains(where: { Guess.keys(text($0.key.range), in: .circuit).names.first == .repeat }),
      !entries.contains(where: { $0.key.meant == .steps })
    else { return nil }
    let indent = String(repeating: " ", count: levels[levels.count - 1].column)
    report(
      .dash, position..<position + 1, "The steps to repeat stand below `steps:`; write it on a line above them.",
      fixes: [Fix("Write `steps:` above", isSafe: false, replacing: lineStart..<lineStart, with: "\(indent)steps:\n")])
    let key = Scalar(range: position..<position, style: .plain, meant: .steps)
    return Entry(key: key, colon: position, value: list(at: column))
  }

  /// An entry whose key has no colon and its value below it, with a report; nil if the line is none.
  mutating func keyAlone(owner: Int) -> Entry? {
    let end = contentEnd(from: position)
    guard let name = KeyName(bytes[position..<end]), isLineEnd(end), columnShift == 0 else { return nil }
    var start = nextLine(after: end)
    var line = start
    while start < bytes.count, byte(start) == Byte.space || isLineEnd(start) || byte(start) == Byte.hash {
      if byte(start) != Byte.space {
        start = nextLine(after: start)
        line = start
      } else {
        start += 1
      }
    }
    guard start < bytes.count, start - line > owner || start - line == owner && byte(start) == Byte.dash else {
      return nil
    }
    let key = Scalar(range: position..<end, style: .plain)
    report(
      .onlyWords, key.range, "`\(name.written)` needs a colon: `\(name.written):`, with its value below.",
      fixes: [Fix("Put a colon after the name", replacing: end..<end, with: ":")], spoils: end..<end)
    levels[levels.count - 1].lastKey = key.range
    take(.plain, to: end)
    finishLine()
    return Entry(key: key, colon: end, value: nested(owner: owner, afterDash: false, from: end))
  }

  // MARK: Skipping

  /// Skips the rest of the current line, and the lines below that are deeper than a column.
  mutating func skipLines(deeperThan owner: Int) {
    content = nil
    take(.damaged, to: contentEnd(from: position))
    finishLine()
    while let column = findContent(), column > owner {
      content = nil
      damage.append(position..<contentEnd(from: position))
      take(.damaged, to: lineEnd(from: position))
      takeLineBreak()
    }
  }

  /// Skips the rest of a broken text: lines deeper than a column that are neither keys nor list items.
  mutating func skipWords(deeperThan owner: Int) {
    while let column = findContent(), column > owner, !isKeyLine(position), !startsWithDash {
      content = nil
      damage.append(position..<contentEnd(from: position))
      take(.damaged, to: lineEnd(from: position))
      takeLineBreak()
    }
  }

  /// Whether a mistake was reported at or after an index.
  func isDamaged(since index: Int) -> Bool { damage.last.map { $0.upperBound > index } ?? false }

  // MARK: Showing

  /// The number of the line that contains a byte, from 1.
  func lineNumber(of index: Int) -> Int {
    var line = 1
    // Beyond the maximum number of reports nothing is shown.
    guard !reports.isFull else { return line }
    for byte in bytes[..<min(index, bytes.count)] where byte == Byte.lineFeed { line += 1 }
    return line
  }

  /// A part of the file for use in a message: on one line, shortened if necessary.
  func shown(_ range: Range<Int>) -> String {
    let text = text(range.lowerBound..<min(range.upperBound, range.lowerBound + 200))
      .split(whereSeparator: { $0 == "\n" || $0 == "\r\n" || $0 == "\t" }).joined(separator: " ")
    return text.count > 40 ? String(text.prefix(40)) + "…" : text
  }
}
