// The work of an exercise in a dose: sets, sides, repetitions and lengths. The only arithmetic of a dose.
// SPDX-License-Identifier: GPL-3.0-or-later

/// What an exercise in a dose amounts to. The checks, the script, the words of the dose and the cards all ask it.
///
///     let plan = WorkPlan(exercise, dose)
///     plan.repetitions      // [5, 3, 1]
///     plan.workSets.count   // 6, if each side is worked
///     plan.length           // of all work, on both sides
public struct WorkPlan: Hashable, Sendable {
  /// The dose, with the defaults filled in.
  public let dose: Dose
  /// Whether the work is a timed hold, which counts as one repetition.
  public let isTimedHold: Bool
  /// Whether the work is an activity for a time, which counts as one repetition, for both sides if they alternate.
  public let isActivity: Bool
  /// The number of body parts that are worked in turn, one repetition each; they set the repetitions.
  public let parts: Int
  /// The number of phases of a repetition; zero for a timed hold and an activity.
  public let phases: Int
  /// Whether a repetition has a hold phase.
  public let hasHoldPhase: Bool
  /// How its time is told.
  public let verb: DoseVerb
  /// The length of one repetition on one side, of the timed hold or of the activity; at most `Frames.countless`.
  public let repetition: BySet<Frames>
  /// Repetitions of each set in turn, on each side. At the listener's own pace they are asked for, not timed.
  public let repetitions: [Int]

  /// The default rest between sets: 10 s, this project's own judgement.
  public static let defaultRest = Frames.seconds(10)

  /// The work of an exercise in a dose.
  public init(_ exercise: Exercise, _ dose: Dose) {
    self.dose = dose
    let phases = exercise.phases(holding: nil)
    isTimedHold = exercise.work == .timedHold
    isActivity = exercise.work == .activity
    verb = exercise.doseVerb
    self.phases = phases.count
    hasHoldPhase = phases.contains(where: \.isHold)
    parts = exercise.work.isContinuous ? 0 : exercise.parts.count
    let length: BySet<Frames> =
      switch (exercise.work, dose.amount) {
      case (.timedHold, _): dose.hold ?? .same(.zero)
      case (.movement, _): Self.length(of: phases, holding: dose.hold)
      case (.activity, .time(let times)): .each(times)
      case (.activity, .repetitions): .same(.zero)
      }
    repetition = length.atMost(.countless)
    let count: [Int]
    switch dose.amount {
    case .repetitions(let sets): count = sets.isEmpty ? [1] : sets
    case .time(let times) where exercise.work == .activity: count = Array(repeating: 1, count: times.count)
    case .time(let times):
      count = times.enumerated().map { Self.count(of: Self.turn(of: length[$0 + 1], dose), in: $1, dose) }
    }
    repetitions = parts > 0 ? Array(repeating: parts, count: count.count) : count
  }

  /// The length of the phases of a repetition, in each set if the hold differs.
  private static func length(of phases: [Phase], holding hold: BySet<Frames>?) -> BySet<Frames> {
    let other = phases.reduce(Frames.zero) { min(.countless, $0 + ($1.isHold && hold != nil ? .zero : $1.length)) }
    guard let hold, phases.contains(where: \.isHold) else { return .same(other) }
    switch hold {
    case .same(let hold): return .same(other + hold)
    case .each(let holds): return .each(holds.map { other + $0 })
    }
  }

  /// How many whole repetitions, or turns of both sides, fit into a time; at least one.
  private static func count(of turn: Frames, in time: Frames, _ dose: Dose) -> Int {
    turn > .zero && turn <= time ? Int(1 + (time - turn).count / (turn + (dose.pause ?? .zero)).count) : 1
  }

  /// How many whole repetitions, or turns of both sides, of a set were worked in a time.
  func repetitions(in time: Frames, ofSet set: Int) -> Int {
    let turn = turn(inSet: set)
    return waits || time < turn ? 0 : Self.count(of: turn, in: time, dose)
  }

  // MARK: Sets and sides

  /// The number of sets, on each side.
  public var sets: Int { repetitions.count }
  /// The number of repetitions of the longest set.
  public var maxRepetitions: Int { repetitions.max() ?? 0 }
  /// The repetitions of all sets on one side.
  public var totalRepetitions: Int { repetitions.reduce(0, +) }
  /// Whether the sides alternate within a set.
  public var alternates: Bool { dose.sides == .alternate }
  /// Whether both sides are worked, one after the other or in turn.
  public var worksBothSides: Bool { dose.sides == .each || alternates }
  /// Whether a set is one stretch of time: a timed hold or an activity.
  public var isContinuous: Bool { isTimedHold || isActivity }
  /// Whether the session waits for the listener instead of timing the work.
  public var waits: Bool { dose.untilReady }

  /// The number of work sets: one for each set and side.
  public var workSetCount: Int { dose.workSetCount }

  /// What lies between two work sets.
  public enum Break: Hashable, Sendable {
    /// The rest between sets.
    case rest(Frames)
    /// The change of sides; nil for the engine's default.
    case change(Frames?)

    /// The length that is certain.
    public var least: Frames {
      switch self {
      case .rest(let length): length
      case .change(let length): length ?? .zero
      }
    }

