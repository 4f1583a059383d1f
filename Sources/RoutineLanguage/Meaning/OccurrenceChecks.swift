// Checks for errors and probable mistakes in one occurrence of an exercise.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension Exercise {
  /// Its work in each round where they differ, else its work.
  func plans(_ dose: Dose) -> [WorkPlan] {
    dose.repetitionsByRound == nil ? [WorkPlan(self, dose)] : dose.byRound.map { WorkPlan(self, $0) }
  }
}

/// How far into its work a cue may lie.
struct CueReach {
  private var longest: Frames
  private var repetition: Frames
  private var repetitions: Int
  private var phases: Int

  /// The reach of a dose. At the listener's own pace no moment is missed, because none is timed.
  init(_ plan: WorkPlan) {
    longest = plan.waits ? .countless : plan.longestSet
    repetition = plan.waits ? .countless : plan.repetition.most
    phases = plan.waits ? .max : plan.phases
    repetitions = plan.waits ? .max : plan.maxRepetitions
  }

  /// The reach of an exercise in a dose, which may differ from round to round.
  init(_ exercise: Exercise, _ dose: Dose) {
    let plans = exercise.plans(dose)
    self.init(plans[0])
    for plan in plans.dropFirst() { extend(to: CueReach(plan)) }
  }

  /// Adds another reach.
  mutating func extend(to other: CueReach) {
    longest = max(longest, other.longest)
    repetition = max(repetition, other.repetition)
    phases = max(phases, other.phases)
    repetitions = max(repetitions, other.repetitions)
  }

  /// Why the moment of a cue is never reached; nil if it is.
  func misses(_ cue: AuthorCue) -> String? {
    switch cue.moment {
    case .after(let time) where time >= longest, .every(let time) where time >= longest,
      .last(let time) where time > longest:
      "the work lasts \(longest.asWritten)"
    case .eachRepetitionLast(let time) where time > repetition:
      "a repetition lasts \(repetition.asWritten)"
    case .phase(let number) where number > phases:
      phases == 0
        ? "there are no phases here" : "a repetition has \(phases == 1 ? "1 phase" : "\(phases) phases")"
    case .repetition(let number) where number > repetitions, .beforeRepetition(let number) where number > repetitions:
      "no set has more than \(repetitions == 1 ? "1 repetition" : "\(repetitions) repetitions")"
    default: nil
    }
  }
}

extension Reader {
  /// Checks that the parts of an exercise occurrence fit together.
  ///
  /// - Parameter cues: The step's own cues.
  mutating func checkOccurrence(
    _ exercise: Exercise, _ plan: WorkPlan, written: DoseFields, of definition: ExerciseDocument, cues: [AuthorCue],
    fields: Fields, at id: Range<Int>
  ) {
    checkMaximum(
      hold: plan.kept?.most, maximum: exercise.maxHold, of: exercise.id,
      at: (plan.isActivity ? written.time?.range : written.hold?.range ?? written.phases?.range) ?? id)
    checkTime(plan, at: written.time?.range ?? id, isOwn: written.changesTime || definition.file == file)
    if plan.sets >= 5, plan.dose.rest?.most == .zero {
      report(
        .noRest, written.rest?.range ?? id, "\(plan.sets) sets follow each other here with no rest between them.",
        figures: [.count(plan.sets)])
    }
    if let pause = written.pause, pause.value > .seconds(10), plan.maxRepetitions > 1 {
      report(
        .longPause, pause.range,
        "This waits \(pause.value.asWritten) after each repetition; the time between two sets is `rest`.",
        figures: [.length(pause.value)])
    }
    if definition.file != file { checkInherited(plan, written, of: definition) }
    checkEffects(plan, written, cues, fields)
  }

  /// Reports a time that holds no repetition, or more than its whole repetitions take.
  private mutating func checkTime(_ plan: WorkPlan, at range: Range<Int>, isOwn: Bool) {
    guard let times = plan.times, !plan.waits else { return }
    for (index, time) in times.enumerated() {
      let turn = plan.turn(inSet: index + 1)
      let length = plan.length(ofSet: index + 1)
      if time < turn {
        return report(
          .timeTooShort, range,
          "One repetition\(plan.alternates ? " on each side" : "") takes \(turn.asWritten), so not a single one fits "
            + "into \(time.asWritten).")
      }
      guard isOwn, length < time else { continue }
      let count = plan.repetitions[index]
      return report(
        .timeNotFilled, range,
        "\(count == 1 ? "Only 1 whole repetition fits" : "\(count) whole repetitions fit") into \(time.asWritten); the "
          + "work lasts \(length.asWritten), and that is what is told.", figures: [.length(length)])
    }
  }

  /// Hints at sets that a step inherits beside the work that it sets.
  private mutating func checkInherited(_ plan: WorkPlan, _ written: DoseFields, of definition: ExerciseDocument) {
    guard plan.sets > 1, written.sets == nil, written.lists.isEmpty,
      let range = written.hold?.range ?? written.reps?.range ?? written.time?.range
    else { return }
    let list = definition.written.left(by: written).lists.first?.key.written
    report(
      .inheritedSets, range,
      "The \(plan.sets) sets of `\(definition.id)` stay beside this; "
        + (list.map { "write `\($0)` too: a list for several sets, or one value for a single one." }
          ?? "write `sets: \(plan.sets)` too, or `sets: 1` for a single one."),
      figures: [.count(plan.sets)])
  }

  /// Warns if a hold is longer than its exercise allows.
  mutating func checkMaximum(hold: Frames?, maximum: Frames?, of id: String, at range: Range<Int>) {
    guard let hold, let maximum, hold > maximum else { return }
    report(
      .beyondMaximum, range,
      "\(hold.asWritten) is longer than the longest hold set for `\(id)`, \(maximum.asWritten).",
      figures: [.length(hold)])
  }

