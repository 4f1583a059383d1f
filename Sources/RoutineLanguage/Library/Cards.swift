// What a routine and an exercise tell about themselves in lists and on a page: values that play no part in a session.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

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
      while text.hasSuffix(" ") { text.removeLast() }
    } else {
      text = written
    }
  }
}

/// What an exercise tells about itself.
public struct ExerciseCard: Hashable, Sendable {
  /// The name of the file without its ending.
  public var id: String
  /// As it is spoken.
  public var name: Text
  /// Other names.
  public var also: [Text]
  /// The starting position.
  public var position: Position
  /// Things to have at hand.
  public var kit: [Text]
  /// What the safety checks read.
  public var tags: [String]
  /// The muscles worked or stretched.
  public var muscles: [Text]
  /// How to get into place.
  public var setup: Text?
  /// Lines about good form.
  public var form: [Text]
  /// When to stop.
  public var stopIf: Text?
  /// Who should not do it.
  public var avoidIf: Text?
  /// Ids.
  public var easier: [String]
  /// Ids.
  public var harder: [String]
  /// Where the dose comes from.
  public var sources: [Citation]
}

/// What a routine tells about itself.
public struct RoutineCard: Hashable, Sendable {
  /// The name of the file without its ending.
  public var id: String
  /// As it is spoken.
  public var title: Text
  /// The language of the session.
  public var language: Language
  /// What it is, in a sentence.
  public var summary: Text?
  /// What it is for.
  public var goal: Goal?
  /// The length the author promises.
  public var minutes: Int?
  /// Who it is for.
  public var forWhom: Text?
  /// When to do it.
  public var when: Text?
  /// How often to do it.
  public var howOften: Text?
  /// What to have at hand.
  public var haveReady: Text?
  /// Who should not do it.
  public var avoidIf: Text?
  /// The id of its safety notice.
  public var notice: String?
  /// The ids of its exercises, in the order in which they first occur.
  public var exercises: [String]
}
