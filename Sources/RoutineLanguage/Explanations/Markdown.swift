// The little of Markdown that the pages are written in: headings, paragraphs, and code between fences.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A part of a page.
enum MarkdownBlock: Equatable {
  case heading(String)
  /// Lines joined by spaces; an escaped character is itself.
  case paragraph(String)
  /// The words behind the opening fence, and the lines up to the closing one.
  case code(info: String, String)

  /// The parts of a page in order.
  static func blocks(of markdown: String) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    var paragraph: [Substring] = []
    var code: (info: String, lines: [Substring])?
    func endParagraph() {
      if !paragraph.isEmpty { blocks.append(.paragraph(unescaped(paragraph.joined(separator: " ")))) }
      paragraph = []
    }
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if let open = code {
        if line == "```" {
          blocks.append(.code(info: open.info, open.lines.joined(separator: "\n")))
          code = nil
        } else {
          code?.lines.append(line)
        }
      } else if line.hasPrefix("```") {
        endParagraph()
        code = (String(line.dropFirst(3)), [])
      } else if line.hasPrefix("# ") {
        endParagraph()
        blocks.append(.heading(unescaped(String(line.dropFirst(2)))))
      } else if line.isEmpty {
        endParagraph()
      } else {
        paragraph.append(line)
      }
    }
    endParagraph()
    return blocks
  }

  /// Takes the backslash from before a mark of punctuation, outside of code.
  private static func unescaped(_ text: String) -> String {
    var out = ""
    var isCode = false
    var isEscape = false
    for character in text {
      if isEscape {
        if !character.isASCII || character.isLetter || character.isNumber || character.isWhitespace { out.append("\\") }
        out.append(character)
        isEscape = false
      } else if character == "\\", !isCode {
        isEscape = true
      } else {
        if character == "`" { isCode.toggle() }
        out.append(character)
      }
    }
    return isEscape ? out + "\\" : out
  }
}
