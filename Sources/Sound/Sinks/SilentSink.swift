// A sink that is not heard and keeps the time all the same.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// Takes sound as fast as a device would play it, by a clock.
public final class SilentSink: Sink {
  /// Silence is always there.
  public let state = SinkState.here
  /// Silence has no trouble.
  public let report = SinkReport()

  private let clock: any SinkClock
  /// How much can be taken ahead.
  private let buffer: Frames
  private var written = Frames.zero
  /// The time at which the first sample was heard, moved on by every time that nothing was there to hear.
  private var began: Duration?

  /// A silent sink.
  public init(clock: any SinkClock = MonotonicClock(), buffer: Duration = .milliseconds(200)) {
    self.clock = clock
    self.buffer = Frames(buffer)
  }

  /// What would have been heard by now.
  private var heard: Frames {
    guard let began else { return .zero }
    return min(Frames(clock.now() - began), written)
  }

  /// Sound taken whose time has not come.
  public var delay: Frames { written - heard }

  /// Takes what fits into the buffer, and waits up to 50 ms for room.
  public func write(_ block: UnsafeBufferPointer<Int16>) -> Int {
    if delay == .zero { began = clock.now() - written.duration }
    // One wait for the whole block: every wake-up costs, and nobody hears the difference.
    let lack = delay + Frames(Int64(block.count)) - buffer
    if lack > .zero { clock.wait(min(lack.duration, .milliseconds(50))) }
    let taken = min(Int64(block.count), max(0, (buffer - delay).count))
    written += Frames(taken)
    return Int(taken)
  }

  /// Takes back all whose time has not come.
  public func rewind() -> Rewound {
    let taken = delay
    written -= taken
    return Rewound(length: taken, isSeamless: true)
  }

  /// Waits for the time of what was taken.
  public func drain() { clock.wait(delay.duration) }

  /// Nothing is held.
  public func close() {}
}
