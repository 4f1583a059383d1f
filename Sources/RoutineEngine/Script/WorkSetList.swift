// Exercise occurrence ► work sets in order, with sets, sides, repetitions and length.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The work sets of one occurrence, in the order they are done.
struct WorkSetList {
  private(set) var workSets: [WorkSet] = []
  private(set) var findings: [Finding] = []

  init(_ occurrence: ExerciseOccurrence, index: Int, firstNumber: Int) {
    let sides: [Side?] =
      switch occurrence.dose.sides {
      case nil: [nil]
      case .each: [.left, .right]
      case .alternate, .left: [.left]
      case .right: [.right]
      }
    let sets = Self.repetitions(of: occurrence, index: index, findings: &findings)
    func append(set: Int, side: Side?) {
      let work: WorkSet.Work
      let count = sets[set - 1]
      if occurrence.dose.untilReady {
        work = .wait
      } else if case .movement = occurrence.exercise.work {
        work = .movements(0..<(occurrence.alternates ? 2 * count : count), firstPhase: 0, firstHold: nil)
      } else {
        work = .hold(occurrence.dose.hold ?? .zero)
      }
      let repetitions: Int? = if case .movement = occurrence.exercise.work { count } else { nil }
      workSets.append(
        WorkSet(
          occurrence: index, number: firstNumber + workSets.count, side: side, set: set, work: work,
          repetitions: repetitions,
          form: [], location: occurrence.location))
    }
    if occurrence.dose.sideFirst {
      for side in sides { for set in 1...sets.count { append(set: set, side: side) } }
    } else {
      for set in 1...sets.count { for side in sides { append(set: set, side: side) } }
    }
  }

  /// Repetitions of each set, per side.
  private static func repetitions(of occurrence: ExerciseOccurrence, index: Int, findings: inout [Finding]) -> [Int] {
    switch occurrence.dose.amount {
    case .repetitions(let sets):
      if !occurrence.exercise.parts.isEmpty { return sets.map { _ in occurrence.exercise.parts.count } }
      return sets.isEmpty ? [1] : sets
    case .time(let time, let sets):
      let pause = occurrence.dose.pause ?? .zero
      let one = occurrence.phases.reduce(.zero) { $0 + $1.length }
      let turn = occurrence.alternates ? one + pause + one : one
      guard turn > .zero, turn <= time else {
        findings.append(Finding(.timeTooShort(repetition: turn), at: occurrence.location, occurrence: index))
        return Array(repeating: 1, count: sets)
      }
      let count = 1 + (time - turn).count / (turn + pause).count
      return Array(repeating: Int(count), count: sets)
    }
  }
}

extension WorkSet {
  /// The length of the work, from start mark to end mark.
  func length(in occurrence: ExerciseOccurrence) -> Frames {
    switch work {
    case .hold(let length): return length
    case .wait: return .zero
    case .movements(let movements, let firstPhase, let firstHold):
      let phases = occurrence.phases
      let one = phases.reduce(.zero) { $0 + $1.length }
      guard !movements.isEmpty else { return .zero }
      var total = Frames((one.count + (occurrence.dose.pause ?? .zero).count) * Int64(movements.count))
      total -= (occurrence.dose.pause ?? .zero)
      for phase in phases.prefix(firstPhase) { total = total - phase.length }
      if let firstHold, let hold = phases.firstIndex(where: \.isHold), hold >= firstPhase {
        total += firstHold - phases[hold].length
      }
      return total
    }
  }
}
