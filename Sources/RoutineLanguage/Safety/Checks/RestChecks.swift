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
      guard occurrence.has("rest") else {
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
        "This makes \(run.asWritten) in one position; change it after \(report.bound.figure).")
    }
  }

  /// The maximum number of days in bed that a text may advise. Chartered Society of Physiotherapy (A).
  private static let maxDaysInBed = 2

  static let bedRest = SafetyCheck(
    "words that advise to stay in bed", .warning(.bedRest, "Days in bed", .when("for more than two days")),
    why: "More than two days in bed make a sore back weaker and slower to recover.",
    source: "Chartered Society of Physiotherapy, Exercise advice for back pain (A)",
    phrases: ["bed rest", "stay in bed", "rest in bed", "lie in bed", "remain in bed"]
  ) { review in
    for sentence in review.sentences where sentence.says(review.check.phrases) != nil {
      let isForLong = sentence.words.contains { $0 == "week" || $0 == "weeks" } || sentence.days > maxDaysInBed
      guard isForLong else { continue }
      review.report(.bedRest, at: sentence.place, "This advises more than two days in bed.")
    }
  }
}

extension WordSentence {
  /// The largest number of days it mentions; 0 for none.
  fileprivate var days: Int {
    zip(words, words.dropFirst()).compactMap { number, unit in unit == "days" ? WordSentence.number(number) : nil }
      .max() ?? 0
  }
}
