// Warns of a stretch that is repeated many times.
// SPDX-License-Identifier: GPL-3.0-or-later

extension SafetyReview {
  /// M405.
  mutating func checkStretchRepeats() {
    guard let most = Limits.stretchRepeats.warning else { return }
    for use in uses where use.isStretch && use.repetitions > most {
      report(
        .manyStretches, at: use.place,
        "This stretch is done \(use.repetitions) times on a side; \(most) are enough.", Limits.stretchRepeats)
    }
  }
}
