// Keys in the line view: those of the screen, with panels written as lines.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine
internal import Synchronization

/// Turns keys into requests, and writes panels as lines.
public final class LineKeys: Sendable {
  private let state = Mutex(ScreenState())
  private let words: DisplayTable
  private let send: @Sendable (Request) -> Void
  private let write: @Sendable (String) -> Void

  /// Keys for a session; `send` receives their requests, `write` lines of text.
  public init(
    in words: DisplayTable = .english, send: @escaping @Sendable (Request) -> Void,
    write: @escaping @Sendable (String) -> Void
  ) {
    self.words = words
    self.send = send
    self.write = write
  }

  /// Handles a key.
  public func press(_ key: Key) {
    let (request, panel) = state.withLock { ($0.press(key), $0.panel) }
    if let request { send(request) }
    switch panel {
    case .none: break
    case .help: for binding in KeyBindings.all { write("-- \(binding.names(in: words)): \(binding.help(in: words))") }
    case .quitQuestion: write("-- " + words(.quitQuestionLine, ["key": KeyBindings.quit.name(in: words)]))
    case .effortQuestion: write("-- " + words(.effortQuestion))
    }
  }
}
