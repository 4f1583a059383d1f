// Keys beside the line view: the same table as on the screen, its panels told in lines.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine
public import RoutinePlayer
internal import Synchronization

/// Turns keys into requests, and tells in lines what a screen would open.
public final class LineKeys: Sendable {
  private let state = Mutex(ScreenState())
  private let words: DisplayTable
  private let send: @Sendable (Request) -> Void
  private let report: @Sendable (String) -> Void

  /// Keys for a session; `send` takes what they ask for, `report` writes a line.
  public init(
    in words: DisplayTable = .english, send: @escaping @Sendable (Request) -> Void,
    report: @escaping @Sendable (String) -> Void
  ) {
    self.words = words
    self.send = send
    self.report = report
  }

  /// Takes a key.
  public func press(_ key: Key) {
    let (request, panel) = state.withLock { ($0.press(key), $0.panel) }
    if let request { send(request) }
    switch panel {
    case .none: break
    case .help: for binding in KeyBindings.all { report("-- \(binding.names(in: words)): \(binding.help(in: words))") }
    case .quitQuestion: report("-- " + words(.quitQuestionLine, ["key": KeyBindings.quit.name(in: words)]))
    }
  }
}
