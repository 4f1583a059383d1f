// A routine file: the routine, and what it tells about itself.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// A routine with what it tells about itself, which plays no part in the session.
public struct RoutineDocument: Sendable {
  /// The routine.
  public var routine: Routine
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
  /// The ids of its exercises, in the order in which they first occur.
  public var exerciseIDs: [String]

  /// The name of the file without its ending.
  public var id: String { routine.id }
  /// As it is spoken.
  public var title: Text { routine.title }
  /// The language of the session.
  public var language: Language { routine.language }
  /// What it is, in a sentence.
  public var summary: Text? { routine.summary }
  /// What it is for.
  public var goal: Goal? { routine.goal }

  /// Its exercises in order, each as often as it occurs: the id, the name, and the dose in words. Writes the script.
  public var steps: [(id: String, name: String, dose: String)] {
    let script = Script(routine)
    return script.occurrences.map { ($0.exercise.id, $0.name, $0.doseInWords(script.table)) }
  }

  /// The exercises, each once.
  public var exercises: [Exercise] {
    var seen: Set<String> = []
    return RoutineDocument.exercises(of: routine.steps).filter { seen.insert($0.id).inserted }
  }

  /// Things to have at hand, each once.
  public var kit: [String] {
    var seen: Set<String> = []
    return exercises.flatMap(\.kit).map(\.source).filter { seen.insert($0).inserted }
  }

  /// The length the author promises, or without one the least it can last.
  public var length: Frames {
    minutes.map { Frames.seconds($0 * 60) } ?? Step.leastLength(of: routine.steps)
  }

  private static func exercises(of steps: [Step]) -> [Exercise] {
    steps.flatMap { step -> [Exercise] in
      switch step {
      case .exercise(let exercise, _, _): [exercise]
      case .circuit(_, _, let steps, _): exercises(of: steps)
      case .rest, .say: []
      }
    }
  }
}
