// The main loop of the chooser.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Shows the chooser on a terminal.
public enum ChooserScreen {
  /// The outcome of choosing.
  public enum Outcome: Hashable, Sendable {
    case chosen(ChooserChoice)
    case left
    /// A signal requested termination.
    case interrupted
  }

  /// Shows the chooser until a routine is chosen, then restores the terminal. It blocks the calling thread.
  ///
  /// - Parameter judged: Returns the routines for what is chosen beside them.
  public static func run(
    _ state: ChooserState, on terminal: Terminal, judged: ([ChooserOption.Kind: String]) -> [ChooserItem]
  ) -> Outcome {
    defer { terminal.close() }
    var state = state
    while true {
      terminal.draw(ChooserCanvas.draw(state, size: terminal.size, glyphs: terminal.glyphs))
      let wakes = terminal.wait(atMost: .seconds(60))
      for key in wakes.keys {
        switch state.press(key) {
        case .chosen(let choice): return .chosen(choice)
        case .judge: state.replace(judged(state.chosenOptions))
        case .left: return .left
        case nil: break
        }
      }
      if wakes.isInterrupted || wakes.isGone { return .interrupted }
      if wakes.wantsStop { terminal.stop() }
    }
  }
}
