// The view of a session and its keys: a screen, lines, JSON, or nothing.
// SPDX-License-Identifier: GPL-3.0-or-later

public import ArgumentParser
import ControlProtocol
import Glibc
import RoutineEngine
public import RoutineLanguage
import RoutinePlayer
import System
import Systemd
import TerminalUI

extension ViewKind: ExpressibleByArgument {
  /// The screen if the terminal supports it, else lines.
  static var preferred: ViewKind { Terminal.isUsable ? .screen : .lines }
}

/// Shows one session from beginning to end.
struct SessionView {
  let kind: ViewKind
  /// Whether lines go to standard error, because the samples go to standard output.
  let onError: Bool
  /// The colours of the screen; nil for those that the terminal's ground asks for.
  private let theme: Theme?
  /// How the figures of exercises are shown.
  private let figure: FigureMode
  /// Whether it is read by people, line by line or on a screen.
  private var isForPeople: Bool { kind != .json && kind != .none }
  /// The language of the view.
  private let words = DisplayTable.english

  /// The requested view, or that of the settings, or the default one. The settings' screen is for terminals that have
  /// one.
  init(_ wished: ViewKind?, kept: ViewKind?, theme: ThemeName?, figure: FigureChoice? = nil, output: Output) throws {
    let takesOutput = output == .standardOutput
    let usual = takesOutput ? ViewKind.lines : .preferred
    kind = wished ?? kept.map { $0 == .screen ? usual : $0 } ?? usual
    onError = takesOutput
    self.theme = theme.flatMap { Theme(rawValue: $0.rawValue) }
    self.figure =
      switch figure {
      case .on, nil: .moving
      case .still: .still
      case .off: .none
      }
    // A reader of the view that goes away does not end the session.
    ignoreBrokenPipes()
    guard kind == .screen else { return }
    guard !takesOutput else {
      throw ValidationError("--view screen and samples cannot both have standard output; choose --view lines.")
    }
    guard Terminal.isUsable else {
      throw CommandError(
        "a screen needs a terminal of at least 40 by 10 that can place its cursor; use --view lines here")
    }
  }

  /// The events it shows; others need not wake it.
  var wants: @Sendable (Event) -> Bool {
    guard kind == .none else { return { _ in true } }
    return { event in
      switch event.kind {
      case .soundLost, .soundBack, .failed, .sessionEnd: true
      default: false
      }
    }
  }

  /// Prints the safety notice before the session, above the lines; the screen has a page for it.
  func showNotice(of session: Session) {
    guard isForPeople, kind != .screen else { return }
    write(session.noticeToShow(width: min(Streams.columns, 100)))
  }

  /// Follows a session until it is over.
  ///
  /// - Parameters:
  ///   - events: The events of the session.
  ///   - host: Receives the requests of the keys.
  ///   - title: The title to show before the timeline exists.
  ///   - page: The page before it, if it has one.
  ///   - begin: Called when a page that waits was read, and with false where no page can be shown.
  ///   - onEvent: Called with each event before it is shown in lines.
  func follow(
    _ events: Observation, _ host: SessionHost, title: String, page: FirstPage?,
    begin: @escaping @Sendable (Bool) -> Void,
    onEvent: (Event) -> Void
  ) async {
    if kind == .screen {
      if let terminal = Terminal(colour: Streams.wantsColour(on: STDOUT_FILENO), theme: theme) {
        return await show(events, host, on: terminal, title: title, page: page, begin: begin, onEvent: onEvent)
      }
      begin(false)
      Streams.report("the terminal cannot show a screen after all; the session is shown in lines", .warning)
    }
    await write(events, host, onEvent: onEvent)
  }

  // MARK: Screen

  private func show(
    _ events: Observation, _ host: SessionHost, on terminal: Terminal, title: String, page: FirstPage?,
    begin: @escaping @Sendable (Bool) -> Void, onEvent: (Event) -> Void
  ) async {
    let screen = SessionScreen(
      on: terminal, title: title, in: words, page: page, figure: figure, begin: { begin(true) },
      snapshot: { host.state.snapshot ?? Snapshot() }, send: { host.perform($0) })
    let (closed, closing) = AsyncStream.makeStream(of: Never.self)
    // Only the drawing thread uses the terminal until it has ended, which is awaited below.
    let isRunning = DetachedThread.start(handingOver: terminal) { terminal in
      screen.run(on: terminal)
      closing.finish()
    }
    guard isRunning else {
      terminal.close()
      begin(false)
      Streams.report("could not start a thread to draw on; the session is shown in lines", .warning)
      return await write(events, host, onEvent: onEvent)
    }
    host.note(keysAreRead: true)
    defer { host.note(keysAreRead: false) }
    var last: Event?
    while let event = await events.next() {
      screen.take(event)
      last = event
    }
    screen.end()
    for await _ in closed {}
    guard case .sessionEnd(let summary, let isComplete) = last?.kind else { return }
    write("\(title). \(words.summary(summary, isComplete: isComplete)).\n")
  }

  // MARK: Lines

  private func write(_ events: Observation, _ host: SessionHost, onEvent: (Event) -> Void) async {
    let keys = LineKeys(in: words, send: { host.perform($0) }) { [self] line in
      // The stream for programs has no words for people.
      if isForPeople { write(line + "\n") } else if kind == .json { Streams.writeError(line + "\n") }
    }
    let reader = KeyReader { keys.press($0) }
    host.note(keysAreRead: reader.isReading)
    defer {
      reader.stop()
      host.note(keysAreRead: false)
    }
    if reader.isReading, isForPeople { write(words(.keysLine, ["keys": KeyBindings.line(in: words)]) + "\n") }
    let lines = LineView(in: words, isSpoken: kind == .spokenLines, hasKeys: reader.isReading)
    let isLogged = Journal.isBehind(onError ? STDERR_FILENO : STDOUT_FILENO)
    while let event = await events.next() {
      onEvent(event)
      switch kind {
      case .lines, .spokenLines, .screen:
        if let line = lines.line(for: event) { write((isLogged ? event.level.prefix : "") + line + "\n") }
      case .json: write(ControlEvent(event).line)
      case .none:
        if case .soundLost(let reason, let times) = event.kind {
          Streams.report(times == 1 ? reason : words.soundLost(reason, times: times), .warning)
        }
      }
    }
  }

  private func write(_ text: String) {
    if onError { Streams.writeError(text.printableLines) } else { Streams.show(text) }
  }
}
