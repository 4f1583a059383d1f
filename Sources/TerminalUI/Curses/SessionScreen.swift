// The loop of the screen: draws the session, takes keys, and stays out of the way of the sound.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine
internal import RoutinePlayer
internal import Synchronization
internal import System

/// Shows a session on a terminal until it is over.
public final class SessionScreen: Sendable {
  private struct Inbox {
    var events: [Event] = []
    var isOver = false
  }

  private let inbox = Mutex(Inbox())
  private let snapshot: @Sendable () -> Snapshot
  private let send: @Sendable (Request) -> Void
  private let title: String
  private let words: DisplayTable
  private let waker: Waker

  /// A bar's smallest step is an eighth of a cell: sixteen frames a second are as smooth as it gets in usual lengths.
  private static let frame = Duration.milliseconds(60)
  /// While nothing moves.
  private static let idleFrame = Duration.milliseconds(500)
  /// How long a note stays.
  private static let noteTime = Duration.seconds(4)
  /// How long a question stays unanswered.
  private static let questionTime = Duration.seconds(10)

  /// A screen for a session on a terminal.
  ///
  /// - Parameters:
  ///   - terminal: Where it will be shown.
  ///   - title: What to show before the timeline is laid.
  ///   - words: What the screen says by itself.
  ///   - snapshot: Returns the session at this moment; called for every frame.
  ///   - send: Takes what the keys ask for.
  public init(
    on terminal: Terminal, title: String, in words: DisplayTable = .english,
    snapshot: @escaping @Sendable () -> Snapshot, send: @escaping @Sendable (Request) -> Void
  ) {
    self.title = title
    self.words = words
    self.snapshot = snapshot
    self.send = send
    waker = terminal.waker
  }

  /// Takes an event; from any thread.
  public func take(_ event: Event) {
    inbox.withLock { $0.events.append(event) }
    waker.wake()
  }

  /// Ends the loop; from any thread.
  public func end() {
    inbox.withLock { $0.isOver = true }
    waker.wake()
  }

  /// Shows the session on the calling thread until `end` is called, then gives the terminal back.
  public func run(on terminal: Terminal) {
    defer { terminal.close() }
    var state = ScreenState()
    var changed = ContinuousClock.now
    while true {
      let (events, isOver) = inbox.withLock { inbox in
        defer { inbox.events = [] }
        return (inbox.events, inbox.isOver)
      }
      guard !isOver else { return }
      let before = state
      for event in events { state.take(event, in: words) }
      if state != before { changed = .now }
      forget(in: &state, since: changed)
      let snapshot = snapshot()
      terminal.draw(
        SessionCanvas.draw(
          snapshot, title: title, state: state, size: terminal.size, glyphs: terminal.glyphs, in: words))
      let isMoving = snapshot.state == .playing && snapshot.timeline != nil
      let wakes = terminal.wait(atMost: isMoving ? Self.frame : Self.idleFrame)
      for key in wakes.keys {
        changed = .now
        if let request = state.press(key) { send(request) }
      }
      if wakes.isGone { send(.session(.quit)) }
      if wakes.wantsStop { stop(terminal) }
    }
  }

  private func forget(in state: inout ScreenState, since changed: ContinuousClock.Instant) {
    let age = ContinuousClock.now - changed
    if age > Self.noteTime { state.note = nil }
    if state.panel == .quitQuestion, age > Self.questionTime { state.panel = .none }
  }

  /// Stops the program with the session paused, so that nothing starts to speak by itself when it goes on.
  private func stop(_ terminal: Terminal) {
    send(.session(.pause))
    let start = ContinuousClock.now
    while snapshot().state == .playing, ContinuousClock.now - start < .milliseconds(150) {
      _ = terminal.wait(atMost: .milliseconds(10))
    }
    terminal.stop()
  }
}
