// The minimum length of work: holds, phases and rests as written, without speech.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// The lengths of the work of an exercise occurrence.
struct WorkLength {
  /// One repetition of a movement; the hold of a timed hold.
  let repetition: Frames
  /// The longest set on one side; on both together if sides alternate.
  let longestSet: Frames
  /// The maximum number of repetitions in a set.
  let maxRepetitions: Int
  /// All sets on all sides, including written rests between sets.
  let total: Frames
  /// The number of sets per side.
  let sets: Int
}

extension Work {
  /// The lengths of this work for a dose.
  func lengths(in dose: Dose) -> WorkLength {
    let phasesLength: Frames
    switch self {
    case .timedHold: phasesLength = dose.hold ?? .zero
    case .movement(let phases):
      phasesLength = phases.reduce(.zero) { $0 + ($1.isHold ? dose.hold ?? $1.length : $1.length) }
    }
    // Limited, so that the products below do not overflow.
    let one = min(phasesLength, Step.countless)
    let pause = dose.pause ?? .zero
    let turns = dose.sides == .alternate ? 2 : 1
    /// The length of a set of `count` repetitions.
    func length(of count: Int) -> Frames {
      count == 0 ? .zero : one * (count * turns) + pause * (count * turns - 1)
    }
    let sets: Int
    let maxRepetitions: Int
    let allSets: Frames
    switch dose.amount {
    case .repetitions(let counts):
      sets = counts.count
      maxRepetitions = counts.max() ?? 0
      allSets = counts.reduce(.zero) { $0 + length(of: $1) }
    case .time(let time, let count):
      sets = count
      maxRepetitions = one > .zero ? Int((time + pause).count / (one + pause).count) : 0
      allSets = length(of: maxRepetitions) * count
    }
    let sides = dose.sides == .each ? 2 : 1
    return WorkLength(
      repetition: one, longestSet: length(of: maxRepetitions), maxRepetitions: maxRepetitions,
      total: allSets * sides + (dose.rest ?? .zero) * max(0, sets - 1), sets: sets)
  }
}

extension Step {
  /// The minimum length of the step.
  var leastLength: Frames {
    switch self {
    case .exercise(let exercise, let dose, _): exercise.work.lengths(in: dose).total
    case .rest(let length, _): length
    case .say: .zero
    case .circuit(let rounds, let rest, let steps, _):
      min(Step.countless, Step.leastLength(of: steps) * rounds + (rest ?? .zero) * (rounds - 1))
    }
  }

  /// The minimum length of steps in sequence.
  static func leastLength(of steps: [Step]) -> Frames {
    steps.reduce(.zero) { min(countless, $0 + $1.leastLength) }
  }

  /// The number of work sets in steps: one per set and side.
  static func workSets(of steps: [Step]) -> Int {
    steps.reduce(0) { sum, step in
      switch step {
      case .exercise(let exercise, let dose, _):
        return min(manyWorkSets, sum + exercise.work.lengths(in: dose).sets * (dose.sides == .each ? 2 : 1))
      case .circuit(let rounds, _, let inner, _): return min(manyWorkSets, sum + workSets(of: inner) * rounds)
      case .rest, .say: return sum
      }
    }
  }

  /// Sums are capped here, because nested circuits multiply: far beyond any limit, and far from overflow.
  static let countless = Frames.seconds(1_000_000_000)
  private static let manyWorkSets = 1_000_000_000

  /// The place in the source file.
  var location: SourceLocation {
    switch self {
    case .exercise(_, _, let location), .rest(_, let location), .say(_, let location), .circuit(_, _, _, let location):
      location
    }
  }
}
