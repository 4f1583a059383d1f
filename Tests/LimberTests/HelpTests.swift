// The help texts of all commands: in one mood, and inside of their margin.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Testing

@testable import limber

@Suite struct HelpTests {
  /// Every command with its words on the command line.
  static let commands = named(Limber.self, [])

  private static func named(_ command: any ParsableCommand.Type, _ path: [String]) -> [(
    path: [String], type: any ParsableCommand.Type
  )] {
    [(path, command)]
      + command.configuration.subcommands.flatMap { sub in
        named(sub, path + [sub.configuration.commandName ?? ""])
      }
  }

  @Test(arguments: [80, 60]) func noLineIsTooLongAndNoExampleBreaksAtTheMargin(columns: Int) throws {
    for (path, _) in Self.commands {
      let help = try Program.run(path + ["--help"], environment: ["COLUMNS": "\(columns)"]).output
      let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
      for line in lines {
        // One word, such as an address, may be longer than a narrow terminal.
        #expect(line.count <= columns || !line.drop { $0 == " " }.contains(" "), "\(path): \(line)")
      }
      for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("  limber ") {
        #expect(next.isEmpty || next.hasPrefix("  "), "\(path): \(next)")
      }
    }
  }

  /// What a command or a flag does is told as what the user asks for: "Play a session", never "Plays a session".
  @Test func helpSpeaksInTheImperative() throws {
    let abstracts = Self.commands.map { $0.type.configuration.abstract }
    let verbs = Set(abstracts.compactMap { $0.split(separator: " ").first.map(String.init) })
    #expect(verbs.count > 12)
    let others = Set(
      verbs.flatMap { [$0 + "s", $0 + "es", $0 + "ing"] } + ["Moves", "Mends", "Begins", "Ends", "Looks"])
    for (path, type) in Self.commands {
      let abstract = type.configuration.abstract
      #expect(abstract.hasSuffix(".") && abstract.first?.isUppercase ?? false, "\(path): \(abstract)")
      let help = try Program.run(path + ["--help"]).output
      let sentences = help.split(separator: "\n").map { $0.drop { $0 == " " } }
        .flatMap { line in [line] + line.split(separator: "  ").dropFirst() }
      for sentence in sentences {
        let first = sentence.drop { $0 == " " }.split(separator: " ").first.map(String.init) ?? ""
        #expect(!others.contains(first), "\(path): \(sentence)")
      }
      if path.count == 1 { #expect(help.contains("Examples:\n"), "\(path)") }
    }
  }

  @Test func aLongLineGoesOnInsideOfItsMargin() {
    let help = """
      OVERVIEW: Do it.

      Examples:
        limber do "one thing" --and
      another --or more

        name  what it
      is

      USAGE: limber do <this> [--and <and>] [--or <or> ...]

      OPTIONS:
      """
    #expect(
      HelpText.fitted(help, columns: 32) == """
        OVERVIEW: Do it.

        Examples:
          limber do "one thing" --and \\
              another --or more

          name  what it is

        USAGE: limber do <this>
               [--and <and>]
               [--or <or> ...]

        OPTIONS:
        """)
    #expect(HelpText.fitted("0.1.0", columns: 3) == "0.1.0")
  }
}
