// Literal and folded texts: `|` and `>` with the lines below.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Parser {
  /// Parses a `|` or `>` with its lines.
  mutating func blockText(owner: Int) -> Node {
    let start = position
    var scalar = Scalar(range: start..<start + 1, style: peek() == Byte.pipe ? .literal : .folded)
    var index = start + 1
    var explicit: Int?
    var chomping: Chomping?
    while !isBlank(index) {
      let byte = bytes[index]
      if byte.isDigit, byte != UInt8(ascii: "0"), explicit == nil {
        explicit = Int(byte - UInt8(ascii: "0"))
      } else if byte == Byte.dash || byte == UInt8(ascii: "+"), chomping == nil {
        chomping = byte == Byte.dash ? .strip : .keep
      } else {
        break
      }
      index += 1
    }
    let contentEnd = contentEnd(from: index)
    if !isBlank(index) || contentEnd > index {
      let range = start..<self.contentEnd(from: start)
      reportTextOnHeader(range)
      take(.damaged, to: range.upperBound)
      finishLine()
      skipLines(deeperThan: owner)
      scalar.range = range
      scalar.isDamaged = true
      return Node(content: .damaged, range: range)
    }
    scalar.chomping = chomping ?? .clip
    take(.blockHeader, to: index)
    finishLine()
    scalar.bodyStart = position
    readBody(&scalar, owner: owner, explicit: explicit)
    scalar.range = start..<max(index, position)
    lineStart = position
    return Node(content: .scalar(scalar), range: scalar.range)
  }

  private mutating func readBody(_ scalar: inout Scalar, owner: Int, explicit: Int?) {
    scalar.bodyIndent = explicit.map { owner + $0 } ?? -1
    var line = position
    var end = position
    var longestBlank = 0..<0
    while line < bytes.count {
      var index = line
      while byte(index) == Byte.space, index < bytes.count { index += 1 }
      let column = index - line
      let next = nextLine(after: index)
      let isEmpty = isLineEnd(index)
      if isEmpty, scalar.bodyIndent < 0 || column <= scalar.bodyIndent {
        if scalar.bodyIndent < 0, column > longestBlank.count { longestBlank = line..<index }
        line = next
        if scalar.chomping == .keep { end = next }
        continue
      }
      if scalar.bodyIndent < 0 {
        guard column > owner else { break }
        scalar.bodyIndent = column
        if longestBlank.count > column {
          report(
            .blockText, longestBlank, "This empty line has more spaces than the text below it; remove its spaces.",
            fixes: [Fix("Remove the spaces", replacing: longestBlank, with: "")])
        }
      }
      if column <= scalar.bodyIndent, byte(index) == Byte.tab, column > owner || column == scalar.bodyIndent {
        reportTabInside(index..<index + 1)
        scalar.isDamaged = true
      } else if column < scalar.bodyIndent {
        guard column > owner, byte(index) != Byte.hash else { break }
        report(
          .indentation, index..<max(index + 1, contentEnd(from: index)),
          "This line of the text has \(column) spaces before it; the lines above have \(scalar.bodyIndent).",
          fixes: [
            Fix(
              "Use \(scalar.bodyIndent) spaces", replacing: line..<index,
              with: String(repeating: " ", count: scalar.bodyIndent))
          ])
        scalar.isDamaged = true
      }
      line = next
      end = next
    }
    take(.blockText, to: end)
  }
}
