// Text ► pixels ► cells: letters of any size, with quarter blocks, or with whole cells in reverse video.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A line of text in pixels.
///
/// Larger sizes are not stretched pixel by pixel: the edge is where the interpolated letter is half set, so that corners
/// are round and slopes are smooth.
struct BigText {
  private var glyphs: [PixelFont.Glyph]
  /// The number of half steps by which a pixel of the font is enlarged: 2 is the smallest size, 3 half as large again.
  let size: Int
  /// Whether whole cells are set, because the terminal has no quarter blocks.
  private let isCoarse: Bool

  /// The sizes, largest first.
  static let sizes = [14, 12, 10, 8, 7, 6, 5, 4, 3, 2]

  /// The text at a size; nil if the font lacks one of its letters.
  init?(_ text: some StringProtocol, size: Int, _ set: GlyphSet) {
    glyphs = []
    for character in text {
      guard let glyph = PixelFont.glyph(of: character) else { return nil }
      glyphs.append(glyph)
    }
    isCoarse = set.isASCII
    // Whole cells are as coarse as two pixels, so that half steps are not to be had.
    self.size = isCoarse ? max(2, size / 2 * 2) : size
  }

  /// Pixels for a length of the font, rounded up.
  private func scaled(_ length: Int) -> Int { (length * size + 1) / 2 }

  private var perRow: Int { isCoarse ? 1 : 2 }

  /// The width in cells.
  var columns: Int { (pixels + 1) / 2 }

  private var pixels: Int {
    let gap = scaled(PixelFont.gap)
    let widths = glyphs.map { isCoarse ? scaled(($0.width + 1) / 2 * 2) : scaled($0.width) }
    return max(0, widths.reduce(0) { $0 + $1 + gap } - gap)
  }

  private var hasMarks: Bool { glyphs.contains { $0.mark != nil && !$0.isSmall } }
  private var hasDescenders: Bool { glyphs.contains { $0.rows.count > PixelFont.capital } }

  /// The rows of cells that are drawn on, with marks and descenders.
  var rows: Int {
    let length = PixelFont.capital + (hasMarks ? PixelFont.mark : 0) + (hasDescenders ? PixelFont.descender : 0)
    return (scaled(length) + perRow - 1) / perRow
  }

  /// The rows of a capital at a size.
  static func rows(_ size: Int, _ set: GlyphSet) -> Int { rows(of: PixelFont.capital, size, set) }

  /// The rows that descenders take below the capitals at a size.
  static func descent(_ size: Int, _ set: GlyphSet) -> Int {
    rows(of: PixelFont.capital + PixelFont.descender, size, set) - rows(size, set)
  }

  private static func rows(of length: Int, _ size: Int, _ set: GlyphSet) -> Int {
    let pixels = (length * (set.isASCII ? max(2, size / 2 * 2) : size) + 1) / 2
    return set.isASCII ? pixels : (pixels + 1) / 2
  }

  /// Draws the text with its top left corner at a cell.
  func draw(into canvas: inout Canvas, x: Int, y: Int, _ role: Role) {
    let top = hasMarks ? PixelFont.mark : 0
    let height = rows * perRow
    var bitmap = Array(repeating: Array(repeating: false, count: pixels + 2), count: height)
    var left = 0
    for glyph in glyphs {
      let source = Self.padded(glyph, top: top)
      let width = isCoarse ? scaled((glyph.width + 1) / 2 * 2) : scaled(glyph.width)
      for row in 0..<height {
        for column in 0..<width where isSet(source, column, row) { bitmap[row][left + column] = true }
      }
      left += width + scaled(PixelFont.gap)
    }
    for row in 0..<rows {
      for column in 0..<columns {
        let cell: Character
        if isCoarse {
          cell = bitmap[row][2 * column] || bitmap[row][2 * column + 1] ? Self.quarters[15] : " "
        } else {
          let bits = (0..<4).reduce(0) { $0 | (bitmap[2 * row + $1 / 2][2 * column + $1 % 2] ? 1 << $1 : 0) }
          cell = Self.quarters[bits]
        }
        guard cell != " " else { continue }
        if isCoarse {
          canvas.fill(" ", x: x + column, y: y + row, width: 1, role.block)
        } else {
          canvas.fill(cell, x: x + column, y: y + row, width: 1, role)
        }
      }
    }
  }

  /// The blocks by their quarters: top left 1, top right 2, bottom left 4, bottom right 8.
  private static let quarters: [Character] = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]

  /// The rows of a glyph from the top of the line, with its mark.
  private static func padded(_ glyph: PixelFont.Glyph, top: Int) -> [[Bool]] {
    let empty = Array(repeating: false, count: glyph.width)
    var rows = Array(repeating: empty, count: top) + glyph.rows
    if let mark = glyph.mark { rows[glyph.isSmall ? top : 0] = Array(mark.prefix(glyph.width)) }
    return rows
  }

  /// Whether a pixel is set: whether the interpolated glyph is at least half set at its middle. A stem that begins
  /// within a pixel takes it, and leaves the one in which it ends; a bar takes both, as it is thinner.
  private func isSet(_ source: [[Bool]], _ x: Int, _ y: Int) -> Bool {
    if size == 2 { return y < source.count && x < source[y].count && source[y][x] }
    func value(_ column: Int, _ row: Int) -> Int {
      source.indices.contains(row) && source[row].indices.contains(column) && source[row][column] ? 1 : 0
    }
    // The middle of the pixel in 1/16 of a pixel of the font, relative to the middle of the first one.
    let across = (32 * x + 17) / size - 8
    let down = (32 * y + 16) / size - 8
    let (column, row) = (across >> 4, down >> 4)
    let (right, below) = (across & 15, down & 15)
    let upper = value(column, row) * (16 - right) + value(column + 1, row) * right
    let lower = value(column, row + 1) * (16 - right) + value(column + 1, row + 1) * right
    return upper * (16 - below) + lower * below >= 126
  }
}
