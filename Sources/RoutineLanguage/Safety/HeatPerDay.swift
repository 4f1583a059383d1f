// Warns of heat more often a day than is advised: in the routine, or by what it tells about itself.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyReview {
  private static let numbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  /// M417.
  mutating func checkHeatPerDay() {
    guard let most = Limits.heatPerDay.warning else { return }
    let heat = uses.filter { $0.has("heat") }
    guard let last = heat.last else { return }
    let times = heat.reduce(0) { $0 + $1.work.sets * $1.rounds }
    if times > most {
      report(
        .heatTooOften, at: last.place, "Heat comes \(times) times in this routine; \(most) times a day is the most.",
        Limits.heatPerDay)
    }
    guard let howOften = card?.howOften, let place = howOften.origin.place else { return }
    for sentence in WordSentence.sentences(of: howOften, at: place) {
      guard let day = sentence.timesADay, day > most else { continue }
      report(.heatTooOften, at: place, "Heat \(day) times a day is more than \(most).", Limits.heatPerDay)
    }
  }

  /// A number in figures or, up to twelve, in letters.
  static func number(_ word: Substring) -> Int? {
    Int(word) ?? numbers.firstIndex(of: String(word)).map { $0 + 1 }
  }
}

extension WordSentence {
  /// The number before "times a day".
  fileprivate var timesADay: Int? {
    for index in words.indices.dropLast(3)
    where words[index + 1] == "times" && ["a", "per", "each", "every"].contains(words[index + 2])
      && words[index + 3] == "day"
    {
      return SafetyReview.number(words[index])
    }
    return nil
  }
}
