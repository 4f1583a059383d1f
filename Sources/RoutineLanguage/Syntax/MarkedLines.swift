// Lines that begin with a mark which means something elsewhere: bullets, remarks, rules, fences and tables.
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a mark in a line is elsewhere.
enum LineMark: Hashable, CaseIterable {
  /// A bullet, a long dash or a number in front of an item.
  case bullet
  /// A box to tick, a number or a bullet behind the dash of an item.
  case markBehindDash
  /// A dash without a space behind it.
  case tightDash
  /// A tab between words.
  case tab
  /// Another mark than a colon between a name and its value.
  case separator
  /// A mark behind the colon of a name whose value stands below.
  case markBehindColon
  /// Words where a name and its value belong.
  case words
  /// A remark of a programming language, of a web page or of a letter.
  case remark
  /// A line of dashes, stars or the like between two parts.
  case rule
  /// The line in front of a text in Markdown or in a programme, or behind it.
  case fence
  case tableRow
}

/// The lines with one mark, collected for one report.
struct MarkedLines {
  var first: Range<Int>
  var edits: [Edit] = []
  /// The number of lines, including those without an edit.
  var lines = 0
  var isSafe = true
}

extension Parser {
  /// Notes a line with a mark, and the edit that mends it.
  ///
  /// - Parameter isSafe: Whether the line can mean nothing else.
  mutating func note(_ mark: LineMark, _ range: Range<Int>, _ edit: Edit, isSafe: Bool = true) {
    var all = marked[mark] ?? MarkedLines(first: range)
    all.lines += 1
    all.isSafe = all.isSafe && isSafe
    if all.edits.count < 1_000 { all.edits.append(edit) }
    marked[mark] = all
  }

  /// Consumes the line at `position`, if it has nothing of the format in it. Returns whether it had not.
  mutating func takeMarkedLine() -> Bool {
    guard let mark = markOfLine() else { return false }
    let start = position
    let end = contentEnd(from: start)
    let next = nextLine(after: start)
    switch mark {
    case .remark: takeRemark()
    default:
      note(mark, start..<end, Edit(lineStart..<next, ""))
      damage.append(start..<end)
      take(.damaged, to: lineEnd(from: start))
      takeLineBreak()
    }
    return true
  }

