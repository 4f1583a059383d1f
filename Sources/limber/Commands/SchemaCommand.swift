// limber schema: JSON Schema for editors.
// SPDX-License-Identifier: GPL-3.0-or-later

public import ArgumentParser
import JSON
public import RoutineLanguage

extension Schema: ExpressibleByArgument {}

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of routines, exercises, notices or settings.",
    discussion: """
      An editor with a YAML language server completes and explains keys by it, when a file begins with a line such as
        # yaml-language-server: $schema=/usr/local/share/limber/Schema/routine.schema.json

      Examples:
        limber schema > routine.schema.json
        limber schema exercise
        limber schema settings
        limber schema --library > routine.schema.json
        limber schema --manual | man -l -
      """)

  @Argument(help: "Which schema: routine, exercise, notice or settings.")
  var schema = Schema.routine

  @Flag(help: "Name the exercises and notices of your library in it, for an editor to complete.")
  var library = false

  @Flag(help: "Write the manual page limber-routine(5) instead, which lists all keys.")
  var manual = false

  func validate() throws {
    if manual, library { throw ValidationError("--manual lists the keys alone; leave out --library.") }
  }

  func run() throws {
    if manual { return Streams.writeExactly(FormatManual.page) }
    guard library else { return Streams.writeExactly(schema.text) }
    let store = DocumentStore(files: DiskFiles(), folders: try DataFolders().library)
    func ids(_ kind: FileKind) -> [String] { store.listing(of: kind).documents.map(\.id).sorted() }
    Streams.writeExactly(schema.json(exercises: ids(.exercise), notices: ids(.notice)).text(indented: true) + "\n")
  }
}
