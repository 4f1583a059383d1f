// Warm packs: length, times a day, fresh injuries; and packs of either kind before sleep.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyCheck {
  static let heatLength = SafetyCheck(
    "heat, one turn", .warning(.heatLong, "Heat for long", .above(.seconds(20 * 60))),
    .error(.heatTooLong, "Heat for too long", .above(.seconds(30 * 60))),
    why: "Ten to twenty minutes of heat are enough, and more than thirty may burn the skin.",
    source: "Midlands Partnership NHS, Safe use of heat treatment (A); Scott and White with ExitCare, Heat therapy (A)"
  ) { review in
    for occurrence in review.occurrences where occurrence.has("heat") {
      review.report(occurrence.work.longestSet, of: occurrence, "The heat stays on")
    }
  }

  /// Checks the number of turns in the routine and its `how-often`.
  static let heatPerDay = SafetyCheck(
    "heat, times a day", .warning(.heatTooOften, "Heat many times a day", .moreThan(3)),
    why: "Heat is for three times a day at most.", source: "Midlands Partnership NHS, Safe use of heat treatment (A)"
  ) { review in
    let heat = review.occurrences.filter { $0.has("heat") }
    guard let last = heat.last else { return }
    let times = heat.reduce(0) { $0 + $1.work.sets * $1.rounds }
    if let report = review.report(for: times) {
      review.report(
        report, at: last.place,
        "Heat comes \(times) times in this routine; \(report.bound.figure) times a day is the most.")
    }
    guard let howOften = review.card?.howOften, let place = howOften.location.place else { return }
    for sentence in WordSentence.sentences(of: howOften, at: place) {
      guard let day = sentence.timesADay, let report = review.report(for: day) else { continue }
      review.report(report, at: place, "Heat \(day) times a day is more than \(report.bound.figure).")
    }
  }

  /// Heat in a routine for acute pain, or in an exercise tagged `new-injury`.
  static let heatOnInjury = SafetyCheck(
    "heat on a fresh injury", .warning(.heatOnInjury, "Heat on a fresh injury"),
    why: "Heat makes a fresh injury swell; wait about two days.",
    source: "Scott and White with ExitCare, Heat therapy (A); A.D.A.M., Managing acute back pain at home (A)"
  ) { review in
    for occurrence in review.occurrences where occurrence.has("heat") {
      guard review.routine.goal == .acute || occurrence.has("new-injury") else { continue }
      review.report(.heatOnInjury, at: occurrence.place, "Heat does not belong on a fresh injury.")
    }
  }

  /// A routine with a pack whose description mentions the evening.
  static let packAtBedtime = SafetyCheck(
    "heat or cold before sleep", .warning(.packAtBedtime, "A cold or warm pack before sleep"),
    why: "Whoever falls asleep with a cold or warm pack wakes up with a burn.",
    source: "Midlands Partnership NHS, Safe use of heat treatment (A)"
  ) { review in
    guard let pack = review.occurrences.first(where: { $0.has(anyOf: "heat", "cold") }), let card = review.card
    else { return }
    let evening = ["bed", "bedtime", "sleep", "asleep", "tonight", "night"]
    let about = [card.title, card.summary, card.when].compactMap { $0 }
    for sentence in about.flatMap({ WordSentence.sentences(of: $0, at: pack.place) }) {
      guard let word = sentence.says(evening) else { continue }
      review.report(
        .packAtBedtime, at: pack.place,
        "This routine speaks of \"\(word)\", and has a \(pack.has("heat") ? "warm" : "cold") pack in it.")
    }
  }
}

extension WordSentence {
  /// The number before "times a day", if any.
  fileprivate var timesADay: Int? {
    for index in words.indices.dropLast(3)
    where words[index + 1] == "times" && ["a", "per", "each", "every"].contains(words[index + 2])
      && words[index + 3] == "day"
    {
      return WordSentence.number(words[index])
    }
    return nil
  }
}
