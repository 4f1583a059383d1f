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
          if !dose.beginsReady, let start = opening ?? (runsOn ? .after(rest) : nil) { starts[number] = start }
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
}
