// What a routine asks of other files, and what it is answered.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// What is found when a routine names an exercise or a notice.
enum Lookup<Part: Sendable>: Sendable {
  case found(Part)
  /// It has mistakes of its own: how many errors, the first of them, and its file.
  case broken(errors: Int, first: Diagnostic?, path: String)
  /// Nothing has that id.
  case missing
  /// The file cannot be read.
  case unreadable(FileProblem)
}

/// Everything outside a routine's file that its meaning depends on.
protocol PartResolver {
  /// The exercise of an id, with its texts in a language where they are there in it.
  func exercise(_ id: String, language: Language) -> Lookup<ExerciseDocument>
  /// The notice of an id, with its texts in a language where they are there in it.
  func notice(_ id: String, language: Language) -> Lookup<Notice>
  /// The ids there are, to suggest one.
  func known(_ kind: FileKind) -> [String]
  /// The size of a file that is no document, such as a sound, in bytes; nil when there is no such file.
  func size(of path: String) throws(FileProblem) -> Int?
  /// The names of the files in a folder, to suggest one.
  func names(in folder: String) -> [String]
}
