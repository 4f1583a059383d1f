// Snapshot ► canvas, in the layout that fits the screen.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// Draws a session: a pure function of the snapshot, the size and the glyphs.
public enum SessionCanvas {
  /// The smallest supported screen. Below it the line view is better.
  public static let smallest = Size(40, 10)

  /// Draws a snapshot.
  ///
  /// - Parameters:
  ///   - snapshot: The state of the session.
  ///   - title: The title shown before the timeline has been laid out.
  ///   - state: The panels, notes and problems.
  ///   - size: The size of the screen. Below `smallest` only the name and the count are shown.
  ///   - glyphs: The characters used for drawing.
  ///   - words: The built-in texts.
  ///   - tables: The phrase tables for the routine's texts.
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
