// Error recovery: which map or list a line was meant for, and what is skipped after a broken line.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Parser {
  /// Whether the current line belongs to the innermost open map or list. A line at an unknown column is reported by the
  /// one it most likely belongs to, and treated as part of it.
  mutating func belongs(at column: Int) -> Bool {
    let isDash = startsWithDash
    let own = levels.count - 1
    let level = levels[own]
    if level.isList == isDash, level.column == column || level.alias == column { return true }
    for outer in levels[..<own].reversed()
    where outer.isList == isDash && (outer.column == column || outer.alias == column) {
      return false
    }
    // A step without a dash belongs to the list at its column.
    if !isDash, startsStep, let list = levels.lastIndex(where: { $0.isList && $0.column == column }) {
      return list == own
    }
    guard let best = nearest(to: column, isDash: isDash) else { return own == 0 }
    guard best == own else { return false }
    // Indentations with tabs are reported separately, and their columns are guesses.
    if columnShift == 0 { reportIndentation(column: column, level: level) }
    levels[own].alias = column
    return true
  }

  /// The open map (or list, for a dash) with the nearest column; the deeper one if there are two.
  private func nearest(to column: Int, isDash: Bool) -> Int? {
    var best: Int?
    for index in levels.indices.reversed() where levels[index].isList == isDash {
      guard let current = best else {
        best = index
        continue
      }
      if abs(levels[index].column - column) < abs(levels[current].column - column) { best = index }
    }
    return best
  }

  /// Whether the current line begins with a key that only a step begins with.
  var startsStep: Bool {
    guard let key = findKey(at: position), key.style == .plain else { return false }
    switch KeyName(bytes[position..<key.end]) {
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
        guard start - line >= column, start - line > column || byte(start) != Byte.dash else { break }
        edits.append(Edit(line..<line, "  "))
      }
      line = nextLine(after: start)
    }
    return [Fix("Put a dash in front", edits)]
  }

  private mutating func reportIndentation(column: Int, level: Level) {
    let end = contentEnd(from: position)
    let name = findKey(at: position).map { position..<$0.end } ?? position..<max(position + 1, min(end, position + 40))
    report(
      .indentation, startsWithDash ? position..<position + 1 : name,
      indentationMessage(name: name, column: column, level: level), fixes: shiftFix(from: column, to: level.column))
  }

  private func indentationMessage(name: Range<Int>, column: Int, level: Level) -> String {
    let what = startsWithDash ? "This dash" : "`\(shown(name))`"
    let spaces = "\(what) has \(column == 1 ? "1 space" : "\(column) spaces") before it"
    if startsWithDash { return "\(spaces); the dashes of its list above have \(level.column)." }
    guard let first = level.firstKey, first != name else { return "\(spaces); it needs \(level.column)." }
    return "\(spaces); `\(shown(first))` above (line \(lineNumber(of: first.lowerBound))) has \(level.column)."
  }

  /// A fix that moves the current line, and the lines below that are at least as deep, to another column.
  private func shiftFix(from column: Int, to target: Int) -> [Fix] {
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
    return [Fix("Use \(target) \(target == 1 ? "space" : "spaces")", edits)]
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
