// For pregnancy: warns of lying on the front, and of lying on the back for long.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyReview {
  /// M443 and M445. Exercises on the back that follow each other count together.
  mutating func checkPregnancy() {
    var run = Frames.zero
    var isTold = false
    for use in uses {
      if use.exercise.position == .onTheFront || use.has(anyOf: Limits.prone.signs) {
        report(.proneInPregnancy, at: use.place, "`\(use.exercise.id)` lies on the front.", Limits.prone)
      }
      guard use.exercise.position == .onTheBack || use.has("supine") else {
        if use.exercise.position != .any {
          run = .zero
          isTold = false
        }
        continue
      }
      run = run + use.work.total.repeated(use.rounds)
      guard let most = Limits.supine.warning, run > most, !isTold else { continue }
      isTold = true
      report(
        .supineInPregnancy, at: use.place,
        "Here it has been \(FindingText.seconds(run)) of work flat on the back; turn on the side after "
          + "\(FindingText.seconds(most)).", Limits.supine)
    }
  }
}
