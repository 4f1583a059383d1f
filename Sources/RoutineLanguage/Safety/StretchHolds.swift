// Warns of a stretch held for very long, and tells of one held for longer than usual.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyReview {
  /// M401 and M402. Older people are advised to hold for longer, so the usual range is not told to them.
  mutating func checkStretchHolds() {
    let limit = Limits.stretchHold
    for use in uses where use.isStretch {
      guard let hold = use.dose.hold, !isBeyondItsOwnMaximum(use) else { continue }
      if let most = limit.warning, hold > most {
        report(hold, of: use, beyond: limit, warning: .longStretch, what: "This stretch is held")
      } else if let usual = limit.hint, hold > usual, !profiles.contains(.olderAdult) {
        report(
          .stretchOverUsual, at: use.place,
          "This stretch is held for \(FindingText.seconds(hold)); up to \(FindingText.seconds(usual)) is usual.", limit)
      }
    }
  }
}
