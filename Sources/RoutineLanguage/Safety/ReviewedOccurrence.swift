// An exercise of a routine as the checks see it: its work, and what it is by its tags and its words.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// An exercise occurrence with the values that the checks need.
final class ReviewedOccurrence {
  let exercise: Exercise
  let dose: Dose
  let work: WorkPlan
  /// How often the circuits that contain it repeat it.
  let rounds: Int
  let place: Place
  /// The file of its texts, if the step changes none of the exercise's keys.
  let definedIn: Int?
  /// The conditions with which its own warning says to leave it out.
  let avoided: Set<Condition>
  /// What it is.
  var traits: ExerciseTopics
  /// What its texts in the file under review speak of.
  var remarks: [Remark] = []

  /// The maximum number of rounds counted; longer routines are reported as too long.
  private static let maxRounds = 10_000

  private init(_ exercise: Exercise, _ dose: Dose, rounds: Int, place: Place, _ definition: ExerciseDocument?) {
    self.exercise = exercise
    self.dose = dose
    work = WorkPlan(exercise, dose)
    self.rounds = rounds
    self.place = place
    traits = definition?.traits ?? ExerciseTopics(exercise, dose)
    avoided = definition?.avoided ?? exercise.avoidIf?.conditions() ?? []
    definedIn = definition.flatMap { exercise.isTriviallyIdentical(to: $0.exercise) ? $0.file : nil }
  }

  /// The exercises of steps, in order; those in circuits once.
  static func all(
    in steps: [Step], file: Int, _ definition: (String) -> ExerciseDocument?
  ) -> [ReviewedOccurrence] {
    var occurrences: [ReviewedOccurrence] = []
    func add(_ steps: [Step], rounds: Int) {
      for step in steps {
        switch step {
        case .exercise(let exercise, let dose, let location):
          let place = location.place ?? Place(file: file, range: 0..<0)
          occurrences.append(
            ReviewedOccurrence(exercise, dose, rounds: rounds, place: place, definition(exercise.id)))
        case .circuit(let inner, _, let steps, _): add(steps, rounds: min(rounds * inner, maxRounds))
        case .rest, .say: break
        }
      }
    }
    add(steps, rounds: 1)
    return occurrences
  }

  var id: String { exercise.id }
  func has(_ topic: Topic) -> Bool { traits.topics.has(topic) }
  func has(anyOf topics: Topics) -> Bool { traits.topics.hasAny(of: topics) }

  /// The first of some topics that it has.
  func first(of topics: Topic...) -> Topic? { topics.first { has($0) } }

  /// The words because of which it counts as a topic; nil if a tag says so.
  func reason(for topic: Topic) -> String? { traits.reason(for: topic) }

  /// Whether it is a static stretch. Exercises also tagged `mobility` are movements with short holds.
  var isStretch: Bool {
    has(.stretch) && !has(.mobility) && !has(anyOf: .packs) && work.kept != nil && !dose.untilReady
      && (reason(for: .stretch) == nil || exercise.work.isContinuous && !has(anyOf: .restOrStrength))
  }

  /// Whether it is strength work.
  var isStrength: Bool { has(anyOf: .work) }

  /// The repetitions in all sets and rounds on one side; a timed hold is one.
  var repetitions: Int {
    let plans = plans
    return plans.reduce(0) { $0 + $1.totalRepetitions } * rounds / plans.count
  }

  private var plans: [WorkPlan] { dose.repetitionsByRound == nil ? [work] : exercise.plans(dose) }

  /// The total hold time of one side.
  var heldPerSide: Frames { total { $0.kept?[$1] ?? .zero } }

  /// The total time of its repetitions on one side.
  var worked: Frames { total { $0.repetition[$1] } }

  /// The sum of a length of each repetition, which may depend on the set.
  private func total(_ length: (WorkPlan, Int) -> Frames) -> Frames {
    let plans = plans
    let sum = plans.reduce(Frames.zero) { sum, plan in
      (1...plan.sets).reduce(sum) { $0 + length(plan, $1).repeated(plan.repetitions[$1 - 1]) }
    }
    return Frames(sum.repeated(rounds).count / Int64(plans.count))
  }

  /// Whether its hold exceeds the maximum of the exercise, which is reported elsewhere.
  var isBeyondItsOwnMaximum: Bool {
    guard let hold = work.kept?.most, let max = exercise.maxHold else { return false }
    return hold > max
  }
}

extension Topics {
  static let packs = Topics(.cold, .heat)
  /// What has to say when to stop.
  static let risky = Topics(
    .stretch, .flexion, .extension, .rotation, .endRange, .inverted, .strength, .loaded, .impact, .plank, .backLift,
    .sitUp)
  static let warmOrCold = Topics(.cold, .heat, .bath)
  static let work = Topics(.strength, .loaded)
  static let efforts = Topics(.strength, .loaded, .sitUp, .backLift)
  static let warming = Topics(.warmUp, .aerobic)
  static let headDown = Topics(.inverted, .headLow)
  static let restOrStrength = Topics(.rest, .strength)
}

extension Dose {
  /// Whether a side is worked.
  func works(_ side: Side) -> Bool {
    switch sides {
    case .left: side == .left
    case .right: side == .right
    case .each, .alternate, nil: true
    }
  }
}
