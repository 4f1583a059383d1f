// A silent sink that keeps time.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// Accepts sound as fast as a device would play it, by a clock.
public final class SilentSink: Sink {
  /// Always available.
  public let state = SinkState.present
  /// Never told, because time never stands still.
  public let standstill = SinkError.lost("silent", reason: "it stands still")
  /// Always empty.
  public let report = SinkReport()

  private let clock: any SinkClock
  /// How much sound is accepted ahead of time.
  private let buffer: Frames
  private var written = Frames.zero
  /// When the first sample was heard, delayed by the times without sound since.
  private var began: Duration?

  /// A silent sink.
  /// - Parameter buffer: How much sound it accepts ahead of time. All of it can be taken back, so it delays nothing; with
  ///   more of it, the player wakes up more rarely.
  public init(clock: any SinkClock = MonotonicClock(), buffer: Duration = .milliseconds(500)) {
    self.clock = clock
    self.buffer = Frames(buffer)
  }

  /// The sound that would have been heard by now.
  private var heard: Frames {
    guard let began else { return .zero }
    return min(Frames(clock.now() - began), written)
  }

  /// Sound accepted whose time has not come.
  public var delay: Frames { written - heard }

  /// Accepts what fits into the buffer.
  public func write(_ block: UnsafeBufferPointer<Int16>) -> Int {
    if delay == .zero { began = clock.now() - written.duration }
    let room = (buffer - delay).count
    // A little room is left until there is more: otherwise each sample that time frees would be filled at once.
    guard room >= min(Int64(block.count), buffer.count / 8) else { return 0 }
    let taken = min(Int64(block.count), room)
    written += Frames(taken)
    return Int(taken)
  }

  /// Waits until half of the buffer is free.
  public func waitForRoom(orInputOn descriptor: CInt, atMost time: Duration) {
    let lack = max(.milliseconds(1), (delay - Frames(buffer.count / 2)).duration)
    clock.wait(min(time, lack), orInputOn: descriptor)
  }

  /// Takes back all sound whose time has not come.
  public func rewind() -> Rewound {
    let taken = delay
    written -= taken
    return Rewound(length: taken, isSeamless: true)
  }

  /// Waits until the time of all accepted sound has passed.
  public func drain() { clock.wait(delay.duration) }

  /// Does nothing.
  public func close() {}
}
