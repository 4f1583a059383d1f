// Work plan ► the work sets of a script, and the length of what remains of one.
// SPDX-License-Identifier: GPL-3.0-or-later

extension WorkSet {
  /// A planned work set, whole.
  init(_ planned: WorkPlan.WorkSet, of occurrence: ExerciseOccurrence, index: Int, number: Int) {
    let plan = occurrence.work
    let work: Work =
      if plan.waits {
        .wait(atMost: plan.dose.atMost)
      } else if plan.isContinuous {
        .hold(plan.repetition[planned.set])
      } else {
        .movements(0..<plan.movements(planned.repetitions), firstPhase: 0, firstHold: nil)
      }
    self.init(
      occurrence: index, number: number, side: planned.side, set: planned.set, work: work,
      repetitions: plan.isContinuous && plan.maxRepetitions == 1 ? nil : planned.repetitions, form: [],
      location: occurrence.location)
    upTo = plan.dose.upTo
  }

  /// The length of the work, from start mark to end mark.
  public func length(in occurrence: ExerciseOccurrence) -> Frames {
    switch work {
    case .hold(let length): return length
    case .wait: return .zero
    case .movements(let movements, let firstPhase, let firstHold):
      let phases = occurrence.phases(inSet: set)
      guard !movements.isEmpty else { return .zero }
      var total = occurrence.work.length(ofMovements: movements.count, inSet: set)
      for phase in phases.prefix(firstPhase) { total = total - phase.length }
      if let firstHold, let hold = phases.firstIndex(where: \.isHold), hold >= firstPhase {
        total += firstHold - phases[hold].length
      }
      return total
    }
  }
}
