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
  /// Repetitions of each set in turn, per side: `[5, 3, 1]` is three sets. A timed hold has 1 in each set.
  case repetitions([Int])
  /// Each set has as many whole repetitions as fit into the given time.
  case time(Frames, sets: Int)
}

// 13 stored properties: one for each key of a dose.
/// The dose of one occurrence of an exercise, with the defaults filled in.
public struct Dose: Hashable, Sendable {
  /// The work of each set.
  public var amount: Amount
  /// The length of the timed hold, or of the movement's hold phase; nil for a movement without one.
  public var hold: Frames?
  /// The sides worked; nil when both work together.
  public var sides: Sides?
  /// Whether all sets of one side come before the other side.
  public var sideFirst: Bool
  /// Rest between sets; nil for the engine's default.
  public var rest: Frames?
  /// Time from the end chime of one side to the start chime of the other; nil for the engine's default.
  public var change: Frames?
  /// Time between repetitions; nil for none.
  public var pause: Frames?
  /// Time to get into place before the first work set; nil to derive it from the positions.
  public var move: Frames?
  /// Whether the session waits for the listener instead of counting the work.
  public var untilReady: Bool
  /// Whether the session waits for the listener before the first set, and before the way into place.
  public var beginsReady: Bool
  /// How long each wait for the listener lasts at most; nil for as long as it takes.
  public var atMost: Frames?
  /// The most repetitions, where they are a range; at the listener's own pace alone.
  public var upTo: Int?
  /// Whether the next step begins where this one ends.
  public var runsOn: Bool

  /// A dose; by default one repetition, no sides and the engine's default times.
  public init(
    amount: Amount = .repetitions([1]), hold: Frames? = nil, sides: Sides? = nil, sideFirst: Bool = false,
    rest: Frames? = nil, change: Frames? = nil, pause: Frames? = nil, move: Frames? = nil, untilReady: Bool = false,
    beginsReady: Bool = false, atMost: Frames? = nil, upTo: Int? = nil, runsOn: Bool = false
  ) {
    self.amount = amount
    self.hold = hold
    self.sides = sides
    self.sideFirst = sideFirst
    self.rest = rest
    self.change = change
    self.pause = pause
    self.move = move
    self.untilReady = untilReady
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
