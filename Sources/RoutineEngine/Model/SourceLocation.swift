// Where something came from, opaque to the engine.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A mark carried by every node of a routine, so that a finding about it can be shown at its place in the author's file.
///
/// The engine only hands it on; whoever made the routine knows what it stands for.
public struct SourceLocation: Hashable, Sendable {
  /// The maker's own number for a place.
  public var id: Int
  /// A node that no file names.
  public static let none = SourceLocation(-1)
  /// A mark with the maker's number.
  public init(_ id: Int) { self.id = id }
}
