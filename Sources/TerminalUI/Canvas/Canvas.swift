// A grid of cells, and writing into it.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// A grid of styled cells. Writing is clipped at its edges.
public struct Canvas: Hashable, Sendable {
  /// Its size.
  public let size: Size
  /// The cells, row by row.
  public private(set) var cells: [Cell]

  /// A blank canvas.
  public init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  /// The cell at a position within the canvas.
  public subscript(x: Int, y: Int) -> Cell { cells[y * size.width + x] }

  /// Writes text at a cell, cut to a width, and returns the number of cells used.
  @discardableResult
  mutating func write(_ text: DisplayText, x: Int, y: Int, width: Int = .max, _ role: Role = .plain) -> Int {
    guard y >= 0, y < size.height else { return 0 }
    let limit = min(size.width, width == .max ? .max : x + width)
    var column = x
    for cluster in text.clusters {
      guard column + cluster.width <= limit else { break }
      if column >= 0 {
        put(Cell(cluster.character, role), column, y)
        if cluster.width == 2 { put(Cell(nil, role), column + 1, y) }
      }
      column += cluster.width
    }
    return column - x
  }

  /// Writes text at a cell, cut to a width, and returns the number of cells used.
  @discardableResult
  mutating func write(_ text: String, x: Int, y: Int, width: Int = .max, _ role: Role = .plain) -> Int {
    write(DisplayText(text), x: x, y: y, width: width, role)
  }

  /// Writes text so that it ends before a column.
  mutating func write(_ text: DisplayText, endingAt x: Int, y: Int, _ role: Role = .plain) {
    write(text, x: x - text.width, y: y, role)
  }

  /// Fills part of a row with a character of width 1.
  mutating func fill(_ character: Character, x: Int, y: Int, width: Int, _ role: Role = .plain) {
    guard y >= 0, y < size.height else { return }
    for column in max(0, x)..<max(0, x, min(size.width, x + width)) {
      put(Cell(character, role), column, y)
    }
  }

  /// Sets a cell. What is left of a wide character that it covers in part is cleared.
  private mutating func put(_ cell: Cell, _ x: Int, _ y: Int) {
    let place = y * size.width + x
    if cell.character != nil, cells[place].character == nil, x > 0 { cells[place - 1] = .blank }
    if cells[place].character != nil, x + 1 < size.width, cells[place + 1].character == nil {
      cells[place + 1] = .blank
    }
    cells[place] = cell
  }

  /// Clears a rectangle.
  mutating func clear(x: Int, y: Int, width: Int, height: Int, _ role: Role = .plain) {
    for row in y..<y + max(0, height) { fill(" ", x: x, y: row, width: width, role) }
  }

  /// The canvas as text, one line per row, without trailing spaces.
  public var text: String {
    (0..<size.height).map { row in
      var line = ""
      for cell in cells[row * size.width..<(row + 1) * size.width] {
        if let character = cell.character { line.append(character) }
      }
      return line.trimmingSuffix { $0 == " " } + "\n"
    }.joined()
  }
}
