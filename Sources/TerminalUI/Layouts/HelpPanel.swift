// The help panel: all keys and their actions, as a table, or in running text where that has no room.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// A box with the keys.
enum HelpPanel {
  static func draw(into canvas: inout Canvas, _ glyphs: GlyphSet, _ words: DisplayTable) {
    let rows = KeyBindings.all.map { (DisplayText($0.names(in: words)), DisplayText($0.help(in: words))) }
    guard rows.count + 3 <= canvas.size.height else { return drawText(into: &canvas, glyphs, words) }
    let names = rows.map(\.0.width).max() ?? 0
    let helps = rows.map(\.1.width).max() ?? 0
    let width = min(canvas.size.width, names + helps + 7)
    let height = rows.count + 2
    let x = (canvas.size.width - width) / 2
    let y = max(0, (canvas.size.height - 1 - height) / 2)
    canvas.clear(x: x, y: y, width: width, height: height)
    canvas.drawBox(x: x, y: y, width: width, height: height, glyphs)
    // If both columns do not fit, the column of keys is shortened.
    let column = min(names, max(7, width - helps - 6))
    for (index, row) in rows.enumerated() {
      canvas.write(row.0.shortened(to: column, glyphs), x: x + 2, y: y + 1 + index, .strong)
      canvas.write(row.1.shortened(to: width - column - 5, glyphs), x: x + 4 + column, y: y + 1 + index)
    }
  }

  /// The first key of each action with what it does, one after the other.
  private static func drawText(into canvas: inout Canvas, _ glyphs: GlyphSet, _ words: DisplayTable) {
    let size = canvas.size
    let text = KeyBindings.line(in: words, separator: glyphs.separator)
    let lines = DisplayText(text).wrapped(width: size.width - 2, lines: .max, glyphs)
    canvas.clear(x: 0, y: 0, width: size.width, height: size.height - 1)
    for (row, line) in lines.prefix(size.height - 1).enumerated() { canvas.write(line, x: 1, y: row) }
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
