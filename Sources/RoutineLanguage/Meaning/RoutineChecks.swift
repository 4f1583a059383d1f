// Checks for probable mistakes in a routine as a whole: its length and its sides.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension Reader {
  /// The length from which a routine is reported as very long. This project's own judgement.
  static let veryLong = Frames.seconds(2 * 3600)

  /// Checks a routine that has no errors.
  mutating func checkRoutine(_ routine: Routine, _ fields: Fields) {
    let least = Step.leastLength(of: routine.steps)
    if let limit = exceededLimit(routine, least),
      let longest = routine.steps.max(by: { $0.leastLength < $1.leastLength }),
      let place = longest.location.place
    {
      report(.sessionLimit, at: place, limit)
      return
    }
    if let node = fields[.minutes], let word = single(node, of: .minutes, expecting: "a whole number"),
      let minutes = Int(word), least > .seconds(minutes * 60)
    {
      report(
        .statedMinutes, node.range,
        "The work and the rests alone take \(least.asWritten), longer than the minutes stated here.",
        figures: [.length(least)])
    }
    if least > Reader.veryLong, let longest = routine.steps.max(by: { $0.leastLength < $1.leastLength }),
      let place = longest.location.place
    {
      report(
        .veryLong, at: place,
        "The routine lasts at least \(least.asWritten), and this step \(longest.leastLength.asWritten) "
          + "of it.", figures: [.length(least)])
    }
    checkSides(routine)
    checkFlow(routine)
  }

  /// What the session has too much of, in a sentence; nil if it is within the limits.
  private func exceededLimit(_ routine: Routine, _ least: Frames) -> String? {
    if least > SessionLimit.maxLength { return "The session is longer than 24 hours." }
    if Step.count(of: routine.steps) > SessionLimit.maxSteps {
      return "The session has more than \(SessionLimit.maxSteps) sets."
    }
    if SpokenTexts.bound(routine.steps) > SessionLimit.maxPhrases,
      SpokenTexts(routine.steps).count > SessionLimit.maxPhrases
    {
      return "The session has more than \(SessionLimit.maxPhrases) different sentences."
    }
    return nil
  }

  /// Warns if one side is worked in more sets than the other; one limb alone may recover.
  private mutating func checkSides(_ routine: Routine) {
    let isOfOneLimb = routine.goal == .recovery && routine.notice?.id == "limb"
    var counts: [String: (left: Int, right: Int, place: Place)] = [:]
    var order: [String] = []
    countSides(routine.steps, rounds: 1, into: &counts, order: &order)
    for id in order {
      guard let count = counts[id], count.left != count.right,
        !isOfOneLimb || count.left > 0 && count.right > 0
      else { continue }
      report(
        .unevenSides, at: count.place,
        "`\(id)` works the left side \(Reader.times(count.left)) and the right side \(Reader.times(count.right)); "
          + "is that intended?",
        figures: min(count.left, count.right) == 0 ? [] : [.count(count.left), .count(count.right)])
    }
  }

  private func countSides(
    _ steps: [Step], rounds: Int, into counts: inout [String: (left: Int, right: Int, place: Place)],
    order: inout [String]
  ) {
    for step in steps {
      switch step {
      case .exercise(let exercise, let dose, let location):
        guard dose.sides == .left || dose.sides == .right, let place = location.place else { continue }
        if counts[exercise.id] == nil {
          counts[exercise.id] = (0, 0, place)
          order.append(exercise.id)
        }
        let sets = WorkPlan(exercise, dose).sets * rounds
        if dose.sides == .left { counts[exercise.id]?.left += sets } else { counts[exercise.id]?.right += sets }
      case .circuit(let inner, _, let steps, _):
        countSides(steps, rounds: min(1_000_000, rounds * inner), into: &counts, order: &order)
      default: break
      }
    }
  }

  static func times(_ number: Int) -> String {
    switch number {
    case 0: "never"
    case 1: "once"
    case 2: "twice"
    default: "\(number) times"
    }
  }
}

/// The different sentences of a session: the texts in its steps, and the repetitions that are counted aloud.
struct SpokenTexts {
  /// The texts as they are written.
  private(set) var texts: Set<String> = []
  private var repetitions: [String: Int] = [:]

  init(_ steps: [Step]) { add(steps) }

  var count: Int { texts.count + repetitions.values.reduce(0, +) }

  /// No fewer than there are, counted without reading any: nearly every routine is far below the limit.
  static func bound(_ steps: [Step]) -> Int {
    var bound = 0
    for step in steps {
      switch step {
      case .say: bound += 1
      case .rest: break
      case .circuit(_, _, let steps, _): bound += self.bound(steps)
      case .exercise(let exercise, let dose, _):
        // The name, what else there is one of, and two texts of each phase.
        let plans = exercise.plans(dose)
        bound += 7 + 2 * plans[0].phases + plans.reduce(0) { max($0, $1.maxRepetitions) }
        bound += [exercise.form, exercise.parts].reduce(exercise.cues.count) { $0 + $1.count }
      }
    }
    return bound
  }

  private mutating func add(_ steps: [Step]) {
    for step in steps {
      switch step {
      case .say(let text, _): texts.insert(text.source)
      case .rest: break
      case .circuit(_, _, let steps, _): add(steps)
      case .exercise(let exercise, let dose, _):
        var spoken = exercise.form + exercise.parts + exercise.cues.map(\.text)
        spoken += [
          exercise.name, exercise.setup, exercise.sideName, exercise.exit, exercise.stopIf, exercise.betweenSets,
          dose.load,
        ]
        .compactMap { $0 }
        if case .movement(let phases) = exercise.work {
          spoken += phases.flatMap { [$0.say, $0.beat].compactMap { $0 } }
        }
        for text in spoken { texts.insert(text.source) }
        repetitions[exercise.id] = exercise.plans(dose).reduce(repetitions[exercise.id] ?? 0) {
          max($0, $1.maxRepetitions)
        }
      }
    }
  }
}
