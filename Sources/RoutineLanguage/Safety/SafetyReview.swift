// Runs the safety checks on a routine: those for everyone and those of the chosen profiles.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// The input of the checks and the diagnostics found.
struct SafetyReview {
  let routine: Routine
  /// The document of the routine, with its description; nil when reviewing a single exercise.
  let card: RoutineDocument?
  let profiles: Set<Profile>
  /// The file under review. Texts in other files are reviewed with those files.
  let file: Int
  /// The exercises of the routine, in order; those in circuits once.
  let occurrences: [ReviewedOccurrence]
  /// Returns the muscles of an exercise by its id.
  let muscles: (String) -> [String]
  /// The sentences that may contain a phrase of a check.
  private(set) var sentences: [WordSentence] = []
  /// The current check.
  private(set) var check = SafetyCheck.all[0]
  private var found: [Diagnostic] = []

  /// Runs the checks.
  ///
  /// - Returns: The diagnostics found, unsorted.
  static func review(
    _ routine: Routine, card: RoutineDocument?, profiles: Set<Profile>, file: Int,
    muscles: @escaping (String) -> [String]
  ) -> [Diagnostic] {
    var review = SafetyReview(
      routine: routine, card: card, profiles: profiles, file: file,
      occurrences: ReviewedOccurrence.all(in: routine.steps, file: file), muscles: muscles)
    review.sentences = review.spokenSentences
    for check in SafetyCheck.all where check.profile.map(profiles.contains) ?? true {
      review.check = check
      check.run(&review)
    }
    return review.found
  }

  // MARK: For the checks

  /// The most severe report of the current check whose bound the length exceeds.
  func report(for length: Frames) -> SafetyReport? {
    var report = check.reports.last { $0.bound.isPassed(by: length) }
    report?.figure = .length(length)
    return report
  }

  /// The most severe report of the current check whose bound the number exceeds.
  func report(for count: Int) -> SafetyReport? {
    var report = check.reports.last { $0.bound.isPassed(by: count) }
    report?.figure = .count(count)
    return report
  }

  /// Reports what exceeds a bound, with its figure.
  mutating func report(_ report: SafetyReport, at place: Place, _ message: String) {
    self.report(report.code, at: place, message, figures: [report.figure].compactMap { $0 })
  }

  /// Reports a code of the current check with its reason and source, once per place.
  mutating func report(_ code: Code, at place: Place, _ message: String, figures: [Figure] = []) {
    assert(check.reports.contains { $0.code == code }, "\(code.rawValue) belongs to another check")
    guard !found.contains(where: { $0.code == code && $0.place == place }) else { return }
    found.append(
      Diagnostic(
        code, at: place, message, notes: [Note(check.why), Note("Source: \(check.source)")], figures: figures))
  }

  /// Reports a length that exceeds a bound of the current check.
  mutating func report(_ length: Frames, of occurrence: ReviewedOccurrence, _ what: String) {
    guard let report = report(for: length) else { return }
    let figure = report.bound.figure
    self.report(
      report, at: occurrence.place,
      "\(what) for \(length.asWritten); "
        + (report.severity == .error ? "\(figure) is the limit." : "up to \(figure) is advised."))
  }

  /// The start of the file, used if there is no better place.
  var start: Place { Place(file: file, range: 0..<0) }
}

/// An exercise occurrence with the values that the checks need.
final class ReviewedOccurrence {
  let exercise: Exercise
  let dose: Dose
  let work: WorkPlan
  /// How often the circuits that contain it repeat it.
  let rounds: Int
  let place: Place

  /// The maximum number of rounds counted; longer routines are reported as too long.
  private static let maxRounds = 10_000

  private init(_ exercise: Exercise, _ dose: Dose, rounds: Int, place: Place) {
    self.exercise = exercise
    self.dose = dose
    work = WorkPlan(exercise, dose)
    self.rounds = rounds
    self.place = place
  }

  /// The exercises of steps, in order; those in circuits once.
  static func all(in steps: [Step], file: Int) -> [ReviewedOccurrence] {
    var occurrences: [ReviewedOccurrence] = []
    func add(_ steps: [Step], rounds: Int) {
      for step in steps {
        switch step {
        case .exercise(let exercise, let dose, let location):
          let place = location.place ?? Place(file: file, range: 0..<0)
          occurrences.append(ReviewedOccurrence(exercise, dose, rounds: rounds, place: place))
        case .circuit(let inner, _, let steps, _): add(steps, rounds: min(rounds * inner, maxRounds))
        case .rest, .say: break
        }
      }
    }
    add(steps, rounds: 1)
    return occurrences
  }

  var id: String { exercise.id }
  func has(_ tag: String) -> Bool { exercise.tags.contains(tag) }
  func has(anyOf tags: String...) -> Bool { tags.contains { has($0) } }

  /// Whether it is a static stretch. Exercises also tagged `mobility` are movements with short holds.
  var isStretch: Bool { has("stretch") && !has("mobility") && work.kept != nil && !dose.untilReady }

  /// Whether it needs a warm-up.
  var isStrength: Bool { has("strength") || has("loaded") }

  /// The repetitions in all sets and rounds on one side; a timed hold is one.
  var repetitions: Int {
    let plans = plans
    return plans.reduce(0) { $0 + $1.totalRepetitions } * rounds / plans.count
  }

  /// Its work in each round where they differ, else its work.
  private var plans: [WorkPlan] {
    dose.repetitionsByRound == nil ? [work] : dose.byRound.map { WorkPlan(exercise, $0) }
  }

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
