// The protocol for audio outputs: a device, a pipe or silence.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// An audio output that accepts sound in real time: 22,050 samples per second, mono, 16 bit.
///
/// A sink belongs to one thread. No call blocks for more than about 50 ms, except `waitForRoom`, and `drain`, which waits
/// for what is still to be heard.
///
///     while sent < samples.count {
///       sent += try sink.writeOrWait(UnsafeBufferPointer(rebasing: samples[sent...]))
///     }
///     try sink.drain()
public protocol Sink: AnyObject {
  /// Whether sound can be heard now. It changes only during calls of the sink's methods. A device that was lost is away
  /// until it has been reopened and has played something: opening alone proves nothing.
  var state: SinkState { get }

  /// The reason to be told if it accepts sound and plays none of it.
  var standstill: SinkError { get }

  /// Accepts as many samples as there is room for, without waiting.
  ///
  /// A device that is away accepts nothing; `write` then tries to reopen it, so it must still be called. An empty block
  /// only looks after the device.
  /// - Returns: The number of samples accepted, from the start of the block; 0 if there is no room worth filling, or
  ///   while away.
  /// - Throws: An error that ends the session: the reader of a pipe is gone, or a file cannot be written.
  func write(_ block: UnsafeBufferPointer<Int16>) throws(SinkError) -> Int

  /// Waits until it is worth calling `write` again, for at most the given time. It also ends when there is input on a
  /// descriptor; a negative one is ignored.
  func waitForRoom(orInputOn descriptor: CInt, atMost time: Duration)

  /// Sound accepted and not yet heard. What has been heard is what was accepted, less what was taken back, less this.
  var delay: Frames { get }

  /// Takes back what has not been heard yet, as far as possible, so that new sound is heard at once.
  ///
  /// After the loss of a device, it takes back everything that was lost with it.
  func rewind() -> Rewound

  /// Announces that nothing will be written for a while, as during a pause: accepted sound is played to its end, and
  /// the underrun that follows is not counted.
  func rest()

  /// Waits until all accepted sound has been heard; gives up if the device makes no progress.
  func drain() throws(SinkError)

  /// Closes the device. Sound that has not been heard is discarded.
  func close()

  /// The problems so far.
  var report: SinkReport { get }
}

extension Sink {
  /// Accepts as many samples as there is room for; if there is none, waits for up to 50 ms.
  public func writeOrWait(_ block: UnsafeBufferPointer<Int16>) throws(SinkError) -> Int {
    let taken = try write(block)
    if taken == 0 { waitForRoom(atMost: .milliseconds(50)) }
    return taken
  }

  /// Waits until it is worth calling `write` again, for at most the given time.
  public func waitForRoom(atMost time: Duration) { waitForRoom(orInputOn: -1, atMost: time) }

  /// Does nothing.
  public func rest() {}
}

/// Whether a sink is available.
public enum SinkState: Hashable, Sendable {
  case present
  /// It is unavailable for this reason, and is being retried.
  case away(SinkError)
}

/// The result of `Sink.rewind`.
public struct Rewound: Hashable, Sendable {
  /// The length of the last sound written that will not be heard.
  public var length: Frames
  /// Whether the sound before that is still heard without a break, so that a fade written now continues it.
  public var isSeamless: Bool

  /// A result of `Sink.rewind`.
  public init(length: Frames, isSeamless: Bool) {
    self.length = length
    self.isSeamless = isSeamless
  }
}

/// The problems of a sink.
public struct SinkReport: Hashable, Sendable {
  /// How often the device ran out of sound.
  public var underruns = 0
  /// How often the machine was suspended.
  public var suspends = 0
  /// How often the device was lost.
  public var losses = 0
  /// How often the device stalled without an error.
  public var stalls = 0
  /// The total length of the stalls.
  public var stalled = Duration.zero

  /// A report without problems.
  public init() {}
}
