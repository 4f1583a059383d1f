// A routine that another one plays: what of it comes along.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// The steps of a routine, ready to stand among those of another, and what belongs to them.
final class PlayedRoutine: Sendable {
  /// How deep routines may play each other: this project's own judgement.
  static let maxDepth = 8

  /// The steps, with the routine's delivery and pronunciations in them.
  let steps: [Step]
  /// How many things they do in turn.
  let count: Int
  let language: Language
  /// The safety notices of the routine and of those that it plays.
  let notices: [Notice]
  /// The ids of the exercises, in order.
  let exerciseIDs: [String]
  /// The muscles of each exercise, in lower case.
  let muscles: [String: [String]]
  /// How many routines are inside of each other, with this one.
  let depth: Int
  /// The numbers of its own file and of those of the routines that it plays.
  let files: Set<Int>

  init(_ document: RoutineDocument, muscles: [String: [String]], depth: Int, files: Set<Int>) {
    let routine = document.routine
    steps = PlayedRoutine.steps(routine.steps, of: routine)
    count = Step.count(of: steps)
    language = routine.language
    notices = routine.notices
    exerciseIDs = document.exerciseIDs
    self.muscles = muscles
    self.depth = depth
    self.files = files
  }

  private static func steps(_ steps: [Step], of routine: Routine) -> [Step] {
    steps.map { step in
      switch step {
      case .exercise(var exercise, let dose, let location):
        exercise.delivery = exercise.delivery.over(routine.delivery)
        exercise.pronounced += routine.pronounced
        return .exercise(exercise, dose, location: location)
      case .rest: return step
      case .say(var text, let location):
        text.pronounced += routine.pronounced
        return .say(text, location: location)
      case .circuit(let rounds, let between, let inner, let location):
        return .circuit(rounds: rounds, between: between, steps: self.steps(inner, of: routine), location: location)
      }
    }
  }
}
