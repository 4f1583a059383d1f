// What can be used by name, and what can't.
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a folder of the library holds.
public struct LibraryListing: Sendable {
  /// A document that can be used by name.
  public struct Entry: Hashable, Sendable {
    /// Its name.
    public var id: String
    /// Its file.
    public var path: String
  }

  /// The documents that can be used by name, sorted by file name within each folder.
  public var documents: [Entry] = []
  /// The files that look like documents and can't be used by name.
  public var others: [NameProblem] = []
}
