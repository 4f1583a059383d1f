// Text laid out in lines: paragraphs, and labels with what belongs to them.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// Lays text out in lines of at most so many cells.
struct Paragraphs {
  let width: Int
  private(set) var text = ""

  init(width: Int) { self.width = max(40, width) }

  /// A line as it is.
  mutating func line(_ line: String) { text += line + "\n" }

  /// An empty line, unless there is one.
  mutating func gap() {
    if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
  }

  /// A paragraph; lines after the first begin at the indent too.
  mutating func paragraph(_ words: String, indent: Int = 0) { wrap(words, first: indent, rest: indent, lead: "") }

  /// A point of a list.
  mutating func point(_ words: String, mark: String = "-", indent: Int = 2) {
    let lead = String(repeating: " ", count: indent) + mark + " "
    wrap(words, first: 0, rest: lead.count, lead: lead)
  }

  /// A label in a column of its own, and words beside it; nothing where there are none.
  mutating func entry(_ label: String, _ words: String?, column: Int = 13) {
    guard let words, !words.isEmpty else { return }
    let lead = label + String(repeating: " ", count: max(1, column - label.count))
    wrap(words, first: 0, rest: column, lead: lead)
  }

  private mutating func wrap(_ words: String, first: Int, rest: Int, lead: String) {
    var line = String(repeating: " ", count: first) + lead
    var length = DisplayWidth.of(line)
    var isEmpty = true
    for word in words.split(whereSeparator: \.isWhitespace) {
      let cells = DisplayWidth.of(word)
      if !isEmpty, length + 1 + cells > width {
        text += line + "\n"
        line = String(repeating: " ", count: rest)
        length = rest
        isEmpty = true
      }
      if !isEmpty {
        line += " "
        length += 1
      }
      line += word
      length += cells
      isEmpty = false
    }
    if !isEmpty { text += line + "\n" }
  }
}

extension DisplayWidth {
  /// The cells that a text takes.
  fileprivate static func of(_ text: some StringProtocol) -> Int { text.unicodeScalars.reduce(0) { $0 + of($1) } }
}
