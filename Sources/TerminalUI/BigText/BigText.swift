// Text ► a picture of pixels ► cells, in any size, of half blocks or of signs.
// SPDX-License-Identifier: GPL-3.0-or-later

/// How large a pixel of big text is.
struct PixelScale: Hashable {
  /// Cells across.
  var columns: Int
  /// Half rows down. Signs without half blocks take whole rows, so an odd number is made even there.
  var halfRows: Int

  init(_ columns: Int, _ halfRows: Int) {
    self.columns = columns
    self.halfRows = halfRows
  }

  /// The same scale, or what comes near it in whole rows.
  func fitting(_ glyphs: GlyphSet) -> PixelScale {
    glyphs.isASCII ? PixelScale(columns, max(2, halfRows / 2 * 2)) : self
  }
}

/// A text as pixels.
struct BigText {
  private var rows: [[Bool]]
  /// Pixels across.
  let width: Int
  /// Whether the row above the letters holds marks.
  private let hasMarks: Bool

  /// The text in pixels; nil where the font lacks one of its letters.
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
    // Marks go into the free half row above; otherwise there is none.
    if !hasMarks { rows.removeFirst() }
  }

  /// Cells across at a scale.
  func columns(_ scale: PixelScale) -> Int { width * scale.columns }

  /// Rows of cells at a scale, marks included.
  func height(_ scale: PixelScale) -> Int { (rows.count * scale.halfRows + 1) / 2 }

  /// Rows that a text takes at a scale, when it has no marks.
  static func height(_ scale: PixelScale) -> Int { (PixelFont.height * scale.halfRows + 1) / 2 }

  private func isSet(_ x: Int, halfRow: Int, _ scale: PixelScale) -> Bool {
    let row = halfRow / scale.halfRows
    return rows.indices.contains(row) && rows[row][x]
  }

  /// Draws the text with its top left corner at a place.
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
