// The command line interface.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import System
import TerminalUI

@main
struct Limber: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limber", abstract: "Plays exercise and stretch routines aloud.", version: "0.1.0",
    subcommands: [
      PlayCommand.self, RenderCommand.self, PlanCommand.self, ListCommand.self, ShowCommand.self, CheckCommand.self,
      FormatCommand.self, ExplainCommand.self, SchemaCommand.self, SayCommand.self, VoicesCommand.self,
      ControlCommand.self, ScheduleCommand.self, DoctorCommand.self,
    ])

  /// Without a command: in a terminal, offers the routines and plays the chosen one; elsewhere, prints the help.
  func run() async throws {
    guard Terminal.isUsable else { throw CleanExit.helpRequest(self) }
    guard let name = try RoutineChoice.make() else { return }
    try await PlayCommand.parse([name]).run()
  }

  /// Runs the command. A failure is reported on one line, and the exit status says which kind it was.
  static func main() async {
    Heap.useOneArena()
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      try CommandNames.check(arguments, of: self)
      var command = try parseAsRoot(CheckCommand.spelledOut(arguments))
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let error as CommandError {
      Streams.report(error.description)
      Glibc.exit(error.status.rawValue)
    } catch {
      exit(withError: error)
    }
  }
}
