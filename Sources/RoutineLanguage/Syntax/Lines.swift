// Lines: finding the next one with content, and the meaning of its indentation.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The lines indented with tabs, collected for one report.
struct TabIndentation {
  /// The columns assumed for indentations with tabs, by their bytes.
  var columns: [[UInt8]: Int] = [:]
  var edits: [Edit] = []
  /// The number of lines with tabs, including those without an edit.
  var lines = 0
  var first: Range<Int>?
  var firstColumn = 0
}

extension Parser {
  /// Advances to the next line with content, consuming empty lines and comments. Returns the column of the content, or
  /// nil at the end of the file.
  ///
  /// - Parameter nested: Whether a value deeper than the innermost open map or list is expected.
  mutating func findContent(nested: Bool = false) -> Int? {
    if let content { return content }
    while !isAtEnd {
      lineStart = position
      columnShift = 0
      var end = position
      while byte(end) == Byte.space, end < bytes.count { end += 1 }
      if isLineEnd(end) {
        take(.indentation, to: end)
        takeLineBreak()
        continue
      }
      if byte(end) == Byte.tab || oddSpaceLength(at: end) > 0 {
        if takeOddIndentation(nested: nested) == false { continue }
      } else {
        take(.indentation, to: end)
      }
      if peek() == Byte.hash {
        take(.comment, to: lineEnd(from: position))
        takeLineBreak()
        continue
      }
      let column = position - lineStart + columnShift
      if position == lineStart, takeDocumentMark() { continue }
      if !peek().isLetter, takeMarkedLine() { continue }
      hasSeenContent = true
      opening = (position, isBulletedKey)
      content = column
      return column
    }
    return nil
  }

  /// Whether the content at `position` is a list item.
  var startsWithDash: Bool { peek() == Byte.dash || startsWithBulletedKey }

  /// The length in bytes of a special Unicode space, or of a mark without width, at an index; 0 for none.
  func oddSpaceLength(at index: Int) -> Int {
    guard index < bytes.count, bytes[index] >= 0xC2 else { return 0 }
    return LookAlike.spaceLength(bytes, at: index)
  }

  /// Consumes an indentation that contains tabs or special spaces, and decides its column. Returns false for a line
  /// without content, which is consumed as a whole.
  private mutating func takeOddIndentation(nested: Bool) -> Bool {
    let start = position
    var end = start
    var oddSpaces = 0
    var firstOdd: Range<Int>?
    while end < bytes.count {
      let length = oddSpaceLength(at: end)
      if length > 0 {
        if firstOdd == nil { firstOdd = end..<end + length }
        oddSpaces += length - 1
        end += length
      } else if bytes[end] == Byte.space || bytes[end] == Byte.tab {
        end += 1
      } else {
        break
      }
    }
    let range = start..<end
    if let firstOdd {
      report(
        .characters, firstOdd,
        "An invisible special space (\(name(ofOddSpace: firstOdd))) is used as indentation here; use ordinary spaces.",
        fixes: [
          Fix(
            "Use ordinary spaces", replacing: range, with: String(repeating: " ", count: end - start - oddSpaces))
        ])
      columnShift = -oddSpaces
      take(.indentation, to: end)
      return finishBlank()
    }
    let isEmpty = isLineEnd(end) || byte(end) == Byte.hash
    let column = isEmpty ? 0 : columnForTabs(Array(bytes[range]), isDash: byte(end) == Byte.dash, nested: nested)
    noteTabs(range, column: column, isEmpty: isLineEnd(end))
    take(.indentation, to: end)
    columnShift = column - (end - start)
    return finishBlank()
  }

  private mutating func finishBlank() -> Bool {
    guard isLineEnd(position) else { return true }
    takeLineBreak()
    return false
  }

  private func name(ofOddSpace range: Range<Int>) -> String {
    Self.unicodeName(text(range).unicodeScalars.first?.value ?? 0)
  }

  /// The most likely column of an indentation with tabs.
  private func columnForTabs(_ raw: [UInt8], isDash: Bool, nested: Bool) -> Int {
    guard let innermost = levels.last else { return 0 }
    let known = tabs.columns[raw]
    if nested {
      if let known, known > innermost.column { return known }
      if let known, levels.contains(where: { $0.column == known && $0.isList == isDash }) { return known }
      return innermost.column + 2
    }
    if let known, levels.contains(where: { $0.column == known && $0.isList == isDash }) { return known }
    return levels.last { $0.isList == isDash }?.column ?? innermost.column
  }

  private mutating func noteTabs(_ range: Range<Int>, column: Int, isEmpty: Bool) {
    damage.append(range)
    tabs.lines += 1
    if tabs.columns.count < 256 { tabs.columns[Array(bytes[range])] = column }
    if tabs.edits.count < 2_000 {
      tabs.edits.append(Edit(range, isEmpty ? "" : String(repeating: " ", count: column)))
    }
    if tabs.first == nil {
      tabs.first = range
      tabs.firstColumn = isEmpty ? -1 : column
    }
  }

  /// Consumes a document mark or directive in the first column. Returns whether there was one.
  private mutating func takeDocumentMark() -> Bool {
    let first = peek()
    if first == Byte.percent {
      let range = position..<lineEnd(from: position)
      report(
        .secondDocument, range, "Lines that start with `%` are not used in routine files; remove this line.",
        fixes: [Fix("Remove the line", replacing: position..<nextLine(after: position), with: "")])
      take(.damaged, to: range.upperBound)
      takeLineBreak()
      return true
    }
    guard first == Byte.dash || first == UInt8(ascii: "."), peek(1) == first, peek(2) == first, isBlank(position + 3)
    else { return false }
    let start = position
    if first == Byte.dash, !hasSeenContent, !tokens.contains(where: { $0.kind == .documentStart }) {
      let rest = contentEnd(from: start)
      if rest == start + 3 {
        take(.documentStart, to: start + 3)
        finishLine()
        return true
      }
    }
    let line = start..<nextLine(after: start)
    let isLast = !bytes[line.upperBound...].contains { $0 > Byte.space }
    report(
      .secondDocument, start..<start + 3,
      isLast
        ? "`\(text(start..<start + 3))` ends a document; a routine file needs no such mark."
        : "One file holds one routine, exercise or notice; `\(text(start..<start + 3))` would begin another here.",
      fixes: isLast ? [Fix("Remove the line", replacing: line, with: "")] : [], spoils: start..<bytes.count)
    take(.damaged, to: bytes.count)
    return true
  }
}
