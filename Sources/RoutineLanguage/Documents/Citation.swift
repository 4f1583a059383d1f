// The source of a figure, as written in a file.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// The source of a dose.
public struct Citation: Hashable, Sendable {
  /// "Organisation, title", without the grade; or `own judgement`.
  public var text: String
  /// The quality of the source, if given: A, B or C.
  public var grade: String?

  /// The text for a dose that is based only on the author's judgement.
  public static let ownJudgement = "own judgement"

  /// Parses a source, with or without a grade such as "(A)" at its end.
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

  /// Whether the figure is based only on the author's judgement.
  public var isOwnJudgement: Bool { text.hasPrefix(Citation.ownJudgement) }
}
