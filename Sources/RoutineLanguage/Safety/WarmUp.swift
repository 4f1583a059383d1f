// Warns of strength work without a warm-up before it.
// SPDX-License-Identifier: GPL-3.0-or-later

extension SafetyReview {
  /// M428, for whole routines.
  mutating func checkWarmUp() {
    guard card != nil, let first = uses.firstIndex(where: { $0.has(anyOf: Limits.strength) }),
      !uses[..<first].contains(where: { $0.has(anyOf: Limits.warmUp.signs) })
    else { return }
    report(
      .noWarmUp, at: uses[first].place,
      "Strength work begins here, and nothing before it is tagged warm-up; `marching` or `cat-camel` would do.",
      Limits.warmUp)
  }
}
