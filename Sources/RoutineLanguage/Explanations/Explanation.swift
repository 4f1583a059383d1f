// The page behind each code: what it means, and a wrong and a right example, which the tests run.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Explains a kind of diagnostic.
public struct Explanation: Sendable {
  /// What an example is a part of.
  enum Scope: Sendable {
    /// Lines below `steps:`.
    case steps
    /// Lines of a routine above its steps.
    case routine
    /// Lines of an exercise file.
    case exercise
    /// A whole file.
    case file
  }

  /// The code explained.
  public var code: Code
  /// A few words, as a heading.
  public var title: String
  /// Plain sentences.
  public var text: String
  /// Lines that bring the diagnostic.
  public var wrong: String
  /// The same lines without it.
  public var right: String
  var scope: Scope
  /// The profiles that the examples are checked for.
  var profiles: Set<Profile> = []

  init(_ code: Code, _ title: String, _ scope: Scope, wrong: String, right: String, _ text: String) {
    self.code = code
    self.title = title
    self.text = text
    self.wrong = wrong
    self.right = right
    self.scope = scope
  }

  /// All pages, in the order of their codes.
  public static let all: [Explanation] = (syntax + structure + meaning + safety).sorted {
    $0.code.rawValue < $1.code.rawValue
  }

  /// The page of a code.
  public static func of(_ code: Code) -> Explanation? { all.first { $0.code == code } }

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
  func file(_ example: String) -> String {
    switch scope {
    case .steps: "format: 1\nroutine: Example\nsteps:\n\(example)\n"
    case .routine: "format: 1\nroutine: Example\n\(example)\nsteps:\n  - do: plank\n"
    case .exercise: "format: 1\nexercise: Example\nposition: standing\n\(example)\n"
    case .file: example + "\n"
    }
  }
}
