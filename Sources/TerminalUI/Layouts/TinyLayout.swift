// The layout below 40 by 10 cells.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The count and the name, on one line each.
struct TinyLayout {
  private let scene: Scene
  private let size: Size
  private let glyphs: GlyphSet

  init(_ scene: Scene, _ size: Size, _ glyphs: GlyphSet) {
    self.scene = scene
    self.size = size
    self.glyphs = glyphs
  }

  func draw(into canvas: inout Canvas) {
    let count = (scene.number ?? "") + (scene.numberSuffix ?? "")
    let lines = [
      [scene.word.uppercased(), count].filter { !$0.isEmpty }.joined(separator: " "),
      [scene.name ?? scene.title, scene.side].compactMap(\.self).joined(separator: ", "),
      scene.spoken ?? "",
    ]
    for (row, line) in lines.prefix(max(1, size.height - 1)).enumerated() {
      canvas.write(DisplayText(line).shortened(to: size.width, glyphs), x: 0, y: row, row == 0 ? .strong : .plain)
    }
  }
}
