// Text ► pixels ► cells, at any scale, with half blocks or ASCII characters.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The size of a pixel of big text.
struct PixelScale: Hashable {
  /// The width in cells.
  var columns: Int
  /// The height in half rows. Without half blocks it is rounded to whole rows.
  var halfRows: Int

  init(_ columns: Int, _ halfRows: Int) {
    self.columns = columns
    self.halfRows = halfRows
  }

  /// The same scale, or the nearest one in whole rows if there are no half blocks.
  func fitting(_ glyphs: GlyphSet) -> PixelScale {
    glyphs.isASCII ? PixelScale(columns, max(2, halfRows / 2 * 2)) : self
  }
}

/// A text in pixels.
struct BigText {
  private var rows: [[Bool]]
  /// The width in pixels.
  let width: Int
  /// Whether the row above the letters contains marks.
  private let hasMarks: Bool

  /// The text in pixels; nil if the font lacks one of its letters.
  init?(_ text: String) {
    rows = Array(repeating: [], count: PixelFont.height + 1)
    var hasMarks = false
    for character in text {
      var pixels = PixelFont.rows(of: character)
      var mark = ""
      if pixels == nil, let parts = PixelFont.parts(of: character) {
        pixels = PixelFont.rows(of: parts.base)
        mark = parts.mark
        hasMarks = true
      }
      guard let pixels else { return nil }
      if !rows[0].isEmpty { for row in rows.indices { rows[row].append(false) } }
      let across = pixels[0].count
      rows[0] += (0..<across).map { $0 < mark.count && Array(mark)[$0] == "#" }
      for (row, line) in pixels.enumerated() { rows[row + 1] += line.map { $0 == "#" } }
    }
    width = rows[0].count
    self.hasMarks = hasMarks
    // Without marks, there is no row above the letters.
    if !hasMarks { rows.removeFirst() }
  }

  /// The width in cells at a scale.
  func columns(_ scale: PixelScale) -> Int { width * scale.columns }

  /// The height in rows of cells at a scale, including marks.
  func height(_ scale: PixelScale) -> Int { (rows.count * scale.halfRows + 1) / 2 }

  /// The height in rows of cells at a scale, without marks.
  static func height(_ scale: PixelScale) -> Int { (PixelFont.height * scale.halfRows + 1) / 2 }

  private func isSet(_ x: Int, halfRow: Int, _ scale: PixelScale) -> Bool {
    let row = halfRow / scale.halfRows
    return rows.indices.contains(row) && rows[row][x]
  }

  /// Draws the text with its top left corner at a cell.
  func draw(into canvas: inout Canvas, x: Int, y: Int, _ scale: PixelScale, _ role: Role, _ glyphs: GlyphSet) {
    for row in 0..<height(scale) {
      for pixel in 0..<width {
        let top = isSet(pixel, halfRow: row * 2, scale)
        let bottom = isSet(pixel, halfRow: row * 2 + 1, scale)
        guard top || bottom else { continue }
        let sign: Character = glyphs.isASCII ? "#" : top ? bottom ? "█" : "▀" : "▄"
        canvas.fill(sign, x: x + pixel * scale.columns, y: y + row, width: scale.columns, role)
      }
    }
  }
}
