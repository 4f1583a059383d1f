// The names of commands: one that does not exist is refused before anything else is read.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import RoutineEngine

enum CommandNames {
  /// Refuses a name that stands where a subcommand belongs and is none, also behind `help`.
  /// - Parameter arguments: What was written behind `limber`.
  static func check(_ arguments: [String], of root: any ParsableCommand.Type) throws(CommandError) {
    var rest = arguments[...]
    if rest.first == "help" { rest = rest.dropFirst() }
    var command = root
    var path = root.name
    while !command.configuration.subcommands.isEmpty, let name = rest.popFirst(), !name.hasPrefix("-") {
      let names = command.configuration.subcommands.map(\.name)
      guard let next = command.configuration.subcommands.first(where: { $0.name == name }) else {
        // ArgumentParser's own, which no list shows.
        if path == root.name, name == "help" { return }
        let near = Suggestion.nearest(to: name, among: names).map { "; did you mean `\(path) \($0)`?" } ?? ";"
        throw CommandError("there is no command `\(path) \(name)`\(near) `\(path) --help` lists them", status: .usage)
      }
      command = next
      path += " \(name)"
    }
  }
}

extension ParsableCommand {
  /// What is written to run it.
  fileprivate static var name: String { configuration.commandName ?? "limber" }
}
