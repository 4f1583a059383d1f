// Warns of ice massage for long.
// SPDX-License-Identifier: GPL-3.0-or-later

extension SafetyReview {
  /// M414.
  mutating func checkIceMassage() {
    for use in uses where use.has("ice-massage") {
      report(
        use.work.longestSet, of: use, beyond: Limits.iceMassage, warning: .iceMassage, what: "The ice massage goes on")
    }
  }
}
