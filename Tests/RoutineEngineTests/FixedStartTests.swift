// Starts that are fixed: steps that run on, and rounds that start on time.
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import RoutineEngine

@Suite struct FixedStartTests {
  /// What a file says of the start of a work set.
  private enum Start: Hashable {
    /// So long after the end of the work before.
    case after(Frames)
    /// So long after the start of another work set.
    case every(Frames, since: Int)
    /// In a circuit that the checks refuse.
    case anyTime
  }

  /// A walk over steps that finds the starts that are fixed, by the number of the work set.
  private struct Walk {
    var starts: [Int: Start] = [:]
    var number = 0
    var rest = Frames.zero
    var runsOn = false
    /// The starts of circuits that can't be kept, which the checks refuse.
    var impossible: Set<RoutineEngine.SourceLocation> = []

    mutating func add(_ steps: [Step], opening: Start?) {
      var opening = opening
      for step in steps {
        switch step {
        case .exercise(let exercise, let dose, _):
          // The checks refuse a fixed start of what waits.
          if !dose.beginsReady, !dose.untilReady, let start = opening ?? (runsOn ? .after(rest) : nil) {
            starts[number] = start
          }
          opening = nil
          number += WorkPlan(exercise, dose).workSetCount
          (rest, runsOn) = (.zero, dose.runsOn)
        case .rest(let length, _): rest += length
        case .say: (rest, runsOn) = (.zero, false)
        case .circuit(let rounds, let between, let steps, let location):
          var first = number
          for round in 1...rounds {
            let before = number
            var next = round == 1 ? opening : nil
            if round > 1 {
              rest += between?.rest ?? .zero
              if let every = between?.every {
                next = impossible.contains(location) ? .anyTime : .every(every, since: first)
              }
            }
            add(steps, opening: next)
            if number > before { first = before }
            if round == 1, number > before { opening = nil }
          }
        }
      }
    }
  }

  /// The circuits that the checks refuse: nested, with a wait, or longer than their time.
  private static func impossible(
    _ steps: [Step], inside: Bool = false, into found: inout Set<RoutineEngine.SourceLocation>
  ) -> Bool {
    var waits = false
    for step in steps {
      switch step {
      case .exercise(_, let dose, _): waits = waits || dose.untilReady || dose.beginsReady
      case .circuit(_, let between, let inner, let location):
        let isBad = impossible(inner, inside: inside || between?.every != nil, into: &found)
        if between?.every != nil, isBad || inside { found.insert(location) }
        waits = waits || isBad || between?.every != nil
      case .rest, .say: break
      }
    }
    return waits
  }

