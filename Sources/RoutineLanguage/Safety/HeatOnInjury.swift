// Warns of heat on a fresh injury.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyReview {
  /// M419: heat in a routine for a fresh pain, or in an exercise tagged for a new injury.
  mutating func checkHeatOnInjury() {
    for use in uses where use.has("heat") && (routine.goal == .acute || use.has(anyOf: Limits.heatOnInjury.signs)) {
      report(.heatOnInjury, at: use.place, "Heat does not belong on a fresh injury.", Limits.heatOnInjury)
    }
  }
}
