// The subset of Markdown used by the pages: headings, paragraphs and fenced code.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A block of a page.
enum MarkdownBlock: Equatable {
  case heading(String)
  /// Lines joined by spaces, with escapes resolved.
  case paragraph(String)
  /// The words after the opening fence, and the lines up to the closing one.
  case code(info: String, String)

  /// The blocks of a page, in order.
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

  /// Removes the backslash before punctuation, except in code.
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
