// The review as a whole: what its errors leave, which words it takes for advice, whom it is for.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import Testing

@testable import RoutineLanguage

@Suite struct SafetyTests {
  private func routine(_ lines: String, profiles: Set<Profile> = []) throws -> Checked<Routine> {
    var files = Fixtures.library
    files["file.yaml"] = Array("format: 1\nroutine: Test\n\(lines)\n".utf8)
    let store = DocumentStore(files: MemoryFiles(files), folders: ["Library"], profiles: profiles)
    return try store.check("file.yaml").map(\.session)
  }

  private static let plank = "exercises:\n  board: { name: Board, position: on the front, tags: [plank], hold: 3m }\n"

  @Test func anErrorOfSafetyLeavesTheRoutinePlayable() throws {
    let checked = try routine(Self.plank + "steps:\n  - do: board")
    #expect(checked.hasErrors && checked.value != nil)
    #expect(checked.safetyErrors.map(\.code) == [.plankTooLong])
  }

  @Test func anyOtherErrorDoesNot() throws {
    let checked = try routine(Self.plank + "steps:\n  - do: board\n  - do: nothing-known")
    #expect(checked.value == nil && checked.safetyErrors.isEmpty)
  }

  @Test func everyReportHasItsReasonAndItsSource() throws {
    let checked = try routine(Self.plank + "steps:\n  - do: board")
    let notes = try #require(checked.safetyErrors.first).notes.map(\.message)
    #expect(notes == [SafetyCheck.plankHold.why, "Source: \(SafetyCheck.plankHold.source)"])
  }

  @Test func olderPeopleMayHoldForLonger() throws {
    let stretch =
      "exercises:\n  calf: { name: Calf, position: standing, tags: [stretch], hold: 45s }\nsteps:\n  - do: calf"
    #expect(try routine(stretch).diagnostics.map(\.code) == [.stretchOverUsual])
    #expect(try routine(stretch, profiles: [.olderAdult]).diagnostics == [])
  }

  /// Circuits inside circuits, with thousands of turns of cold: the first that comes too soon tells enough.
  @Test func coldInsideManyCircuitsIsToldOnce() throws {
    var lines = "exercises:\n  ice: { name: Ice, position: any, kit: [towel], tags: [cold], hold: 1s }\nsteps:\n"
    for level in 0..<13 {
      let indent = String(repeating: "    ", count: level)
      lines += "\(indent)  - repeat: 2\n\(indent)    steps:\n"
    }
    lines += String(repeating: "    ", count: 13) + "  - do: ice"
    #expect(try routine(lines).safetyErrors.map(\.code) == [.coldTooSoon])
  }
}
