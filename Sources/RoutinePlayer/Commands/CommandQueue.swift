// The way into the audio thread: a bounded queue of commands.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Dispatch
public import RoutineEngine
internal import Synchronization

/// Hands commands to the audio thread, which takes them between two blocks.
public final class CommandQueue: Sendable {
  /// Tells what became of a command. It is called on the audio thread and must not wait.
  public typealias Answer = @Sendable (TransportOutcome) -> Void

  /// A command on its way, and who wants to know what became of it.
  struct Waiting: Sendable {
    var command: TransportCommand
    var answer: Answer?
  }

  /// Commands that may wait; a further one is refused, because nobody means so many.
  public static let capacity = 64

  private struct Contents {
    var waiting: [Waiting] = []
    var isClosed = false
  }

  private let contents = Mutex(Contents())
  private let volumeChanges = Mutex<[VolumeChange]>([])
  private let arrival = DispatchSemaphore(value: 0)

  /// An empty queue.
  public init() {}

  /// Adds a command, and tells whether there was room. After the session nothing is taken any more.
  ///
  /// - Parameter answer: Called once with what became of a command that was taken.
  @discardableResult
  public func send(_ command: TransportCommand, then answer: Answer? = nil) -> Bool {
    let isTaken = contents.withLock { contents in
      guard !contents.isClosed, contents.waiting.count < Self.capacity else { return false }
      contents.waiting.append(Waiting(command: command, answer: answer))
      return true
    }
    if isTaken { arrival.signal() }
    return isTaken
  }

  /// Takes all that wait.
  func takeAll() -> [Waiting] {
    contents.withLock { contents in
      defer { contents.waiting = [] }
      return contents.waiting
    }
  }

  /// Takes no more commands, and answers those that came too late.
  func close() {
    let late = contents.withLock { contents in
      defer { contents.waiting = [] }
      contents.isClosed = true
      return contents.waiting
    }
    for item in late { item.answer?(.refused(.finished)) }
  }

  /// Adds a change of volume, and tells whether there was room.
  @discardableResult
  public func send(_ change: VolumeChange) -> Bool {
    let isTaken = volumeChanges.withLock { changes in
      guard changes.count < Self.capacity else { return false }
      changes.append(change)
      return true
    }
    if isTaken { arrival.signal() }
    return isTaken
  }

  /// Takes all changes of volume that wait.
  func takeVolumeChanges() -> [VolumeChange] {
    volumeChanges.withLock { changes in
      defer { changes = [] }
      return changes
    }
  }

  /// Waits for a command, at most so long.
  func wait(atMost time: Duration) {
    let (seconds, attoseconds) = time.components
    let nanoseconds = Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    _ = arrival.wait(timeout: .now() + .nanoseconds(nanoseconds))
  }
}
