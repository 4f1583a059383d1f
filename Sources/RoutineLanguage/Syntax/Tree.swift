// The syntax tree: names, values and lists, each with its range of bytes.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// How a scalar is written.
enum ScalarStyle: UInt8, Sendable {
  case plain
  case singleQuoted
  case doubleQuoted
  case literal
  case folded
}

/// What happens to the line breaks at the end of a literal or folded text.
enum Chomping: UInt8, Sendable {
  case clip
  case strip
  case keep
}

/// A piece of text in the file: a name or a value.
struct Scalar: Sendable {
  /// The bytes, quotes included; for a literal or folded text from the `|` or `>` to the end of its last line.
  var range: Range<Int>
  var style: ScalarStyle
  /// For a literal or folded text: where its lines begin, how far they are indented, how it ends.
  var bodyStart = 0
  var bodyIndent = 0
  var chomping = Chomping.clip
  /// Whether a mistake in it was reported.
  var isDamaged = false
}

/// A value with its place.
struct Node: Sendable {
  /// What a value can be.
  enum Content: Sendable {
    /// Nothing was written.
    case absent
    /// Something was written that could not be understood, and was reported.
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

/// A name with its value.
struct Entry: Sendable {
  var key: Scalar
  /// The byte of the colon.
  var colon: Int
  var value: Node

  /// From the name to the end of the value.
  var range: Range<Int> { key.range.lowerBound..<max(value.range.upperBound, colon + 1) }
}

/// A file cut into tokens and read into a tree, with the syntax mistakes found.
struct SyntaxTree: Sendable {
  var bytes: [UInt8]
  /// In order, without gaps.
  var tokens: [Token]
  /// The map of the file; absent for an empty file.
  var root: Node
  /// The mistakes, in order of place.
  var reports: DiagnosticList
  /// Ranges inside which nothing more is to be reported, in order.
  var damage: [Range<Int>]

  /// Whether there is no syntax error.
  var isAccepted: Bool { !reports.diagnostics.contains { $0.severity == .error } }

  /// Whether a mistake of syntax was reported inside a range.
  func isDamaged(_ range: Range<Int>) -> Bool {
    guard !damage.isEmpty else { return false }
    let end = max(range.upperBound, range.lowerBound + 1)
    let first = damage.partitioningIndex { $0.upperBound > range.lowerBound }
    return first < damage.count && damage[first].lowerBound < end
  }

  /// Ranges in order, those that overlap made one.
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
