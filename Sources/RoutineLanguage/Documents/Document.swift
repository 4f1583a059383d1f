// The contents of a file: a routine, an exercise, a notice, a programme or settings.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// The contents of a file.
public enum Document: Sendable {
  case routine(RoutineDocument)
  case exercise(ExerciseDocument)
  case notice(Notice)
  case programme(ProgrammeDocument)
  case settings(Settings)

  /// The routine; nil for another kind of document.
  public var routine: RoutineDocument? { if case .routine(let routine) = self { routine } else { nil } }
  /// The exercise; nil for another kind of document.
  public var exercise: ExerciseDocument? { if case .exercise(let exercise) = self { exercise } else { nil } }
  /// The notice; nil for another kind of document.
  public var notice: Notice? { if case .notice(let notice) = self { notice } else { nil } }

  /// The programme; nil for another kind of document.
  public var programme: ProgrammeDocument? { if case .programme(let programme) = self { programme } else { nil } }

  /// The routine to play: the routine itself, or the exercise alone in its own dose; nil for other documents.
  public var session: Routine? {
    switch self {
    case .routine(let routine): routine.routine
    case .exercise(let exercise): exercise.routine
    case .notice, .programme, .settings: nil
    }
  }
}
