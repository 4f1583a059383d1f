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

/// The dose of one occurrence of an exercise, with the defaults filled in.
public struct Dose: Hashable, Sendable {
  /// The work of each set.
  public var amount: Amount
  /// The length of the timed hold, or of the movement's hold phase; nil for a movement without one.
  public var hold: Frames?
  /// The sides worked; nil when both work together.
  public var sides: Sides?
  /// The side that begins, where both are worked.
  public var firstSide: Side
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
  /// What it is done with or against, such as `5 kg`.
  public var load: Text?

  /// A dose; by default one repetition, no sides and the engine's default times.
  public init(
    amount: Amount = .repetitions([1]), hold: Frames? = nil, sides: Sides? = nil, firstSide: Side = .left,
    sideFirst: Bool = false, rest: Frames? = nil, change: Frames? = nil, pause: Frames? = nil, move: Frames? = nil,
    untilReady: Bool = false, load: Text? = nil
  ) {
    self.amount = amount
    self.hold = hold
    self.sides = sides
    self.firstSide = firstSide
    self.sideFirst = sideFirst
    self.rest = rest
    self.change = change
    self.pause = pause
    self.move = move
    self.untilReady = untilReady
    self.load = load
  }
}
