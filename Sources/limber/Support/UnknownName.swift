// Names on the command line: what leads to a document of the library, and what is said of a name that leads to none.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine
import RoutineLanguage

extension DocumentStore {
  /// The document with a name, of the first kind that has one; nil if there is none.
  func named(_ name: String, of kinds: [FileKind]) throws(FileProblem) -> (kind: FileKind, path: String)? {
    for kind in kinds {
      if let path = try path(of: kind, name) { return (kind, path) }
    }
    return nil
  }

  /// The only document whose id begins with a word; nil if there is none, or more than one, or a file with that name that
  /// cannot be used.
  func begun(by word: String, of kinds: [FileKind]) throws(FileProblem) -> (kind: FileKind, path: String)? {
    let listings = kinds.map(listing(of:))
    guard !listings.flatMap(\.others).contains(where: { $0.isMeant(by: word) }) else { return nil }
    let begun = Suggestion.begun(by: word, among: listings.flatMap(\.documents).map(\.id))
    return begun.count == 1 ? try named(begun[0], of: kinds) : nil
  }

  /// The document with a name, else the only one whose id begins with it.
  func meant(by name: String, of kinds: [FileKind]) throws(FileProblem) -> (kind: FileKind, path: String)? {
    if let found = try named(name, of: kinds) { return found }
    return try begun(by: name, of: kinds)
  }

  /// The document that is meant where something to play is asked for: by a path, a name, or the beginning of only one.
  ///
  /// - Parameters:
  ///   - byNameOnly: Whether to ignore files outside of the library.
  ///   - change: How a stage of a programme changes the doses.
  /// - Returns: The checked file; nil if there is none.
  func playable(
    _ argument: String, byNameOnly: Bool = false, changedBy change: DoseChange = .none
  ) throws(FileProblem) -> Checked<Document>? {
    let name = InputFiles.path(argument)
    let kinds = [FileKind.routine, .exercise]
    if !byNameOnly, DocumentName.isPath(name) { return try check(name, changedBy: change) }
    if let (kind, path) = try named(name, of: kinds) { return try check(path, as: kind, changedBy: change) }
    if !byNameOnly, access(name, F_OK) == 0 { return try check(name, changedBy: change) }
    guard let (kind, path) = try begun(by: name, of: kinds) else { return nil }
    return try check(path, as: kind, changedBy: change)
  }
}

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

  /// The reason if the name is that of a file that was left out, or leads to several documents; else that it is missing,
  /// with the names near it, or where they are listed.
  func problem(missing: String, lists: String) -> String {
    if let problem = listings.flatMap(\.others).first(where: { $0.isMeant(by: name) }) { return "\(problem)" }
    let bearers = aliases.bearers(of: name)
    if bearers.count > 1 {
      return "\(name) is another name of \(bearers.joined(separator: " and of ")); give the one you mean"
    }
    let ids = listings.flatMap(\.documents).map(\.id)
    let begun = Suggestion.begun(by: name, among: ids)
    if begun.count > 1 {
      let more = begun.count > 6 ? " and \(begun.count - 6) more" : ""
      return
        "several names begin with \(name): \(begun.prefix(6).joined(separator: ", "))\(more); give more of the one you mean"
    }
    let near = Suggestion.near(name, among: ids + aliases.entries.map(\.alias), maximum: 3)
    return "\(missing); " + (near.isEmpty ? "" : "near it: \(near.joined(separator: ", ")); ") + lists
  }
}
