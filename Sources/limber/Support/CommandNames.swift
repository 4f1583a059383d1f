// The names of commands: one that does not exist is refused before anything else is read.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import RoutineEngine

enum CommandNames {
  /// Refuses a name that stands where a subcommand belongs and is none, also behind `help`.
  /// - Parameter arguments: What was written behind `limber`.
  static func check(_ arguments: [String], of root: any ParsableCommand.Type) throws(CommandError) {
    var rest = arguments[...]
    while rest.first == "help" { rest = rest.dropFirst() }
    var subcommands = root.configuration.subcommands
    var path = name(of: root)
    while !subcommands.isEmpty, let written = rest.popFirst(), !written.hasPrefix("-") {
      let names = subcommands.map { name(of: $0) }
      guard let index = names.firstIndex(of: written) else {
        let near = Suggestion.nearest(to: written, among: names).map { "; did you mean `\(path) \($0)`?" } ?? ";"
        throw CommandError(
          "there is no command `\(path) \(written)`\(near) `\(path) --help` lists them", status: .usage)
      }
      subcommands = subcommands[index].configuration.subcommands
      path += " \(written)"
    }
  }

  /// What is written to run a command.
  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? "limber"
  }
}
