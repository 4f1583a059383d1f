// For older people: tells of stretches held for less than does them good.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyReview {
  /// M444.
  mutating func checkOlderStretches() {
    guard let least = Limits.olderStretch.hint else { return }
    for use in uses where use.isStretch {
      guard let hold = use.dose.hold, hold < least else { continue }
      report(
        .shortForOlder, at: use.place,
        "This stretch is held for \(FindingText.seconds(hold)); older people do better with at least "
          + "\(FindingText.seconds(least)).", Limits.olderStretch)
    }
  }
}
