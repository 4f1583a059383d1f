// The loop of the chooser: shows the routines until one is chosen.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// Lets a listener choose a routine on a terminal.
public enum ChooserScreen {
  /// What choosing led to.
  public enum Outcome: Hashable, Sendable {
    case chosen(id: String)
    case left
    /// A signal asked the program to end.
    case interrupted
  }

  /// Shows the routines until one is chosen, then gives the terminal back. It blocks the calling thread.
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
