// An exercise as a file, or the `exercises:` of a routine, defines it.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// An exercise with its own dose and what it tells about itself, before a step overrides anything.
public final class ExerciseDocument: Sendable {
  /// The exercise.
  public let exercise: Exercise
  /// Its own dose.
  public let dose: Dose
  /// Other names.
  public let also: [Text]
  /// The muscles worked or stretched.
  public let muscles: [Text]
  /// Who should not do it.
  public let avoidIf: Text?
  /// The ids of easier exercises.
  public let easier: [String]
  /// The ids of harder exercises.
  public let harder: [String]
  /// Where the dose comes from.
  public let sources: [Citation]
  /// The dose as it is written, for steps that override some of it.
  let written: DoseFields
  /// The number of its file.
  let file: Int
  /// How many texts it has, and how many of them are missing in the wanted language.
  let texts: (all: Int, untranslated: Int)

  init(
    _ exercise: Exercise, dose: Dose, also: [Text], muscles: [Text], avoidIf: Text?, easier: [String],
    harder: [String], sources: [Citation], written: DoseFields, file: Int, texts: (all: Int, untranslated: Int)
  ) {
    self.exercise = exercise
    self.dose = dose
    self.also = also
    self.muscles = muscles
    self.avoidIf = avoidIf
    self.easier = easier
    self.harder = harder
    self.sources = sources
    self.written = written
    self.file = file
    self.texts = texts
  }

  /// The name of the file without its ending.
  public var id: String { exercise.id }

  /// The exercise by itself in its own dose.
  public var routine: Routine {
    Routine(
      id: exercise.id, title: exercise.name, language: exercise.name.language,
      steps: [.exercise(exercise, dose, location: exercise.location)], location: exercise.location)
  }

  /// The dose in words, as it is announced.
  public var doseInWords: String {
    let script = Script(routine)
    return script.occurrences.first?.doseInWords(script.table) ?? ""
  }

  /// How long the work of the dose lasts at the least, with the rests that are written.
  public var length: Frames { exercise.work.lengths(in: dose).total }
}
