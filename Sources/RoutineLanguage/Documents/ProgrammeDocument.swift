// A programme file: the programme and its descriptive keys.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// A programme with its descriptive keys.
public struct ProgrammeDocument: Sendable {
  /// The programme.
  public var programme: Programme
  /// A one-sentence description.
  public var summary: Text?
  /// Who it is for.
  public var forWhom: Text?
  /// Where its doses and its steps come from.
  public var sources: [Citation]
  /// Where the parts of each stage are written.
  var places: [StagePlaces]

  /// The file name without its extension.
  public var id: String { programme.id }
  /// The title.
  public var title: Text { programme.title }
}

/// Where the parts of a stage are written.
struct StagePlaces: Sendable {
  var name: Range<Int>
  var routines: [Written<String>]
  /// The change of the dose: each key of it, and the exercises that are named.
  var dose: [(key: KeyName, range: Range<Int>)]
  var only: [Written<String>]
  /// Whether it says when to move on, even if that cannot be read.
  var movesOn: Bool
}
