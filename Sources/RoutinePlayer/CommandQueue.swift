// A bounded queue of commands for the audio thread.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine
internal import Synchronization
internal import System

/// Passes requests to the audio thread, which takes them between two blocks.
public final class CommandQueue: Sendable {
  /// Receives the outcome of a request. It is called on the audio thread and must not block.
  public typealias Answer = @Sendable (TransportOutcome) -> Void

  /// A pending request, with the handler for its outcome.
  struct Waiting: Sendable {
    var request: Request
    var answer: Answer?
  }

  /// The maximum of pending requests; further ones are refused.
  public static let capacity = 64

  private struct Contents {
    var waiting: [Waiting] = []
    var isClosed = false
  }

  private let contents = Mutex(Contents())
  private let waker = Waker()

  /// An empty queue.
  public init() {}

  /// Adds a request; returns whether there was room. After the session all requests are refused.
  ///
  /// - Parameter answer: Called once with the outcome of an accepted request.
  @discardableResult
  public func send(_ request: Request, then answer: Answer? = nil) -> Bool {
    let isTaken = contents.withLock { contents in
      guard !contents.isClosed, contents.waiting.count < Self.capacity else { return false }
      contents.waiting.append(Waiting(request: request, answer: answer))
      return true
    }
    if isTaken { waker?.wake() }
    return isTaken
  }

  /// Adds a session command.
  @discardableResult
  public func send(_ command: TransportCommand, then answer: Answer? = nil) -> Bool {
    send(.session(command), then: answer)
  }

  /// Wakes the player, which has something else to look at.
  func wake() { waker?.wake() }

  /// Takes all pending requests.
  func takeAll() -> [Waiting] {
    waker?.clear()
    return contents.withLock { contents in
      defer { contents.waiting = [] }
      return contents.waiting
    }
  }

  /// Refuses further requests, and answers the pending ones.
  func close() {
    let late = contents.withLock { contents in
      defer { contents.waiting = [] }
      contents.isClosed = true
      return contents.waiting
    }
    for item in late { item.answer?(.refused(.finished)) }
  }

  /// Has input when there is a request. Negative if no descriptor was available; then requests are carried out when the
  /// player wakes up for another reason.
  var descriptor: CInt { waker?.output ?? -1 }
}