  @Test func stepsRunOnAndRoundsStartExactly() {
    var failures: [String] = []
    var kept = (after: 0, every: 0)
    for seed in 0..<UInt64(PropertyTests.cases) where failures.count < 5 {
      var generator = RoutineGenerator(seed: seed)
      let routine = generator.routine()
      var walk = Walk()
      _ = Self.impossible(routine.steps, into: &walk.impossible)
      let slowly = routine.goal == .acute
      for circuit in CertainTime(routine.steps, slowly: slowly).circuits where circuit.needed > circuit.every {
        walk.impossible.insert(circuit.location)
      }
      walk.add(routine.steps, opening: nil)
      let timeline = Sample.plan(routine, voice: RuledVoice.some(seed))
      func segments(_ number: Int) -> [Segment] {
        timeline.segments.filter { $0.kind.isWork && $0.workSet == number }
      }
      for (number, start) in walk.starts {
        guard let this = segments(number).first?.start else { continue }
        switch start {
        case .anyTime: continue
        case .after(let rest):
          guard number > 0, let end = segments(number - 1).last?.end else { continue }
          kept.after += 1
          if this - end != rest {
            failures.append(
              "seed \(seed): \((this - end).seconds) s between \(number - 1) and \(number), not \(rest.seconds)")
          }
        case .every(let every, let first):
          guard let before = segments(first).first?.start else { continue }
          kept.every += 1
          if this - before != every {
            failures.append(
              "seed \(seed): \((this - before).seconds) s from \(first) to \(number), not \(every.seconds)")
          }
        }
      }
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
    #expect(kept.after > 200 && kept.every > 50, "\(kept)")
  }

  // MARK: Real programmes

  private static func activity(_ name: String, _ position: Position = .standing, _ phase: Frames) -> Exercise {
    Exercise(
      id: name, name: Text(name), position: position, setup: Text("Get set for it."),
      work: .movement([Phase(say: Text("Move well."), length: phase)]), stopIf: Text("it hurts"))
  }

  private static func step(_ exercise: Exercise, _ time: Frames) -> Step {
    .exercise(exercise, Dose(amount: .time(time, sets: 1), move: .zero, runsOn: true), location: .none)
  }

  private static func plan(_ steps: [Step]) -> Timeline {
    Sample.plan(Routine(id: "r", title: Text("R"), steps: steps))
  }

  /// From the first start mark to the end of all work.
  private static func length(_ timeline: Timeline) -> Frames {
    let work = timeline.segments.filter(\.kind.isWork)
    return (work.last?.end ?? .zero) - (work.first?.start ?? .zero)
  }

  @Test func couchToFiveKIsExactAndEachChangeIsToldBefore() {
    let walk = Self.activity("Walk", .standing, .seconds(30))
    let run = Self.activity("Run", .standing, .seconds(60))
    let timeline = Self.plan([
      Self.step(walk, .seconds(300)),
      .circuit(
        rounds: 8, between: nil, steps: [Self.step(run, .seconds(60)), Self.step(walk, .seconds(90))], location: .none),
      Self.step(walk, .seconds(300)),
    ])
    #expect(Self.length(timeline) == .seconds(30 * 60))
    #expect(Laws.ofPlan(timeline).isEmpty)
    let starts = timeline.cues.filter { $0.key == .startChime }
    #expect(starts.count == 18 && timeline.cues.count { $0.key == .endChime } == 1)
    for start in starts.dropFirst() {
      let before = timeline.cues.filter { $0.start < start.start && $0.start >= start.start - .seconds(8) }
      #expect(before.contains { $0.key == .onward(0) }, "at \(start.start.seconds)")
      #expect(before.count { if case .countOn = $0.key { true } else { false } } == 3)
    }
    // What both need is told before the first start, and then no more.
    let stops = timeline.cues.filter { $0.content == .speech(Phrase("Stop if it hurts.")) }
    #expect(stops.count == 2 && stops.allSatisfy { $0.start < starts[0].start })
  }

  @Test func theSevenMinuteCircuitIsItsSum() {
    let names = (1...12).map { "exercise-\($0)" }
    let steps = names.flatMap { name -> [Step] in
      [Self.step(Self.activity(name, .any, .seconds(2)), .seconds(30)), .rest(.seconds(10), location: .none)]
    }
    let timeline = Self.plan(steps.dropLast())
    #expect(Self.length(timeline) == .seconds(12 * 30 + 11 * 10))
    #expect(Laws.ofPlan(timeline).isEmpty)
    for number in 1..<12 {
      let end = timeline.segments.last { $0.workSet == number - 1 }?.end ?? .zero
      let told = timeline.cues.contains { cue in
        guard case .speech(let phrase) = cue.content, cue.start >= end, cue.start < end + .seconds(10) else {
          return false
        }
        return phrase.text.hasPrefix("Next: exercise-\(number + 1)")
      }
      #expect(told, "exercise \(number + 1)")
    }
  }

  @Test(arguments: [20, 45, 57, 60]) func twelveRoundsStartOnTheMinute(_ work: Int) {
    let swing = Self.activity("Swing", .standing, .seconds(1))
    let step = Step.exercise(swing, Dose(amount: .repetitions([work])), location: .none)
    let timeline = Self.plan([.circuit(rounds: 12, between: .every(.seconds(60)), steps: [step], location: .none)])
    #expect(Self.length(timeline) == .seconds(11 * 60 + work))
    #expect(Laws.ofPlan(timeline).isEmpty && timeline.findings.isEmpty, "\(timeline.findings)")
    let starts = timeline.cues.filter { $0.key == .startChime }.map(\.start)
    #expect(zip(starts, starts.dropFirst()).allSatisfy { $1 - $0 == .seconds(60) })
  }

  /// A pause moves the rounds that follow, which keep their distance.
  @Test func aPauseMovesTheRounds() {
    let swing = Self.activity("Swing", .standing, .seconds(1))
    let step = Step.exercise(swing, Dose(amount: .repetitions([30])), location: .none)
    var session = Rehearsal(
      Routine(
        id: "r", title: Text("R"),
        steps: [.circuit(rounds: 4, between: .every(.seconds(60)), steps: [step], location: .none)]))
    let first = session.transport.plan.segments.first(where: \.kind.isWork)?.start ?? .zero
    session.run(to: first + .seconds(40))
    session.press(.pause)
    session.run(.seconds(3))
    session.press(.resume, standing: .seconds(3))
    let starts = session.transport.timeline.cues.filter { $0.key == .startChime }.map(\.start)
    #expect(starts.count == 4 && starts[1] > first + .seconds(60))
    #expect(zip(starts.dropFirst(), starts.dropFirst(2)).allSatisfy { $1 - $0 == .seconds(60) })
  }

  @Test func aStepThatIsRunOnIntoIsAnnouncedWhereASessionBeginsWithIt() {
    let timeline = Self.plan([
      Self.step(Self.activity("Walk", .standing, .seconds(30)), .seconds(60)),
      Self.step(Self.activity("Run", .standing, .seconds(30)), .seconds(60)),
    ])
    let late = timeline.beginning(atStep: 2, lengths: RuledVoice().length)
    let words = late.cues.compactMap { if case .speech(let phrase) = $0.content { phrase.text } else { nil } }
    #expect(words.contains("First: run. Stand up.") && words.contains("Stop if it hurts."), "\(words)")
    #expect(Laws.ofTiling(late).isEmpty && Self.length(late) == .seconds(60))
  }

  @Test func whatComesNextIsToldToAListenerWhoGoesOnBefore() {
    var session = Rehearsal(
      Routine(
        id: "r", title: Text("R"),
        steps: [
          Self.step(Self.activity("Walk", .standing, .seconds(30)), .seconds(60)),
          Self.step(Self.activity("Run", .standing, .seconds(30)), .seconds(60)),
        ]))
    let first = session.transport.plan.segments.first(where: \.kind.isWork)?.start ?? .zero
    session.run(to: first + .seconds(20))
    session.press(.next)
    let later = session.transport.timeline.cues[session.transport.timeline.firstCue(from: session.position)...]
    #expect(later.first?.content == .speech(Phrase("Next: run.")), "\(String(describing: later.first))")
  }
}
