// The explanation of a code: what it means, with a wrong and a right example, both run by tests.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Explains a kind of diagnostic.
public struct Explanation: Sendable {
  /// The part of a file that an example shows, given by the word after `yaml` on its fence.
  enum Scope: String, Sendable {
    /// Lines below `steps:`.
    case steps
    /// Lines of a routine above its steps.
    case routine
    /// Lines of an exercise file.
    case exercise
    /// A whole file, if there is no such word.
    case file = ""
  }

  /// The code it explains.
  public let code: Code
  /// The heading, a few words.
  public let title: String
  /// The explanation; paragraphs are separated by an empty line.
  public let text: String
  /// Lines that cause the diagnostic.
  public let wrong: String
  /// The same lines, corrected.
  public let right: String
  let scope: Scope

  /// Parses a Markdown page: the heading `# CODE: title`, paragraphs, `Wrong:` with an example, `Right:` with another.
  ///
  /// - Returns: nil if the page has a different form.
  init?(_ code: Code, markdown: String) {
    let blocks = MarkdownBlock.blocks(of: markdown)
    let mark = code.rawValue + ": "
    guard blocks.count >= 6, case .heading(let heading) = blocks[0], heading.hasPrefix(mark),
      case .paragraph("Wrong:") = blocks[blocks.count - 4], case .code(let info, let wrong) = blocks[blocks.count - 3],
      case .paragraph("Right:") = blocks[blocks.count - 2], case .code(info, let right) = blocks[blocks.count - 1],
      info.hasPrefix("yaml"), let scope = Scope(rawValue: String(info.dropFirst("yaml ".count)))
    else { return nil }
    let paragraphs = blocks[1..<blocks.count - 4].compactMap { block -> String? in
      if case .paragraph(let text) = block { text } else { nil }
    }
    guard paragraphs.count == blocks.count - 5 else { return nil }
    self.code = code
    self.title = String(heading.dropFirst(mark.count))
    self.text = paragraphs.joined(separator: "\n\n")
    self.wrong = wrong
    self.right = right
    self.scope = scope
  }

  /// The page as text.
  public var page: String {
    func indented(_ lines: String) -> String {
      lines.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    " + $0 }
        .joined(separator: "\n")
    }
    return """
      \(code.rawValue) (\(code.severity.rawValue)): \(title)

      \(text)

      Wrong:

      \(indented(wrong))

      Right:

      \(indented(right))

      """
  }

  /// An example as a whole file.
  public func file(_ example: String) -> String {
    switch scope {
    case .steps: "format: 1\nroutine: Example\nsteps:\n\(example)\n"
    case .routine: "format: 1\nroutine: Example\n\(example)\nsteps:\n  - do: plank\n"
    case .exercise: "format: 1\nexercise: Example\nposition: standing\n\(example)\n"
    case .file: example + "\n"
    }
  }
}
