// Looking up the exercises and notices that a routine refers to.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// The result of looking up an exercise or a notice.
enum Lookup<Part: Sendable>: Sendable {
  case found(Part)
  /// The file has errors: their number, the first of them, and the path.
  case broken(errors: Int, first: Diagnostic?, path: String)
  /// Nothing has the id.
  case missing
  /// The file cannot be read.
  case unreadable(FileProblem)
}

extension Lookup {
  /// The result for a file with errors.
  static func broken<Value>(_ checked: Checked<Value>, path: String) -> Lookup {
    let first = checked.diagnostics.first { $0.severity == .error } ?? checked.diagnostics.first
    return .broken(errors: checked.count(.error), first: first, path: path)
  }
}

/// Provides everything outside a routine's file that its meaning depends on.
protocol PartResolver {
  /// The exercise with an id, with its texts in the given language where available.
  func exercise(_ id: String, language: Language) -> Lookup<ExerciseDocument>
  /// The notice with an id, with its texts in the given language where available.
  func notice(_ id: String, language: Language) -> Lookup<Notice>
  /// The routine with an id, in its own language; nil if it plays itself, directly or by others, or plays one that does.
  func routine(_ id: String) -> Lookup<PlayedRoutine>?
  /// The other names of the exercises, with their texts in the given language where available.
  func aliases(in language: Language) -> AliasIndex
  /// All ids, for suggestions.
  func known(_ kind: FileKind) -> [String]
  /// The size of a file that is not a document, such as a sound, in bytes; nil if the file does not exist.
  func size(of path: String) throws(FileProblem) -> Int?
  /// The names of the files in a folder, for suggestions.
  func names(in folder: String) -> [String]
}
