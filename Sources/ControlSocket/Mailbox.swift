// Passes replies from other threads to the server thread.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import ControlProtocol
internal import RoutinePlayer
internal import Synchronization
internal import System

/// Replies to clients, and the request to stop. Posting never blocks.
final class Mailbox: Sendable {
  private struct Contents {
    var replies: [(client: UInt64, reply: ControlReply)] = []
    var isStopping = false
  }

  private let contents = Mutex(Contents())
  private let waker: Waker

  /// An empty mailbox; nil if no descriptor is available.
  init?() {
    guard let waker = Waker() else { return nil }
    self.waker = waker
  }

  /// Becomes readable when there is something new.
  var descriptor: Int32 { waker.output }

  /// Wakes the server thread.
  func wake() { waker.wake() }

  /// Posts a reply to the client with the given number.
  func post(_ reply: ControlReply, to client: UInt64) {
    contents.withLock { $0.replies.append((client, reply)) }
    wake()
  }

  /// Asks the server thread to stop.
  func stop() {
    contents.withLock { $0.isStopping = true }
    wake()
  }

  /// Takes all replies; also returns whether to stop. Afterwards the descriptor is no longer readable.
  func take() -> (replies: [(client: UInt64, reply: ControlReply)], isStopping: Bool) {
    _ = waker.take()
    return contents.withLock { contents in
      defer { contents.replies = [] }
      return (contents.replies, contents.isStopping)
    }
  }
}
