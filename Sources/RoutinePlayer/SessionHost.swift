// Who is on: the session that commands go to and observers hear of, while a queue moves from one to the next.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine
internal import Synchronization

/// The session being played, or what is waited for before one begins. Any thread may ask, command and observe.
///
/// Screen, notice memory and control socket are observers of the same kind. What any of them asks for is carried out once,
/// by the session that is on.
///
///     let host = SessionHost()
///     let events = host.observe(.thisSession)
///     let player = host.begin(queue: ["walking-break"])  // player.run(…) on a thread of its own
///     host.perform(.session(.pause))
///     while let event = await events.next() { print(event) }
public final class SessionHost: Sendable {
  /// What is on at a moment.
  public struct State: Sendable {
    /// The session; nil while none has begun.
    public var snapshot: Snapshot?
    /// What is waited for, as the beginning of a sentence; nil while it is only preparations.
    public var waitingFor: String?
    /// The routines that will be played after it.
    public var queue: [String] = []
  }

  /// What became of handing a request on.
  public enum Acceptance: Sendable, Equatable {
    /// It will be carried out, and answered then.
    case accepted
    /// Nothing can be carried out yet; what is waited for, as in `State`.
    case tooEarly(waitingFor: String?)
    /// Too many requests wait, or the session is over.
    case full
  }

  private struct Contents {
    var player: SessionPlayer?
    var waitingFor: String?
    var queue: [String] = []
    /// Whether the end was asked for, and whether with the end chime.
    var leaving: Bool?
  }

  private let contents = Mutex(Contents())
  private let feed = EventFeed()

  /// Nothing has begun yet.
  public init() {}

  // MARK: Who is on

  /// Nothing plays for now.
  /// - Parameters:
  ///   - reason: What is waited for, as the beginning of a sentence.
  ///   - queue: The routines that will be played.
  public func wait(for reason: String, queue: [String]) {
    contents.withLock { contents in
      contents.player = nil
      contents.waitingFor = reason
      contents.queue = queue
    }
  }

  /// A session begins, as loud as the one before it was. It is played by `run` of the player.
  /// - Parameters:
  ///   - ifLost: What to do when the sound device is lost.
  ///   - queue: The routines that will be played after it.
  public func begin(ifLost: IfLost = .pause, queue: [String] = []) -> SessionPlayer {
    let (player, leaving) = contents.withLock { contents in
      let player = SessionPlayer(
        ifLost: ifLost, volume: contents.player?.snapshot.volume ?? Volume(), feed: feed)
      contents.player = player
      contents.waitingFor = nil
      contents.queue = queue
      return (player, contents.leaving)
    }
    if let leaving { Self.end(player, withFarewell: leaving) }
    return player
  }

  /// What is on.
  public var state: State {
    let (player, waitingFor, queue) = contents.withLock { ($0.player, $0.waitingFor, $0.queue) }
    return State(snapshot: player?.snapshot, waitingFor: waitingFor, queue: queue)
  }

  /// A number that grows as long as a session gets on; nil while none plays.
  public var heartbeat: UInt64? { contents.withLock { $0.player }?.heartbeat }

  // MARK: Observers

  /// Adds an observer, which has a queue of its own: it hears of everything from now on.
  /// - Parameters:
  ///   - scope: How long it observes.
  ///   - backlog: Events kept for it; of more, the oldest are lost.
  ///   - wake: Called after each change of its queue, also on the audio thread, so it must not wait.
  public func observe(
    _ scope: Observation.Scope, backlog: Int = Observation.defaultBacklog,
    wake: @escaping @Sendable () -> Void = {}
  ) -> Observation {
    feed.observe(scope, backlog: backlog, wake: wake)
  }

  /// Ends an observation: its queue gets nothing more.
  public func stop(_ observation: Observation) { feed.stop(observation) }

  // MARK: Commands

  /// Hands on what a key asks for. Before a session has begun, only the end can be asked for.
  public func perform(_ request: Request) {
    if request == .session(.quit) {
      leave(withFarewell: false)
    } else {
      contents.withLock { $0.player }?.commands.send(request)
    }
  }

  /// Hands on a request whose answer is waited for. While the session's words are still being made, it would be answered
  /// too late, and is not taken.
  /// - Parameter answer: Called once, on the audio thread, with what became of a request that was accepted.
  public func perform(_ request: Request, then answer: @escaping CommandQueue.Answer) -> Acceptance {
    let (player, waitingFor) = contents.withLock { ($0.player, $0.waitingFor) }
    guard let player, player.snapshot.timeline != nil else { return .tooEarly(waitingFor: waitingFor) }
    return player.commands.send(request, then: answer) ? .accepted : .full
  }

  /// Ends the session, and what was to come after it.
  /// - Parameter farewell: Whether the end chime rings, for those who did not ask for the end themselves.
  public func leave(withFarewell farewell: Bool = true) {
    let player = contents.withLock { contents in
      contents.leaving = farewell
      return contents.player
    }
    if let player { Self.end(player, withFarewell: farewell) }
  }

  /// Whether the end has been asked for.
  public var isLeaving: Bool { contents.withLock { $0.leaving != nil } }

  private static func end(_ player: SessionPlayer, withFarewell farewell: Bool) {
    if farewell { player.leave() } else { player.commands.send(.quit) }
  }
}
