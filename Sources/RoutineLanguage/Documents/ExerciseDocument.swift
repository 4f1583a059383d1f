// An exercise as defined by a file, or by the `exercises:` of a routine.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// An exercise with its own dose and its descriptive keys, before overrides by a step.
public final class ExerciseDocument: Sendable {
  /// The exercise.
  public let exercise: Exercise
  /// Its own dose.
  public let dose: Dose
  /// Alternative names.
  public let also: [Text]
  /// The muscles worked or stretched.
  public let muscles: [Text]
  /// The ids of easier exercises.
  public let easier: [String]
  /// The ids of harder exercises.
  public let harder: [String]
  /// The sources of the dose.
  public let sources: [Citation]
  /// The dose as written, for steps that override parts of it.
  let written: DoseFields
  /// What it is, by its tags and words.
  let traits: ExerciseTopics
  /// The conditions with which its own warning says to leave it out.
  let avoided: Set<Condition>
  /// The number of its file.
  let file: Int
  /// The number of texts, and how many of them are missing in the requested language.
  let texts: (all: Int, untranslated: Int)

  init(
    _ exercise: Exercise, dose: Dose, also: [Text], muscles: [Text], easier: [String],
    harder: [String], sources: [Citation], written: DoseFields, file: Int, texts: (all: Int, untranslated: Int)
  ) {
    self.exercise = exercise
    self.dose = dose
    self.also = also
    self.muscles = muscles
    self.easier = easier
    self.harder = harder
    self.sources = sources
    self.written = written
    traits = ExerciseTopics(exercise, dose)
    avoided = exercise.avoidIf?.conditions() ?? []
    self.file = file
    self.texts = texts
  }

  /// The file name without its extension.
  public var id: String { exercise.id }

  /// A routine of this exercise alone, in its own dose.
  public var routine: Routine {
    Routine(
      id: exercise.id, title: exercise.name, language: exercise.name.language,
      steps: [.exercise(exercise, dose, location: exercise.location)], location: exercise.location)
  }

  /// Its work in its own dose.
  public var work: WorkPlan { WorkPlan(exercise, dose) }

  /// The dose in words, as it is shown.
  public var doseInWords: String { work.shownInWords(.table(for: exercise.name.language)) }

  /// The minimum length of the dose's work, with the rests between its sets.
  public var length: Frames { work.leastLength }
}
