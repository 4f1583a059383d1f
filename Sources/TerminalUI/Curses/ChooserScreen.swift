// The main loop of the chooser.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// Shows the chooser on a terminal.
public enum ChooserScreen {
  /// The outcome of choosing.
  public enum Outcome: Hashable, Sendable {
    case chosen(id: String)
    case left
    /// A signal requested termination.
    case interrupted
  }

  /// Shows the chooser until a routine is chosen, then restores the terminal. It blocks the calling thread.
  public static func run(
    _ items: [ChooserItem], on terminal: Terminal, in words: DisplayTable = .english
  ) -> Outcome {
    defer { terminal.close() }
    var state = ChooserState(items, in: words)
    while true {
      terminal.draw(ChooserCanvas.draw(state, size: terminal.size, glyphs: terminal.glyphs))
      let wakes = terminal.wait(atMost: .seconds(60))
      for key in wakes.keys {
        switch state.press(key) {
        case .chosen(let id): return .chosen(id: id)
        case .left: return .left
        case nil: break
        }
      }
      if wakes.isInterrupted || wakes.isGone { return .interrupted }
      if wakes.wantsStop { terminal.stop() }
    }
  }
}
