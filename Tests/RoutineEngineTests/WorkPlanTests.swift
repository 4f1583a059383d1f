// The work plan of a dose equals what the timeline does and what the words say.
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import RoutineEngine

@Suite struct WorkPlanTests {
  /// A work set as far as a plan and a timeline both know it.
  private struct Done: Equatable {
    var set: Int
    var side: Side?
    var repetitions: Int?
    var length: Frames
  }

  /// The work sets of an occurrence on a timeline: repetitions and lengths are counted from the segments.
  private static func done(_ index: Int, on timeline: Timeline) -> [Done] {
    timeline.workSets.indices.filter { timeline.workSets[$0].occurrence == index }.map { number in
      let workSet = timeline.workSets[number]
      let work = timeline.segments.filter { $0.workSet == number && $0.kind.isWork }
      return Done(
        set: workSet.set, side: workSet.side, repetitions: work.compactMap(\.repetition).max() ?? workSet.repetitions,
        length: work.reduce(.zero) { $0 + $1.length })
    }
  }

  private static func planned(_ plan: WorkPlan) -> [Done] {
    plan.workSets.map { workSet in
      Done(
        set: workSet.set, side: workSet.side,
        repetitions: plan.isContinuous && plan.maxRepetitions == 1 ? nil : workSet.repetitions,
        length: plan.waits ? .zero : plan.length(ofSet: workSet.set))
    }
  }

  /// What an occurrence does on a timeline, against its plan and its words.
  static func faults(of index: Int, on timeline: Timeline) -> [String] {
    let occurrence = timeline.occurrences[index]
    let plan = occurrence.work
    let done = done(index, on: timeline)
    var faults: [String] = []
    if done != planned(plan) { faults.append("planned \(planned(plan)), done \(done)") }
    if done.reduce(.zero, { $0 + $1.length }) != plan.length { faults.append("work of \(plan.length.asWritten)") }
    let work = timeline.segments.filter { segment in
      segment.kind.isWork && segment.workSet.map { timeline.workSets[$0].occurrence == index } ?? false
    }
    if plan.leastLength != plan.workSets.reduce(plan.length, { $0 + ($1.before?.least ?? .zero) }) {
      faults.append("its least length is not that of its work sets")
    }
    if let first = work.first, let last = work.last, last.end - first.start < plan.leastLength {
      faults.append("\((last.end - first.start).asWritten) in all, and at least \(plan.leastLength.asWritten) planned")
    }
    let words = occurrence.doseInWords(.english)
    let counted = SpokenDose(of: index, on: timeline)
    if let heard = SpokenDose(words, isTimedHold: plan.isTimedHold, isTimed: plan.times != nil && !plan.waits) {
      if !heard.soundsLike(counted) { faults.append("\"\(words)\" is not \(counted)") }
    } else {
      faults.append("\"\(words)\" cannot be read")
    }
    return faults
  }

