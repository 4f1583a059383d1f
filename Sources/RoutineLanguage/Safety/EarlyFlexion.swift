// For the first hour after waking: warns of bending the back.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyReview {
  /// M441.
  mutating func checkEarlyFlexion() {
    for use in uses where use.has(anyOf: Limits.earlyFlexion.signs) {
      report(
        .earlyFlexion, at: use.place, "`\(use.exercise.id)` bends the back; wait an hour after waking.",
        Limits.earlyFlexion)
    }
  }
}