  private func markOfLine() -> LineMark? {
    let first = peek()
    switch first {
    case UInt8(ascii: "/") where peek(1) == Byte.slash || peek(1) == UInt8(ascii: "*"), UInt8(ascii: ";"):
      return .remark
    case UInt8(ascii: "<") where bytes[position...].starts(with: Array("<!--".utf8)): return .remark
    case UInt8(ascii: "~") where peek(1) == first && peek(2) != first: return .remark
    // In front of the name at the end of a letter.
    case Byte.dash where peek(1) == first && contentEnd(from: position) == position + 2: return .rule
    // As in SQL. Three are a rule, or the end of a document.
    case Byte.dash where peek(1) == first && peek(2) != first && !isLineEnd(position + 2): return .remark
    case Byte.pipe where bytes[position + 1..<lineEnd(from: position)].contains(Byte.pipe): return .tableRow
    case UInt8(ascii: "`") where peek(1) == first && peek(2) == first: return .fence
    case Byte.singleQuote, Byte.doubleQuote:
      return peek(1) == first && peek(2) == first && contentEnd(from: position) == position + 3 ? .fence : nil
    case Byte.dash, UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "*"), UInt8(ascii: "~"), UInt8(ascii: "."),
      UInt8(ascii: "+"):
      guard peek(1) == first, peek(2) == first else { return nil }
      let line = bytes[position..<contentEnd(from: position)]
      return line.allSatisfy { $0 == first } ? .rule : nil
    default: return nil
    }
  }

  /// The ends of remarks over several lines.
  private static let remarkEnds = ["/*": "*/", "<!--": "-->"]

  /// Consumes the lines of a remark.
  private mutating func takeRemark() {
    let start = position
    let marks = StrayRemark.marks + ["<!--", "--"]
    guard let mark = marks.first(where: { bytes[start...].starts(with: $0.utf8) }) else { return }
    let close = Parser.remarkEnds[mark].map { Array($0.utf8) }
    var last = lineEnd(from: start)
    if let close {
      var end = start
      while end < bytes.count, !bytes[end...].starts(with: close) { end += 1 }
      if end < bytes.count { last = lineEnd(from: end) }
    }
    while position <= last, !isAtEnd {
      var head = position
      while byte(head) == Byte.space { head += 1 }
      var end = contentEnd(from: head)
      let isFirst = head == start
      var words = isFirst ? head + mark.utf8.count : head
      while byte(words) == Byte.space, words < end { words += 1 }
      let line = end
      if let close, end - words >= close.count, bytes[..<end].suffix(close.count).elementsEqual(close) {
        end -= close.count
      }
      while end > words, byte(end - 1) == Byte.space { end -= 1 }
      if line > head {
        note(.remark, head..<(isFirst ? head + mark.utf8.count : line), Edit(head..<line, "# \(text(words..<end))"))
      }
      damage.append(head..<max(line, head))
      take(.damaged, to: lineEnd(from: position))
      takeLineBreak()
    }
  }

  /// Reports the lines with each mark in one diagnostic, with one fix for all of them.
  mutating func reportMarkedLines() {
    for mark in LineMark.allCases {
      guard let all = marked[mark] else { continue }
      let others = all.lines - 1
      let text = words(on: mark, text(all.first))
      reports.add(
        Diagnostic(
          text.code, at: place(all.first), text.message,
          notes: others > 0 ? [Note("\(others) more such \(others == 1 ? "line" : "lines").")] : [],
          fixes: all.lines == all.edits.count
            ? text.fix.map { [Fix($0, isSafe: mark != .remark && all.isSafe, all.edits)] } ?? [] : []))
    }
  }

  private func words(on mark: LineMark, _ shown: String) -> (code: Code, message: String, fix: String?) {
    switch mark {
    case .bullet:
      (
        .dash,
        "\(Parser.name(ofBullet: shown)) begins no item of a list here; write an ordinary hyphen `-` and a space.",
        "Use hyphens"
      )
    case .markBehindDash:
      (
        .dash,
        "`\(shown)` means nothing in front of a key or an exercise; leave it out.", "Leave it out"
      )
    case .tab: (.tab, "A tab stands here; use a space.", "Use a space")
    case .tightDash: (.dash, "Put a space after the dash.", "Put a space after the dash")
    case .separator:
      (.onlyWords, "`\(shown)` parts no name from its value here; write `:` and a space.", "Write a colon")
    case .markBehindColon: (.unusedText, "`\(shown)` means nothing behind the colon; leave it out.", "Leave it out")
    case .words: (.onlyWords, Parser.onlyWordsMessage, "Make it a remark")
    case .remark:
      (
        .badFirstCharacter,
        "`\(shown)` begins no comment here; a comment begins with `#` and a space, and is not looked at.", "Write `#`"
      )
    case .rule: (.onlyWords, "This line separates nothing here; remove it, or begin it with `#`.", "Remove the line")
    case .fence:
      (
        .badFirstCharacter, "This is a mark around a text, as in Markdown; a routine file has none. Remove it.",
        "Remove the line"
      )
    case .tableRow:
      (.badFirstCharacter, "This is a table; write each of its rows as a step, such as `- do: plank`.", nil)
    }
  }
}

/// A remark behind a value, or in place of one, as other languages have them.
struct StrayRemark: Equatable {
  let mark: String
  /// Where it begins in the text, in bytes.
  let start: Int

  /// What remarks begin with; a word may have two hyphens in it.
  static let marks = ["//", "/*", ";", "~~"]

  /// The first remark in a text: a mark at its start or behind a space.
  init?(in text: String) {
    guard text.utf8.contains(where: { $0 == Byte.slash || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "~") }) else {
      return nil
    }
    let bytes = Array(text.utf8)
    for start in bytes.indices where start == 0 || bytes[start - 1] == Byte.space {
      guard let mark = Self.marks.first(where: { bytes[start...].starts(with: $0.utf8) }) else { continue }
      self.mark = mark
      self.start = start
      return
    }
    return nil
  }
}

extension Reader {
  /// The text in front of a remark, which is reported; the whole text without one.
  mutating func withoutRemark(_ text: String, _ node: Node) -> String {
    guard let remark = StrayRemark(in: text) else { return text }
    let words = bytes[node.range].firstRange(of: Array(remark.mark.utf8)) ?? node.range
    let isParted = bytes[words.upperBound...].first == Byte.space
    report(
      .unreadable, words.lowerBound..<node.range.upperBound,
      "`\(remark.mark)` begins no comment here; a comment begins with `#` and a space.",
      fixes: [Fix("Write `#`", isSafe: false, replacing: words, with: isParted ? "#" : "# ")])
    return trimmed(String(decoding: Array(text.utf8)[..<remark.start], as: UTF8.self))
  }
}
