// What other threads leave for the thread that serves clients.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import ControlProtocol
internal import RoutinePlayer
internal import Synchronization
internal import System

/// Replies to single clients, and the wish to stop. Leaving something never waits.
final class Mailbox: Sendable {
  private struct Contents {
    var replies: [(client: UInt64, reply: ControlReply)] = []
    var isStopping = false
  }

  private let contents = Mutex(Contents())
  private let waker: Waker

  /// An empty mailbox; nil when the system has no descriptors left.
  init?() {
    guard let waker = Waker() else { return nil }
    self.waker = waker
  }

  /// Readable when there is something new.
  var descriptor: Int32 { waker.output }

  /// Wakes the thread that serves.
  func wake() { waker.wake() }

  /// Leaves a reply to a client, by its number.
  func post(_ reply: ControlReply, to client: UInt64) {
    contents.withLock { $0.replies.append((client, reply)) }
    wake()
  }

  /// Asks the thread that serves to stop.
  func stop() {
    contents.withLock { $0.isStopping = true }
    wake()
  }

  /// Takes all replies, and tells whether to stop. The descriptor is quiet afterwards.
  func take() -> (replies: [(client: UInt64, reply: ControlReply)], isStopping: Bool) {
    _ = waker.take()
    return contents.withLock { contents in
      defer { contents.replies = [] }
      return (contents.replies, contents.isStopping)
    }
  }
}
