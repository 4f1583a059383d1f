// A place in a source file, opaque to the engine.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Identifies the place in a source file that a part of a routine came from, so that findings can point to it.
///
/// The engine only passes it through; the code that created the routine can resolve it.
public struct SourceLocation: Hashable, Sendable {
  /// The number assigned by the code that created the routine.
  public var id: Int
  /// No place in any file.
  public static let none = SourceLocation(-1)
  /// A location with the given number.
  public init(_ id: Int) { self.id = id }
}
