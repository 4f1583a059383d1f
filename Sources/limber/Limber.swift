// The command line of Limber.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

@main
struct Limber: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limber", abstract: "Plays exercise and stretch routines aloud.", version: "0.1.0",
    subcommands: [
      PlayCommand.self, RenderCommand.self, PlanCommand.self, ListCommand.self, CheckCommand.self, SayCommand.self,
    ])
}
