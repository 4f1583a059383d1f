// Warns of strength work and deep bending in a routine for a fresh pain.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyReview {
  /// M429.
  mutating func checkAcuteSet() {
    guard routine.goal == .acute else { return }
    for use in uses where use.has(anyOf: Limits.acute.signs) {
      report(
        .tooMuchForAcute, at: use.place, "`\(use.exercise.id)` asks too much of a back in a fresh spasm.", Limits.acute)
    }
  }
}
