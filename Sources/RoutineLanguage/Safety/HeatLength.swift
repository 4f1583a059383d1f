// Warns of heat for long, and refuses what may burn.
// SPDX-License-Identifier: GPL-3.0-or-later

extension SafetyReview {
  /// M415 and M416.
  mutating func checkHeatLength() {
    for use in uses where use.has("heat") {
      report(
        use.work.longestSet, of: use, beyond: Limits.heatLength, warning: .heatLong, error: .heatTooLong,
        what: "The heat stays on")
    }
  }
}
