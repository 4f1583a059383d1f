// Warns of words that let the breath be held in strength work.
// SPDX-License-Identifier: GPL-3.0-or-later

extension SafetyReview {
  /// M425.
  mutating func checkBreathHeld(_ sentences: [WordSentence]) {
    for sentence in sentences {
      guard let use = sentence.use, uses[use].has(anyOf: Limits.strength) || uses[use].has("stability"),
        sentence.says(Limits.breathHeld.signs) != nil
      else { continue }
      report(.breathHeld, at: sentence.place, "This asks to hold the breath while working.", Limits.breathHeld)
    }
  }
}
