// What the player needs of sound: lengths of phrases, samples of a tape, and a place to put them.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// Turns a tape into samples. Used by one thread at a time.
public protocol SoundSource: AnyObject {
  /// The audible length of a phrase, which is synthesised if need be.
  func length(of phrase: Phrase) -> Frames
  /// Takes a tape to play; called again whenever the tape is changed.
  func load(_ tape: Timeline)
  /// Fills a buffer with the loaded tape's sound from a frame on.
  func render(from start: Frames, into buffer: UnsafeMutableBufferPointer<Int16>)
  /// Fills a buffer with the opening chime from a frame on, before there is a tape.
  func renderOpening(from start: Frames, into buffer: UnsafeMutableBufferPointer<Int16>)
}

/// Takes samples in real time, or faster where nobody listens.
public protocol SoundOutlet: AnyObject {
  /// Takes samples, waits for room at most a moment, and returns how many were taken.
  func write(_ samples: UnsafeBufferPointer<Int16>) throws(OutletError) -> Int
  /// How much was taken and is not heard yet.
  var delay: Frames { get }
  /// Forgets what is not heard yet.
  func drop()
  /// Waits until all is heard.
  func drain() throws(OutletError)
  /// Opens anew what was lost.
  func reopen() throws(OutletError)
  func close()
}

/// Why an outlet takes no more.
public enum OutletError: Error, Sendable, Hashable {
  /// The device is away; it may come back. In a sentence.
  case lost(String)
  /// Nobody listens any more, so the session is over.
  case readerGone
  /// It will not work, for this reason.
  case failed(String)
}

/// Time as the player sees it; tests bring their own.
public protocol Pacer: AnyObject {
  /// A clock that never jumps.
  var now: Duration { get }
  /// Waits for a command, at most so long.
  func wait(for commands: CommandQueue, atMost time: Duration)
}

/// The system's monotonic clock.
public final class SystemPacer: Pacer {
  private let start = SuspendingClock.now

  /// A clock that begins now. It stands still while the machine sleeps.
  public init() {}

  /// The time since some fixed moment.
  public var now: Duration { SuspendingClock.now - start }
  /// Waits for a command, at most so long.
  public func wait(for commands: CommandQueue, atMost time: Duration) { commands.wait(atMost: time) }
}
