// The last line of the screen: a question, a note, a trouble, or else the keys.
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the last line shows.
struct BottomLine {
  private let state: ScreenState
  private let isPaused: Bool

  init(_ state: ScreenState, _ scene: Scene) {
    self.state = state
    isPaused = scene.state == .paused
  }

  func draw(into frame: inout Frame, _ glyphs: GlyphSet) {
    let row = frame.size.height - 1
    if let text = message {
      frame.fill(" ", x: 0, y: row, width: frame.size.width, .inverse)
      let long = DisplayText(text.long)
      let words = long.width < frame.size.width ? long : DisplayText(text.short)
      frame.write(words.shortened(to: frame.size.width - 1, glyphs), x: 1, y: row, .inverse)
      return
    }
    var x = 0
    for item in KeyTable.hints(isPaused: isPaused) + (state.isMuted ? ["sound is off"] : []) {
      let text = DisplayText(item)
      guard x + text.width <= frame.size.width else { break }
      frame.write(text, x: x, y: row, .faint)
      x += text.width + 2
    }
  }

  private var message: (long: String, short: String)? {
    if state.panel == .quitQuestion {
      return ("Quit? Press q again to quit; any other key stays.", "Quit? q again quits")
    }
    if let note = state.note { return (note, note) }
    return state.trouble.map { ($0, $0) }
  }
}
