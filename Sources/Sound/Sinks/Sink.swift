// Where sound goes: the one protocol between a player and a device, a pipe or silence.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// A place that takes sound at 22,050 samples a second, mono, 16 bit, and is in no hurry beyond real time.
///
/// A sink belongs to one thread. Nothing here waits longer than about 50 ms, except `drain`, which waits for what is still to
/// be heard.
public protocol Sink: AnyObject {
  /// Whether sound can be heard now. It changes inside `write` only.
  var state: SinkState { get }

  /// Takes samples, as many as there is room for, and waits up to 50 ms when there is none.
  ///
  /// A device that is away takes nothing; `write` then tries to bring it back, so it has to be called all the same.
  /// - Returns: The number of samples taken, from the beginning of the block; 0 when there was no room, or while away.
  /// - Throws: What ends the session: the reader of a pipe has gone, or a file cannot be written.
  func write(_ block: UnsafeBufferPointer<Int16>) throws(SinkError) -> Int

  /// Sound taken and not yet heard. What has been heard is what was taken, less what was taken back, less this.
  var delay: Frames { get }

  /// Takes back what is not yet heard, as far as the sink can, so that something else is heard at once.
  ///
  /// After the device was lost, it takes back all that went with it.
  func rewind() -> Rewound

  /// Tells that nothing will be written for a while, as during a pause: what was taken is played to its end, and that the sound
  /// runs out then is no trouble.
  func rest()

  /// Waits until all is heard that was taken; gives up when the device does not get on with it.
  func drain() throws(SinkError)

  /// Lets the device go. What is not yet heard is not heard any more.
  func close()

  /// The troubles so far.
  var report: SinkReport { get }
}

extension Sink {
  /// Most sinks have nothing to do.
  public func rest() {}
}

/// Whether a sink can be heard.
public enum SinkState: Hashable, Sendable {
  case here
  /// It cannot be heard for this reason, and is being tried again.
  case away(SinkError)
}

/// What `Sink.rewind` gave back.
public struct Rewound: Hashable, Sendable {
  /// How much of what was written last will not be heard.
  public var length: Frames
  /// Whether the sound up to there is still heard without a break, so that a fade written now joins it.
  public var isSeamless: Bool

  /// So much, with or without a break.
  public init(length: Frames, isSeamless: Bool) {
    self.length = length
    self.isSeamless = isSeamless
  }
}

/// The troubles a sink has had.
public struct SinkReport: Hashable, Sendable {
  /// The device ran out of sound, and went on.
  public var underruns = 0
  /// The machine slept. A player stays paused after it.
  public var suspends = 0
  /// The device was lost.
  public var losses = 0
  /// Times the device stood still without telling so, and how long in all.
  public var stalls = 0
  /// How long the device has stood still in all.
  public var stalled = Duration.zero

  /// No trouble.
  public init() {}
}
