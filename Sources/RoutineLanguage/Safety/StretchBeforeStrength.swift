// Warns of a long stretch of a muscle that has to be strong soon after.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyReview {
  /// M406.
  mutating func checkStretchBeforeStrength() {
    guard let most = Limits.stretchBeforeStrength.warning else { return }
    for (index, use) in uses.enumerated() where use.isStretch && use.heldPerSide >= most {
      let stretched = Set(muscles(use.exercise.id))
      let later = uses[(index + 1)...].first { other in
        other.has(anyOf: Limits.strength) && !stretched.isDisjoint(with: muscles(other.exercise.id))
      }
      guard let later, let muscle = muscles(use.exercise.id).first(where: Set(muscles(later.exercise.id)).contains)
      else { continue }
      report(
        .stretchBeforeStrength, at: use.place,
        "\(FindingText.seconds(use.heldPerSide)) of stretching for the \(muscle) comes before `\(later.exercise.id)`, which "
          + "wants its strength.", Limits.stretchBeforeStrength)
    }
  }
}
