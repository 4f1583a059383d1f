// The command line of Limber.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

@main
struct Limber: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limber", abstract: "Plays exercise and stretch routines aloud.", version: "0.1.0",
    subcommands: [
      PlayCommand.self, RenderCommand.self, PlanCommand.self, ListCommand.self, CheckCommand.self,
      FormatCommand.self, ExplainCommand.self, SchemaCommand.self, SayCommand.self,
    ])

  /// Runs the command line.
  static func main() async { await main(CheckCommand.spelledOut(Array(CommandLine.arguments.dropFirst()))) }
}
