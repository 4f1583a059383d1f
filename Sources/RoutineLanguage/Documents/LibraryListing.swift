// The documents of the library, and the files that cannot be used by name.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The documents of one kind in the library folders.
public struct LibraryListing: Sendable {
  /// A document that can be used by name.
  public struct Entry: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// Its file.
    public var path: String
  }

  /// The documents that can be used by name, sorted by file name within each folder.
  public var documents: [Entry] = []
  /// The files that look like documents but cannot be used by name.
  public var others: [NameProblem] = []
}
