// A use of an exercise ► its bouts in order: sets, sides, repetitions, and how long the work is.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The bouts of one use, in the order they are done.
struct BoutList {
  private(set) var bouts: [Bout] = []
  private(set) var findings: [Finding] = []

  init(_ use: Use, index: Int, firstNumber: Int) {
    let sides: [Side?] =
      switch use.dose.sides {
      case nil: [nil]
      case .each: [.left, .right]
      case .alternate, .left: [.left]
      case .right: [.right]
      }
    let sets = Self.repetitions(of: use, index: index, findings: &findings)
    func append(set: Int, side: Side?) {
      let work: Bout.Work
      let count = sets[set - 1]
      if use.dose.untilReady {
        work = .wait
      } else if case .movement = use.exercise.work {
        work = .movements(0..<(use.alternates ? 2 * count : count), firstPhase: 0, firstHold: nil)
      } else {
        work = .hold(use.dose.hold ?? .zero)
      }
      let repetitions: Int? = if case .movement = use.exercise.work { count } else { nil }
      bouts.append(
        Bout(
          use: index, number: firstNumber + bouts.count, side: side, set: set, work: work, repetitions: repetitions,
          form: [], origin: use.origin))
    }
    if use.dose.sideFirst {
      for side in sides { for set in 1...sets.count { append(set: set, side: side) } }
    } else {
      for set in 1...sets.count { for side in sides { append(set: set, side: side) } }
    }
  }

  /// Repetitions of each set, per side.
  private static func repetitions(of use: Use, index: Int, findings: inout [Finding]) -> [Int] {
    switch use.dose.amount {
    case .repetitions(let sets):
      if !use.exercise.parts.isEmpty { return sets.map { _ in use.exercise.parts.count } }
      return sets.isEmpty ? [1] : sets
    case .time(let time, let sets):
      let pause = use.dose.pause ?? .zero
      let one = use.phases.reduce(.zero) { $0 + $1.length }
      let turn = use.alternates ? one + pause + one : one
      guard turn > .zero, turn <= time else {
        findings.append(Finding(.timeTooShort(repetition: turn), at: use.origin, use: index))
        return Array(repeating: 1, count: sets)
      }
      let count = 1 + (time - turn).count / (turn + pause).count
      return Array(repeating: Int(count), count: sets)
    }
  }
}

extension Bout {
  /// How long the work of the bout is, from start mark to end mark.
  func length(in use: Use) -> Frames {
    switch work {
    case .hold(let length): return length
    case .wait: return .zero
    case .movements(let movements, let firstPhase, let firstHold):
      let phases = use.phases
      let one = phases.reduce(.zero) { $0 + $1.length }
      guard !movements.isEmpty else { return .zero }
      var total = Frames((one.count + (use.dose.pause ?? .zero).count) * Int64(movements.count))
      total = total - (use.dose.pause ?? .zero)
      for phase in phases.prefix(firstPhase) { total = total - phase.length }
      if let firstHold, let hold = phases.firstIndex(where: \.isHold), hold >= firstPhase {
        total = total + firstHold - phases[hold].length
      }
      return total
    }
  }
}
