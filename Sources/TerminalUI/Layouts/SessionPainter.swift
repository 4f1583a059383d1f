// Scene ► canvas, one picture after the other.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Figures
internal import RoutineEngine

/// Draws the pictures of a session. Where everything stands is worked out anew only when that changes, and the poses of a
/// figure are put in their places once: a picture that differs in a bar or in the motion of a figure is cheap.
struct SessionPainter {
  private var layout: SessionLayout?
  /// What is to be the same for a layout to hold.
  private var standing: Scene?
  private var figure: MovingFigure?
  private var poses: [Pose] = []

  /// Draws a scene.
  mutating func draw(
    _ scene: Scene, state: ScreenState, size: Size, glyphs: GlyphSet, in words: DisplayTable
  ) -> Canvas {
    var canvas = Canvas(size)
    let bottom = BottomLines(state, isPaused: scene.state == .paused || scene.waits, words, size, glyphs)
    if size.holds(SessionCanvas.smallest) {
      // A lasting problem takes rows of its own, so that nothing is hidden behind it.
      let room = Size(size.width, max(SessionCanvas.smallest.height, size.height - bottom.lasting + 1))
      place(scene, room, glyphs).draw(into: &canvas, figure)
    } else {
      TinyLayout(scene, size, glyphs).draw(into: &canvas)
    }
    bottom.draw(into: &canvas)
    if state.panel == .help { HelpPanel.draw(into: &canvas, glyphs, words) }
    return canvas
  }

  private mutating func place(_ scene: Scene, _ room: Size, _ glyphs: GlyphSet) -> SessionLayout {
    if let shown = scene.figure, shown.poses != poses {
      poses = shown.poses
      figure = MovingFigure(poses)
    }
    let standing = scene.standing
    var placed =
      layout.flatMap { layout in
        layout.size == room && layout.glyphs == glyphs && self.standing == standing ? layout : nil
      } ?? SessionLayout(scene, room, glyphs)
    placed.scene = scene
    (layout, self.standing) = (placed, standing)
    return placed
  }
}
