// Stretches: the length of a hold, repetitions, the total, and what follows.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyCheck {
  /// Not reported for older people, who are advised to hold for longer.
  static let stretchHold = SafetyCheck(
    "a stretch, one hold",
    .hint(.stretchOverUsual, "A stretch held for longer than usual", .above(.seconds(30))),
    .warning(.longStretch, "A stretch held for very long", .above(.seconds(60))),
    why: "Adults usually hold a stretch for 10 to 30 seconds, older people for 30 to 60. That is a usual range, not a "
      + "danger line.",
    source: "ACSM, Stretching and flexibility guidelines update (A)"
  ) { review in
    for occurrence in review.stretches where !occurrence.isBeyondItsOwnMaximum {
      guard let hold = occurrence.work.kept?.most, let report = review.report(for: hold) else { continue }
      let isHint = report.severity == .hint
      if isHint, review.isFor(.olderAdult) { continue }
      review.report(
        report, at: occurrence.place,
        "This stretch is held for \(hold.asWritten); up to \(report.bound.figure) is "
          + (isHint ? "usual." : "advised."), of: occurrence, as: .stretch)
    }
  }

  static let stretchTotal = SafetyCheck(
    "a stretch, all holds of a side", .warning(.stretchTotal, "Very much of one stretch", .above(.seconds(120))),
    why: "About a minute for each stretch and side does what stretching can do; more than two minutes add little.",
    source: "ACSM summary, Garber 2011 (B); the line of two minutes is own judgement"
  ) { review in
    for (first, total) in review.stretchTotals {
      guard let report = review.report(for: total) else { continue }
      review.report(
        report, at: first.place,
        "All holds of this stretch add up to \(total.asWritten); \(report.bound.figure) is plenty.", of: first,
        as: .stretch)
    }
  }

  /// A routine with no more work and rest than this is a short break, in which stretches may be shorter. Own judgement.
  private static let shortBreak = Frames.seconds(180)

  static let stretchLeast = SafetyCheck(
    "a stretch, all holds of a side, in a routine of more than three minutes",
    .hint(.shortStretch, "Very little of one stretch", .below(.seconds(30))),
    why: "A stretch does most when its holds add up to about a minute, and little under half of that.",
    source: "ACSM summary, Garber 2011 (B); the line of half a minute is own judgement"
  ) { review in
    let short = review.stretchTotals.compactMap { first, total in review.report(for: total).map { (first, total, $0) } }
    guard !short.isEmpty, review.card != nil, Step.leastLength(of: review.routine.steps) > shortBreak else { return }
    for (first, total, report) in short {
      review.report(
        report, at: first.place,
        "All holds of this stretch add up to \(total.asWritten); at least \(report.bound.figure) is better.",
        of: first, as: .stretch)
    }
  }

  static let stretchRepeats = SafetyCheck(
    "a stretch, repeats", .warning(.manyStretches, "A stretch repeated many times", .moreThan(5)),
    why: "Two to five holds of the same stretch are usual; more add little.",
    source: "ACSM summary, Garber 2011 (B); NIH Go4Life, Upper back (A)"
  ) { review in
    for occurrence in review.stretches {
      guard let report = review.report(for: occurrence.repetitions) else { continue }
      review.report(
        report, at: occurrence.place,
        "This stretch is done \(occurrence.repetitions) times on a side; \(report.bound.figure) are enough.",
        of: occurrence, as: .stretch)
    }
  }

  static let stretchBeforeStrength = SafetyCheck(
    "stretching a muscle before strength work for it",
    .warning(.stretchBeforeStrength, "A long stretch before strength work", .from(.seconds(60))),
    why:
      "A muscle that was held in a stretch for a minute or more is likely to be weaker for a while. Stretch it after "
      + "the strength work, or for less than 45 seconds.",
    source: "Kay and Blazevich 2012, Effect of acute static stretch (B)"
  ) { review in
    guard !review.stretches.isEmpty else { return }
    // From the end, with the next strength work for each muscle.
    var next: [String: (index: Int, id: String)] = [:]
    for (index, occurrence) in review.occurrences.enumerated().reversed() {
      if occurrence.isStretch, let report = review.report(for: occurrence.heldPerSide),
        let (muscle, later) = review.muscles(of: occurrence).compactMap({ muscle in next[muscle].map { (muscle, $0) } })
          .min(by: { $0.1.index < $1.1.index })
      {
        review.report(
          report, at: occurrence.place,
          "\(occurrence.heldPerSide.asWritten) of stretching for the \(muscle) comes before `\(later.id)`, which "
            + "wants its strength.", of: occurrence, as: .stretch)
      }
      guard occurrence.isStrength else { continue }
      for muscle in review.muscles(of: occurrence) { next[muscle] = (index, occurrence.id) }
    }
  }
}

extension SafetyReview {
  /// The muscles of an exercise, in lower case.
  fileprivate func muscles(of occurrence: ReviewedOccurrence) -> [String] {
    definition(occurrence.id)?.muscles.map { $0.source.lowercased() } ?? []
  }

  /// Each stretch at its first occurrence, with the total of its holds on the side that has more.
  fileprivate var stretchTotals: [(first: ReviewedOccurrence, total: Frames)] {
    var firsts: [ReviewedOccurrence] = []
    var totals: [String: [Side: Frames]] = [:]
    for occurrence in stretches {
      if totals[occurrence.id] == nil { firsts.append(occurrence) }
      for side in Side.allCases where occurrence.dose.works(side) {
        totals[occurrence.id, default: [:]][side, default: .zero] += occurrence.heldPerSide
      }
    }
    return firsts.map { ($0, totals[$0.id]?.values.max() ?? .zero) }
  }
}
