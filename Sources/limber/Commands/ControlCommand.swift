// limber control: controls a running session, from another terminal or a script.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import ControlProtocol
import ControlSocket
import Diary
import Glibc
import RoutineEngine

struct ControlCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "control", abstract: "Control the session that plays, from anywhere.",
    discussion: """
      Commands:
      \(HelpText.table(ControlTable.entries.map { ($0.usage, $0.help) }))

      Each answers in one line. When nothing plays, the status is 2.

      Examples:
        limber control toggle
        limber control extend 20s
        limber control seek -10s
        limber control volume +10
        limber control rate pain 3
        limber control status --json
        limber control watch
      """)

  @Argument(
    help: "What to do. The list is above.",
    completion: .list(ControlTable.entries.map(\.name)))
  var command: String

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      "A length such as 10s, with seek also -10s; with volume 60, +10 or -10; with rate pain 3."))
  var value: [String] = []

  @Flag(help: "Write the answer as JSON, as it came.")
  var json = false

  @Option(name: .customLong("control"), help: ArgumentHelp("The socket of the session.", valueName: "path"))
  var path: String?

  func validate() throws { _ = try request }

  /// The request to send.
  private var request: ControlRequest {
    get throws {
      guard let entry = ControlTable.entry(command) else {
        throw ValidationError("\(ControlTable.unknown(command)) `limber control --help` lists them.")
      }
      do throws(OperandProblem) {
        return try ControlRequest(entry, text: value.isEmpty ? nil : value.joined(separator: " "))
      } catch {
        throw ValidationError("\(error)")
      }
    }
  }

  func run() async throws {
    let request = try request
    switch request.action {
    // Where nothing plays, the diary takes it.
    case .answer(.resumeLast) where !json:
      if try !isOn { return try await PlayCommand.parse(["--resume"]).run() }
    case .answer(.yes) where !json:
      if try !isOn { return try ProgrammeYes.say(ProgrammeDay(on: Day(at: time(nil)))) }
    case .obey(.rate(let rating)) where !json:
      if try !isOn { return try DiaryRate.rate(rating) }
    default: break
    }
    try ask(request)
  }

  /// Where the session is reached.
  private var address: SocketAddress {
    get throws(ControlError) { if let path { try SocketAddress(path: path) } else { try SocketAddress.standard() } }
  }

  /// Whether a session is on.
  private var isOn: Bool {
    get throws {
      do throws(ControlError) { _ = try ControlClient(address) } catch {
        if case .nothingPlays = error { return false }
        throw CommandError(error)
      }
      return true
    }
  }

  private func ask(_ request: ControlRequest) throws {
    do throws(ControlError) {
      let client = try ControlClient(address)
      let (reply, line) = try client.ask(request)
      if json {
        Streams.writeExactly(line + "\n")
      } else if reply.isFine {
        Streams.write(reply.message + "\n")
      }
      guard reply.isFine else { throw .refused(reply.message) }
      // Waits so that the next session can start as soon as this command has finished.
      if request == .quit { try client.waitForEnd() }
      if request == .watch {
        client.waitWithoutEnd()
        while let line = try client.nextLine() { Streams.writeExactly(line + "\n") }
      }
    } catch {
      throw CommandError(error)
    }
  }
}
