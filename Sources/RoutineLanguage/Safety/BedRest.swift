// Warns of advice to stay in bed for days.
// SPDX-License-Identifier: GPL-3.0-or-later

extension SafetyReview {
  /// M431.
  mutating func checkBedRest(_ sentences: [WordSentence]) {
    for sentence in sentences where sentence.says(Limits.bedRest.signs) != nil && sentence.isForLong {
      report(.bedRest, at: sentence.place, "This advises more than two days in bed.", Limits.bedRest)
    }
  }
}

extension WordSentence {
  /// Whether it speaks of more days than are advised, or of weeks.
  fileprivate var isForLong: Bool {
    if words.contains(where: { $0 == "week" || $0 == "weeks" }) { return true }
    return zip(words, words.dropFirst()).contains { number, unit in
      unit == "days" && SafetyReview.number(number).map { $0 > Limits.daysInBed } ?? false
    }
  }
}
