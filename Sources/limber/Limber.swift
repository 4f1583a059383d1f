// The command line interface.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import System
import TerminalUI

@main
struct Limber: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limber", abstract: "Play exercise and stretch routines aloud.", version: "0.1.0",
    subcommands: [
      PlayCommand.self, TodayCommand.self, ResumeCommand.self, LastCommand.self, RenderCommand.self, PlanCommand.self,
      ListCommand.self, ShowCommand.self, FiguresCommand.self, CheckCommand.self,
      FormatCommand.self, ExplainCommand.self, SchemaCommand.self, SayCommand.self, VoicesCommand.self,
      ControlCommand.self, ScheduleCommand.self, ProgrammeCommand.self, FavouriteCommand.self, DiaryCommand.self,
      SettingsCommand.self, DoctorCommand.self,
    ])

  /// Without a command: in a terminal, offers the routines and plays those that are chosen; elsewhere, prints the help.
  func run() async throws {
    guard Terminal.isUsable else { throw CleanExit.helpRequest(self) }
    try await RoutineChoice.offer()
  }

  /// Runs the command. A failure is reported on one line, and the exit status says which kind it was.
  static func main() async {
    Heap.useOneArena()
    let arguments = Array(CommandLine.arguments.dropFirst())
    var path = configuration.commandName ?? ""
    do {
      path = try CommandNames.path(arguments, of: self)
      var command = try parseAsRoot(CheckCommand.spelledOut(arguments))
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      if let status = Streams.failure { throw status }
    } catch {
      Glibc.exit(end(with: error, of: path).rawValue)
    }
  }

  /// Reports an error, or prints what was asked for, such as help.
  /// - Returns: The exit status.
  private static func end(with error: any Error, of path: String) -> ExitCode {
    if let status = error as? ExitCode { return status }
    if let error = error as? CommandError {
      Streams.report(error.description)
      return error.status
    }
    switch exitCode(for: error) {
    case .success:
      let text = Completions.mended(fullMessage(for: error))
      Streams.writeExactly(HelpText.fitted(text, columns: Streams.columns) + "\n")
      return .success
    case .usage:
      Streams.report(UsageMessage(message(for: error), of: path).line)
      return .usage
    default:
      Streams.report(message(for: error))
      return .couldNot
    }
  }
}
