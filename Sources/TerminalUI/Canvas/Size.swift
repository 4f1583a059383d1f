// The size of a screen.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The size of a screen, in cells.
public struct Size: Hashable, Sendable {
  /// The number of cells in a row.
  public var width: Int
  /// The number of rows.
  public var height: Int

  /// A size of at least one cell.
  public init(_ width: Int, _ height: Int) {
    self.width = max(1, width)
    self.height = max(1, height)
  }

  /// Whether the other size fits into this one.
  public func holds(_ other: Size) -> Bool { width >= other.width && height >= other.height }
}
