// What a routine and an exercise tell about themselves in lists and on a page: values that play no part in a session.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// Where a dose comes from.
public struct Source: Hashable, Sendable {
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
      while text.hasSuffix(" ") { text.removeLast() }
    } else {
      text = written
    }
  }
}

/// What an exercise tells about itself.
public struct ExerciseCard: Hashable, Sendable {
  public var id: String
  public var name: Text
  public var also: [Text]
  public var position: Position
  public var kit: [Text]
  public var tags: [String]
  public var muscles: [Text]
  public var setup: Text?
  public var form: [Text]
  public var stopIf: Text?
  public var avoidIf: Text?
  /// Ids.
  public var easier: [String]
  /// Ids.
  public var harder: [String]
  public var sources: [Source]
}

/// What a routine tells about itself.
public struct RoutineCard: Hashable, Sendable {
  public var id: String
  public var title: Text
  public var language: Language
  public var summary: Text?
  public var goal: Goal?
  /// The length the author promises.
  public var minutes: Int?
  public var forWhom: Text?
  public var when: Text?
  public var howOften: Text?
  public var haveReady: Text?
  public var avoidIf: Text?
  /// The id of its safety notice.
  public var notice: String?
  /// The ids of its exercises, in the order in which they first occur.
  public var exercises: [String]
}
