// The screen in a real terminal at real speed: what it says at each step of a short session, and good manners at the end.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import TerminalUI

@Suite(
  .serialized, .enabled(if: ProcessInfo.processInfo.environment["LIMBER_SOAK"] == "1" && Tmux.path != nil),
  .timeLimit(.minutes(3)))
struct TerminalSoak {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path()

  /// The program beside the tests.
  private static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "limber").path()

  /// A short session that knows of no other: one that was killed is still playing its farewell when the next begins.
  private let play =
    "LIMBER_DATA=\(root) XDG_STATE_HOME=\(Program.state) \(program) play"
    + " \(root)Tests/LimberTests/Fixtures/short-session.yaml --output silent --control off"

  /// Whether a screen shows a word in large letters, or in small capitals where a figure has the room.
  private func shows(_ word: String, _ screen: String) -> Bool {
    screen.contains(word.uppercased())
      || [2, 3, 4].contains { size in
        guard let big = BigText(word.prefix(1).uppercased() + word.dropFirst(), size: size, .unicode) else {
          return false
        }
        var canvas = Canvas(Size(big.columns, big.rows))
        big.draw(into: &canvas, x: 0, y: 0, .plain)
        return canvas.text.split(separator: "\n").allSatisfy { screen.contains($0) }
      }
  }

  /// Whether a screen tells to get ready, in the longer words or in the shorter one.
  private func isGettingReady(_ screen: String) -> Bool { ["get ready", "ready"].contains { shows($0, screen) } }

  private func start(_ terminal: Tmux, _ command: String) throws {
    try terminal.type(command, "Enter")
    try #require(try terminal.wait(atMost: .seconds(20)) { $0.contains("to go") } != nil)
  }

  @Test func everyStateIsShownInItsTurn() throws {
    let terminal = try Tmux(width: 80, height: 24)
    try start(terminal, play)
    #expect(try terminal.wait(atMost: .seconds(20)) { isGettingReady($0) && $0.contains("Coming up") } != nil)
    #expect(try terminal.wait(atMost: .seconds(20)) { shows("hold", $0) && $0.contains("left") } != nil)
    #expect(try terminal.wait(atMost: .seconds(15)) { shows("change", $0) && $0.contains("right") } != nil)
    #expect(try terminal.wait(atMost: .seconds(15)) { shows("hold", $0) && $0.contains("right") } != nil)
    #expect(try terminal.wait(atMost: .seconds(15)) { shows("rest", $0) && $0.contains("Coming up") } != nil)
    #expect(try terminal.wait(atMost: .seconds(25)) { shows("/3", $0) } != nil)
    let end = try #require(try terminal.wait(atMost: .seconds(40)) { $0.contains("Finished after") })
    #expect(end.screen.contains("3 sets done"))
    #expect(!end.screen.contains("to go"))
  }

  @Test func keysAreAnsweredAtOnceAndTheTerminalIsLeftAsItWas() throws {
    let terminal = try Tmux(width: 80, height: 24)
    try start(terminal, play)
    try terminal.type("Space")
    let paused = try #require(try terminal.wait(atMost: .seconds(2)) { shows("paused", $0) })
    // Two more programs are started for a look at the screen; the answer itself takes a tenth of this.
    #expect(paused.after < .milliseconds(500))
    try terminal.type("?")
    #expect(try terminal.wait(atMost: .seconds(2)) { $0.contains("again, with all instructions") } != nil)
    try terminal.type("Escape")
    #expect(try terminal.wait(atMost: .seconds(2)) { !$0.contains("again, with all instructions") } != nil)
    try terminal.type("Down")
    #expect(try terminal.wait(atMost: .seconds(2)) { $0.contains("Volume 90 %") } != nil)
    try terminal.resize(width: 40, height: 10)
    #expect(try terminal.wait(atMost: .seconds(2)) { $0.contains("PAUSED") || shows("paused", $0) } != nil)
    try terminal.resize(width: 80, height: 24)
    #expect(try terminal.wait(atMost: .seconds(2)) { shows("paused", $0) } != nil)
    try terminal.type("C-z")
    #expect(try terminal.wait(atMost: .seconds(3)) { $0.contains("ready>") && !shows("paused", $0) } != nil)
    try terminal.type("fg", "Enter")
    #expect(try terminal.wait(atMost: .seconds(3)) { shows("paused", $0) } != nil)
    try terminal.type("n")
    #expect(try terminal.wait(atMost: .seconds(3)) { isGettingReady($0) } != nil)
    try terminal.type("q")
    #expect(try terminal.wait(atMost: .seconds(2)) { $0.contains("Press q again") } != nil)
    try terminal.type("q")
    #expect(try terminal.wait(atMost: .seconds(3)) { $0.contains("Stopped after") } != nil)
    // The volume was changed.
    #expect(try terminal.wait(atMost: .seconds(3)) { $0.contains("Keep the volume of 90%") } != nil)
    try terminal.type("n", "Enter")
    try expectUsualModes(terminal)
  }

  @Test func aClickAnywherePausesAndGoesOn() throws {
    let terminal = try Tmux(width: 80, height: 24)
    try start(terminal, play)
    try #require(try terminal.wait(atMost: .seconds(10)) { $0.contains("exercise 1") } != nil)
    #expect(try terminal.wantsClicks())
    try terminal.click(x: 70, y: 20)
    #expect(try terminal.wait(atMost: .seconds(2)) { shows("paused", $0) } != nil)
    try terminal.click(x: 2, y: 1)
    #expect(try terminal.wait(atMost: .seconds(2)) { !shows("paused", $0) } != nil)
  }

  @Test(arguments: [false, true]) func coloursAreLeftOutWhereAsked(isAsked: Bool) throws {
    let terminal = try Tmux(width: 80, height: 24)
    try start(terminal, (isAsked ? "NO_COLOR=1 " : "NO_COLOR= ") + play)
    try #require(try terminal.wait(atMost: .seconds(10)) { isGettingReady($0) } != nil)
    #expect(try terminal.screen(withAttributes: true).contains(/\u{1B}\[[0-9;]*3[0-8]/) != isAsked)
  }

  @Test(arguments: ["INT", "TERM", "HUP", "SEGV", "QUIT"]) func noSignalLeavesTheTerminalInPieces(_ signal: String)
    throws
  {
    let terminal = try Tmux(width: 80, height: 24)
    try start(terminal, "SWIFT_BACKTRACE=enable=no " + play)
    try #require(try terminal.wait(atMost: .seconds(10)) { $0.contains("exercise 1") } != nil)
    #expect(system("kill -\(signal) $(pgrep -n -f '^\(Self.program) play \(Self.root)Tests')") == 0)
    #expect(try terminal.wait(atMost: .seconds(5)) { $0.contains("ready>") && !$0.contains("to go") } != nil)
    try expectUsualModes(terminal)
  }

  @Test func aJobInTheBackgroundDoesNotPaint() throws {
    let terminal = try Tmux(width: 80, height: 24)
    try start(terminal, play)
    try terminal.type("C-z")
    try #require(try terminal.wait(atMost: .seconds(3)) { $0.contains("ready>") } != nil)
    try terminal.type("clear; bg; echo be''hind", "Enter")
    try #require(try terminal.wait(atMost: .seconds(3)) { $0.contains("\nbehind") } != nil)
    #expect(try terminal.wait(atMost: .seconds(2)) { $0.contains("to go") || shows("paused", $0) } == nil)
    try terminal.type("fg", "Enter")
    #expect(try terminal.wait(atMost: .seconds(3)) { shows("paused", $0) } != nil)
  }

  /// Echo is on, lines are lines, and the cursor is seen.
  private func expectUsualModes(_ terminal: Tmux) throws {
    try terminal.type("stty -a", "Enter")
    let modes = try #require(try terminal.wait(atMost: .seconds(3)) { $0.contains("iexten") })
    let words = modes.screen.split(whereSeparator: \.isWhitespace)
    for mode in ["icanon", "echo", "isig"] { #expect(words.contains(Substring(mode))) }
  }

  @Test func aDumbTerminalGetsLines() throws {
    let terminal = try Tmux(width: 80, height: 24)
    try terminal.type("TERM=dumb " + play, "Enter")
    let lines = try #require(try terminal.wait(atMost: .seconds(20)) { $0.contains("Get ready: ") })
    #expect(lines.screen.contains("Keys: space pause"))
    try terminal.type("q")
    #expect(try terminal.wait(atMost: .seconds(2)) { $0.contains("q again quits") } != nil)
    try terminal.type("q")
    #expect(try terminal.wait(atMost: .seconds(3)) { $0.contains("Stopped after") } != nil)
  }
}
