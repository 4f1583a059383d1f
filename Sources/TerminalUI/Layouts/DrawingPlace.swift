// The place of a drawing on the screen.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a drawing stands, and how much room it has.
struct DrawingPlace: Hashable {
  /// The least room in which a drawing tells something.
  static let smallest = Size(24, 8)

  let x: Int
  let y: Int
  let size: Size

  /// The place from a row to the one above the bar; nil if it is too small.
  init?(from y: Int, to bar: Int?, x: Int, end: Int) {
    let size = Size(end - x, (bar ?? y) - 1 - y)
    guard size.holds(Self.smallest) else { return nil }
    (self.x, self.y, self.size) = (x, y, size)
  }
}
