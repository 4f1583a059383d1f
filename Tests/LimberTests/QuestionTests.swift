// What is asked at the terminal, and the chooser in a real one.
// SPDX-License-Identifier: GPL-3.0-or-later

import Diary
import Foundation
import RoutineEngine
import RoutineLanguage
import TerminalUI
import Testing

@testable import limber

@Suite struct QuestionTests {
  @Test func profilesAreChosenByTheirNumbers() {
    #expect(Questions.profiles(in: "") == [])
    #expect(Questions.profiles(in: "2, 1") == [.olderAdult, .osteoporosis])
    #expect(Questions.profiles(in: " 5 ") == [.afterSurgery])
    for answer in ["0", "6", "x", "1 x", "12"] { #expect(Questions.profiles(in: answer) == nil, "\(answer)") }
  }

  @Test func yesIsTheWordOrItsBeginning() {
    for answer in ["y", "Y", "yes"] { #expect(Questions.isYes(answer)) }
    for answer in ["", "n", "no", "yesterday", "j"] { #expect(!Questions.isYes(answer)) }
  }

  /// Whoever is asked by a program, or by a pipe, is not asked.
  @Test func nobodyIsAskedWithoutATerminal() throws {
    let scratch = try Scratch()
    let outcome = try Program.run(
      ["play", "desk-shoulder-break", "--output", "silent", "--from", "99"],
      environment: ["XDG_CONFIG_HOME": scratch.path("")])
    #expect(outcome.output.isEmpty && outcome.status == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("")).isEmpty)
  }

  @Test func aChoiceBecomesArguments() throws {
    let choice = ChooserChoice(id: "desk-shoulder-break", options: [.start: "2", .guidance: "brief", .profile: "none"])
    let arguments = RoutineChoice.arguments(of: choice)
    #expect(
      arguments == ["--guidance", "brief", "--profile", "none", "--from", "2", "--", "desk-shoulder-break"])
    let command = try PlayCommand.parse(arguments)
    #expect(command.routines == ["desk-shoulder-break"] && command.from == "2")
    let goingOn = RoutineChoice.arguments(of: ChooserChoice(id: "desk", options: [.voice: "male"], goesOn: true))
    #expect(goingOn == ["--voice", "male", "--resume"])
    let resumed = try PlayCommand.parse(goingOn)
    #expect(resumed.resume && resumed.routines.isEmpty)
  }

  @Test func theChooserKnowsFaultsLengthsAndRefusals() throws {
    let scratch = try Scratch()
    _ = try scratch.write(
      "own.yaml", Data("format: 1\nroutine: My own\nsteps:\n  - do: plank\n    hold: 20s\n    sets: 1\n".utf8))
    _ = try scratch.write("bad.yaml", Data("format: 1\nroutine: Bad\nsteps:\n  - do: nope\n".utf8))
    _ = try scratch.write("Bad Name.yaml", Data("format: 1\n".utf8))
    let folders = [scratch.path(""), Program.root.appending(path: "Routines").path()]
    let history = RoutineHistory(past: ["own": .init(daysAgo: 1, times: 2)])
    let items = ChooserItem.all(in: folders, for: [.osteoporosis], history)
    let own = try #require(items.first { $0.id == "own" })
    #expect((1...3).contains(own.minutes ?? 0) && own.title == "My own" && own.past?.times == 2 && own.steps.count == 1)
    let bad = try #require(items.first { $0.id == "bad" })
    #expect(bad.faults.first?.hasPrefix("bad.yaml:4: ") == true)
    #expect(items.contains { $0.id == "Bad Name.yaml" && !$0.faults.isEmpty })
    let refused = items.filter { $0.refusal != nil }
    #expect(!refused.isEmpty && refused.allSatisfy { $0.refusal?.profiles == ["osteoporosis"] })
    #expect(ChooserItem.all(in: folders, for: [], history).allSatisfy { $0.refusal == nil })
  }

  @Test func theHistoryCountsDaysAndSessions() {
    let today = Day(year: 2026, month: 11, day: 26)
    let history = RoutineHistory([("a", today), ("a", Day(year: 2026, month: 11, day: 1)), ("b", today)], today: today)
    #expect(history.past == ["a": .init(daysAgo: 0, times: 2), "b": .init(daysAgo: 0, times: 1)])
  }
}

/// From the first start to the list again, as somebody at a terminal goes through it.
@Suite(
  .serialized, .enabled(if: ProcessInfo.processInfo.environment["LIMBER_SOAK"] == "1" && Tmux.path != nil),
  .timeLimit(.minutes(2)))
struct ChooserSoak {
  @Test func fromTheFirstStartToTheListAgain() throws {
    let scratch = try Scratch()
    let terminal = try Tmux(width: 100, height: 30)
    func sees(_ words: String) throws {
      let screen = try terminal.wait(atMost: .seconds(20)) { $0.contains(words) }?.screen
      let now = try terminal.screen()
      #expect(screen != nil, "\(words): \(now)")
    }
    try terminal.type(
      "export HOME=\(scratch.path("")) XDG_CONFIG_HOME=\(scratch.path("config")) LIMBER_DATA=\(Program.root.path());"
        + " export XDG_STATE_HOME=\(scratch.path("state")) XDG_RUNTIME_DIR=\(scratch.path("run"))", "Enter")
    try terminal.type("mkdir -p \(scratch.path("config"))/limber", "Enter")
    try terminal.type("limber settings set output silent".replacing("limber", with: Program.path), "Enter")
    try sees("output: silent")
    try terminal.type(Program.path, "Enter")
    try sees("who are the sessions for")
    try terminal.type("9", "Enter")
    try terminal.type("Enter")
    try sees("type to filter")
    try terminal.type("desk", "Tab", "Right")
    try sees("< full >")
    try terminal.type("Enter")
    try sees("space start")
    try terminal.type("Space")
    // The first page stays through the welcome.
    try sees("space pause")
    try terminal.type("n")
    try sees("to go")
    try terminal.type("Down", "Down", "<", ">", "<", "<")
    // Three steps slower than the routine says, of which one was taken back.
    try sees("130 words a minute")
    try terminal.type("q", "q")
    try sees("Keep the volume of 80%")
    try terminal.type("y", "Enter")
    try sees("Keep the voice at 130 words a minute")
    try terminal.type("y", "Enter")
    try sees("Desk shoulder break. Stopped")
    try terminal.type("Escape")
    try sees("ready>")
    let settings = try String(contentsOfFile: scratch.path("config") + "/limber/settings.yaml", encoding: .utf8)
    // The routine has a speed of its own, which would go before.
    for line in ["profile: none", "volume: 80%", "speed: 130 wpm", "always: true"] {
      #expect(settings.contains(line), "\(settings)")
    }
  }
}
