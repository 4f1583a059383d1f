// What the steps of a routine add up to, without speech: lengths and numbers of work sets.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Step {
  /// The minimum length of the step: work, rests and written changes.
  public var leastLength: Frames {
    switch self {
    case .exercise(let exercise, let dose, _): WorkPlan(exercise, dose).leastLength
    case .rest(let length, _): length
    case .say: .zero
    case .circuit(let rounds, .every(let time), let steps, _) where steps.contains(where: \.hasWork):
      steps.reduce(time.repeated(rounds - 1)) { min(.countless, $0 + $1.leastLength(inRound: rounds)) }
    case .circuit(let rounds, let between, let steps, _):
      steps.reduce((between?.rest ?? .zero).repeated(rounds - 1)) {
        min(.countless, $0 + $1.leastLength(inRounds: rounds))
      }
    }
  }

  /// The minimum length of the step in all rounds of the circuit that it stands in.
  private func leastLength(inRounds rounds: Int) -> Frames {
    guard case .exercise(let exercise, let dose, _) = self, dose.repetitionsByRound != nil else {
      return leastLength.repeated(rounds)
    }
    return dose.byRound.reduce(.zero) { min(.countless, $0 + WorkPlan(exercise, $1).leastLength) }
  }

  /// The minimum length of the step in one round of that circuit, from 1.
  private func leastLength(inRound round: Int) -> Frames {
    guard case .exercise(let exercise, let dose, _) = self else { return leastLength }
    return WorkPlan(exercise, dose.inRound(round)).leastLength
  }

  /// The minimum length of steps in sequence.
  public static func leastLength(of steps: [Step]) -> Frames {
    steps.reduce(.zero) { min(.countless, $0 + $1.leastLength) }
  }

  /// How many things are done in turn: every work set, rest and text, and every round without any. At most a billion.
  public static func count(of steps: [Step]) -> Int {
    steps.reduce(0) { sum, step in
      switch step {
      case .exercise(_, let dose, _): min(most, sum + dose.workSetCount)
      case .rest, .say: min(most, sum + 1)
      case .circuit(let rounds, _, let inner, _): min(most, sum + rounds * max(1, count(of: inner)))
      }
    }
  }

  /// Whether there is an exercise in the step.
  private var hasWork: Bool {
    switch self {
    case .exercise: true
    case .rest, .say: false
    case .circuit(_, _, let steps, _): steps.contains(where: \.hasWork)
    }
  }

  /// Whether an exercise of the step needs a piece of kit.
  func usesKit(_ isWanted: (Text) -> Bool) -> Bool {
    switch self {
    case .exercise(let exercise, _, _): exercise.kit.contains(where: isWanted)
    case .rest, .say: false
    case .circuit(_, _, let steps, _): steps.contains { $0.usesKit(isWanted) }
    }
  }

  private static let most = 1_000_000_000

  /// The place in the source file.
  public var location: SourceLocation {
    switch self {
    case .exercise(_, _, let location), .rest(_, let location), .say(_, let location), .circuit(_, _, _, let location):
      location
    }
  }
}
