// Asks for the safety notice: it must be there for a fresh pain, and should be wherever a routine has a goal.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyReview {
  /// M432 and M433, for whole routines.
  mutating func checkNotice() {
    guard let card, let goal = card.goal, routine.notice == nil else { return }
    let place = routine.origin.place ?? Place(file: file, range: 0..<0)
    switch goal {
    case .acute, .recovery:
      report(
        .noNoticeForPain, at: place,
        "A routine for a fresh pain needs a safety notice; write for example `notice: back-pain`.", Limits.notice)
    case .mobility, .stability, .maintenance, .relaxation:
      report(
        .noNotice, at: place,
        "Nothing says when not to start; write `notice: back-pain`, or `notice: gentle-movement` for a light break.",
        Limits.notice)
    }
  }
}
