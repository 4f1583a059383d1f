// Checks for errors and probable mistakes in one occurrence of an exercise.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension Reader {
  /// Checks that the parts of an exercise occurrence fit together.
  mutating func checkUse(_ exercise: Exercise, _ dose: Dose, written: DoseFields, fields: Fields, at id: Range<Int>) {
    let length = exercise.work.lengths(in: dose)
    checkMaximum(hold: dose.hold, maximum: exercise.maxHold, of: exercise.id, at: written.hold?.range ?? id)
    if case .time(let time, _) = dose.amount, time < length.repetition {
      report(
        .timeTooShort, written.time?.range ?? id,
        "One repetition takes \(length.repetition.asWritten), so not a single one fits into "
          + "\(time.asWritten).")
    }
    if length.sets >= 5, dose.rest == .zero {
      report(
        .noRest, written.rest?.range ?? id, "\(length.sets) sets follow each other here with no rest between them.")
    }
    if !dose.untilReady { checkCues(exercise.cues, dose, length) }
    checkEffects(exercise, dose, written, fields, length)
  }

  /// Warns if a hold is longer than its exercise allows.
  mutating func checkMaximum(hold: Frames?, maximum: Frames?, of id: String, at range: Range<Int>) {
    guard let hold, let maximum, hold > maximum else { return }
    report(
      .beyondMaximum, range,
      "\(hold.asWritten) is longer than the longest hold set for `\(id)`, \(maximum.asWritten).")
  }

  private mutating func checkCues(_ cues: [AuthorCue], _ dose: Dose, _ length: WorkLength) {
    for cue in cues {
      guard let place = cue.location.place, place.file == file else { continue }
      switch cue.moment {
      case .after(let time) where time >= length.longestSet, .every(let time) where time >= length.longestSet,
        .last(let time) where time > length.longestSet:
        report(
          .cueBeyondWork, place.range,
          "This cue is never reached: the work lasts \(length.longestSet.asWritten).")
      case .repetition(let number) where number > length.maxRepetitions:
        let maximum = length.maxRepetitions
        report(
          .cueBeyondWork, place.range,
          "This cue is never reached: no set has more than \(maximum == 1 ? "1 repetition" : "\(maximum) repetitions")."
        )
      default: break
      }
    }
  }

  /// Adds a hint for keys of the step that have no effect.
  private mutating func checkEffects(
    _ exercise: Exercise, _ dose: Dose, _ written: DoseFields, _ fields: Fields, _ length: WorkLength
  ) {
    func lineFix(_ name: KeyName) -> [Fix] { removal(of: name, in: fields) }
    if written.rest != nil, length.sets == 1, let key = fields.key(.rest) {
      report(
        .withoutEffect, key, "`rest` has no effect here: there is only one set. A rest after it is a step of its own.",
        fixes: lineFix(.rest))
    }
    if written.pause != nil, length.maxRepetitions <= 1, dose.sides != .alternate, let key = fields.key(.pause) {
      report(
        .withoutEffect, key, "`pause` has no effect here: no set has a second repetition.", fixes: lineFix(.pause))
    }
    if written.change != nil, dose.sides != .each, let key = fields.key(.change) {
      report(
        .withoutEffect, key, "`change` has no effect here: it is the time between sides, and needs `sides: each`.",
        fixes: lineFix(.change))
    }
    if written.sideFirst != nil, dose.sides != .each || length.sets == 1, let key = fields.key(.order) {
      report(
        .withoutEffect, key, "`order` has no effect here: it needs `sides: each` and more than one set.",
        fixes: lineFix(.order))
    }
  }

  /// A fix that removes a key with a line to itself.
  private func removal(of name: KeyName, in fields: Fields) -> [Fix] {
    guard let entry = fields.entry(name) else { return [] }
    var start = entry.key.range.lowerBound
    while start > 0, bytes[start - 1] == Byte.space { start -= 1 }
    guard start > 0, bytes[start - 1] == Byte.lineFeed else { return [] }
    var end = entry.range.upperBound
    while end < bytes.count, bytes[end] != Byte.lineFeed { end += 1 }
    return [Fix("Remove the line", isSafe: false, replacing: start..<min(end + 1, bytes.count), with: "")]
  }

  // MARK: Exercise files

  /// Checks an exercise in its own file.
  mutating func checkDefinition(_ definition: ExerciseDocument, _ fields: Fields) {
    let exercise = definition.exercise
    let name = fields.key(.exercise) ?? firstLine(fields.range)
    checkMaximum(
      hold: definition.written.hold?.value, maximum: exercise.maxHold, of: exercise.id,
      at: definition.written.hold?.range ?? name)
    if case .movement(let phases) = exercise.work {
      for phase in phases where phase.isHold {
        checkMaximum(
          hold: phase.length, maximum: exercise.maxHold, of: exercise.id, at: phase.location.place?.range ?? name)
      }
    }
    let length = exercise.work.lengths(in: definition.dose)
    if case .time(let time, _) = definition.dose.amount, time < length.repetition {
      report(
        .timeTooShort, definition.written.time?.range ?? name,
        "One repetition takes \(length.repetition.asWritten), so not a single one fits into "
          + "\(time.asWritten).")
    }
    if !definition.dose.untilReady { checkCues(exercise.cues, definition.dose, length) }
    if fields[.sources] == nil, !fields.guessed.contains(.sources) {
      report(
        .noSource, name,
        "Nothing tells where this dose comes from; add `sources`, or `sources: own judgement`.")
    }
    let risky = Set(["loaded", "flexion", "extension", "rotation"]).intersection(exercise.tags).sorted()
    if exercise.stopIf == nil, !risky.isEmpty, !fields.guessed.contains(.stopIf) {
      report(
        .noStopSign, fields.key(.tags) ?? name,
        "This exercise is tagged \(risky.joined(separator: ", ")), and nothing tells the listener when to stop; add "
          + "`stop-if`.")
    }
  }
}
