// A checked routine held against the safety checks: those for everyone, and those of the chosen profiles.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// What the checks look at, and what they have found.
struct SafetyReview {
  let routine: Routine
  /// What the routine tells about itself; nil for one exercise by itself.
  let card: RoutineDocument?
  let profiles: Set<Profile>
  /// The file under review. What is in other files is reported when those are checked.
  let file: Int
  /// The exercises of the routine in order, those inside circuits once.
  let occurrences: [ReviewedOccurrence]
  /// The muscles of an exercise, by its id.
  let muscles: (String) -> [String]
  /// The sentences that may hold a phrase of a check.
  private(set) var sentences: [WordSentence] = []
  /// The check that is running.
  private(set) var check = SafetyCheck.all[0]
  private var found: [Diagnostic] = []

  /// Runs the checks.
  ///
  /// - Returns: what is beyond a limit, in no order.
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

  /// The most severe report of the running check whose bound a length passes.
  func report(for length: Frames) -> SafetyReport? { check.reports.last { $0.bound.isPassed(by: length) } }

  /// The most severe report of the running check whose bound a number passes.
  func report(for count: Int) -> SafetyReport? { check.reports.last { $0.bound.isPassed(by: count) } }

  /// Reports one of the running check's codes, once for each place, with the reason and the source.
  mutating func report(_ code: Code, at place: Place, _ message: String) {
    assert(check.reports.contains { $0.code == code }, "\(code.rawValue) belongs to another check")
    guard !found.contains(where: { $0.code == code && $0.place == place }) else { return }
    found.append(
      Diagnostic(code, at: place, message, notes: [Note(check.why), Note("Source: \(check.source)")]))
  }

  /// Reports a length that passes a bound of the running check.
  mutating func report(_ length: Frames, of occurrence: ReviewedOccurrence, _ what: String) {
    guard let report = report(for: length) else { return }
    let figure = report.bound.figure
    self.report(
      report.code, at: occurrence.place,
      "\(what) for \(length.asWritten); "
        + (report.severity == .error ? "\(figure) is the limit." : "up to \(figure) is advised."))
  }

  /// Where there is nothing better to point at.
  var start: Place { Place(file: file, range: 0..<0) }
}

/// An exercise of a routine as the checks see it.
final class ReviewedOccurrence {
  let exercise: Exercise
  let dose: Dose
  let work: WorkLength
  /// How often the circuits around it repeat it.
  let rounds: Int
  let place: Place

  /// Rounds beyond this are not counted; a routine that long is reported as such.
  private static let maxRounds = 10_000

  private init(_ exercise: Exercise, _ dose: Dose, rounds: Int, place: Place) {
    self.exercise = exercise
    self.dose = dose
    work = exercise.work.lengths(in: dose)
    self.rounds = rounds
    self.place = place
  }

  /// The exercises of some steps in order, those inside circuits once.
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

  /// Whether it is held still in a stretch. What is tagged mobility too is a movement with short holds.
  var isStretch: Bool { has("stretch") && !has("mobility") && dose.hold != nil && !dose.untilReady }

  /// Whether it is work that wants a warm-up before it.
  var isStrength: Bool { has("strength") || has("loaded") }

  /// The repetitions of all sets and rounds on one side; the holds of a timed hold.
  var repetitions: Int {
    switch dose.amount {
    case .repetitions(let sets): sets.reduce(0, +) * rounds
    case .time(_, let sets): work.maxRepetitions * sets * rounds
    }
  }

  /// All holds of one side together.
  var heldPerSide: Frames { (dose.hold ?? .zero).repeated(repetitions) }

  /// Whether its hold is beyond what the exercise itself allows, which is reported without the limits here.
  var isBeyondItsOwnMaximum: Bool {
    guard let hold = dose.hold, let max = exercise.maxHold else { return false }
    return hold > max
  }
}

extension Frames {
  /// This length repeated, within what is counted: circuits inside circuits reach beyond any number.
  func repeated(_ times: Int) -> Frames {
    let (product, overflows) = count.multipliedReportingOverflow(by: Int64(times))
    return overflows ? Step.countless : min(Frames(product), Step.countless)
  }
}

extension Dose {
  /// Whether a side has part in the work.
  func works(_ side: Side) -> Bool {
    switch sides {
    case .left: side == .left
    case .right: side == .right
    case .each, .alternate, nil: true
    }
  }
}
