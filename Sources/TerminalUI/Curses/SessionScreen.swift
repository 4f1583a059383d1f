// The main loop of the session screen: draws the session and handles keys.
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

  /// The interval between frames. The bar moves in eighths of a cell, so more than sixteen frames a second rarely show.
  private static let frame = Duration.milliseconds(60)
  /// The interval between frames while nothing moves.
  private static let idleFrame = Duration.milliseconds(500)
  /// How long a note is shown.
  private static let noteTime = Duration.seconds(4)
  /// How long an unanswered question is shown.
  private static let questionTime = Duration.seconds(10)

  /// A screen for a session on a terminal.
  ///
  /// - Parameters:
  ///   - terminal: The terminal it will be shown on.
  ///   - title: The title shown before the timeline has been laid out.
  ///   - words: The built-in texts.
  ///   - snapshot: Returns the current state of the session; called for every frame.
  ///   - send: Receives the requests made with keys.
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

  /// Handles an event. It may be called from any thread.
  public func take(_ event: Event) {
    inbox.withLock { $0.events.append(event) }
    waker.wake()
  }

  /// Ends the loop. It may be called from any thread.
  public func end() {
    inbox.withLock { $0.isOver = true }
    waker.wake()
  }

  /// Shows the session on the calling thread until `end` is called, then restores the terminal.
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

  /// Pauses the session and stops the program, so that nothing is spoken when the program continues.
  private func stop(_ terminal: Terminal) {
    send(.session(.pause))
    let start = ContinuousClock.now
    while snapshot().state == .playing, ContinuousClock.now - start < .milliseconds(150) {
      _ = terminal.wait(atMost: .milliseconds(10))
    }
    terminal.stop()
  }
}
