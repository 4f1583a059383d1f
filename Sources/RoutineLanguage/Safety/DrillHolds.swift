// Warns of a stability drill that is held for long.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyReview {
  /// M422.
  mutating func checkDrillHolds() {
    for use in uses where use.has("drill") && !isBeyondItsOwnMaximum(use) {
      guard let hold = use.dose.hold else { continue }
      report(hold, of: use, beyond: Limits.drillHold, warning: .drillHold, what: "This drill is held")
    }
  }
}
