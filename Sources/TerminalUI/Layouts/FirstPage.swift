// The page before a session: notice, kit, length, and what is wrong.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// What stands on the screen before a session, and while its welcome is spoken.
public struct FirstPage: Sendable {
  /// The title of the routine.
  public var title: String
  /// How long it takes, and what is needed.
  public var about: String
  /// What is wrong, such as that there is no sound.
  public var troubles: [String]
  /// The notice, who should leave the routine out, and the like, in lines of at most a width of at least 40 cells.
  public var text: @Sendable (_ width: Int) -> String
  /// What is wrong for the whole session, if anything is: it stays at the foot of the screen.
  public var lastingTrouble: String?
  /// Whether the session begins only when the listener has read the page and goes on.
  public var waits: Bool

  /// A page.
  public init(
    title: String, about: String, troubles: [String] = [], lastingTrouble: String? = nil, waits: Bool,
    text: @escaping @Sendable (Int) -> String
  ) {
    self.title = title
    self.about = about
    self.troubles = troubles
    self.lastingTrouble = lastingTrouble
    self.waits = waits
    self.text = text
  }
}

extension FirstPage {
  /// Draws the page, or as much of it as the screen holds.
  ///
  /// - Parameter top: The first line of the text that is shown.
  /// - Returns: The canvas, and the first line that is not shown yet; nil if all is.
  func draw(
    from top: Int = 0, state: ScreenState, size: Size, glyphs: GlyphSet, isHeld: Bool, in words: DisplayTable
  ) -> (canvas: Canvas, rest: Int?) {
    var canvas = Canvas(size)
    let margin = size.width >= 60 ? 3 : 0
    let width = max(1, min(size.width - 2 * margin, 100))
    var y = size.height >= 20 ? 1 : 0
    if size.height >= 24, let big = BigText(title, size: 2, glyphs), big.columns <= width {
      big.draw(into: &canvas, x: margin, y: y, .strong)
      y += big.rows + 1
    } else {
      y += write(title, into: &canvas, x: margin, y: y, width, .strong, glyphs)
    }
    y += write(about, into: &canvas, x: margin, y: y, width, .plain, glyphs)
    for trouble in troubles { y += write(trouble, into: &canvas, x: margin, y: y, width, .warning, glyphs) }
    if size.height >= 14 { y += 1 }
    // Lines are laid for at least 40 cells; on a narrower screen they are broken once more.
    let lines = text(max(40, width)).split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      // Wrapping would take away the indent.
      DisplayText(String(line)).width <= width
        ? [DisplayText(String(line))] : DisplayText(String(line)).wrapped(width: width, lines: .max, glyphs)
    }
    let lasting = BottomLines(state, isPaused: true, words, size, glyphs).lasting
    let room = max(1, size.height - lasting - y - (size.height >= 20 ? 1 : 0))
    let count = lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    for (row, line) in lines[min(top, count)..<min(top + room, count)].enumerated() {
      canvas.write(line, x: margin, y: y + row, .plain)
    }
    let rest = top + room < count ? top + room : nil
    let key = KeyBindings.pause.name(in: words)
    let hints = isHeld ? ["\(key) \(words(rest == nil ? .wordStart : .wordReadOn))"] + quitHint(words) : nil
    BottomLines(state, isPaused: false, words, size, glyphs, hints: hints).draw(into: &canvas)
    if state.panel == .help { HelpPanel.draw(into: &canvas, glyphs, words) }
    return (canvas, rest)
  }

  private func quitHint(_ words: DisplayTable) -> [String] {
    ["\(KeyBindings.quit.name(in: words)) \(words(.wordQuit))"]
  }

  /// Writes a wrapped text, and returns the number of its lines.
  private func write(
    _ text: String, into canvas: inout Canvas, x: Int, y: Int, _ width: Int, _ role: Role, _ glyphs: GlyphSet
  ) -> Int {
    let lines = DisplayText(text).wrapped(width: width, lines: .max, glyphs)
    for (row, line) in lines.enumerated() { canvas.write(line, x: x, y: y + row, role) }
    return lines.count
  }
}
