// Warns of very many bridges.
// SPDX-License-Identifier: GPL-3.0-or-later

extension SafetyReview {
  /// M426.
  mutating func checkBridges() {
    guard let most = Limits.bridges.warning else { return }
    let bridges = uses.filter { $0.has("bridge") }
    let count = bridges.reduce(0) { $0 + $1.repetitions }
    guard count > most, let last = bridges.last else { return }
    report(
      .manyBridges, at: last.place, "The bridges of this routine add up to \(count); \(most) are enough.",
      Limits.bridges)
  }
}
