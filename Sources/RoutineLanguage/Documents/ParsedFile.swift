// A file with its syntax tree, and reading it as an exercise or a notice.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// A file with its syntax tree.
struct ParsedFile {
  let source: SourceFile
  let tree: SyntaxTree
}

extension ParsedFile {
  /// Parses a file; one that is too long is rejected unread.
  init(_ source: SourceFile) {
    self.source = source
    if source.bytes.count <= SourceFile.maxBytes {
      tree = Parser.parse(source.bytes, file: source.number)
    } else {
      var list = DiagnosticList()
      list.add(
        Diagnostic(
          .tooMuch, at: Place(file: source.number, range: 0..<0),
          "This file is larger than 1 MiB; no routine is that long."))
      tree = SyntaxTree(
        bytes: source.bytes, tokens: [], root: Node(content: .damaged, range: 0..<0), reports: list,
        damage: [0..<source.bytes.count])
    }
  }

  var id: String { DocumentName.id(ofPath: source.path) }

  /// Reads the file as an exercise, with its texts in the given language where available.
  func exercise(in language: Language? = nil, machine: (any MachineFacts)? = nil) -> Checked<ExerciseDocument> {
    var reader = Reader(tree, file: source.number, wanted: language, machine: machine)
    let exercise = reader.exerciseFile(id: id)
    return checked(exercise, reader.list)
  }

  /// Reads the file as a notice, with its texts in the given language where available.
  func notice(in language: Language? = nil) -> Checked<Notice> {
    var reader = Reader(tree, file: source.number, wanted: language)
    let notice = reader.noticeFile(id: id)
    return checked(notice, reader.list)
  }

  /// The value read, and all diagnostics of this file.
  func checked<Value: Sendable>(
    _ value: Value?, _ list: DiagnosticList, accepting acceptances: [Acceptance] = [], using others: [SourceFile] = []
  ) -> Checked<Value> {
    Checked(
      value, lists: [tree.reports, list], accepting: acceptances, file: source.number,
      sources: SourceMap([source] + others))
  }
}
