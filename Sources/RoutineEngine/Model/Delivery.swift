// Delivery settings: how much is explained, what is counted, how work begins and ends.
// SPDX-License-Identifier: GPL-3.0-or-later

/// How much is said.
public enum Guidance: String, CaseIterable, Hashable, Sendable {
  /// The set-up is explained the first time an exercise occurs.
  case full
  /// As full, but an exercise that the listener knows is not explained.
  case learning
  /// Exercises are announced.
  case brief
  /// Exercise, side, stop-if, counts and chimes only.
  case minimal
}

/// What is counted aloud during work.
public enum CountStyle: Hashable, Sendable {
  /// The number of each repetition with its beat.
  case repetitions
  /// The seconds of each hold, counted down through its last ten at most.
  case seconds
  /// The beats of the phases, without numbers.
  case phases
  /// The number of every n-th repetition, n at least 2.
  case every(Int)
  /// Nothing is counted; the count-in remains.
  case none
}

/// How a timed hold ends.
public enum Ending: String, CaseIterable, Hashable, Sendable {
  /// Three, two, one, chime.
  case counted
  /// The chime alone, for relaxation.
  case chime
}

/// What marks the start and the end of work.
public enum Signal: String, CaseIterable, Hashable, Sendable {
  case both
  case chime
  case voice
}

/// Delivery settings. Nil inherits from the next wider scope: step, exercise, routine, default.
public struct Delivery: Hashable, Sendable {
  /// What is counted aloud.
  public var count: CountStyle?
  /// Numbers in the count-in and the count-out, 0 to 10; 3 by default.
  public var countDown: Int?
  /// How a timed hold ends.
  public var ending: Ending?
  /// What marks start and end.
  public var signal: Signal?
  /// How much is said.
  public var guidance: Guidance?

  /// Delivery settings; omitted ones are inherited.
  public init(
    count: CountStyle? = nil, countDown: Int? = nil, ending: Ending? = nil, signal: Signal? = nil,
    guidance: Guidance? = nil
  ) {
    self.count = count
    self.countDown = countDown
    self.ending = ending
    self.signal = signal
    self.guidance = guidance
  }

  /// These settings, with missing ones taken from a wider scope. Counting seconds and ending with a chime alone exclude
  /// each other in a timed hold: the nearer of them wins.
  public func over(_ wider: Delivery) -> Delivery {
    var merged = Delivery(
      count: count ?? wider.count, countDown: countDown ?? wider.countDown, ending: ending ?? wider.ending,
      signal: signal ?? wider.signal, guidance: guidance ?? wider.guidance)
    if count == .seconds, ending == nil, wider.ending == .chime { merged.ending = .counted }
    if ending == .chime, count == nil, wider.count == .seconds { merged.count = .repetitions }
    return merged
  }
}
