// Text in lines: paragraphs, and labels with their descriptions.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// Wraps text into lines of at most `width` cells.
struct Paragraphs {
  let width: Int
  private(set) var text = ""

  init(width: Int) { self.width = max(40, width) }

  /// A line, not wrapped.
  mutating func line(_ line: String) { text += line + "\n" }

  /// An empty line, unless there is one already.
  mutating func gap() {
    if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
  }

  /// A paragraph; all its lines are indented.
  mutating func paragraph(_ words: String, indent: Int = 0) { wrap(words, first: indent, rest: indent, lead: "") }

  /// A list item.
  mutating func point(_ words: String, mark: String = "-", indent: Int = 2) {
    let lead = String(repeating: " ", count: indent) + mark + " "
    wrap(words, first: 0, rest: lead.count, lead: lead)
  }

  /// A label in its own column, with words beside it; nothing if there are no words.
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
  /// The width of a text in cells.
  fileprivate static func of(_ text: some StringProtocol) -> Int { text.unicodeScalars.reduce(0) { $0 + of($1) } }
}
