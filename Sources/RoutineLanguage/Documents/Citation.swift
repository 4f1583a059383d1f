// Where a figure comes from, as files write it.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// Where a dose comes from.
public struct Citation: Hashable, Sendable {
  /// "Organisation, title", without its grade; or `own judgement`.
  public var text: String
  /// How good the source is, when the file says so: A, B or C.
  public var grade: String?

  /// What a file says when a dose is its author's alone.
  public static let ownJudgement = "own judgement"

  /// Reads a source, with a grade such as "(A)" at its end or without.
  public init(_ written: String) {
    if written.hasSuffix(")"), let open = written.lastIndex(of: "("),
      written.distance(from: open, to: written.endIndex) == 3
    {
      grade = String(written[written.index(after: open)])
      text = String(written[..<open])
      text.trimSuffix { $0 == " " }
    } else {
      text = written
    }
  }

  /// Whether a figure rests on the author's judgement alone.
  public var isOwnJudgement: Bool { text.hasPrefix(Citation.ownJudgement) }
}
