// Warns of resting in one position for very long.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyReview {
  /// M430: rests that follow each other in the same position count together.
  mutating func checkRestLength() {
    guard let most = Limits.restLength.warning else { return }
    var run = Frames.zero
    var before: Position?
    var isTold = false
    for use in uses {
      guard use.has("rest") else {
        before = nil
        continue
      }
      let length = use.work.total.repeated(use.rounds)
      if before != use.exercise.position {
        run = .zero
        isTold = false
      }
      run = run + length
      before = use.exercise.position
      guard run > most, !isTold else { continue }
      isTold = true
      report(
        .longRest, at: use.place,
        "This makes \(FindingText.seconds(run)) in one position; change it after \(FindingText.seconds(most)).",
        Limits.restLength)
    }
  }
}
