// Cold and heat in sessions that are planned, against the limits of how often.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Testing

@testable import RoutineLanguage

@Suite struct PackScheduleTests {
  private static let minute = 60
  private static let hour = 3600

  private static func turns(_ steps: String, tags: String) throws -> PackTurns {
    let text = """
      format: 1
      routine: Test
      exercises:
        pack: { name: Pack, position: sitting, tags: [\(tags)], hold: 10m, kit: [cloth] }
        board: { name: Board, position: on the front, tags: [plank], hold: 20s }
      steps:
      \(steps)

      """
    let store = DocumentStore(files: MemoryFiles(texts: ["file.yaml": text]), folders: ["Library"])
    let routine = try #require(try store.check("file.yaml").map(\.session).value)
    return PackTurns(routine)
  }

  private static let once = "  - do: pack"

  /// Starts in minutes, and the code with its severity.
  @Test(
    arguments: [
      ("one alone", [0], nil, nil),
      ("half a day apart", [0, 12 * 60], nil, nil),
      ("two hours from the end of one to the next", [0, 131], nil, nil),
      ("a little sooner", [0, 125], .coldGap, .warning),
      ("every hour and a half", [0, 90, 180, 270], .coldGap, .warning),
      ("one hour at the very least", [0, 71], .coldGap, .warning),
      ("every hour", [0, 60, 120], .coldTooSoon, .error),
      ("two at once", [0, 0], .coldTooSoon, .error),
      ("in any order", [240, 0, 60], .coldTooSoon, .error),
    ] as [(String, [Int], Code?, Severity?)])
  func cold(_ what: String, _ starts: [Int], _ code: Code?, _ severity: Severity?) throws {
    let turns = try Self.turns(Self.once, tags: "cold")
    let found = PackFinding.all(in: starts.map { ($0 * Self.minute, turns) })
    #expect(found.first?.code == code && found.first?.severity == severity && found.count <= 1, "\(what)")
    if code != nil { #expect(found[0].message.contains("Source: Midlands Partnership NHS"), "\(found[0].message)") }
  }

  @Test(
    arguments: [
      ("three a day", [0, 8, 16, 24, 32], nil), ("four in one day", [0, 6, 12, 18], .heatTooOften),
      ("over midnight", [20, 24, 30, 40], .heatTooOften), ("once a day", [0, 24, 48, 72, 96], nil),
    ] as [(String, [Int], Code?)])
  func heat(_ what: String, _ starts: [Int], _ code: Code?) throws {
    let turns = try Self.turns(Self.once, tags: "heat")
    let found = PackFinding.all(in: starts.map { ($0 * Self.hour, turns) })
    #expect(found.map(\.code) == [code].compactMap { $0 } && found.allSatisfy { $0.severity == .warning }, "\(what)")
  }

  /// Two routines together, each of which would be fine; what comes before and after the pack in them counts.
  @Test func twoTimersTogether() throws {
    let first = try Self.turns(Self.once, tags: "cold")
    let later = try Self.turns("  - do: board\n  - rest: 20m\n  - do: pack", tags: "cold")
    let soon = PackFinding.all(in: [(0, first), (50 * Self.minute, later)])
    #expect(soon.map(\.code) == [.coldGap] && soon.map(\.time) == [50 * Self.minute])
    #expect(PackFinding.all(in: [(0, first), (50 * Self.minute, first)]).map(\.code) == [.coldTooSoon])
    let warm = try Self.turns(Self.once, tags: "heat")
    #expect(PackFinding.all(in: [(0, first), (600, warm)]).isEmpty)
  }

  @Test func aRoutineWithoutPacksHasNone() throws {
    let none = try Self.turns("  - do: board", tags: "cold")
    #expect(none.isEmpty && PackFinding.all(in: [(0, none), (60, none)]).isEmpty)
  }

  /// Where words alone say that it is cold, nothing is refused.
  @Test func whatIsGuessedIsNotRefused() throws {
    let text =
      "format: 1\nroutine: Ice pack\nexercises:\n  a: { name: Ice pack, position: sitting, hold: 10m }\nsteps:\n  - do: a\n"
    let store = DocumentStore(files: MemoryFiles(texts: ["file.yaml": text]), folders: ["Library"])
    let turns = PackTurns(try #require(try store.check("file.yaml").map(\.session).value))
    #expect(PackFinding.all(in: [(0, turns), (Self.hour, turns)]).map(\.severity) == [.warning])
  }
}
