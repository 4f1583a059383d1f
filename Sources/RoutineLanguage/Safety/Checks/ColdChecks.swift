// Cold packs and ice: length, time between turns, bare skin, and checking the skin.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyCheck {
  static let coldLength = SafetyCheck(
    "cold, one turn", .warning(.coldLong, "Cold for long", .above(.seconds(15 * 60))),
    .error(.coldTooLong, "Cold for too long", .above(.seconds(20 * 60))),
    why: "Ten to fifteen minutes of cold are enough, and more than twenty may harm the skin.",
    source: "Midlands Partnership NHS, Safe use of cold treatment (A)"
  ) { review in
    for occurrence in review.coldPacks {
      review.report(occurrence.work.longestSet, of: occurrence, "The cold stays on")
    }
  }

  private static let advisedColdGap = Bound.below(.seconds(2 * 3600))

  static let coldGap = SafetyCheck(
    "cold, from one turn to the next", .warning(.coldGap, "Cold again after a short time", advisedColdGap),
    .error(.coldTooSoon, "Cold again too soon", .below(.seconds(3600))),
    why: "The skin has to be as warm as before: two to three hours between two turns, one at the very least.",
    source: "Midlands Partnership NHS, Safe use of cold treatment (A); Barnsley Hospital NHS, Applying ice packs (A)"
  ) { review in
    let turns = review.coldTurns
    for (before, after) in zip(turns, turns.dropFirst()) {
      let gap = after.start - before.end
      guard let report = review.report(for: gap) else { continue }
      review.report(
        report, at: after.place,
        "The cold comes again after \(gap.asWritten); wait \(advisedColdGap.figure).")
    }
  }

  /// English texts only.
  static let coldBarrier = SafetyCheck(
    "cold on bare skin", .error(.coldBarrier, "Cold on bare skin"),
    why: "Ice burns the skin. A damp cloth belongs between the pack and the skin.",
    source: "Midlands Partnership NHS, Safe use of cold treatment (A)"
  ) { review in
    let barriers = ["cloth", "towel", "towels", "cover", "sleeve", "wrap", "wrapped", "wrapping"]
    for occurrence in review.coldPacks where occurrence.preparationIsEnglish {
      guard !review.mentions(barriers, in: occurrence.preparation) else { continue }
      review.report(
        .coldBarrier, at: occurrence.place,
        "Nothing is laid between the cold and the skin; name a cloth in `kit` or `setup`.")
    }
  }

  /// Cold no longer than this needs no check of the skin. Oxford Osteopaths and peers, five minutes (C).
  private static let skinCheckAfter = Frames.seconds(5 * 60)

  /// English texts only.
  static let skinCheck = SafetyCheck(
    "cold without a look at the skin", .warning(.skinCheck, "Nobody looks at the skin", .above(skinCheckAfter)),
    why: "Skin that turns white, blotchy or numb has had too much; look at it after about five minutes.",
    source: "Midlands Partnership NHS, Safe use of cold treatment (A); Oxford Osteopaths, the five minutes (C)"
  ) { review in
    for occurrence in review.coldPacks where occurrence.preparationIsEnglish {
      guard let report = review.report(for: occurrence.work.longestSet),
        !review.mentions(["skin"], in: occurrence.exercise.cues.map(\.text) + occurrence.exercise.form)
      else { continue }
      review.report(
        report, at: occurrence.place,
        "Nobody is told to look at the skin; add a cue, such as `5m: Look at your skin.`")
    }
  }

  static let iceMassage = SafetyCheck(
    "ice massage", .warning(.iceMassage, "Ice massage for long", .above(.seconds(10 * 60))),
    why: "Ice on the bare skin is for ten minutes at most.",
    source: "Midlands Partnership NHS, Safe use of cold treatment (A)"
  ) { review in
    for occurrence in review.occurrences where occurrence.has("ice-massage") {
      review.report(occurrence.work.longestSet, of: occurrence, "The ice massage goes on")
    }
  }
}

extension ReviewedOccurrence {
  /// The kit and the set-up.
  fileprivate var preparation: [Text] { exercise.kit + [exercise.setup].compactMap { $0 } }

  /// Whether the exercise's name, kit and set-up are in English.
  fileprivate var preparationIsEnglish: Bool {
    ([exercise.name] + preparation).allSatisfy { $0.language.base == "en" }
  }
}

/// One application of cold; times are from the start of the routine.
private struct ColdTurn {
  var start: Frames
  var end: Frames
  var place: Place

  /// The maximum number of turns examined, enough to find two that are too close.
  static let max = 64
}

extension SafetyReview {
  fileprivate var coldPacks: [ReviewedOccurrence] { occurrences.filter { $0.has("cold") && !$0.has("ice-massage") } }

  fileprivate func mentions(_ phrases: [String], in texts: [Text]) -> Bool {
    texts.contains { text in
      WordSentence.sentences(of: text, at: start).contains { $0.mentions(phrases) != nil }
    }
  }

  /// The turns of cold, in order, with the minimum times between them.
  fileprivate var coldTurns: [ColdTurn] {
    guard occurrences.contains(where: { $0.has("cold") }) else { return [] }
    var turns: [ColdTurn] = []
    var clock = Frames.zero
    collectTurns(routine.steps, &clock, into: &turns)
    return turns
  }

  private func collectTurns(_ steps: [Step], _ clock: inout Frames, into turns: inout [ColdTurn]) {
    for step in steps {
      guard turns.count < ColdTurn.max else { return }
      switch step {
      case .exercise(let exercise, let dose, let location) where exercise.tags.contains("cold"):
        let work = WorkPlan(exercise, dose)
        for workSet in work.workSets.prefix(ColdTurn.max) {
          clock += workSet.before?.least ?? .zero
          let end = clock + work.length(ofSet: workSet.repetitions)
          turns.append(ColdTurn(start: clock, end: end, place: location.place ?? start))
          clock = end
        }
      case .circuit(let rounds, let between, let steps, _) where SafetyReview.hasCold(steps):
        // The time from the last turn of a round to the first of the next is always the same, so two rounds are enough.
        for _ in 0..<min(rounds, 2) {
          let start = clock
          collectTurns(steps, &clock, into: &turns)
          clock = max(clock + (between?.rest ?? .zero), start + (between?.every ?? .zero))
        }
      default: clock += step.leastLength
      }
    }
  }

  private static func hasCold(_ steps: [Step]) -> Bool {
    steps.contains { step in
      switch step {
      case .exercise(let exercise, _, _): exercise.tags.contains("cold")
      case .circuit(_, _, let steps, _): hasCold(steps)
      case .rest, .say: false
      }
    }
  }
}
