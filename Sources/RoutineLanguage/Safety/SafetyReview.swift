// A checked routine held against the limits, for everyone and for the chosen profiles.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// One use of an exercise as the checks see it.
final class ReviewedUse {
  let exercise: Exercise
  let dose: Dose
  let work: WorkLength
  /// How often the circuits around it repeat it.
  let rounds: Int
  let place: Place

  init(_ exercise: Exercise, _ dose: Dose, rounds: Int, place: Place) {
    self.exercise = exercise
    self.dose = dose
    work = exercise.work.lengths(in: dose)
    self.rounds = rounds
    self.place = place
  }

  func has(_ tag: String) -> Bool { exercise.tags.contains(tag) }
  func has(anyOf tags: some Sequence<String>) -> Bool { tags.contains { has($0) } }

  /// Whether it is held still in a stretch. What is tagged mobility too is a movement with short holds.
  var isStretch: Bool { has("stretch") && !has("mobility") && dose.hold != nil && !dose.untilReady }

  /// The repetitions of all sets and rounds on one side; the holds of a timed hold.
  var repetitions: Int {
    switch dose.amount {
    case .repetitions(let sets): sets.reduce(0, +) * rounds
    case .time(_, let sets): work.mostRepetitions * sets * rounds
    }
  }

  /// All holds of one side together.
  var heldPerSide: Frames { (dose.hold ?? .zero).repeated(repetitions) }
}

/// Gathers what is beyond a limit. A check is an extension in a file of its own.
struct SafetyReview {
  let routine: Routine
  /// What the routine tells about itself; nil for one exercise by itself.
  let card: RoutineCard?
  let profiles: Set<Profile>
  /// The file under review; what stands in other files is told when those are checked.
  let file: Int
  private(set) var uses: [ReviewedUse] = []
  /// The muscles of an exercise, by its id.
  let muscles: (String) -> [String]
  private(set) var found: [Diagnostic] = []

  /// Holds a routine against the limits.
  ///
  /// - Returns: what is beyond them, in no order.
  static func review(
    _ routine: Routine, card: RoutineCard?, profiles: Set<Profile>, file: Int, muscles: @escaping (String) -> [String]
  ) -> [Diagnostic] {
    var review = SafetyReview(
      routine: routine, card: card, profiles: profiles, file: file, muscles: muscles)
    review.addUses(of: routine.steps, rounds: 1)
    review.checkEveryone()
    review.checkProfiles()
    return review.found
  }

  private mutating func checkEveryone() {
    checkStretchHolds()
    checkStretchTotals()
    checkStretchRepeats()
    checkStretchBeforeStrength()
    checkColdLength()
    checkColdGap()
    checkColdProtection()
    checkIceMassage()
    checkHeatLength()
    checkHeatPerDay()
    checkBedtime()
    checkHeatOnInjury()
    checkPlankHolds()
    checkDrillHolds()
    checkBridges()
    checkCatCamels()
    checkWarmUp()
    checkAcuteSet()
    checkSides()
    checkRestLength()
    checkNotice()
    let words = spokenWords
    checkBouncing(words)
    checkBreathHeld(words)
    checkBedRest(words)
    checkPushing(words)
  }

  private mutating func checkProfiles() {
    if profiles.contains(.firstHour) { checkEarlyFlexion() }
    if profiles.contains(.osteoporosis) { checkWeakBones() }
    if profiles.contains(.pregnant) { checkPregnancy() }
    if profiles.contains(.olderAdult) { checkOlderStretches() }
  }

  /// Rounds beyond this are not counted; what is that long is told elsewhere.
  private static let mostRounds = 10_000

  private mutating func addUses(of steps: [Step], rounds: Int) {
    for step in steps {
      switch step {
      case .exercise(let exercise, let dose, let origin):
        uses.append(
          ReviewedUse(exercise, dose, rounds: rounds, place: origin.place ?? Place(file: file, range: 0..<0)))
      case .circuit(let inner, _, let steps, _):
        addUses(of: steps, rounds: min(rounds * inner, SafetyReview.mostRounds))
      case .rest, .say: break
      }
    }
  }

  // MARK: Reporting

  mutating func report(_ code: Code, at place: Place, _ message: String, _ rule: Rule) {
    report(code, at: place, message, why: rule.why, source: rule.source)
  }

  mutating func report<Measure>(_ code: Code, at place: Place, _ message: String, _ limit: Limit<Measure>) {
    report(code, at: place, message, why: limit.why, source: limit.source)
  }

  private mutating func report(_ code: Code, at place: Place, _ message: String, why: String, source: String) {
    guard !found.contains(where: { $0.code == code && $0.place == place }) else { return }
    found.append(Diagnostic(code, at: place, message, notes: [Note(why), Note("Source: \(source)")]))
  }

  /// Reports a length beyond a limit: the error where it passes that bound, else the warning where it passes that.
  mutating func report(
    _ length: Frames, of use: ReviewedUse, beyond limit: Limit<Frames>, warning: Code, error: Code? = nil, what: String
  ) {
    if let error, let most = limit.error, length > most {
      report(
        error, at: use.place, "\(what) for \(FindingText.seconds(length)); \(FindingText.seconds(most)) is the limit.",
        limit)
    } else if let most = limit.warning, length > most {
      report(
        warning, at: use.place,
        "\(what) for \(FindingText.seconds(length)); up to \(FindingText.seconds(most)) is advised.", limit)
    }
  }

  /// Whether a hold is beyond what its own exercise allows, which is told without the limits here.
  func isBeyondItsOwnMaximum(_ use: ReviewedUse) -> Bool {
    guard let hold = use.dose.hold, let most = use.exercise.maxHold else { return false }
    return hold > most
  }
}

extension Frames {
  /// So many times this length, within what is counted: circuits inside circuits reach beyond any number.
  func repeated(_ times: Int) -> Frames {
    let (product, overflows) = count.multipliedReportingOverflow(by: Int64(times))
    return overflows ? Step.countless : min(Frames(product), Step.countless)
  }
}
