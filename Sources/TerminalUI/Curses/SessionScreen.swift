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
  private let page: FirstPage?
  private let figure: FigureMode
  private let begin: @Sendable () -> Void

  /// The shortest time between two pictures.
  private static let shortest = Duration.milliseconds(20)
  /// The longest: notes and questions go away by themselves.
  private static let longest = Duration.milliseconds(500)
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
  ///   - page: The page before the session, if it has one.
  ///   - figure: How the figures of exercises are shown.
  ///   - begin: Called once when a page that waits was shown to its end, and the listener goes on.
  ///   - snapshot: Returns the current state of the session; called for every frame.
  ///   - send: Receives the requests made with keys.
  public init(
    on terminal: Terminal, title: String, in words: DisplayTable = .english, page: FirstPage? = nil,
    figure: FigureMode = .moving, begin: @escaping @Sendable () -> Void = {},
    snapshot: @escaping @Sendable () -> Snapshot,
    send: @escaping @Sendable (Request) -> Void
  ) {
    self.title = title
    self.words = words
    self.page = page
    self.figure = figure
    self.begin = begin
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
    state.trouble = page?.lastingTrouble
    var reading = page.map { Reading(page: $0) }
    var changed = ContinuousClock.now
    var last: Picture?
    var painter = SessionPainter()
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
      if reading?.isOver(snapshot) ?? false { reading = nil }
      let size = terminal.size
      if let page = reading?.draw(snapshot, state, size, terminal.glyphs, words) {
        terminal.draw(page)
      } else {
        var scene = Scene(snapshot, title: title, in: words, tables: PhraseTable.all)
        scene.figure = figure.shown(scene.figure, on: size)
        let picture = Picture(scene: scene, state: state, size: size)
        if picture != last || terminal.isStale {
          terminal.draw(painter.draw(scene, state: state, size: size, glyphs: terminal.glyphs, in: words))
        }
        last = picture
      }
      let moves = figure == .moving && FigurePane.columns(size) > 0
      let change = reading == nil ? Scene.nextChange(after: snapshot, movesFigure: moves) : nil
      let wakes = terminal.wait(atMost: time(to: change, from: snapshot))
      for key in wakes.keys {
        changed = .now
        guard let request = state.press(key) else { continue }
        switch reading?.take(request) ?? .send {
        case .send: send(request)
        case .begin: begin()
        case .nothing: break
        }
      }
      if wakes.isGone { send(.session(.quit)) }
      if wakes.wantsStop { stop(terminal) }
    }
  }

  /// The time until the picture of a moment can be another one.
  private func time(to change: Frames?, from snapshot: Snapshot) -> Duration {
    guard let change else { return Self.longest }
    // The terminal waits for whole milliseconds.
    return min(max((change - snapshot.position).duration + .milliseconds(1), Self.shortest), Self.longest)
  }

  /// What a frame is drawn from: the same again needs no drawing.
  private struct Picture: Equatable {
    let scene: Scene
    let state: ScreenState
    let size: Size
  }

  /// The page before the session, while it is shown.
  private struct Reading {
    let page: FirstPage
    /// Whether the session waits for the listener to go on.
    private(set) var isHeld: Bool
    private var part = 0
    private var parts = 1

    enum Outcome {
      case send
      case begin
      case nothing
    }

    init(page: FirstPage) {
      self.page = page
      isHeld = page.waits
    }

    /// Whether the welcome is over, which the page is the picture of.
    func isOver(_ snapshot: Snapshot) -> Bool {
      guard !isHeld, let timeline = snapshot.timeline, !timeline.segments.isEmpty else { return false }
      return snapshot.state != .playing
        || timeline.segments[timeline.segment(at: snapshot.position)].kind != .prologue
    }

    mutating func draw(
      _ snapshot: Snapshot, _ state: ScreenState, _ size: Size, _ glyphs: GlyphSet, _ words: DisplayTable
    ) -> Canvas {
      let place = isHeld ? FirstPage.Place.held(part: part) : .turning(share: Self.welcomed(snapshot))
      let drawn = page.draw(place, state: state, size: size, glyphs: glyphs, in: words)
      (part, parts) = (drawn.part, drawn.parts)
      return drawn.canvas
    }

    /// The share of the welcome that was spoken, from 0 to 1.
    private static func welcomed(_ snapshot: Snapshot) -> Double {
      let end = snapshot.timeline?.segments.first { $0.kind != .prologue }?.start ?? .zero
      return end > .zero ? min(1, snapshot.position.seconds / end.seconds) : 0
    }

    /// Reads on, or begins at the end of the page. What else would move the session waits for that.
    mutating func take(_ request: Request) -> Outcome {
      guard isHeld else { return .send }
      switch request {
      case .session(.toggle), .session(.next):
        guard part + 1 < parts else {
          isHeld = false
          return .begin
        }
        part += 1
        return .nothing
      case .session(.previous), .session(.again):
        part = max(0, part - 1)
        return .nothing
      case .session(.quit), .volume, .speed, .rate: return .send
      default: return .nothing
      }
    }
  }

  private func forget(in state: inout ScreenState, since changed: ContinuousClock.Instant) {
    let age = ContinuousClock.now - changed
    if age > Self.noteTime { state.note = nil }
    if state.panel.isQuestion, age > Self.questionTime { state.panel = .none }
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
