// The last line of the screen: a question, a note, a problem, or else the keys.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// The last line of the screen.
struct BottomLine {
  private let state: ScreenState
  private let isPaused: Bool
  private let words: DisplayTable

  init(_ state: ScreenState, _ scene: Scene, _ words: DisplayTable) {
    self.state = state
    self.words = words
    isPaused = scene.state == .paused || scene.waits
  }

  func draw(into canvas: inout Canvas, _ glyphs: GlyphSet) {
    let row = canvas.size.height - 1
    if let text = message {
      canvas.fill(" ", x: 0, y: row, width: canvas.size.width, .inverse)
      let long = DisplayText(text.long)
      let shown = long.width < canvas.size.width ? long : DisplayText(text.short)
      canvas.write(shown.shortened(to: canvas.size.width - 1, glyphs), x: 1, y: row, .inverse)
      return
    }
    var x = 0
    for item in KeyBindings.hints(isPaused: isPaused, in: words) + (state.isMuted ? [words(.soundIsOff)] : []) {
      let text = DisplayText(item)
      guard x + text.width <= canvas.size.width else { break }
      canvas.write(text, x: x, y: row, .faint)
      x += text.width + 2
    }
  }

  private var message: (long: String, short: String)? {
    if state.panel == .quitQuestion {
      let key = KeyBindings.quit.name(in: words)
      return (words(.quitQuestion, ["key": key]), words(.quitQuestionShort, ["key": key]))
    }
    if let note = state.note { return (note, note) }
    return state.trouble.map { ($0, $0) }
  }
}
