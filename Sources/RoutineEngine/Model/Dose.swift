// How much of an exercise: holds, repetitions, sets, sides and the times between.
// SPDX-License-Identifier: GPL-3.0-or-later

/// How an exercise is divided between the sides of the body.
public enum Sides: String, CaseIterable, Hashable, Sendable {
  /// One side, then the other, each with the full work.
  case each
  /// Taking turns, repetition by repetition, inside one set.
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
  /// As many whole repetitions as fit into a length, in each of so many sets.
  case time(Frames, sets: Int)
}

/// The dose of one occurrence of an exercise, with every default already filled in.
public struct Dose: Hashable, Sendable {
  /// The work of each set.
  public var amount: Amount
  /// The length of the timed hold, or of the movement's hold phase; nil where a movement has none.
  public var hold: Frames?
  /// The sides worked; nil where both work together.
  public var sides: Sides?
  /// Whether all sets of one side come before the other side.
  public var sideFirst: Bool
  /// Rest between sets; nil for the engine's default.
  public var rest: Frames?
  /// Time from the end chime of one side to the start chime of the other; nil for the engine's default.
  public var change: Frames?
  /// Time between repetitions; nil for none.
  public var pause: Frames?
  /// Time to get into place before the first work set; nil for what the positions say.
  public var move: Frames?
  /// Whether the timeline waits for the listener in place of counted work.
  public var untilReady: Bool

  /// A dose; what is left out means no rest, no sides, the engine's own times.
  public init(
    amount: Amount = .repetitions([1]), hold: Frames? = nil, sides: Sides? = nil, sideFirst: Bool = false,
    rest: Frames? = nil, change: Frames? = nil, pause: Frames? = nil, move: Frames? = nil, untilReady: Bool = false
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
  }
}
