// Warns of a long plank, and refuses a very long one.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyReview {
  /// M420 and M421.
  mutating func checkPlankHolds() {
    for use in uses where use.has("plank") && !use.dose.untilReady {
      guard let hold = use.dose.hold else { continue }
      let isError = Limits.plankHold.error.map { hold > $0 } ?? false
      guard isError || !isBeyondItsOwnMaximum(use) else { continue }
      report(
        hold, of: use, beyond: Limits.plankHold, warning: .plankLong, error: .plankTooLong, what: "This plank is held")
    }
  }
}
