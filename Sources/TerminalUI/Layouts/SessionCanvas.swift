// Snapshot ► canvas: chooses the layout that fits the screen.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// The session as a screen shows it; a pure function of the moment, the size and the signs.
public enum SessionCanvas {
  /// The smallest screen that shows a session. Below it the line view is the better one.
  public static let smallest = Size(40, 10)

  /// Draws a moment.
  ///
  /// - Parameters:
  ///   - snapshot: The session at that moment.
  ///   - title: What to show before the timeline is laid.
  ///   - state: What keys and events have put on the screen.
  ///   - size: How large the screen is. Below `smallest` only the name and the count are shown.
  ///   - glyphs: The signs to draw with.
  ///   - words: What the screen says by itself.
  ///   - tables: The grammar of the author's texts.
  public static func draw(
    _ snapshot: Snapshot, title: String, state: ScreenState = ScreenState(), size: Size, glyphs: GlyphSet = .unicode,
    in words: DisplayTable = .english, tables: [PhraseTable] = PhraseTable.all
  ) -> Canvas {
    let scene = Scene(snapshot, title: title, in: words, tables: tables)
    var canvas = Canvas(size)
    let bottom = BottomLine(state, scene, words)
    if size.holds(Size(80, 24)) {
      LargeLayout(scene, size, glyphs).draw(into: &canvas)
    } else if size.holds(Size(60, 16)) {
      MediumLayout(scene, size, glyphs).draw(into: &canvas)
    } else if size.holds(smallest) {
      SmallLayout(scene, size, glyphs).draw(into: &canvas)
    } else {
      TinyLayout(scene, size, glyphs).draw(into: &canvas)
    }
    bottom.draw(into: &canvas, glyphs)
    if state.panel == .help { HelpPanel.draw(into: &canvas, glyphs, words) }
    return canvas
  }
}
