// Files that are no routine at all: a list, a table or plain words.
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a file without any key is.
enum PlainFile {
  case words, list, table

  /// What a file that was parsed looks like: a list, or names that are not of the format; nil for any other.
  init?(_ tree: SyntaxTree) {
    switch tree.root.content {
    case .list: self = .list
    case .map(let entries) where entries.allSatisfy { KeyName(tree.bytes[$0.key.range]) == nil }: self = .words
    default: return nil
    }
  }

  /// What the file looks like; nil if one of its lines has a key, or may be meant to have one.
  init?(_ parser: Parser) {
    var lines = 0
    var listed = 0
    var columns: [UInt8: Set<Int>] = [:]
    var line = 0
    let bytes = parser.bytes
    while line < bytes.count, lines < 1_000 {
      var start = line
      while parser.byte(start) <= Byte.space, !parser.isLineEnd(start) { start += 1 }
      defer { line = parser.nextLine(after: start) }
      guard !parser.isLineEnd(start), bytes[start] != Byte.hash else { continue }
      lines += 1
      let mark = bytes[start] == Byte.dash ? 1 : parser.bulletLength(at: start)
      if mark > 0 { listed += 1 }
      if PlainFile.hasKey(parser, at: start + mark) { return nil }
      let content = bytes[start..<parser.lineEnd(from: start)]
      for separator in [Byte.comma, UInt8(ascii: ";"), Byte.tab] {
        columns[separator, default: []].insert(content.count { $0 == separator })
      }
    }
    guard lines > 0 else { return nil }
    let isTable = lines > 1 && columns.values.contains { $0.count == 1 && $0.first ?? 0 > 0 }
    self = isTable ? .table : listed == lines ? .list : .words
  }

  /// Whether a line has a name with a colon, or one of the names that a file begins with.
  private static func hasKey(_ parser: Parser, at start: Int) -> Bool {
    var index = start
    while parser.byte(index) == Byte.space { index += 1 }
    if parser.isKeyLine(index) || parser.findKey(at: index) != nil || parser.joinedColon(at: index) != nil {
      return true
    }
    if parser.byte(index).isIndicator { return true }
    var word = index
    while parser.byte(word).isNameByte, word < parser.bytes.count { word += 1 }
    return parser.byte(word) == Byte.space && PlainFile.firstNames.contains(Guess.spelling(parser.text(index..<word)))
  }

  private static let firstNames: Set<String> = ["format", "routine", "steps"]

  /// A sentence: what the file is, and how a routine begins.
  var message: String {
    let what =
      switch self {
      case .words: "This is plain text"
      case .list: "This is a list alone"
      case .table: "This is a table"
      }
    return
      "\(what), not a routine; a routine begins with the lines `format: 1`, `routine: its title` and `steps:`, and "
      + "below them each step is a line such as `- do: plank`."
  }
}

extension Parser {
  /// Reports a file in which nothing is written in the format. Returns whether it is one.
  mutating func reportPlainFile() -> Bool {
    if let row = Parser.wrappings.first(where: { bytes[position...].starts(with: $0.start.utf8) }), !startsWithDash {
      let end = max(position + 1, contentEnd(from: position))
      report(.badFirstCharacter, position..<end, row.says, spoils: 0..<bytes.count)
      return true
    }
    if let row = Parser.lineMarks.first(where: { $0.mark == peek() }), reportMarkedText(row) { return true }
    guard let file = PlainFile(self) else { return false }
    if case .list = file, startsWithDash { return false }
    report(.onlyWords, position..<max(position + 1, contentEnd(from: position)), file.message, spoils: 0..<bytes.count)
    return true
  }

  /// What files of other programmes begin with.
  private static let wrappings: [(start: String, says: String)] = [
    (
      "{\\rtf",
      "This is a document of a word processor; save it as plain text (UTF-8), or copy its text into a new file."
    ),
    ("<", "This is a web page or XML, not a routine; copy its text into a new file."),
    ("{", "\(braces), in lines such as `format: 1`."), ("[", "\(braces), in lines such as `format: 1`."),
  ]

  private static let braces = "This is JSON, or written like it; a routine is written without the brackets around it"

  /// What each line of a text may begin with that was set off elsewhere.
  private static let lineMarks: [(mark: UInt8, says: String)] = [
    (Byte.greater, "Lines that begin with `>` are those of a letter that was answered; take the marks away."),
    (Byte.pipe, "The `|` in front of the lines means nothing here; take the marks away."),
  ]

  /// Reports a file whose lines begin with a mark, as in the answer to a letter. Returns whether most of them do.
  private mutating func reportMarkedText(_ row: (mark: UInt8, says: String)) -> Bool {
    // A second one makes it a table.
    if row.mark == Byte.pipe, bytes[position + 1..<lineEnd(from: position)].contains(row.mark) { return false }
    var edits: [Edit] = []
    var others = 0
    var line = 0
    while line < bytes.count, edits.count < 1_000 {
      var end = line
      while byte(end) == row.mark {
        end += 1
        if byte(end) == Byte.space { end += 1 }
      }
      if end > line { edits.append(Edit(line..<end, "")) } else if !isLineEnd(line) { others += 1 }
      line = nextLine(after: line)
    }
    guard edits.count > others else { return false }
    report(
      .badFirstCharacter, position..<position + 1, row.says,
      fixes: [Fix("Take the marks away", isSafe: others == 0, edits)], spoils: 0..<bytes.count)
    return true
  }
}
