// Refuses cold on bare skin, and warns where nobody is told to look at the skin.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyReview {
  /// M412 and M413, for texts in English.
  mutating func checkColdProtection() {
    for use in uses where use.has("cold") && !use.has("ice-massage") {
      let exercise = use.exercise
      let first = exercise.kit + [exercise.setup].compactMap { $0 }
      guard exercise.name.language.base == "en", first.allSatisfy({ $0.language.base == "en" }) else { continue }
      if !mentioned(Limits.coldBarrier, in: first) {
        report(
          .coldBarrier, at: use.place,
          "Nothing is laid between the cold and the skin; name a cloth in `kit` or `setup`.",
          Limits.coldBarrier)
      }
      let later = exercise.cues.map(\.text) + exercise.form
      if use.work.longestSet > Limits.skinCheckAfter, !mentioned(Limits.skinCheck, in: later) {
        report(
          .skinCheck, at: use.place, "Nobody is told to look at the skin; add a cue, such as `5m: Look at your skin.`",
          Limits.skinCheck)
      }
    }
  }

  private func mentioned(_ rule: Rule, in texts: [Text]) -> Bool {
    texts.contains { text in
      WordSentence.sentences(of: text, at: Place(file: file, range: 0..<0)).contains { $0.mentions(rule.signs) != nil }
    }
  }
}
