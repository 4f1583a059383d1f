// For brittle bones: refuses rounding the back.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyReview {
  /// M442.
  mutating func checkWeakBones() {
    for use in uses where use.has(anyOf: Limits.weakBones.signs) {
      report(
        .weakBones, at: use.place, "`\(use.exercise.id)` rounds the back; leave it out with osteoporosis.",
        Limits.weakBones)
    }
  }
}
