// How much of an exercise: holds, repetitions, sets, sides and the times between.
// SPDX-License-Identifier: GPL-3.0-or-later

/// How an exercise is divided between the sides of the body.
public enum Sides: String, CaseIterable, Hashable, Sendable {
  /// One side, then the other, each with the full work.
  case each
  /// Alternating with each repetition within a set.
  case alternate
  case left
  case right
}

/// A side of the body.
public enum Side: String, CaseIterable, Hashable, Sendable {
  case left
  case right

  /// The opposite side.
  public var other: Side { self == .left ? .right : .left }
}

/// How the amount of work in each set is given.
public enum Amount: Hashable, Sendable {
  /// Repetitions of each set in turn, per side: `[5, 3, 1]` is three sets. A timed hold has 1 in each set; an activity
  /// has repetitions at the listener's own pace alone.
  case repetitions([Int])
  /// Each set in turn has as many whole repetitions as fit into its time, or an activity that lasts it.
  case time([Frames])

  /// The number of sets, at least 1.
  public var sets: Int {
    switch self {
    case .repetitions(let sets): max(1, sets.count)
    case .time(let times): times.count
    }
  }

  /// The same time in each of some sets.
  public static func time(_ time: Frames, sets: Int) -> Amount { .time(Array(repeating: time, count: max(1, sets))) }
}

/// A value that is the same in each set, or one for each set in turn.
public enum BySet<Value: Hashable & Sendable>: Hashable, Sendable {
  case same(Value)
  /// At least one; the last one stays for later sets.
  case each([Value])

  /// The value in a set, from 1.
  @inlinable public subscript(set: Int) -> Value {
    switch self {
    case .same(let value): value
    case .each(let values): values[min(max(set, 1), values.count) - 1]
    }
  }

  /// The values that are written.
  @inlinable public var written: [Value] {
    switch self {
    case .same(let value): [value]
    case .each(let values): values
    }
  }

  /// The same with each value changed.
  func map(_ change: (Value) -> Value) -> BySet {
    switch self {
    case .same(let value): .same(change(value))
    case .each(let values): .each(values.map(change))
    }
  }

  /// The values in some sets.
  @inlinable public func values(_ sets: Int) -> [Value] { (0..<max(1, sets)).map { self[$0 + 1] } }
}

extension BySet where Value: Comparable {
  /// The greatest value.
  @inlinable public var most: Value {
    switch self {
    case .same(let value): value
    case .each(let values): values.max() ?? self[1]
    }
  }
}

// 13 stored properties: one for each key of a dose.
/// The dose of one occurrence of an exercise, with the defaults filled in.
public struct Dose: Hashable, Sendable {
  /// The work of each set.
  public var amount: Amount
  /// Repetitions that follow the round of the innermost circuit, one number for each; `amount` has those of one round.
  public var repetitionsByRound: [Int]?
  /// The length of the timed hold, or of the movement's hold phase; nil for a movement without one.
  public var hold: BySet<Frames>?
  /// The sides worked; nil when both work together.
  public var sides: Sides?
  /// The side that begins, where both are worked.
  public var firstSide: Side
  /// Whether all sets of one side come before the other side.
  public var sideFirst: Bool
  /// Rest after each set but the last; nil for the engine's default.
  public var rest: BySet<Frames>?
  /// Time from the end chime of one side to the start chime of the other; nil for the engine's default.
  public var change: Frames?
  /// Time between repetitions; nil for none.
  public var pause: Frames?
  /// Time to get into place before the first work set; nil to derive it from the positions.
  public var move: Frames?
  /// Whether the session waits for the listener instead of counting the work.
  public var untilReady: Bool
  /// What it is done with or against, such as `5 kg`.
  public var load: Text?
  /// Whether the session waits for the listener before the first set, and before the way into place.
  public var beginsReady: Bool
  /// How long each wait for the listener lasts at most; nil for as long as it takes.
  public var atMost: Frames?
  /// The most repetitions, where they are a range; at the listener's own pace alone.
  public var upTo: Int?
  /// Whether the next step begins where this one ends.
  public var runsOn: Bool

  /// A dose, the same hold and rest in each set; by default one repetition, no sides and the engine's default times.
  public init(
    amount: Amount = .repetitions([1]), hold: Frames? = nil, sides: Sides? = nil, firstSide: Side = .left,
    sideFirst: Bool = false, rest: Frames? = nil, change: Frames? = nil, pause: Frames? = nil, move: Frames? = nil,
    untilReady: Bool = false, load: Text? = nil, beginsReady: Bool = false, atMost: Frames? = nil, upTo: Int? = nil,
    runsOn: Bool = false
  ) {
    self.amount = amount
    self.hold = hold.map(BySet.same)
    self.sides = sides
    self.firstSide = firstSide
    self.sideFirst = sideFirst
    self.rest = rest.map(BySet.same)
    self.change = change
    self.pause = pause
    self.move = move
    self.untilReady = untilReady
    self.load = load
    self.beginsReady = beginsReady
    self.atMost = atMost
    self.upTo = upTo
    self.runsOn = runsOn
  }

  /// What getting into place for an exercise certainly takes: the written time, or what another position needs.
  func timeToMove(into exercise: Exercise, from before: Position?, slowly: Bool) -> Frames {
    move ?? Position.certainTime(into: exercise.position, from: before, slowly: slowly)
  }
}

extension Dose {
  /// The dose of each round in turn where they differ, else the dose alone.
  public var byRound: [Dose] {
    guard let repetitionsByRound, case .repetitions(let sets) = amount else { return [self] }
    return repetitionsByRound.map { repetitions in
      var dose = self
      dose.amount = .repetitions(sets.map { _ in repetitions })
      return dose
    }
  }

  /// The dose in a round of the innermost circuit, from 1.
  func inRound(_ round: Int?) -> Dose {
    let all = byRound
    return all[min(round ?? 1, all.count) - 1]
  }
}
