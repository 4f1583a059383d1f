// The formatter: moves the tokens of a file without reprinting values.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// Formats a file: two spaces per level, lists indented by two spaces, one space after colons and dashes, no trailing
/// white space, no two consecutive empty lines. Quotes, comments and the words of texts are kept.
///
///     let formatted = Formatter.format(Array("hold:   30s".utf8))  // the bytes of "hold: 30s\n"
public struct Formatter {
  /// The formatted bytes; nil for a file with syntax errors.
  public static func format(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count <= SourceFile.maxBytes else { return nil }
    let tree = Parser.parse(bytes)
    guard tree.isAccepted else { return nil }
    var formatter = Formatter(tree)
    return formatter.run()
  }

  private let tree: SyntaxTree
  private let bytes: [UInt8]
  private let tokens: [Token]
  /// The new columns of tokens that may be first in a line, by the index of their first byte.
  private var columns: [Int: Int] = [:]
  /// Literal and folded texts, by the index of the first byte of their lines.
  private var blocks: [Int: Scalar] = [:]
  private var lines: [FormattedLine] = []
  private var line = FormattedLine()
  /// The old and new column of the key or dash that owns what follows.
  private var owner = (old: 0, new: 0)
  /// The first byte of the current line.
  private var lineStart = 0
  private var bracketDepth = 0

  private init(_ tree: SyntaxTree) {
    self.tree = tree
    bytes = tree.bytes
    tokens = tree.tokens
    place(tree.root, at: 0)
  }

  // MARK: Columns

  private mutating func place(_ node: Node, at column: Int) {
    columns[node.range.lowerBound] = column
    switch node.content {
    case .map(let entries) where !node.isFlow:
      for entry in entries {
        columns[entry.key.range.lowerBound] = column
        place(entry.value, at: column + 2)
      }
    case .list(let items) where !node.isFlow:
      for item in items { place(item, at: column + 2) }
    case .scalar(let scalar) where scalar.bodyStart > 0: blocks[scalar.bodyStart] = scalar
    default: break
    }
  }

  /// The column of the first token of a line, outside brackets. A dash is two columns before the token that follows it.
  private func column(ofToken index: Int) -> Int {
    guard tokens[index].kind == .dash else { return columns[Int(tokens[index].start)] ?? 0 }
    var next = index + 1
    while next < tokens.count, tokens[next].kind.isTrivia { next += 1 }
    return next < tokens.count ? max(0, column(ofToken: next) - 2) : 0
  }

  // MARK: Writing

  private mutating func run() -> [UInt8] {
    for index in tokens.indices {
      write(index)
      let range = tokens[index].range
      if tokens[index].kind == .byteOrderMark {
        lineStart = range.upperBound
      } else if let last = bytes[range].lastIndex(of: Byte.lineFeed) {
        lineStart = last + 1
      }
    }
    let endsInText = tokens.last?.kind == .blockText
    if line.isEmpty == false { endLine(endsInText ? [] : [Byte.lineFeed]) }
    return FormattedLine.joined(lines)
  }

  private mutating func write(_ index: Int) {
    let token = tokens[index]
    let text = bytes[token.range]
    switch token.kind {
    case .byteOrderMark: line.mark = Array(text)
    case .indentation, .space: break
    case .newline: endLine(Array(text))
    case .comment:
      line.comment = Array(text)
      line.commentColumn = DisplayWidth.of(bytes[lineStart..<Int(token.start)])
    case .plain, .singleQuoted, .doubleQuoted:
      begin(index)
      if bracketDepth == 0, isKey(index) { own(token) }
      writeText(Array(text), isDouble: token.kind == .doubleQuoted)
    case .blockText: writeBlock(token)
    default:
      begin(index)
      if token.kind == .dash { own(token) }
      if token.kind == .openList || token.kind == .openMap { bracketDepth += 1 }
      if token.kind == .closeList || token.kind == .closeMap { bracketDepth -= 1 }
      line.content += text
    }
  }

