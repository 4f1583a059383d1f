// A routine file: the routine and its descriptive keys.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// A routine with its descriptive keys, which do not affect the session.
public struct RoutineDocument: Sendable {
  /// The routine.
  public var routine: Routine
  /// The length stated by the author, in minutes.
  public var minutes: Int?
  /// Who it is for.
  public var forWhom: Text?
  /// When to do it.
  public var when: Text?
  /// How often to do it.
  public var howOften: Text?
  /// Equipment to have ready.
  public var haveReady: Text?
  /// What its author has accepted, in order.
  public var accepted: [Acceptance] = []
  /// The ids of its exercises, in order of first occurrence.
  public var exerciseIDs: [String]

  /// The file name without its extension.
  public var id: String { routine.id }
  /// The title, as spoken.
  public var title: Text { routine.title }
  /// The language of the session.
  public var language: Language { routine.language }
  /// A one-sentence description.
  public var summary: Text? { routine.summary }
  /// Who should not do it.
  public var avoidIf: Text? { routine.avoidIf }
  /// Its goal.
  public var goal: Goal? { routine.goal }

  /// Its exercises in order, with repetitions: the id, the name, and the dose in words. Expensive: writes the script.
  public var steps: [(id: String, name: String, dose: String)] {
    let script = Script(routine)
    return script.occurrences.map { ($0.exercise.id, $0.name, $0.doseShown(script.table)) }
  }

  /// The exercises, without repetitions.
  public var exercises: [Exercise] {
    var seen: Set<String> = []
    return routine.exercises.filter { seen.insert($0.id).inserted }
  }

  /// The equipment, without repetitions.
  public var kit: [String] {
    var seen: Set<String> = []
    return exercises.flatMap(\.kit).map(\.source).filter { seen.insert($0).inserted }
  }

  /// The length stated by the author, else the minimum length.
  public var length: Frames {
    minutes.map { Frames.seconds($0 * 60) } ?? Step.leastLength(of: routine.steps)
  }
}
