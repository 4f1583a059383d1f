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
    if let range = step.byRound?.range ?? step.reps?.range, isHold {
      reportRepetitionsOfHold(
        fields?.key(step.byRound == nil ? .reps : .repsByRound) ?? range, value: fields?[.reps])
      return nil
    }
    if let key = fields?.key(.for), step.time != nil, isHold {
      report(.conflict, key, "`\(exercise.id)` is a timed hold, so it takes `hold` and `sets`, not `for`.")
      return nil
    }
    if let key = fields?.key(.hold), step.hold != nil, !canHold(exercise.work) {
      if exercise.work == .activity {
        report(
          .conflict, key, "`\(exercise.id)` is an activity, which lasts its `for` and has nothing to hold.",
          fixes: [Fix("Write `for`", isSafe: false, replacing: key, with: "for")])
      } else {
        report(
          .holdWithoutPhase, key,
          "The movement of `\(exercise.id)` has no hold phase, so there is nothing to hold here; use `reps`, or `for`.")
      }
      return nil
    }
    let left = base.left(by: step)
    guard let sets = sets(step, beside: left) else { return nil }
    if let byRound = step.byRound {
      dose.repetitionsByRound = byRound.value
      dose.amount = .repetitions([Int](repeating: byRound.value[0], count: sets))
    } else if step.reps == nil, step.time == nil, !exercise.parts.isEmpty, !exercise.work.isContinuous {
      dose.amount = .repetitions([Int](repeating: exercise.parts.count, count: sets))
    } else if let reps = step.reps ?? left.reps {
      dose.amount = .repetitions(reps.value.values(sets))
    } else if let time = step.time ?? left.time {
      dose.amount = .time(time.value.values(sets))
    } else {
      dose.amount = .repetitions([Int](repeating: 1, count: sets))
    }
    dose.hold = step.hold?.value ?? base.hold?.value ?? phaseHold(exercise.work).map(BySet.same)
    if step.phases != nil { dose.hold = phaseHold(exercise.work).map(BySet.same) }
    dose.sides = step.sides?.value ?? base.sides?.value
    // A timed hold has one repetition, so the sides can only take turns set by set.
    if isHold, dose.sides == .alternate { dose.sides = .each }
    dose.rest = step.rest?.value ?? base.rest?.value
    dose.change = step.change?.value ?? base.change?.value
    dose.pause = step.pause?.value ?? base.pause?.value
    dose.move = step.move?.value ?? base.move?.value
    dose.firstSide = step.firstSide ?? base.firstSide ?? .left
    dose.load = step.load ?? base.load
    dose.sideFirst = step.sideFirst ?? base.sideFirst ?? false
    dose.untilReady = step.untilReady ?? base.untilReady ?? false
    dose.beginsReady = step.beginsReady ?? base.beginsReady ?? false
    dose.atMost = step.atMost?.value ?? base.atMost?.value
    let counted = step.reps == nil ? base : step
    dose.upTo = counted.upTo
    if let upTo = dose.upTo, !dose.untilReady, let reps = counted.reps, let low = reps.value.written.first {
      report(
        .unreadable, reps.range,
        "`\(shown(reps.range))` is a range, and Limber keeps exact time; write one number, such as `\(low)`, or "
          + "`until: ready` for the listener's own pace.",
        fixes: [low, upTo].map { Fix("Write `\($0)`", isSafe: false, replacing: reps.range, with: "\($0)") })
      return nil
    }
    dose.runsOn = step.runsOn ?? base.runsOn ?? false
    if exercise.work == .activity, !dose.untilReady, case .repetitions = dose.amount {
      if let key = fields?.key(.do) { reportNoTime(exercise.id, step, base, at: key, fields) }
      return nil
    }
    return dose
  }

  /// The number of sets: that of the lists, which agree, else `sets`. Nil, with a report, if a step's keys contradict what
  /// is left of the exercise's.
  private mutating func sets(_ step: DoseFields, beside left: DoseFields) -> Int? {
    let (here, there) = (step.lists, left.lists)
    guard let first = here.first ?? there.first else { return step.sets?.value ?? left.sets?.value ?? 1 }
    if here.contains(where: { $0.sets != first.sets }) { return nil }
    if let other = there.first(where: { $0.sets != first.sets }) {
      guard !here.isEmpty else { return nil }
      report(
        .conflict, first.range,
        "`\(first.key.written)` is for \(first.sets) sets here, and the exercise's `\(other.key.written)` for "
          + "\(other.sets); give `\(other.key.written)` here as well.")
      return nil
    }
    guard let sets = step.sets, sets.value != first.sets else { return first.sets }
    if here.isEmpty {
      report(
        .conflict, sets.range,
        "The exercise's `\(first.key.written)` is for \(first.sets) sets, so `sets: \(sets.value)` can't be; "
          + "give `\(first.key.written)` here as well.")
    }
    return nil
  }

  /// Whether the work is a hold, or has a hold phase.
  private func canHold(_ work: Work) -> Bool { work == .timedHold || phaseHold(work) != nil }

  private func phaseHold(_ work: Work) -> Frames? {
    guard case .movement(let phases) = work else { return nil }
    return phases.first(where: \.isHold)?.length
  }

  /// Reports an activity without a time.
  private mutating func reportNoTime(
    _ id: String, _ step: DoseFields, _ base: DoseFields, at key: Range<Int>, _ fields: Fields?
  ) {
    if let range = step.byRound?.range ?? step.reps?.range ?? (base.reps == nil ? nil : key) {
      report(
        .conflict, range,
        "Nothing tells how long one of these takes: `\(id)` has no `movement`. Write `for`, or add `until: ready`, which "
          + "leaves the pace to the listener.")
    } else if fields?.guessed.contains(.for) != true {
      report(
        .missingKey, key, "`\(id)` has no dose of its own, so this step needs one, for example `for: 30s`.")
    }
  }
}
