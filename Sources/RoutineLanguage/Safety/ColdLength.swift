// Warns of cold for long, and refuses what may harm the skin.
// SPDX-License-Identifier: GPL-3.0-or-later

extension SafetyReview {
  /// M408 and M409.
  mutating func checkColdLength() {
    for use in uses where use.has("cold") && !use.has("ice-massage") {
      report(
        use.work.longestSet, of: use, beyond: Limits.coldLength, warning: .coldLong, error: .coldTooLong,
        what: "The cold stays on")
    }
  }
}
