// Warns of words that let a stretch bounce.
// SPDX-License-Identifier: GPL-3.0-or-later

extension SafetyReview {
  /// M407.
  mutating func checkBouncing(_ sentences: [WordSentence]) {
    for sentence in sentences {
      guard let phrase = sentence.says(Limits.bouncing.signs) else { continue }
      report(.bouncing, at: sentence.place, "\"\(phrase)\" asks for a stretch that is not held still.", Limits.bouncing)
    }
  }
}
