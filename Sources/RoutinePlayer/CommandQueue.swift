// The way into the audio thread: a bounded queue of commands.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Dispatch
public import RoutineEngine
internal import Synchronization

/// Hands commands to the audio thread, which takes them between two blocks.
public final class CommandQueue: Sendable {
  /// Commands that may wait; a further one is refused, because nobody means so many.
  public static let capacity = 64

  private let waiting = Mutex<[TransportCommand]>([])
  private let arrival = DispatchSemaphore(value: 0)

  /// An empty queue.
  public init() {}

  /// Adds a command, and tells whether there was room.
  @discardableResult
  public func send(_ command: TransportCommand) -> Bool {
    let isTaken = waiting.withLock { waiting in
      guard waiting.count < Self.capacity else { return false }
      waiting.append(command)
      return true
    }
    if isTaken { arrival.signal() }
    return isTaken
  }

  /// Takes all that wait.
  func takeAll() -> [TransportCommand] {
    waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }

  /// Waits for a command, at most so long.
  func wait(atMost time: Duration) {
    let (seconds, attoseconds) = time.components
    let nanoseconds = Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    _ = arrival.wait(timeout: .now() + .nanoseconds(nanoseconds))
  }
}
