// Tells when the two sides get different work, and refuses a great difference.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyReview {
  private struct SideWork {
    var repetitions = 0
    var time = Frames.zero
    var sets = 0
  }

  /// M423 and M424. A routine that works one side alone means it so, and is told of that elsewhere.
  mutating func checkSides() {
    var told: Set<String> = []
    for use in uses where use.dose.sides == .left || use.dose.sides == .right {
      guard told.insert(use.exercise.id).inserted else { continue }
      let same = uses.filter { $0.exercise.id == use.exercise.id }
      let (left, right) = (work(of: same, .left), work(of: same, .right))
      guard left.sets > 0, right.sets > 0 else { continue }
      let apart = abs(left.repetitions - right.repetitions)
      let difference = left.time < right.time ? right.time - left.time : left.time - right.time
      let tenth = Frames(max(left.time, right.time).count / 10)
      let isFar = apart > (Limits.sides.error ?? 1) || apart == 0 && difference > tenth
      let words =
        apart > 0
        ? "\(Reader.times(left.repetitions)) on the left and \(Reader.times(right.repetitions)) on the right"
        : "\(FindingText.seconds(left.time)) on the left and \(FindingText.seconds(right.time)) on the right"
      if isFar {
        report(.sidesFarApart, at: use.place, "`\(use.exercise.id)` is worked \(words).", Limits.sides)
      } else if left.sets == right.sets, apart > 0 || difference > .zero {
        report(.sidesDiffer, at: use.place, "`\(use.exercise.id)` is worked \(words).", Limits.sides)
      }
    }
  }

  private func work(of uses: [ReviewedUse], _ side: Side) -> SideWork {
    uses.filter { $0.dose.works(side) }.reduce(into: SideWork()) { sum, use in
      sum.repetitions += use.repetitions
      sum.time = sum.time + use.work.repetition.repeated(use.repetitions)
      sum.sets += use.work.sets * use.rounds
    }
  }
}
