// The exit statuses: each of the table is reached by some run, and the pages tell them all.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import Testing

@testable import limber

@Suite struct ExitStatusTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOf: Program.root.appending(path: path), encoding: .utf8)
  }

  /// A standard output whose reader has gone.
  private func closedPipe() throws -> FileHandle {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    return pipe.fileHandleForWriting
  }

  @Test func everyStatusIsReached() throws {
    let scratch = try Scratch()
    let broken = try scratch.write("broken.yaml", Data("format: 1\nroutine: [\n".utf8))
    let runs = [
      try Program.run(["list"]), try Program.run(["check", broken]),
      try Program.run(["plan", scratch.path("no.yaml")]), try leftAlone(scratch),
      try Program.run(["list", "--no-such-option"]), try interrupted(),
      try Program.run(["list"], standardOutput: closedPipe()),
    ]
    #expect(runs.map(\.status) == ExitStatus.all.map(\.code.rawValue))
    #expect(runs.last?.errors == "")
  }

  /// A session that is paused, and nobody goes on.
  private func leftAlone(_ scratch: Scratch) throws -> Program.Outcome {
    let folder = scratch.path("limber")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("pause-limit: 1s\n".utf8).write(to: URL(fileURLWithPath: folder + "/settings.yaml"))
    let socket = scratch.path("left.sock")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.environment = Program.environment.merging(["XDG_CONFIG_HOME": scratch.path("")]) { $1 }
    process.arguments = ["play", "walking-break", "--output", "silent", "--view", "json", "--control", socket]
    let output = Pipe()
    (process.standardOutput, process.standardInput) = (output, FileHandle.nullDevice)
    try process.run()
    _ = output.fileHandleForReading.availableData
    #expect(try Program.run(["control", "pause", "--control", socket]).status == 0)
    process.waitUntilExit()
    return Program.Outcome(status: process.terminationStatus, output: "", errors: "")
  }

  /// A session that Ctrl-C ends when its first line is there.
  private func interrupted() throws -> Program.Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.environment = Program.environment
    process.arguments = ["play", "walking-break", "--output", "silent", "--view", "json", "--control", "off"]
    let output = Pipe()
    (process.standardOutput, process.standardInput) = (output, FileHandle.nullDevice)
    try process.run()
    _ = output.fileHandleForReading.availableData
    process.interrupt()
    process.waitUntilExit()
    return Program.Outcome(status: process.terminationStatus, output: "", errors: "")
  }

  @Test func thePagesTellThemAll() throws {
    let names = Set(Limber.leaves.map { $0.name.dropFirst("limber ".count) })
    let manual = try text("Packaging/limber.mdoc")
    let page = try text("Docs/Headless.md")
    for status in ExitStatus.all {
      let (number, commands) = (status.code.rawValue, status.commands)
      #expect(commands.allSatisfy { names.contains(Substring($0)) }, "\(commands)")
      let who = commands.isEmpty ? "" : " (\(commands.joined(separator: ", ")))"
      #expect(manual.contains("\n.It \(number)\n\(status.meaning)\(who)\n"), "\(number)")
      #expect(page.contains("\n| \(number) | \(status.meaning)\(who) |\n"), "\(number)")
    }
  }

  /// What the manual says that the environment is asked for is all that it is asked for.
  @Test func theManualNamesTheEnvironment() throws {
    let manual = try text("Packaging/limber.mdoc")
    let sources = try #require(
      FileManager.default.enumerator(at: Program.root.appending(path: "Sources"), includingPropertiesForKeys: nil))
    var asked: Set<String> = []
    for case let file as URL in sources where ["swift", "c"].contains(file.pathExtension) {
      let code = try String(contentsOf: file, encoding: .utf8)
      for call in code.matches(of: /(?:environment|getenv)\("([A-Z_]+)"\)|\("(XDG_[A-Z_]+)"/) {
        asked.insert(String(call.1 ?? call.2 ?? ""))
      }
    }
    let told = Set(
      manual.matches(of: /\n\.It Ev ([A-Z_ ,]+)/).flatMap { $0.1.split(separator: " , ").map(String.init) })
    #expect(asked.count > 8)
    #expect(asked.isSubset(of: told), "\(asked.subtracting(told))")
  }
}

extension ParsableCommand {
  /// The commands that have no subcommands, as they are called.
  static var leaves: [(name: String, command: any ParsableCommand.Type)] {
    let name = configuration.commandName ?? ""
    let own = configuration.subcommands
    if own.isEmpty { return [(name, self)] }
    return own.flatMap { command in command.leaves.map { ("\(name) \($0.name)", $0.command) } }
  }
}
