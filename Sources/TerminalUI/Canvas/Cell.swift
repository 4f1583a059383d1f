// A cell of the screen: its character and its role.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A cell of the screen.
public struct Cell: Hashable, Sendable {
  /// The character; nil if the wide character to the left extends into this cell.
  public var character: Character?
  /// The role.
  public var role: Role

  /// A cell.
  public init(_ character: Character?, _ role: Role = .plain) {
    self.character = character
    self.role = role
  }

  /// An empty cell.
  public static let blank = Cell(" ")
}
