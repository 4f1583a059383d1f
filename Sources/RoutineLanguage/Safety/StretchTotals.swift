// Warns when the holds of one stretch add up to very much, and tells when they add up to very little.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyReview {
  /// M403 and M404, each stretch once for the whole routine.
  mutating func checkStretchTotals() {
    var told: Set<String> = []
    lazy var length = Step.leastLength(of: routine.steps)
    for use in uses where use.isStretch && told.insert(use.exercise.id).inserted {
      let same = uses.filter { $0.exercise.id == use.exercise.id && $0.isStretch }
      let total =
        Side.allCases.map { side in
          same.reduce(Frames.zero) { $0 + ($1.dose.works(side) ? $1.heldPerSide : .zero) }
        }.max() ?? .zero
      if let most = Limits.stretchTotal.warning, total > most {
        report(
          .stretchTotal, at: use.place,
          "All holds of this stretch add up to \(FindingText.seconds(total)); \(FindingText.seconds(most)) is plenty.",
          Limits.stretchTotal)
      } else if let least = Limits.stretchLeast.hint, total < least, card != nil, length > Limits.shortBreak {
        report(
          .shortStretch, at: use.place,
          "All holds of this stretch add up to \(FindingText.seconds(total)); at least \(FindingText.seconds(least)) is "
            + "better.", Limits.stretchLeast)
      }
    }
  }
}

extension Dose {
  /// Whether a side has part in the work.
  func works(_ side: Side) -> Bool {
    switch sides {
    case .left: side == .left
    case .right: side == .right
    case .each, .alternate, nil: true
    }
  }
}
