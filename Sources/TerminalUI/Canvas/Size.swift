// How large a screen is.
// SPDX-License-Identifier: GPL-3.0-or-later

/// How large a screen is, in cells.
public struct Size: Hashable, Sendable {
  /// Cells in a row.
  public var width: Int
  /// Rows.
  public var height: Int

  /// A size; nothing below one cell.
  public init(_ width: Int, _ height: Int) {
    self.width = max(1, width)
    self.height = max(1, height)
  }

  /// Whether the other size fits into this one.
  public func holds(_ other: Size) -> Bool { width >= other.width && height >= other.height }
}
