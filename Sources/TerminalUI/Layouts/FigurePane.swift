// The figure beside the text, where there is room.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Figures
internal import RoutineEngine

/// How a figure is shown.
public enum FigureMode: Hashable, Sendable {
  /// It moves as the listener is to move.
  case moving
  /// It stands in the pose that comes, for those who want no motion.
  case still
  case none

  /// The figure of a moment, as it is shown on a screen.
  func shown(_ moment: FigureMoment?, on size: Size) -> FigureMoment? {
    guard FigurePane.columns(size) > 0 else { return nil }
    switch self {
    case .moving: return moment
    case .none: return nil
    case .still:
      guard var still = moment else { return nil }
      (still.from, still.share, still.moves) = (still.to, 1, false)
      return still
    }
  }
}

/// Where the figure stands on a screen: a column at the right, above the last lines.
struct FigurePane {
  let x: Int
  let y: Int
  let width: Int
  let height: Int

  /// The smallest screen that has room for a figure.
  private static let smallest = Size(76, 20)
  /// The fewest rows in which a figure can be made out.
  static let least = 9

  /// The columns that a figure takes of the width of a screen; 0 where it has no room.
  static func columns(_ size: Size) -> Int { size.holds(smallest) ? min(64, (size.width - 3) * 2 / 5) : 0 }

  /// Draws a figure.
  func draw(_ drawing: Drawing, into canvas: inout Canvas, _ state: Role, _ glyphs: GlyphSet) {
    let cells = drawing.cells(columns: width, rows: height, ascii: glyphs.isASCII)
    for (row, line) in cells.enumerated() {
      for (column, cell) in line.enumerated() {
        guard let tone = cell.tone else { continue }
        canvas.fill(cell.character, x: x + column, y: y + row, width: 1, FigurePane.role(tone, state))
      }
    }
  }

  private static func role(_ tone: Tone, _ state: Role) -> Role {
    switch tone {
    case .floor, .far: .faint
    case .prop: .plain
    case .body: .strong
    case .moving, .arrow: state
    }
  }
}
