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
    draw(Scene(snapshot, title: title, in: words, tables: tables), state: state, size: size, glyphs: glyphs, in: words)
  }

  /// Draws a scene.
  static func draw(_ scene: Scene, state: ScreenState, size: Size, glyphs: GlyphSet, in words: DisplayTable) -> Canvas {
    var painter = SessionPainter()
    return painter.draw(scene, state: state, size: size, glyphs: glyphs, in: words)
  }
}
