// All there is to know about an exercise or a routine for a card, a list or a page.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// An exercise with its own dose.
public struct ExerciseSheet: Sendable {
  /// What it tells about itself.
  public var card: ExerciseCard
  /// The exercise.
  public var exercise: Exercise
  /// Its own dose.
  public var dose: Dose
  /// The dose in words, as it is announced.
  public var doseInWords: String
  /// How long the work of the dose lasts at the least, with the rests that are written.
  public var length: Frames

  init(_ card: ExerciseCard, _ routine: Routine) {
    self.card = card
    let script = Script(routine)
    guard case .exercise(let exercise, let dose, _)? = routine.steps.first, let occurrence = script.occurrences.first
    else {
      preconditionFailure("the routine of one exercise has that exercise in it")
    }
    self.exercise = exercise
    self.dose = dose
    doseInWords = occurrence.doseInWords(script.table)
    length = exercise.work.lengths(in: dose).total
  }
}

/// A routine with what it tells about itself.
public struct RoutineSheet: Sendable {
  /// What it tells about itself.
  public var card: RoutineCard
  /// The routine.
  public var routine: Routine
  /// Its exercises in order, each as often as it occurs: the id, the name, and the dose in words.
  public var steps: [(id: String, name: String, dose: String)]

  init(_ card: RoutineCard, _ routine: Routine) {
    self.card = card
    self.routine = routine
    let script = Script(routine)
    steps = script.occurrences.map { ($0.exercise.id, $0.name, $0.doseInWords(script.table)) }
  }

  /// The exercises, each once.
  public var exercises: [Exercise] {
    var seen: Set<String> = []
    return RoutineSheet.exercises(of: routine.steps).filter { seen.insert($0.id).inserted }
  }

  /// Things to have at hand, each once.
  public var kit: [String] {
    var seen: Set<String> = []
    return exercises.flatMap(\.kit).map(\.source).filter { seen.insert($0).inserted }
  }

  /// The length the author promises, or without one the least it can last.
  public var length: Frames {
    card.minutes.map { Frames.seconds($0 * 60) } ?? Step.leastLength(of: routine.steps)
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
