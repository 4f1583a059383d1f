// The parser's state and basic operations: look ahead, consume a token, report a mistake.
// SPDX-License-Identifier: GPL-3.0-or-later

// 16 stored properties: the cursor and what it has read, which every step of the parser changes together.
/// Parses bytes into tokens and a tree. It continues after mistakes, so that all of them are reported.
///
///     let tree = Parser.parse(bytes)
///     if tree.isAccepted { read(tree.root) }
struct Parser {
  /// The maximum nesting depth of maps and lists.
  static let maxDepth = 64
  /// The maximum length of a key, in characters.
  static let maxKeyLength = 1_024

  /// An open block map or list.
  struct Level {
    var column: Int
    var isList: Bool
    /// A wrong column that has been reported; lines there are treated as if at `column`.
    var alias = -1
    /// Whether it is a step whose dash is missing, so that the next step begins at the same column.
    var isStepWithoutDash = false
    /// The key on its first line, for messages.
    var firstKey: Range<Int>?
    /// The key whose value is read.
    var lastKey = 0..<0
  }

  let file: Int
  let bytes: [UInt8]
  var position = 0
  /// The first byte of the current line.
  var lineStart = 0
  /// The difference between the assumed column of a bad indentation and its number of bytes.
  var columnShift = 0
  /// Where the content of the current line begins, and whether a list begins there by another mark than a dash.
  var opening = (start: -1, isBulleted: false)
  /// The column of content at `position` that has been found but not parsed; otherwise nil.
  var content: Int?
  var tokens: [Token] = []
  var levels: [Level] = []
  var reports = DiagnosticList()
  var damage: [Range<Int>] = []
  /// The line of the last report. It gets no second one.
  var reportedLine = 0..<0
  var tabs = TabIndentation()
  var marked: [LineMark: MarkedLines] = [:]
  var hasSeenContent = false
  /// Whether an item of words has keys below it.
  var hasWords = false

  init(_ bytes: [UInt8], file: Int) {
    self.bytes = bytes
    self.file = file
    tokens.reserveCapacity(bytes.count / 5 + 8)
    levels.reserveCapacity(8)
  }

  /// Parses a whole file. The caller must have checked its size.
  static func parse(_ bytes: [UInt8], file: Int = 0) -> SyntaxTree {
    var parser = Parser(bytes, file: file)
    let root = parser.document()
    return SyntaxTree(
      bytes: bytes, tokens: parser.tokens, root: root, reports: parser.reports,
      damage: SyntaxTree.merged(parser.damage), hasWords: parser.hasWords)
  }

  // MARK: Looking

  /// The byte at an offset from `position`; a line feed beyond the end of the file.
  func peek(_ ahead: Int = 0) -> UInt8 {
    let index = position + ahead
    return index < bytes.count ? bytes[index] : Byte.lineFeed
  }

  func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : Byte.lineFeed }

  var isAtEnd: Bool { position >= bytes.count }

  /// Whether a line ends at an index: a line feed, the carriage return before one, or the end of the file.
  func isLineEnd(_ index: Int) -> Bool {
    guard index < bytes.count else { return true }
    let byte = bytes[index]
    return byte == Byte.lineFeed
      || byte == Byte.carriageReturn && (index + 1 >= bytes.count || bytes[index + 1] == Byte.lineFeed)
  }

  /// Whether a space, a tab or the end of the line is at an index.
  func isBlank(_ index: Int) -> Bool {
    let byte = byte(index)
    return byte == Byte.space || byte == Byte.tab || isLineEnd(index)
  }

  /// The end of the line that contains an index, before its line break.
  func lineEnd(from index: Int) -> Int {
    var index = index
    while !isLineEnd(index) { index += 1 }
    return index
  }

  /// The first byte of the next line, or the end of the file.
  func nextLine(after index: Int) -> Int {
    var index = lineEnd(from: index)
    if index < bytes.count, bytes[index] == Byte.carriageReturn { index += 1 }
    return min(index + 1, bytes.count)
  }

  /// The next line with content below the one with an index: where its content begins, and its column.
  func contentBelow(_ index: Int) -> (start: Int, column: Int)? {
    var line = nextLine(after: index)
    while line < bytes.count {
      var start = line
      while byte(start) == Byte.space { start += 1 }
      if !isLineEnd(start) { return (start, start - line) }
      line = nextLine(after: start)
    }
    return nil
  }

  /// The end of a line's content from an index: before a comment and the white space in front of it.
  func contentEnd(from start: Int) -> Int {
    var index = start
    var end = start
    while !isLineEnd(index) {
      let byte = bytes[index]
      if byte == Byte.hash, index > start, bytes[index - 1] == Byte.space || bytes[index - 1] == Byte.tab { break }
      index += 1
      if byte != Byte.space, byte != Byte.tab { end = index }
    }
    return end
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  // MARK: Consuming

  /// Consumes a token from `position` to `end`.
  mutating func take(_ kind: TokenKind, to end: Int) {
    guard end > position else { return }
    tokens.append(Token(kind: kind, start: UInt32(position), end: UInt32(end)))
    position = end
  }

  /// Consumes spaces at `position`, reporting tabs.
  mutating func takeSpaces() {
    var end = position
    var hasTab = false
    while byte(end) == Byte.space || byte(end) == Byte.tab {
      if byte(end) == Byte.tab { hasTab = true }
      end += 1
    }
    if hasTab { reportTabInside(position..<end) }
    take(.space, to: end)
  }

  /// Consumes the rest of a line: white space, a comment and the line break. Anything else is reported and skipped.
  mutating func finishLine(afterQuote: Range<Int>? = nil) {
    content = nil
    let gap = position
    takeSpaces()
    if !isLineEnd(position) {
      if peek() == Byte.hash, position > 0, isBlank(position - 1) {
        take(.comment, to: lineEnd(from: position))
      } else {
        reportUnusedText(gap: gap, afterQuote: afterQuote)
        take(.damaged, to: lineEnd(from: position))
      }
    }
    takeLineBreak()
  }

  mutating func takeLineBreak() {
    guard !isAtEnd else { return }
    take(.newline, to: peek() == Byte.carriageReturn ? min(position + 2, bytes.count) : position + 1)
    lineStart = position
    columnShift = 0
  }

  // MARK: Reporting

  /// Adds a diagnostic, unless there is one for the same line that probably caused it. Diagnostics about indentation do
  /// not prevent others on their line.
  mutating func report(
    _ code: Code, _ range: Range<Int>, _ message: String, notes: [Note] = [], fixes: [Fix] = [],
    spoils: Range<Int>? = nil
  ) {
    damage.append(spoils ?? range)
    guard !(reportedLine.contains(range.lowerBound)) else { return }
    var start = range.lowerBound
    while start > reportedLine.upperBound, start > 0, bytes[start - 1] != Byte.lineFeed { start -= 1 }
    let isAboutBeginning = code == .indentation || code == .tab
    reportedLine =
      start..<max(isAboutBeginning ? range.upperBound : nextLine(after: range.lowerBound), range.lowerBound + 1)
    reports.add(
      Diagnostic(code, at: Place(file: file, range: range), message, notes: notes, fixes: fixes))
  }

  func place(_ range: Range<Int>) -> Place { Place(file: file, range: range) }
}
