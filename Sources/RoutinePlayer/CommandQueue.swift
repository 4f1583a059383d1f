// The way into the audio thread: a bounded queue of commands.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Dispatch
public import RoutineEngine
internal import Synchronization
internal import System

/// Hands requests to the audio thread, which takes them between two blocks.
public final class CommandQueue: Sendable {
  /// Tells what became of a request. It is called on the audio thread and must not wait.
  public typealias Answer = @Sendable (TransportOutcome) -> Void

  /// A request on its way, and who wants to know what became of it.
  struct Waiting: Sendable {
    var request: Request
    var answer: Answer?
  }

  /// Requests that may wait; a further one is refused, because nobody means so many.
  public static let capacity = 64

  private struct Contents {
    var waiting: [Waiting] = []
    var isClosed = false
  }

  private let contents = Mutex(Contents())
  private let arrival = DispatchSemaphore(value: 0)

  /// An empty queue.
  public init() {}

  /// Adds a request, and tells whether there was room. After the session nothing is taken any more.
  ///
  /// - Parameter answer: Called once with what became of a request that was taken.
  @discardableResult
  public func send(_ request: Request, then answer: Answer? = nil) -> Bool {
    let isTaken = contents.withLock { contents in
      guard !contents.isClosed, contents.waiting.count < Self.capacity else { return false }
      contents.waiting.append(Waiting(request: request, answer: answer))
      return true
    }
    if isTaken { arrival.signal() }
    return isTaken
  }

  /// Adds a command that moves the timeline.
  @discardableResult
  public func send(_ command: TransportCommand, then answer: Answer? = nil) -> Bool {
    send(.session(command), then: answer)
  }

  /// Takes all that wait.
  func takeAll() -> [Waiting] {
    contents.withLock { contents in
      defer { contents.waiting = [] }
      return contents.waiting
    }
  }

  /// Takes nothing more, and answers what came too late.
  func close() {
    let late = contents.withLock { contents in
      defer { contents.waiting = [] }
      contents.isClosed = true
      return contents.waiting
    }
    for item in late { item.answer?(.refused(.finished)) }
  }

  /// Waits for a request, at most so long.
  func wait(atMost time: Duration) {
    arrival.wait(atMost: time)
  }
}
