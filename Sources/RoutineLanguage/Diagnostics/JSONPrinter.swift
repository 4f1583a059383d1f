// Diagnostics for programs: the JSON of `check --format json`.
// SPDX-License-Identifier: GPL-3.0-or-later

public import JSON

/// Collects the checks of several files in one JSON object.
public struct JSONPrinter: Sendable {
  private var files = 0
  private var errors = 0
  private var warnings = 0
  private var accepted = 0
  private var diagnostics: [JSON] = []

  /// An empty printer.
  public init() {}

  /// Adds the check of a file.
  public mutating func add<Value>(_ checked: Checked<Value>) {
    files += 1
    errors += checked.count(.error)
    warnings += checked.count(.warning)
    accepted += checked.accepted.count
    var tables: [Int: LineTable] = [:]
    for diagnostic in checked.diagnostics {
      diagnostics.append(JSONPrinter.json(diagnostic, checked.sources, &tables))
    }
  }

  /// The JSON object for all checks added.
  public var json: JSON {
    .object([
      ("files", .int(Int64(files))), ("errors", .int(Int64(errors))), ("warnings", .int(Int64(warnings))),
      ("accepted", .int(Int64(accepted))), ("diagnostics", .array(diagnostics)),
    ])
  }

  private static func json(_ diagnostic: Diagnostic, _ sources: SourceMap, _ tables: inout [Int: LineTable]) -> JSON {
    .object([
      ("file", .optional(sources[diagnostic.place.file]?.path)), ("code", .string(diagnostic.code.rawValue)),
      ("severity", .string(diagnostic.severity.rawValue)), ("message", .string(diagnostic.message)),
      ("range", range(diagnostic.place, sources, &tables)),
      (
        "notes",
        .array(
          diagnostic.notes.map { note in
            .object([
              ("message", .string(note.message)), ("file", .optional(note.place.flatMap { sources[$0.file]?.path })),
              ("range", note.place.map { range($0, sources, &tables) } ?? .null),
            ])
          })
      ),
      (
        "fixes",
        .array(
          diagnostic.fixes.map { fix in
            .object([
              ("title", .string(fix.title)), ("safe", .bool(fix.isSafe)),
              (
                "edits",
                .array(
                  fix.edits.map { edit in
                    let place = Place(file: diagnostic.place.file, range: edit.range)
                    return .object([
                      ("range", range(place, sources, &tables)), ("replacement", .string(edit.replacement)),
                    ])
                  })
              ),
            ])
          })
      ),
    ])
  }

  private static func range(_ place: Place, _ sources: SourceMap, _ tables: inout [Int: LineTable]) -> JSON {
    guard let file = sources[place.file] else { return .null }
    let table = tables[place.file] ?? LineTable(file)
    tables[place.file] = table
    return .object([
      ("start", position(table.position(of: place.range.lowerBound))),
      ("end", position(table.position(of: place.range.upperBound))),
    ])
  }

  private static func position(_ position: LinePosition) -> JSON {
    .object([
      ("line", .int(Int64(position.line))), ("column", .int(Int64(position.column))),
      ("offset", .int(Int64(position.offset))),
    ])
  }
}
