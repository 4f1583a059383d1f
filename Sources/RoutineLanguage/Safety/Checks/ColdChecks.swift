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
      review.report(occurrence.work.longestSet, of: occurrence, as: .cold, "The cold stays on")
    }
    review.reportLongOrders(of: .cold, "The cold stays on")
    review.reportKeptOn(review.coldPacks, "The cold stays on")
  }

  static let advisedColdGap = Bound.below(.seconds(2 * 3600))

  /// Checks the turns in the routine, and what it says of how often.
  static let coldGap = SafetyCheck(
    "cold, from one turn to the next", .warning(.coldGap, "Cold again after a short time", advisedColdGap),
    .error(.coldTooSoon, "Cold again too soon", .below(.seconds(3600))),
    why: "The skin has to be as warm as before: two to three hours between two turns, one at the very least.",
    source: "Midlands Partnership NHS, Safe use of cold treatment (A); Barnsley Hospital NHS, Applying ice packs (A)"
  ) { review in
    let turns = review.coldTurns
    for (before, after) in zip(turns, turns.dropFirst()) {
      let gap = after.start - before.end
      guard let report = review.report(for: gap, of: after.occurrence, as: .cold) else { continue }
      review.report(
        report, at: after.place,
        "The cold comes again after \(gap.asWritten); wait \(advisedColdGap.figure).")
    }
    guard !review.occurrences(with: .cold).isEmpty else { return }
    review.reportWords(.coldGap, of: .again) {
      "\($0) is too soon for cold; wait \(advisedColdGap.figure) between turns."
    }
    for pace in review.paces where pace.isDenied == false && pace.isWithin(.seconds(2 * 3600)) {
      review.report(
        .coldGap, at: pace.place,
        "\u{201C}\(pace.words)\u{201D} is too often for cold; wait \(advisedColdGap.figure) between turns.")
    }
  }

  /// English texts only. A cloth may be named anywhere; bare skin may not.
  static let coldBarrier = SafetyCheck(
    "cold on bare skin",
    .warning(.coldBarrierLikely, "Perhaps cold on bare skin", .when("an exercise that only its words call cold")),
    .error(.coldBarrier, "Cold on bare skin", .when("an exercise with the tag `cold`")),
    why: "Ice burns the skin. A damp cloth belongs between the pack and the skin.",
    source: "Midlands Partnership NHS, Safe use of cold treatment (A)"
  ) { review in
    for occurrence in review.coldPacks where occurrence.isEnglish {
      let isBare =
        occurrence.remarks.contains { $0.topic == .bareSkin && !$0.isDenied } || review.saysInGeneral(.bareSkin)
      let hasBarrier = occurrence.has(.barrier) || review.saysInGeneral(.barrier)
      guard isBare || !hasBarrier else { continue }
      review.report(
        occurrence.reason(for: .cold) == nil ? .coldBarrier : .coldBarrierLikely, at: occurrence.place,
        "Nothing is laid between the cold and the skin; name a cloth in `kit` or `setup`.", of: occurrence, as: .cold)
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
    for occurrence in review.coldPacks where occurrence.isEnglish {
      guard let report = review.report(for: occurrence.work.longestSet), !occurrence.has(.skinLook) else { continue }
      review.report(
        report, at: occurrence.place,
        "Nobody is told to look at the skin; add a cue, such as `5m: Look at your skin.`", of: occurrence, as: .cold)
    }
  }

  static let iceMassage = SafetyCheck(
    "ice massage", .warning(.iceMassage, "Ice massage for long", .above(.seconds(10 * 60))),
    why: "Ice on the bare skin is for ten minutes at most.",
    source: "Midlands Partnership NHS, Safe use of cold treatment (A)"
  ) { review in
    for occurrence in review.occurrences(with: .iceMassage) {
      review.report(occurrence.work.longestSet, of: occurrence, as: .iceMassage, "The ice massage goes on")
    }
  }
}

extension ReviewedOccurrence {
  /// Whether the exercise's name, kit and set-up are in English.
  fileprivate var isEnglish: Bool {
    ([exercise.name] + exercise.kit + [exercise.setup].compactMap { $0 }).allSatisfy { $0.language.base == "en" }
  }
}

/// One application of cold; times are from the start of the routine.
struct ColdTurn {
  var start: Frames
  var end: Frames
  var place: Place
  let occurrence: ReviewedOccurrence?

  /// The maximum number of turns examined, enough to find two that are too close.
  static let max = 64
}

extension SafetyReview {
  fileprivate var coldPacks: [ReviewedOccurrence] { occurrences(with: .cold).filter { !$0.has(.iceMassage) } }

  /// The turns of cold, in order, with the minimum times between them.
  var coldTurns: [ColdTurn] {
    let cold = occurrences(with: .cold)
    guard !cold.isEmpty else { return [] }
    var turns: [ColdTurn] = []
    var clock = Frames.zero
    collectTurns(routine.steps, Dictionary(cold.map { ($0.id, $0) }) { first, _ in first }, &clock, into: &turns)
    return turns
  }

  private func collectTurns(
    _ steps: [Step], _ cold: [String: ReviewedOccurrence], _ clock: inout Frames, into turns: inout [ColdTurn]
  ) {
    for step in steps {
      guard turns.count < ColdTurn.max else { return }
      switch step {
      case .exercise(let exercise, let dose, let location) where cold[exercise.id] != nil:
        let work = WorkPlan(exercise, dose)
        for workSet in work.workSets.prefix(ColdTurn.max) {
          clock += workSet.before?.least ?? .zero
          let end = clock + work.length(ofSet: workSet.set)
          turns.append(
            ColdTurn(start: clock, end: end, place: location.place ?? start, occurrence: cold[exercise.id]))
          clock = end
        }
      case .circuit(let rounds, let between, let steps, _) where SafetyReview.has(cold, in: steps):
        // The time from the last turn of a round to the first of the next is always the same, so two rounds are enough.
        for _ in 0..<min(rounds, 2) {
          let start = clock
          collectTurns(steps, cold, &clock, into: &turns)
          clock = max(clock + (between?.rest ?? .zero), start + (between?.every ?? .zero))
        }
      default: clock += step.leastLength
      }
    }
  }

  private static func has(_ ids: [String: ReviewedOccurrence], in steps: [Step]) -> Bool {
    steps.contains { step in
      switch step {
      case .exercise(let exercise, _, _): ids[exercise.id] != nil
      case .circuit(_, _, let steps, _): has(ids, in: steps)
      case .rest, .say: false
      }
    }
  }
}
