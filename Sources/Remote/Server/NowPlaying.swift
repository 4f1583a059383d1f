// Who is on: the session that commands go to, while a queue moves from one to the next.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine
public import RoutinePlayer
internal import Synchronization

/// The session being played, or what is waited for before one begins. Any thread may ask and command.
public final class NowPlaying: Sendable {
  private struct Contents {
    var player: SessionPlayer?
    var reason = SessionStatus.preparing
    var queue: [String] = []
    /// Whether the end was asked for, and whether with the end chime.
    var leaving: Bool?
  }

  private let contents = Mutex(Contents())

  /// Nothing has begun yet.
  public init() {}

  /// Nothing plays for now.
  /// - Parameters:
  ///   - reason: What is waited for, as the beginning of a sentence.
  ///   - queue: The routines that will be played.
  public func wait(for reason: String, queue: [String]) {
    contents.withLock { contents in
      contents.player = nil
      contents.reason = reason
      contents.queue = queue
    }
  }

  /// A session begins; routines of the queue that come after it.
  public func begin(_ player: SessionPlayer, queue: [String]) {
    let leaving = contents.withLock { contents in
      contents.player = player
      contents.reason = SessionStatus.preparing
      contents.queue = queue
      return contents.leaving
    }
    if let leaving { end(player, withFarewell: leaving) }
  }

  /// How loud the session is, or the last one was: the next routine of a queue begins like that.
  public var volume: Volume { contents.withLock { $0.player }?.snapshot.volume ?? Volume() }

  /// Whether somebody has asked for the end.
  public var isLeaving: Bool { contents.withLock { $0.leaving != nil } }

  /// A number that grows as long as a session gets on; nil while none plays.
  public var heartbeat: UInt64? { contents.withLock { $0.player }?.heartbeat }

  /// Ends the session, and what was to come after it.
  /// - Parameter farewell: Whether the end chime rings, for those who did not ask for the end themselves.
  public func leave(withFarewell farewell: Bool = true) {
    let player = contents.withLock { contents in
      contents.leaving = farewell
      return contents.player
    }
    if let player { end(player, withFarewell: farewell) }
  }

  private func end(_ player: SessionPlayer, withFarewell farewell: Bool) {
    if farewell { player.leave() } else { player.commands.send(.quit) }
  }

  /// Hands on what a key asks for. Before a session has begun, only the end can be asked for.
  public func obey(_ request: Request) {
    if request == .session(.quit) {
      leave(withFarewell: false)
    } else {
      contents.withLock { $0.player }?.commands.send(request)
    }
  }

  /// The state of things.
  public var status: SessionStatus {
    let (player, reason, queue) = contents.withLock { ($0.player, $0.reason, $0.queue) }
    guard let player else { return SessionStatus(waitingFor: reason, queue: queue) }
    return SessionStatus(player.snapshot, queue: queue)
  }

  /// What became of handing a request on.
  enum Handing: Sendable {
    case taken
    /// Nothing plays yet.
    case tooEarly(String)
    /// Too many requests wait, or the session is over.
    case full
  }

  /// Hands a request to the session that plays. While its words are still being made, it would be answered too late.
  func send(_ request: Request, then answer: @escaping CommandQueue.Answer) -> Handing {
    let (player, reason) = contents.withLock { ($0.player, $0.reason) }
    guard let player, player.snapshot.timeline != nil else { return .tooEarly(reason) }
    return player.commands.send(request, then: answer) ? .taken : .full
  }
}
