// Rest: one position for a long time, and advice to stay in bed for days.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyCheck {
  /// Consecutive rests in the same position are added up.
  static let restLength = SafetyCheck(
    "resting in one position", .warning(.longRest, "A long rest in one position", .above(.seconds(30 * 60))),
    why: "A back wants to change its position every half hour.",
    source: "HealthLinkBC, Easing back into your daily activities (A)"
  ) { review in
    var run = Frames.zero
    var position: Position?
    var isReported = false
    for occurrence in review.occurrences {
      guard occurrence.has(.rest) || occurrence.isLongHold else {
        position = nil
        continue
      }
      if position != occurrence.exercise.position {
        run = .zero
        isReported = false
      }
      run += occurrence.work.leastLength.repeated(occurrence.rounds)
      position = occurrence.exercise.position
      guard !isReported, let report = review.report(for: run) else { continue }
      isReported = true
      review.report(
        report, at: occurrence.place,
        "This makes \(run.asWritten) in one position; change it after \(report.bound.figure).",
        of: occurrence, as: .rest)
    }
  }

  /// The maximum number of days in bed that a text may advise. Chartered Society of Physiotherapy (A).
  private static let maxDaysInBed = 2

  static let bedRest = SafetyCheck(
    "words that advise to stay in bed", .warning(.bedRest, "Days in bed", .when("for more than two days")),
    why: "More than two days in bed make a sore back weaker and slower to recover.",
    source: "Chartered Society of Physiotherapy, Exercise advice for back pain (A)"
  ) { review in
    for remark in review.says(.bedRest) where remark.days > maxDaysInBed {
      review.report(.bedRest, at: remark.place, "This advises more than two days in bed.")
    }
  }
}

extension ReviewedOccurrence {
  /// A hold of more than half an hour is a position that is kept, whatever it is called. Packs have limits of their own.
  fileprivate var isLongHold: Bool {
    work.isTimedHold && !has(anyOf: .packs) && work.longestSet > .seconds(30 * 60)
  }
}

extension Remark {
  /// The largest number of days that its text speaks of; a week has seven, the time until the pain is gone has, too, and no
  /// number is none.
  fileprivate var days: Int {
    let words = text.source.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    if words.contains(where: { ["week", "weeks", "weekend", "fortnight", "month", "months"].contains($0) }) {
      return 7
    }
    if let until = words.firstIndex(where: { $0 == "until" || $0 == "till" }),
      words[until...].contains(where: {
        ["gone", "goes", "pain", "better", "passes", "clears", "eases", "over"].contains($0)
      })
    {
      return 7
    }
    return zip(words, words.dropFirst()).compactMap { $1 == "days" ? English.number($0) ?? 3 : nil }.max() ?? 0
  }
}