  /// Reports cues that are never reached.
  mutating func checkCues(_ cues: [AuthorCue], _ reach: CueReach) {
    for cue in cues {
      guard let place = cue.location.place, let reason = reach.misses(cue) else { continue }
      report(.cueBeyondWork, place.range, "This cue is never reached: \(reason).")
    }
  }

  /// Adds a hint for keys of the step that have no effect.
  private mutating func checkEffects(
    _ plan: WorkPlan, _ written: DoseFields, _ cues: [AuthorCue], _ fields: Fields
  ) {
    let dose = plan.dose
    // A list says the number of sets as well.
    let holdDoesNothing = if plan.isTimedHold, case .same = written.hold?.value { true } else { false }
    let waitedFor: [KeyName] = [.pause, .phases] + (holdDoesNothing ? [.hold] : [])
    for name in plan.parts > 0 ? [KeyName.reps, .repsByRound, .for] : plan.waits ? waitedFor : [] {
      guard let key = fields.key(name) else { continue }
      report(
        .withoutEffect, key,
        "`\(name.written)` has no effect here: "
          + (plan.parts > 0
            ? "the exercise has one repetition for each of its `parts`."
            : "`until: ready` waits for the listener, and nothing is timed."),
        fixes: removal(of: name, in: fields))
    }
    if plan.waits, written.untilReady == nil, let key = fields.key(.for) { reportTimedPace(key) }
    if !plan.waits, !dose.beginsReady, let key = fields.key(.atMost) {
      report(
        .withoutEffect, key, "`at-most` has no effect here: without `until: ready` or `begin: ready` nothing waits.",
        fixes: removal(of: .atMost, in: fields))
    }
    if plan.waits, let place = cues.first(where: { $0.moment != .end })?.location.place {
      report(
        .withoutEffect, place.range,
        "This cue is never heard: `until: ready` waits for the listener, and nothing is timed.")
    }
    func lineFix(_ name: KeyName) -> [Fix] { removal(of: name, in: fields) }
    if plan.isContinuous, let key = fields.key(.parts) {
      report(
        .withoutEffect, key, "`parts` has no effect here: they are worked one repetition each, and there are none.",
        fixes: lineFix(.parts))
    }
    if written.rest != nil, plan.sets == 1, let key = fields.key(.rest) {
      report(
        .withoutEffect, key, "`rest` has no effect here: there is only one set. A rest after it is a step of its own.",
        fixes: lineFix(.rest))
    }
    if plan.sets == 1, let key = fields.key(.betweenSets) {
      report(
        .withoutEffect, key, "`between-sets` has no effect here: there is only one set.", fixes: lineFix(.betweenSets))
    }
    let tellsTime = plan.hasHoldPhase || !plan.waits && (plan.isTimedHold || plan.times != nil)
    if !tellsTime, let key = fields.key(.doseVerb) {
      report(
        .withoutEffect, key, "`dose-verb` has no effect here: no time is told of this dose.", fixes: lineFix(.doseVerb))
    }
    if written.pause != nil, plan.maxRepetitions <= 1, dose.sides != .alternate, let key = fields.key(.pause) {
      report(
        .withoutEffect, key, "`pause` has no effect here: no set has a second repetition.", fixes: lineFix(.pause))
    }
    if written.change != nil, dose.sides != .each, let key = fields.key(.change) {
      report(
        .withoutEffect, key, "`change` has no effect here: it is the time between sides, and needs `sides: each`.",
        fixes: lineFix(.change))
    }
    if !plan.worksBothSides, let key = fields.key(.firstSide) {
      report(
        .withoutEffect, key, "`first-side` has no effect here: it needs `sides: each` or `sides: alternate`.",
        fixes: lineFix(.firstSide))
    }
    if written.sideFirst != nil, dose.sides != .each || plan.sets == 1, let key = fields.key(.order) {
      report(
        .withoutEffect, key, "`order` has no effect here: it needs `sides: each` and more than one set.",
        fixes: lineFix(.order))
    }
  }

  /// A fix that removes a key with a line to itself.
  func removal(of name: KeyName, in fields: Fields) -> [Fix] {
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
      hold: definition.written.hold?.value.most, maximum: exercise.maxHold, of: exercise.id,
      at: definition.written.hold?.range ?? name)
    if exercise.work == .activity {
      checkMaximum(
        hold: definition.work.kept?.most, maximum: exercise.maxHold, of: exercise.id,
        at: definition.written.time?.range ?? name)
    }
    if case .movement(let phases) = exercise.work {
      for phase in phases where phase.isHold {
        checkMaximum(
          hold: phase.length, maximum: exercise.maxHold, of: exercise.id, at: phase.location.place?.range ?? name)
      }
    }
    checkTime(definition.work, at: definition.written.time?.range ?? name, isOwn: true)
    checkCues(exercise.cues, CueReach(definition.work))
    if fields[.sources] == nil, !fields.guessed.contains(.sources) {
      report(
        .noSource, name,
        "Nothing tells where this dose comes from; add `sources`, or `sources: own judgement`.")
    }
    let risky = Topic.allCases.filter { Topics.risky.has($0) && definition.traits.topics.has($0) }.map(\.tag).sorted()
    if exercise.stopIf == nil, !risky.isEmpty, !fields.guessed.contains(.stopIf) {
      report(
        .noStopSign, fields.key(.tags) ?? name,
        "This exercise counts as \(risky.joined(separator: ", ")), and nothing tells the listener when to stop; add "
          + "`stop-if`.")
    }
  }
}
