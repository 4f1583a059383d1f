// The names of the library, for completion.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineLanguage

/// The names that a command line may give.
enum LibraryNames {
  /// The ids of the documents of some kinds and the other names of the exercises, sorted; empty without a library.
  static func all(of kinds: [FileKind]) -> [String] {
    guard let folders = try? DataFolders() else { return [] }
    let store = DocumentStore(files: DiskFiles(), folders: folders.library)
    var names = Set(kinds.flatMap { store.listing(of: $0).documents.map(\.id) })
    if kinds.contains(.exercise) {
      names.formUnion(store.aliases.entries.map { $0.alias.split(separator: " ").joined(separator: "-").lowercased() })
    }
    return names.sorted()
  }
}
