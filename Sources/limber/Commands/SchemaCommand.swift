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
        # yaml-language-server: $schema=../Schema/routine.schema.json

      Examples:
        limber schema > routine.schema.json
        limber schema exercise
        limber schema settings
      """)

  @Argument(help: "Which schema: routine, exercise, notice or settings.")
  var schema = Schema.routine

  func run() { Streams.writeExactly(schema.text) }
}
