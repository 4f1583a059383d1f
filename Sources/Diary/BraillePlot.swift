// A plot of pain over days in braille cells.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Draws pain from 0 to 10 over days: dots for before the sessions, a line for after them.
///
///     10 ⡇
///      5 ⡇⠠⣀⡠⠔⠒
///      0 ⣇⣀⣀⣀⣀⣀
public struct BraillePlot {
  private let columns: Int
  private var dots: Set<[Int]> = []
  /// Two dots for each number of pain, and one below them.
  private static let rows = 6
  private static let height = rows * 4

  /// The plot of a series; nil without numbers.
  ///
  /// - Parameter columns: The width in cells, without the numbers at the side.
  public init?(_ series: PainSeries, columns: Int = 56) {
    guard let days = series.days, columns > 1 else { return nil }
    self.columns = columns
    let width = columns * 2
    let span = max(1, days.upperBound.number - days.lowerBound.number)
    func place(_ point: PainSeries.Point) -> (x: Int, y: Int) {
      (1 + (point.day.number - days.lowerBound.number) * (width - 2) / span, point.value * 2 + 1)
    }
    for y in 0..<Self.height { set(0, y) }
    for x in 0..<width { set(x, 0) }
    for point in series.before { set(place(point).x, place(point).y) }
    var last: (x: Int, y: Int)?
    for point in series.after {
      let here = place(point)
      let from = last ?? here
      let steps = max(abs(here.x - from.x), abs(here.y - from.y), 1)
      for step in 0...steps {
        set(from.x + (here.x - from.x) * step / steps, from.y + (here.y - from.y) * step / steps)
      }
      last = here
    }
  }

  private mutating func set(_ x: Int, _ y: Int) { dots.insert([x, y]) }

  /// The rows, the highest first, with the numbers 10, 5 and 0 beside them.
  public var lines: [String] {
    (0..<Self.rows).map { row in
      // The lower left dot of the row's cells.
      let bottom = Self.height - 4 - row * 4
      let label =
        [10, 5, 0].first { (bottom..<bottom + 4).contains($0 * 2 + 1) }.map { "\($0)" } ?? ""
      let cells = (0..<columns).map { column -> Character in
        var bits: UInt32 = 0
        for (bit, dot) in Self.bits.enumerated() where dots.contains([column * 2 + dot.x, bottom + 3 - dot.down]) {
          bits |= 1 << UInt32(bit)
        }
        return Unicode.Scalar(0x2800 + bits).map { Character($0) } ?? " "
      }
      return String(repeating: " ", count: 2 - label.count) + label + " " + String(cells)
    }
  }

  /// The dots of a cell in the order of their bits.
  private static let bits: [(x: Int, down: Int)] = [
    (0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3),
  ]
}
