// Finds the command that is called, before anything else is parsed.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import RoutineEngine
import RoutineLanguage

enum CommandNames {
  /// The command as it is called, such as `limber schedule add`. Rejects an unknown name in the place of a subcommand,
  /// also after `help`.
  /// - Parameter arguments: The arguments after `limber`.
  static func path(_ arguments: [String], of root: any ParsableCommand.Type) throws(CommandError) -> String {
    var rest = arguments[...]
    while rest.first == "help" { rest = rest.dropFirst() }
    var subcommands = root.configuration.subcommands
    var path = name(of: root)
    while !subcommands.isEmpty, let written = rest.popFirst(), !written.hasPrefix("-") {
      let names = subcommands.map { name(of: $0) }
      guard let index = names.firstIndex(of: written) else {
        let near = meant(by: written, among: names, inRoot: path == name(of: root)).map {
          "; did you mean `\(path) \($0)`?"
        }
        throw CommandError(
          "there is no command `\(path) \(written)`\(near ?? ";") `\(path) --help` lists them", status: .usage)
      }
      subcommands = subcommands[index].configuration.subcommands
      path += " \(written)"
    }
    return path
  }

  /// What an unknown word in the place of a command was probably meant as: a command near to it, or the only one that it
  /// begins, or the name of something to play.
  private static func meant(by word: String, among names: [String], inRoot isInRoot: Bool) -> String? {
    let begun = Suggestion.begun(by: word, among: names)
    if let command = begun.count == 1 ? begun[0] : Suggestion.nearest(to: word, among: names) {
      return command
    }
    guard isInRoot, let folders = try? DataFolders() else { return nil }
    let store = DocumentStore(files: DiskFiles(), folders: folders.library)
    let found = try? store.playable(word, byNameOnly: true)?.value?.session
    return found.map { "play \($0.id)" }
  }

  /// The name of a command on the command line.
  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? "limber"
  }
}