  @Test func thePlanIsWhatIsDoneAndWhatIsSaid() {
    var failures: [String] = []
    for seed in 0..<UInt64(PropertyTests.cases) where failures.count < 5 {
      var generator = RoutineGenerator(seed: seed)
      let timeline = Sample.plan(generator.routine())
      for index in timeline.occurrences.indices {
        for fault in Self.faults(of: index, on: timeline) {
          failures.append("seed \(seed), step \(index + 1): \(fault)")
        }
      }
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  @Test func stepsAddUpToNoMoreThanTheSession() {
    for seed in 0..<UInt64(PropertyTests.cases) {
      var generator = RoutineGenerator(seed: seed)
      let routine = generator.routine()
      let timeline = Sample.plan(routine)
      #expect(Step.leastLength(of: routine.steps) <= timeline.duration, "seed \(seed)")
      #expect(Step.count(of: routine.steps) >= timeline.workSets.count, "seed \(seed)")
    }
  }

  static let march = Exercise(
    id: "march", name: Text("March"), position: .standing,
    work: .movement([Phase(beat: Text("Lift."), length: .seconds(2))]))

  /// `for` is per set, on each side or for both in turn.
  @Test(arguments: [
    (Sides?.none, 300, 150, 300), (.each, 300, 150, 600), (.left, 301, 150, 300), (.alternate, 300, 75, 300),
    (.alternate, 303, 75, 300), (.alternate, 3, 1, 4),
  ]) func aTimeHoldsWholeRepetitions(sides: Sides?, seconds: Int, repetitions: Int, length: Int) {
    let plan = WorkPlan(Self.march, Dose(amount: .time(.seconds(seconds), sets: 1), sides: sides))
    #expect(plan.repetitions == [repetitions] && plan.length == .seconds(length))
  }

  /// An activity lasts its time, on each side or for both in turn.
  @Test(arguments: [(Sides?.none, 600), (.each, 1200), (.left, 600), (.alternate, 600)])
  func anActivityLastsItsTime(sides: Sides?, length: Int) {
    let squats = Exercise(id: "squats", name: Text("Squats"), position: .standing, work: .activity)
    let plan = WorkPlan(squats, Dose(amount: .time(.seconds(300), sets: 2), sides: sides))
    #expect(plan.repetitions == [1, 1] && plan.length == .seconds(length) && plan.turn(inSet: 2) == .seconds(300))
  }

  /// With all sets of one side first, a list begins again for the other.
  @Test(arguments: [false, true]) func listsAreReadSetBySet(sideFirst: Bool) {
    let hold = Exercise(id: "hold", name: Text("Hold"), position: .any, work: .timedHold)
    var dose = Dose(amount: .repetitions([1, 1, 1]), sides: .each, sideFirst: sideFirst, change: .seconds(8))
    dose.hold = .each([.seconds(10), .seconds(20), .seconds(30)])
    dose.rest = .each([.seconds(60), .seconds(45)])
    let plan = WorkPlan(hold, dose)
    let change = WorkPlan.Break.change(.seconds(8))
    let rests = [WorkPlan.Break.rest(.seconds(60)), .rest(.seconds(45))]
    #expect(
      plan.workSets.map(\.before)
        == (sideFirst
          ? [nil, rests[0], rests[1], change, rests[0], rests[1]] : [nil, change, rests[0], change, rests[1], change]))
    #expect(
      plan.workSets.map { plan.length(ofSet: $0.set) }
        == (sideFirst ? [1, 2, 3, 1, 2, 3] : [1, 1, 2, 2, 3, 3]).map { .seconds(10 * $0) })
    #expect(plan.length == .seconds(120) && plan.kept?.most == .seconds(30))
  }

  @Test func repetitionsFollowTheRounds() {
    var dose = Dose(amount: .repetitions([9, 9]))
    dose.repetitionsByRound = [3, 2, 1]
    let step = Step.exercise(Self.march, dose, location: .none)
    let rounds = Step.circuit(rounds: 3, between: .rest(.seconds(20)), steps: [step], location: .none)
    // Each round has two sets with the usual rest between them.
    #expect(rounds.leastLength == .seconds(2 * 2 * (3 + 2 + 1) + 3 * 10 + 2 * 20))
    let twice = Step.circuit(rounds: 2, between: nil, steps: [rounds], location: .none)
    let timeline = Sample.plan(Routine(id: "r", title: Text("R"), steps: [twice]))
    #expect(timeline.occurrences.map(\.work.repetitions) == [[3, 3], [2, 2], [1, 1], [3, 3], [2, 2], [1, 1]])
    dose.amount = .repetitions([9])
    #expect(dose.byRound.map { WorkPlan(Self.march, $0).inWords(.english) }.last == "One repetition.")
  }

  @Test func lengthsBeyondAllLimitsDoNotOverflow() {
    let long = Exercise(
      id: "long", name: Text("Long"), position: .any,
      work: .movement((0..<10_000).map { _ in Phase(length: .seconds(86_400)) }))
    let dose = Dose(
      amount: .repetitions(Array(repeating: 1000, count: 20)), sides: .each, rest: .seconds(86_400),
      pause: .seconds(86_400))
    #expect(WorkPlan(long, dose).leastLength == .countless)
    let nested = (0..<20).reduce(Step.exercise(long, dose, location: .none)) { step, _ in
      .circuit(rounds: 100, between: .rest(.seconds(86_400)), steps: [step], location: .none)
    }
    #expect(nested.leastLength == .countless)
  }
}