    /// The length that no lack of time takes away: changing sides needs five seconds, unless another time is written.
    public var certain: Frames { if case .change(nil) = self { .seconds(5) } else { least } }
  }

  /// One set on one side.
  public struct WorkSet: Hashable, Sendable {
    /// The number of the set, from 1.
    public let set: Int
    /// The side worked; the first side when they alternate.
    public let side: Side?
    /// Repetitions, on each side.
    public let repetitions: Int
    /// What lies between the work set before and this one; nil for the first.
    public let before: Break?
  }

  /// The work sets in the order they are done.
  public var workSets: [WorkSet] {
    let (sides, numbers) = (dose.workedSides, 1...sets)
    let order =
      dose.sideFirst
      ? sides.flatMap { side in numbers.map { (set: $0, side: side) } }
      : numbers.flatMap { set in sides.map { (set: set, side: $0) } }
    return order.enumerated().map { index, place in
      var before: Break?
      if index > 0 {
        let changes = order[index - 1].side != place.side && (dose.sideFirst || order[index - 1].set == place.set)
        before = changes ? .change(dose.change) : .rest(rest(afterSet: place.set - 1))
      }
      return WorkSet(set: place.set, side: place.side, repetitions: repetitions[place.set - 1], before: before)
    }
  }

  // MARK: Lengths

  /// One repetition, or one on each side with the pause between them when sides alternate: what a time must hold.
  private static func turn(of repetition: Frames, _ dose: Dose) -> Frames {
    dose.sides == .alternate ? repetition + (dose.pause ?? .zero) + repetition : repetition
  }

  /// What fits once into the time of a set: a repetition, on each side when the sides alternate, or the activity.
  public func turn(inSet set: Int) -> Frames {
    isActivity ? repetition[set] : Self.turn(of: repetition[set], dose)
  }

  /// The time given for each set in turn; nil if there is none, or `parts` set the repetitions. Alternating sides share
  /// it.
  public var times: [Frames]? { if parts == 0, case .time(let times) = dose.amount { times } else { nil } }

  /// The length of movements of a set in sequence, with the pauses between them; alternating sides make two of a
  /// repetition.
  func length(ofMovements count: Int, inSet set: Int) -> Frames {
    count == 0 ? .zero : repetition[set].repeated(count) + (dose.pause ?? .zero).repeated(count - 1)
  }

  /// The number of movements of a set with a number of repetitions.
  func movements(_ repetitions: Int) -> Int { alternates && !isActivity ? 2 * repetitions : repetitions }

  /// The length of the work of a set, from 1, on one side, or on both when they alternate, from start mark to end mark.
  /// At the listener's own pace it is what the work would take by the clock.
  public func length(ofSet set: Int) -> Frames {
    length(ofMovements: movements(repetitions[set - 1]), inSet: set)
  }

  /// The length of each set in turn.
  public var setLengths: [Frames] { (1...sets).map(length(ofSet:)) }

  /// How long a position or an activity is kept up at a stretch: the hold, or the activity; nil for a movement without a
  /// hold.
  public var kept: BySet<Frames>? { isActivity ? times.map(BySet.each) : dose.hold }

  /// The length of the longest set.
  public var longestSet: Frames { (1...sets).reduce(.zero) { max($0, length(ofSet: $1)) } }

  /// All work on all sides; zero at the listener's own pace.
  public var length: Frames {
    waits
      ? .zero : (1...sets).reduce(.zero) { min(.countless, $0 + length(ofSet: $1).repeated(dose.workedSides.count)) }
  }

  /// The minimum time from the first start mark to the last end mark: the work, the rests, and the written changes. The
  /// sum over `workSets`, without making them.
  public var leastLength: Frames {
    let sides = dose.workedSides.count
    let rests = (1..<max(1, sets)).reduce(Frames.zero) { min(.countless, $0 + rest(afterSet: $1)) }
    let changes = (dose.change ?? .zero).repeated((sides - 1) * (dose.sideFirst ? 1 : sets))
    return min(.countless, min(.countless, length + rests.repeated(dose.sideFirst ? sides : 1)) + changes)
  }

  /// The rest after a set, from 1, before the next one on the same side or on the first.
  private func rest(afterSet set: Int) -> Frames { dose.rest?[set] ?? Self.defaultRest }
}

extension BySet where Value == Frames {
  /// The values, each at most a limit.
  fileprivate func atMost(_ limit: Frames) -> BySet {
    switch self {
    case .same(let value): .same(min(value, limit))
    case .each(let values): .each(values.map { min($0, limit) })
    }
  }
}

extension Dose {
  /// The sides of the work sets of one set; nil where both work together. Of alternating sides it is the first.
  fileprivate var workedSides: [Side?] {
    switch sides {
    case nil: [nil]
    case .each: [firstSide, firstSide.other]
    case .alternate: [firstSide]
    case .left: [.left]
    case .right: [.right]
    }
  }

  /// The number of work sets: one for each set and side.
  var workSetCount: Int { amount.sets * workedSides.count }
}

extension Exercise {
  /// The phases of one repetition, the hold phase with the dose's length; none for a timed hold.
  func phases(holding hold: Frames?) -> [Phase] {
    guard case .movement(let phases) = self.work else { return [] }
    guard let hold else { return phases }
    return phases.map { phase in
      var phase = phase
      if phase.isHold { phase.length = hold }
      return phase
    }
  }
}
