// The help panel: all keys and their actions.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// A box with the table of keys.
enum HelpPanel {
  static func draw(into canvas: inout Canvas, _ glyphs: GlyphSet, _ words: DisplayTable) {
    let rows = KeyBindings.all.map { (DisplayText($0.names(in: words)), DisplayText($0.help(in: words))) }
    let names = rows.map(\.0.width).max() ?? 0
    let helps = rows.map(\.1.width).max() ?? 0
    let width = min(canvas.size.width, names + helps + 7)
    let shown = rows.prefix(max(0, canvas.size.height - 3))
    let height = shown.count + 2
    let x = (canvas.size.width - width) / 2
    let y = max(0, (canvas.size.height - 1 - height) / 2)
    canvas.clear(x: x, y: y, width: width, height: height)
    canvas.drawBox(x: x, y: y, width: width, height: height, glyphs)
    // If both columns do not fit, the column of keys is shortened.
    let column = min(names, max(7, width - helps - 6))
    for (index, row) in shown.enumerated() {
      canvas.write(row.0.shortened(to: column, glyphs), x: x + 2, y: y + 1 + index, .strong)
      canvas.write(row.1.shortened(to: width - column - 5, glyphs), x: x + 4 + column, y: y + 1 + index)
    }
  }
}

extension Canvas {
  /// Draws the outline of a box.
  mutating func drawBox(x: Int, y: Int, width: Int, height: Int, _ glyphs: GlyphSet) {
    let (last, bottom) = (x + width - 1, y + height - 1)
    for row in [y, bottom] { fill(glyphs.box[1], x: x, y: row, width: width) }
    for row in y..<bottom {
      fill(glyphs.box[3], x: x, y: row, width: 1)
      fill(glyphs.box[3], x: last, y: row, width: 1)
    }
    fill(glyphs.box[0], x: x, y: y, width: 1)
    fill(glyphs.box[2], x: last, y: y, width: 1)
    fill(glyphs.box[4], x: x, y: bottom, width: 1)
    fill(glyphs.box[5], x: last, y: bottom, width: 1)
  }
}