  /// Writes the indentation or space before a token.
  private mutating func begin(_ index: Int) {
    let token = tokens[index]
    if line.content.isEmpty {
      let old = Int(token.start) - lineStart
      let new = bracketDepth > 0 ? max(old + owner.new - owner.old, owner.new + 1) : column(ofToken: index)
      if bracketDepth == 0 { line.columns.append((old, new)) }
      line.content = [UInt8](repeating: Byte.space, count: new)
      return
    }
    guard index > 1, token.kind != .colon, tokens[index - 1].kind == .space else { return }
    switch tokens[index - 2].kind {
    case .colon, .dash: line.content.append(Byte.space)
    default: line.content += bytes[tokens[index - 1].range]
    }
  }

  /// Makes a key or dash the owner of what follows.
  private mutating func own(_ token: Token) {
    owner = (Int(token.start) - lineStart, line.content.count)
    if line.columns.last.map({ $0 != owner }) ?? true { line.columns.append(owner) }
  }

  private func isKey(_ index: Int) -> Bool {
    var next = index + 1
    while next < tokens.count, tokens[next].kind == .space { next += 1 }
    return next < tokens.count && tokens[next].kind == .colon
  }

  /// Writes a plain or quoted text; its continuation lines move with their owner.
  private mutating func writeText(_ text: [UInt8], isDouble: Bool) {
    var start = 0
    while let end = text[start...].firstIndex(of: Byte.lineFeed) {
      var last = end
      // White space before a folded line break has no meaning, unless a backslash keeps it.
      while last > start, text[last - 1] <= Byte.space,
        !(isDouble && last > 1 && text[last - 1] != Byte.carriageReturn && text[last - 2] == Byte.backslash)
      {
        last -= 1
      }
      line.content += text[start..<last]
      endLine(end > 0 && text[end - 1] == Byte.carriageReturn ? [Byte.carriageReturn, Byte.lineFeed] : [Byte.lineFeed])
      line.isInText = true
      start = end + 1
      while start < text.count, text[start] == Byte.space || text[start] == Byte.tab { start += 1 }
      let isBlank = start < text.count && (text[start] == Byte.lineFeed || text[start] == Byte.carriageReturn)
      if !isBlank {
        let column = max(start - end - 1 + owner.new - owner.old, owner.new + 1)
        line.content = [UInt8](repeating: Byte.space, count: column)
      }
    }
    line.content += text[start...]
  }

  /// Writes the lines of a literal or folded text; they move with their owner.
  private mutating func writeBlock(_ token: Token) {
    guard let scalar = blocks[Int(token.start)] else { return line.content += bytes[token.range] }
    let header = bytes[scalar.range.lowerBound..<scalar.bodyStart].prefix { $0 > Byte.space }
    let indent = header.contains(where: \.isDigit) ? scalar.bodyIndent - owner.old + owner.new : owner.new + 2
    var start = Int(token.start)
    let end = Int(token.end)
    while start < end {
      var content = start
      while content < end, content - start < scalar.bodyIndent, bytes[content] == Byte.space { content += 1 }
      let feed = bytes[content..<end].firstIndex(of: Byte.lineFeed)
      var last = feed ?? end
      if feed != nil, last > content, bytes[last - 1] == Byte.carriageReturn { last -= 1 }
      line.isInText = true
      if last > content { line.content = [UInt8](repeating: Byte.space, count: indent) + bytes[content..<last] }
      if let feed { endLine(Array(bytes[last...feed])) }
      start = (feed ?? end) + 1
    }
  }

  private mutating func endLine(_ ending: [UInt8]) {
    line.ending = ending
    lines.append(line)
    line = FormattedLine()
  }
}

extension TokenKind {
  /// Whether the token is white space, a line break or a comment.
  fileprivate var isTrivia: Bool {
    switch self {
    case .newline, .indentation, .space, .comment: true
    default: false
    }
  }
}
