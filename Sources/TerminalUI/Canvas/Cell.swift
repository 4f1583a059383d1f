// One cell of the screen: what is in it, and the part it plays.
// SPDX-License-Identifier: GPL-3.0-or-later

/// One cell of the screen.
public struct Cell: Hashable, Sendable {
  /// Its character; nil where the wide character on its left reaches into it.
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
