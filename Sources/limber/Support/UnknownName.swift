// What is said of a name that leads to nothing in the library.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutineLanguage

/// A name that leads to nothing among the documents of some kinds.
struct UnknownName {
  private let name: String
  private let listings: [LibraryListing]
  private let aliases: AliasIndex

  init(_ name: String, of kinds: [FileKind], in store: DocumentStore) {
    self.name = name
    listings = kinds.map(store.listing(of:))
    aliases = store.aliases
  }

  /// The reason if the name is that of a file that was left out, or of several documents; else that it is missing, with
  /// the names near it, or where they are listed.
  func problem(missing: String, lists: String) -> String {
    if let problem = listings.flatMap(\.others).first(where: { $0.isMeant(by: name) }) { return "\(problem)" }
    let bearers = aliases.bearers(of: name)
    if bearers.count > 1 {
      return "\(name) is another name of \(bearers.joined(separator: " and of ")); give the one you mean"
    }
    let near = Suggestion.near(
      name, among: listings.flatMap(\.documents).map(\.id) + aliases.entries.map(\.alias), maximum: 3)
    return "\(missing); " + (near.isEmpty ? "" : "near it: \(near.joined(separator: ", ")); ") + lists
  }
}
