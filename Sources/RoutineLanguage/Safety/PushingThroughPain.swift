// Warns of words that push on through pain.
// SPDX-License-Identifier: GPL-3.0-or-later

extension SafetyReview {
  /// M434.
  mutating func checkPushing(_ sentences: [WordSentence]) {
    for sentence in sentences {
      guard let phrase = sentence.says(Limits.pushing.signs) else { continue }
      report(.pushing, at: sentence.place, "\"\(phrase)\" is never good advice; say when to ease off.", Limits.pushing)
    }
  }
}
