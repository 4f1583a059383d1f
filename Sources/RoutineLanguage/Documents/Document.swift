// The contents of a file: a routine, an exercise or a notice.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// The contents of a file.
public enum Document: Sendable {
  case routine(RoutineDocument)
  case exercise(ExerciseDocument)
  case notice(Notice)

  /// The routine; nil for another kind of document.
  public var routine: RoutineDocument? { if case .routine(let routine) = self { routine } else { nil } }
  /// The exercise; nil for another kind of document.
  public var exercise: ExerciseDocument? { if case .exercise(let exercise) = self { exercise } else { nil } }
  /// The notice; nil for another kind of document.
  public var notice: Notice? { if case .notice(let notice) = self { notice } else { nil } }

  /// The routine to play: the routine itself, or the exercise alone in its own dose; nil for a notice.
  public var session: Routine? {
    switch self {
    case .routine(let routine): routine.routine
    case .exercise(let exercise): exercise.routine
    case .notice: nil
    }
  }
}
