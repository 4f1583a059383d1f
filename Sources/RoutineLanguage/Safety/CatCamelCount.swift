// Warns of very many cycles of cat-camel.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyReview {
  /// M427, for the motion; a cat-camel with a hold is a stretch.
  mutating func checkCatCamels() {
    guard let most = Limits.catCamels.warning else { return }
    for use in uses where use.has("cat-camel") && use.dose.hold == nil && use.work.mostRepetitions > most {
      report(
        .manyCatCamels, at: use.place,
        "\(use.work.mostRepetitions) cycles follow each other here; up to \(most) are advised.", Limits.catCamels)
    }
  }
}
