// The dose of an exercise occurrence: the step's keys override those of the exercise.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension Reader {
  /// Merges the dose keys of a step with those of its exercise. Nil, with a report, if they contradict each other.
  ///
  /// - Parameters:
  ///   - base: The exercise's dose keys.
  ///   - exercise: The exercise, with the step's texts already applied.
  ///   - step: The step's dose keys.
  ///   - fields: The step's keys, for reports; nil for an exercise's own dose, which is always consistent.
  mutating func merge(
    _ base: DoseFields, of exercise: Exercise, with step: DoseFields = DoseFields(), fields: Fields? = nil
  ) -> Dose? {
    var dose = Dose()
    let isHold = exercise.work == .timedHold
    if let key = fields?.key(.hold), step.hold != nil, !canHold(exercise.work) {
      report(
        .holdWithoutPhase, key,
        "The movement of `\(exercise.id)` has no hold phase, so there is nothing to hold here; use `reps`, or `for`.")
      return nil
    }
    if isHold {
      if let key = fields?.key(.reps), step.reps != nil {
        reportRepetitionsOfHold(key, value: fields?[.reps])
        return nil
      }
      if let key = fields?.key(.for), step.time != nil {
        report(.conflict, key, "`\(exercise.id)` is a timed hold, so it takes `hold` and `sets`, not `for`.")
        return nil
      }
      let sets = step.sets?.value ?? base.sets?.value ?? 1
      dose.amount = .repetitions([Int](repeating: 1, count: sets))
    } else {
      guard let amount = amount(base: base, step: step, parts: exercise.parts.count) else { return nil }
      dose.amount = amount
    }
    dose.hold = step.hold?.value ?? base.hold?.value ?? phaseHold(exercise.work)
    dose.sides = step.sides?.value ?? base.sides?.value
    // A timed hold has one repetition, so the sides can only take turns set by set.
    if isHold, dose.sides == .alternate { dose.sides = .each }
    dose.rest = step.rest?.value ?? base.rest?.value
    dose.change = step.change?.value ?? base.change?.value
    dose.pause = step.pause?.value ?? base.pause?.value
    dose.move = step.move?.value ?? base.move?.value
    dose.sideFirst = step.sideFirst ?? base.sideFirst ?? false
    dose.untilReady = step.untilReady ?? base.untilReady ?? false
    dose.beginsReady = step.beginsReady ?? base.beginsReady ?? false
    dose.atMost = step.atMost?.value ?? base.atMost?.value
    let counted = step.reps == nil ? base : step
    dose.upTo = counted.upTo
    if let upTo = dose.upTo, !dose.untilReady, let reps = counted.reps, let low = reps.value.first {
      report(
        .unreadable, reps.range,
        "`\(shown(reps.range))` is a range, and Limber keeps exact time; write one number, such as `\(low)`, or "
          + "`until: ready` for the listener's own pace.",
        fixes: [low, upTo].map { Fix("Write `\($0)`", isSafe: false, replacing: reps.range, with: "\($0)") })
      return nil
    }
    dose.runsOn = step.runsOn ?? base.runsOn ?? false
    return dose
  }

  /// Whether the work is a hold, or has a hold phase.
  private func canHold(_ work: Work) -> Bool { work == .timedHold || phaseHold(work) != nil }

  private func phaseHold(_ work: Work) -> Frames? {
    guard case .movement(let phases) = work else { return nil }
    return phases.first(where: \.isHold)?.length
  }

  /// The work of each set: a step's `reps` or `for` replaces the exercise's; a list determines the number of sets.
  private mutating func amount(base: DoseFields, step: DoseFields, parts: Int) -> Amount? {
    let sets = step.sets ?? base.sets
    if step.reps == nil, let time = step.time { return .time(time.value, sets: sets?.value ?? 1) }
    if let reps = step.reps {
      return repetitions(reps, isList: step.repsAreSets, sets: step.repsAreSets ? nil : sets)
    }
    if parts > 0 { return .repetitions([Int](repeating: parts, count: sets?.value ?? 1)) }
    if let reps = base.reps {
      if base.repsAreSets, let sets = step.sets, sets.value != reps.value.count {
        report(
          .conflict, sets.range,
          "The exercise lists its repetitions for \(reps.value.count) sets, so `sets: \(sets.value)` can't be; "
            + "give `reps` here as well.")
        return nil
      }
      return repetitions(reps, isList: base.repsAreSets, sets: base.repsAreSets ? nil : sets)
    }
    if let time = base.time { return .time(time.value, sets: sets?.value ?? 1) }
    return .repetitions([Int](repeating: 1, count: sets?.value ?? 1))
  }

  private func repetitions(_ reps: Written<[Int]>, isList: Bool, sets: Written<Int>?) -> Amount {
    if isList { return .repetitions(reps.value) }
    return .repetitions([Int](repeating: reps.value.first ?? 1, count: sets?.value ?? 1))
  }
}
