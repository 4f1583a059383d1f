// Warns of cold or heat shortly before sleep.
// SPDX-License-Identifier: GPL-3.0-or-later

extension SafetyReview {
  /// M418: a routine for the evening, by its words, with a pack in it.
  mutating func checkBedtime() {
    guard let pack = uses.first(where: { $0.has("heat") || $0.has("cold") }), let card else { return }
    let about = [card.title, card.summary, card.when].compactMap { $0 }
    for text in about {
      for sentence in WordSentence.sentences(of: text, at: pack.place) {
        guard let word = sentence.says(Limits.bedtime.signs) else { continue }
        report(
          .packAtBedtime, at: pack.place,
          "This routine speaks of \"\(word)\", and has a \(pack.has("heat") ? "warm" : "cold") pack in it.",
          Limits.bedtime)
      }
    }
  }
}
