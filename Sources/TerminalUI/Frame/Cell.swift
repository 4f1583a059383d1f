// One cell of the screen: what stands in it, and the part it plays.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The part that something on the screen plays. The edge decides how it looks there.
public enum Role: UInt8, CaseIterable, Sendable {
  case plain
  /// What matters now.
  case strong
  /// What may be overlooked.
  case faint
  case work
  case rest
  case change
  case ready
  case paused
  /// When to stop, and what went wrong.
  case warning
  /// A line or box that stands out as a whole.
  case inverse
}

/// One cell of the screen.
public struct Cell: Hashable, Sendable {
  /// What stands in it; nil where the wide character on its left reaches into it.
  public var character: Character?
  /// The part it plays.
  public var role: Role

  /// A cell.
  public init(_ character: Character?, _ role: Role = .plain) {
    self.character = character
    self.role = role
  }

  /// Nothing.
  public static let blank = Cell(" ")
}

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
