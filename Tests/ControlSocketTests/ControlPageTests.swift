// Docs/Control.md: every message on the page is sent to a session, and the answers are those on the page.
// SPDX-License-Identifier: GPL-3.0-or-later

import ControlProtocol
import Foundation
import JSON
import RoutineEngine
import RoutinePlayer
import Sound
import TestSupport
import Testing

@testable import ControlSocket

@Suite(.serialized) struct ControlPageTests {
  private static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Docs/Control.md")

  private static let python = "/usr/bin/python3"

  private static var isRecording: Bool { ProcessInfo.processInfo.environment["LIMBER_RECORD"] == "1" }

  /// The page with the contents of its blocks replaced: name of the block and its lines ► its lines.
  private func page(_ replace: (String, [String]) throws -> [String]) throws -> String {
    var out: [String] = []
    var block: (name: String, lines: [String])?
    for line in try String(contentsOf: Self.url, encoding: .utf8).components(separatedBy: "\n") {
      if let current = block {
        if line == "```" {
          out += try replace(current.name, current.lines) + [line]
          block = nil
        } else {
          block?.lines.append(line)
        }
      } else {
        if line.hasPrefix("```") { block = (String(line.dropFirst(3)), []) }
        out.append(line)
      }
    }
    return out.joined(separator: "\n")
  }

  private func compare(_ text: String) throws {
    let page = try String(contentsOf: Self.url, encoding: .utf8)
    if Self.isRecording {
      try text.write(to: Self.url, atomically: true, encoding: .utf8)
      Issue.record("recorded Docs/Control.md: read it, then run the tests again")
    } else {
      let lines = zip(text.components(separatedBy: "\n"), page.components(separatedBy: "\n"))
      for (actual, written) in lines { #expect(actual == written) }
      #expect(text.count == page.count)
    }
  }

  @Test func everyMessageIsAnsweredAsThePageSays() throws {
    let session = try HeldSession()
    defer { session.end() }
    let client = try ControlClient(session.address)
    var asked: Set<String> = []
    let text = try page { name, lines in
      guard name == "control" || name == "refusals" else { return lines }
      // The session on the page goes on through its commands; mistakes are made before another.
      let other = name == "refusals" ? try HeldSession() : nil
      defer { other?.end() }
      let client = try other.map { try ControlClient($0.address) } ?? client
      return try lines.filter { $0.hasPrefix("> ") }.flatMap { line in
        try client.send(line.dropFirst(2) + "\n")
        let reply = try #require(try client.nextLine())
        if let request = try? ControlRequest(parsing: line.utf8.dropFirst(2)) { asked.insert(request.name) }
        return [line, "< " + reply]
      }
    }
    #expect(asked == Set(ControlTable.entries.map(\.name)), "every command has an example")
    try compare(text)
  }

  /// The program on the page controls a session, and says so where there is none.
  @Test(.enabled(if: access(python, X_OK) == 0, "needs python3")) func theProgramOnThePageWorks() throws {
    let page = try String(contentsOf: Self.url, encoding: .utf8)
    let start = try #require(page.range(of: "```python\n"))
    let end = try #require(page.range(of: "```\n", range: start.upperBound..<page.endIndex))
    let program = String(page[start.upperBound..<end.lowerBound])
    let session = try HeldSession()
    func run(_ arguments: String...) throws -> JSON {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Self.python)
      process.arguments = ["-c", program, session.address.path] + arguments
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let reply = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      return try JSON(parsing: reply)
    }
    #expect(try run("status")["ok"]?.boolValue == true)
    #expect(try run("extend", "by=5s")["ok"]?.boolValue == true)
    #expect(try run("volume", "step=-30")["message"]?.stringValue?.hasSuffix("volume 70 %.") == true)
    session.end()
    #expect(try run("status")["ok"]?.boolValue == false)
  }

  @Test func theTableOnThePageIsTheTableOfCommands() throws {
    let page = try String(contentsOf: Self.url, encoding: .utf8)
    let table = page.components(separatedBy: "\n").drop { $0 != "| command | |" }
    let rows = table.dropFirst(2).prefix { $0.hasPrefix("|") }
    #expect(Array(rows) == ControlTable.entries.map { "| `\($0.usage)` | \($0.help) |" })
  }

  @Test func theEventsOnThePageAreThoseOfASession() async throws {
    let pacer = TwinPacer()
    let sink = TwinSink(pacer)
    let player = SessionPlayer()
    let events = player.observe()
    sink.actions = [
      (Frames.seconds(20).count, { player.commands.send(.extend(.seconds(20))) }),
      (Frames.seconds(21).count, { player.commands.send(.volume(.set(60))) }),
      (Frames.seconds(21).count, { player.commands.send(.rate(Rating(.pain, 4))) }),
      (Frames.seconds(22).count, { player.commands.send(.extend(.seconds(20))) }),
      (
        Frames.seconds(24).count,
        {
          player.commands.send(.pause)
          pacer.onWait = {
            sink.settle()
            player.commands.send(.resume)
          }
        }
      ),
      (
        Frames.seconds(60).count,
        {
          sink.isAway = true
          pacer.onWait = { sink.isAway = false }
        }
      ),
    ]
    // The session is laid out for the faster voice during the next write, and plays on behind it.
    let (isWriting, isLaid) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    sink.actions.insert(
      (
        Frames.seconds(23).count,
        {
          player.commands.send(.speed(.set(160)))
          sink.onWrite = {
            isWriting.signal()
            isLaid.wait()
            usleep(200_000)
            sink.onWrite = {}
          }
        }
      ), at: 4)
    _ = player.run(
      clips: Fakes.clips(), chimes: try Fakes.chimes(), sink: sink, pacer: pacer,
      speed: { speed in
        isWriting.wait()
        defer { isLaid.signal() }
        return Fakes.timeline(Fakes.twoPlanks, at: speed)
      }
    ) { Fakes.timeline(Fakes.twoPlanks) }
    var lines: [String] = []
    while let event = await events.next() { lines.append(String(ControlEvent(event).line.dropLast())) }
    // One example of each kind is enough for the page.
    var seen: Set<String> = []
    let examples = lines.filter { line in
      (try? JSON(parsing: line.utf8))?["event"]?.stringValue.map { seen.insert($0).inserted } ?? false
    }
    #expect(
      seen == [
        "session-start", "segment-start", "cue", "volume", "speed", "rated", "moved", "refused", "pause", "resume",
        "sound-lost",
        "sound-back", "session-end",
      ])
    try compare(try page { name, lines in name == "events" ? examples : lines })
  }
}
