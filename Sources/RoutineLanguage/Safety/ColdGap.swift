// Warns of cold that comes again too soon, and refuses what leaves the skin no time to get warm.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension SafetyReview {
  /// One turn of cold, from the start of the routine.
  private struct Turn {
    var start: Frames
    var end: Frames
    var place: Place
  }

  /// Turns beyond this are not looked at; the first two that are too close tell enough.
  private static let mostTurns = 64

  /// M410 and M411.
  mutating func checkColdGap() {
    guard uses.contains(where: { $0.has("cold") }) else { return }
    var turns: [Turn] = []
    var clock = Frames.zero
    collectTurns(routine.steps, &clock, into: &turns)
    for (before, after) in zip(turns, turns.dropFirst()) {
      let gap = after.start - before.end
      guard let least = Limits.coldGap.warning, gap < least else { continue }
      let isTooSoon = Limits.coldGap.error.map { gap < $0 } ?? false
      report(
        isTooSoon ? .coldTooSoon : .coldGap, at: after.place,
        "The cold comes again after \(FindingText.seconds(gap)); wait \(FindingText.seconds(least)).", Limits.coldGap)
    }
  }

  private func collectTurns(_ steps: [Step], _ clock: inout Frames, into turns: inout [Turn]) {
    for step in steps {
      guard turns.count < SafetyReview.mostTurns else { return }
      switch step {
      case .exercise(let exercise, let dose, let origin) where exercise.tags.contains("cold"):
        let work = exercise.work.lengths(in: dose)
        let place = origin.place ?? Place(file: file, range: 0..<0)
        let sides = dose.sides == .each ? 2 : 1
        for _ in 0..<min(work.sets * sides, SafetyReview.mostTurns) {
          turns.append(Turn(start: clock, end: clock + work.longestSet, place: place))
          clock = clock + work.longestSet + (sides == 2 ? dose.change ?? .zero : dose.rest ?? .zero)
        }
      case .circuit(let rounds, let rest, let steps, _) where SafetyReview.hasCold(steps):
        // The way from the last turn of a round to the first of the next is the same in every round.
        for _ in 0..<min(rounds, 2) {
          collectTurns(steps, &clock, into: &turns)
          clock = clock + (rest ?? .zero)
        }
      default: clock = clock + step.leastLength
      }
    }
  }

  private static func hasCold(_ steps: [Step]) -> Bool {
    steps.contains { step in
      switch step {
      case .exercise(let exercise, _, _): exercise.tags.contains("cold")
      case .circuit(_, _, let steps, _): hasCold(steps)
      case .rest, .say: false
      }
    }
  }
}
