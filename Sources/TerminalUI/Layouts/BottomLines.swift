// The last lines of the screen: a problem as long as it lasts, a question, a note, or else the keys.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// The last lines of the screen.
struct BottomLines {
  private var message: [DisplayText] = []
  private var trouble: [DisplayText] = []
  private var hints: [DisplayText] = []
  private let isMuted: DisplayText?
  private let margin: Int

  /// - Parameter hints: What the keys do, in place of those of a session.
  init(
    _ state: ScreenState, isPaused: Bool, _ words: DisplayTable, _ size: Size, _ glyphs: GlyphSet,
    hints: [String]? = nil
  ) {
    margin = size.width >= 60 ? 3 : 1
    func wrapped(_ text: String) -> [DisplayText] {
      DisplayText(text).wrapped(width: max(1, size.width - 2), lines: max(1, size.height / 2), glyphs)
    }
    if let lasting = state.trouble { trouble = wrapped(lasting) }
    if state.panel == .quitQuestion {
      let key = KeyBindings.quit.name(in: words)
      let long = words(.quitQuestion, ["key": key])
      let short = words(.quitQuestionShort, ["key": key])
      message = wrapped(DisplayText(long).width < size.width ? long : short)
    } else if state.panel == .effortQuestion {
      message = wrapped(words(.effortQuestion).capitalisedAtStart)
    } else if let note = state.note {
      message = wrapped(note)
    }
    isMuted = state.isMuted ? DisplayText(words(.soundIsOff).capitalisedAtStart) : nil
    self.hints = (hints ?? KeyBindings.hints(isPaused: isPaused, in: words)).map { DisplayText($0) }
  }

  /// The rows that are always taken, at least one.
  var lasting: Int { trouble.count + 1 }

  func draw(into canvas: inout Canvas) {
    let size = canvas.size
    for (index, line) in trouble.enumerated() {
      write(line, into: &canvas, y: size.height - 1 - trouble.count + index)
    }
    guard message.isEmpty else {
      for (index, line) in message.enumerated() {
        write(line, into: &canvas, y: size.height - message.count + index)
      }
      return
    }
    var end = size.width - margin
    if let isMuted {
      canvas.write(isMuted, endingAt: end, y: size.height - 1, .warning)
      end -= isMuted.width + 2
    }
    var x = margin
    for hint in hints {
      guard x + hint.width <= end else { break }
      canvas.write(hint, x: x, y: size.height - 1, .faint)
      x += hint.width + 3
    }
  }

  private func write(_ line: DisplayText, into canvas: inout Canvas, y: Int) {
    canvas.fill(" ", x: 0, y: y, width: canvas.size.width, .inverse)
    canvas.write(line, x: 1, y: y, .inverse)
  }
}
