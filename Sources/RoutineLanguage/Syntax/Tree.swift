// The syntax tree: keys, values and lists, each with its range of bytes.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// The style of a scalar.
enum ScalarStyle: UInt8, Sendable {
  case plain
  case singleQuoted
  case doubleQuoted
  case literal
  case folded
}

/// How the line breaks at the end of a literal or folded text are treated.
enum Chomping: UInt8, Sendable {
  case clip
  case strip
  case keep
}

/// A text in the file: a key or a value.
struct Scalar: Sendable {
  /// The range with quotes; for a literal or folded text, from the `|` or `>` to the end of its last line.
  var range: Range<Int>
  var style: ScalarStyle
  /// For literal and folded texts: the start of the lines, their indentation, and the chomping.
  var bodyStart = 0
  var bodyIndent = 0
  var chomping = Chomping.clip
  /// Whether an error in it was reported.
  var isDamaged = false
  /// The key that it stands for, where none was written.
  var meant: KeyName?
}

/// A value with its range.
struct Node: Sendable {
  /// The kinds of values.
  enum Content: Sendable {
    /// Nothing was written.
    case absent
    /// Invalid content that was reported.
    case damaged
    case scalar(Scalar)
    case list([Node])
    case map([Entry])
  }

  var content: Content
  var range: Range<Int>
  /// Whether it is a list or map in brackets.
  var isFlow = false
}

/// A key with its value.
struct Entry: Sendable {
  var key: Scalar
  /// The index of the colon.
  var colon: Int
  var value: Node

  /// Whether it is words without a key, in front of keys that belong to them.
  var isWords: Bool { key.range.isEmpty && key.meant == nil }

  /// From the key to the end of the value.
  var range: Range<Int> { key.range.lowerBound..<max(value.range.upperBound, colon + 1) }
}

/// The tokens and the tree of a file, with the syntax errors found.
struct SyntaxTree: Sendable {
  var bytes: [UInt8]
  /// The tokens, in order and without gaps.
  var tokens: [Token]
  /// The top-level map; absent for an empty file.
  var root: Node
  /// The syntax diagnostics, in the order they were found.
  var reports: DiagnosticList
  /// Sorted ranges in which nothing more is reported.
  var damage: [Range<Int>]

  /// Whether words stand where a key belongs, with keys below them, which the reader reports.
  var hasWords = false

  /// Whether there is no syntax error.
  var isAccepted: Bool { !hasWords && !reports.diagnostics.contains { $0.severity == .error } }

  /// Whether a syntax error was reported in a range.
  func isDamaged(_ range: Range<Int>) -> Bool {
    guard !damage.isEmpty else { return false }
    let end = max(range.upperBound, range.lowerBound + 1)
    let first = damage.partitioningIndex { $0.upperBound > range.lowerBound }
    return first < damage.count && damage[first].lowerBound < end
  }

  /// The ranges sorted, with overlapping ones merged.
  static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var out: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = out.last, range.lowerBound <= last.upperBound {
        out[out.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        out.append(range)
      }
    }
    return out
  }
}
