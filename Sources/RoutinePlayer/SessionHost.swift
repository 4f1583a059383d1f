// The current session, for commands and observers, while a queue moves from one session to the next.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine
internal import Synchronization

/// The session being played, or the reason for waiting before one starts. Any thread may use it.
///
/// The screen, the notice memory and the control socket are all observers. Every request is carried out once, by the
/// current session.
///
///     let host = SessionHost()
///     let events = host.observe(.thisSession)
///     let player = host.begin(queue: ["walking-break"])  // player.run(…) on a thread of its own
///     host.perform(.session(.pause))
///     while let event = await events.next() { print(event) }
public final class SessionHost: Sendable {
  /// The current state.
  public struct State: Sendable {
    /// The session; nil if none has started.
    public var snapshot: Snapshot?
    /// Why it waits, as the beginning of a sentence; nil while it is only being prepared.
    public var waitingFor: String?
    /// The routines queued after the current one.
    public var queue: [String] = []
  }

  /// The result of submitting a request.
  public enum Acceptance: Sendable, Equatable {
    /// It will be carried out and answered.
    case accepted
    /// Requests cannot be carried out yet; the reason for waiting, as in `State`.
    case tooEarly(waitingFor: String?)
    /// Too many requests are pending, or the session is over.
    case full
  }

  private struct Contents {
    var player: SessionPlayer?
    var waitingFor: String?
    var queue: [String] = []
    /// Whether the end was requested; if so, whether with the end chime.
    var leaving: Bool?
  }

  private let contents = Mutex(Contents())
  private let feed = EventFeed()
  private let volume: Volume
  private let attendants = Attendants()

  /// A host without a session.
  /// - Parameter volume: The volume of the first session.
  public init(volume: Volume = Volume()) { self.volume = volume }

  // MARK: Current session

  /// Enters the waiting state.
  /// - Parameters:
  ///   - reason: Why it waits, as the beginning of a sentence.
  ///   - queue: The routines that will be played.
  public func wait(for reason: String, queue: [String]) {
    contents.withLock { contents in
      contents.player = nil
      contents.waitingFor = reason
      contents.queue = queue
    }
  }

  /// Starts a session, with the volume of the previous one. The player's `run` plays it.
  /// - Parameters:
  ///   - ifLost: What to do when the sound device is lost.
  ///   - wake: Silence for a device that sleeps.
  ///   - longestPause: After how long in a pause, or waiting for the listener, it ends; nil for never.
  ///   - queue: The routines that will be played after it.
  public func begin(
    ifLost: IfLost = .pause, wake: WakeSilence = WakeSilence(), longestPause: Duration? = nil, queue: [String] = []
  ) -> SessionPlayer {
    let (player, leaving) = contents.withLock { contents in
      let player = SessionPlayer(
        ifLost: ifLost, wake: wake, longestPause: longestPause, volume: contents.player?.snapshot.volume ?? volume,
        isAttended: { [attendants] in attendants.isAny }, feed: feed)
      contents.player = player
      contents.waitingFor = nil
      contents.queue = queue
      return (player, contents.leaving)
    }
    if let leaving { Self.end(player, withFarewell: leaving) }
    return player
  }

  /// The current state.
  public var state: State {
    let (player, waitingFor, queue) = contents.withLock { ($0.player, $0.waitingFor, $0.queue) }
    return State(snapshot: player?.snapshot, waitingFor: waitingFor, queue: queue)
  }

  /// A number that grows as long as a session makes progress; nil while none plays.
  public var heartbeat: UInt64? { contents.withLock { $0.player }?.heartbeat }

  /// Notes whether keys are read, so that a listener can go on where the session waits.
  public func note(keysAreRead: Bool) { attendants.keys.store(keysAreRead, ordering: .relaxed) }

  /// Notes how many programs are connected that could go on.
  public func note(clients: Int) { attendants.clients.store(clients, ordering: .relaxed) }

  // MARK: Observers

  /// Adds an observer with its own queue, which receives all events from now on.
  /// - Parameters:
  ///   - scope: How long the observation lasts.
  ///   - backlog: How many events are kept; if there are more, the oldest are dropped.
  ///   - wake: Called after each change of the queue, also on the audio thread, so it must not block.
  ///   - isWanted: Whether to receive an event. Others wake nobody. Called on the audio thread, so it must not block.
  public func observe(
    _ scope: Observation.Scope, backlog: Int = Observation.defaultBacklog,
    wake: @escaping @Sendable () -> Void = {}, isWanted: @escaping @Sendable (Event) -> Bool = { _ in true }
  ) -> Observation {
    feed.observe(scope, backlog: backlog, isWanted: isWanted, wake: wake)
  }

  /// Ends an observation: its queue receives no more events.
  public func stop(_ observation: Observation) { feed.stop(observation) }

  // MARK: Commands

  /// Submits a request without waiting for the outcome. Before a session starts, only `quit` has an effect.
  public func perform(_ request: Request) {
    if request == .session(.quit) {
      leave(withFarewell: false)
    } else {
      contents.withLock { $0.player }?.commands.send(request)
    }
  }

  /// Submits a request that is to be answered. It is not accepted while the session's phrases are being synthesised,
  /// because the answer would come too late.
  /// - Parameter answer: Called once, on the audio thread, with the outcome of an accepted request.
  public func perform(_ request: Request, then answer: @escaping CommandQueue.Answer) -> Acceptance {
    let (player, waitingFor) = contents.withLock { ($0.player, $0.waitingFor) }
    guard let player, player.snapshot.timeline != nil else { return .tooEarly(waitingFor: waitingFor) }
    return player.commands.send(request, then: answer) ? .accepted : .full
  }

  /// Ends the session and the queue.
  /// - Parameter farewell: Whether to play the end chime, for ends that the listener did not request.
  public func leave(withFarewell farewell: Bool = true) {
    let player = contents.withLock { contents in
      contents.leaving = farewell
      return contents.player
    }
    if let player { Self.end(player, withFarewell: farewell) }
  }

  /// Whether the end was requested.
  public var isLeaving: Bool { contents.withLock { $0.leaving != nil } }

  private static func end(_ player: SessionPlayer, withFarewell farewell: Bool) {
    if farewell { player.leave() } else { player.commands.send(.quit) }
  }
}

/// Who could go on where a session waits.
private final class Attendants: Sendable {
  let keys = Atomic(false)
  let clients = Atomic(0)

  var isAny: Bool { keys.load(ordering: .relaxed) || clients.load(ordering: .relaxed) > 0 }
}
