// Plans as text, compared with what was read and found right.
// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import RoutineEngine

@Suite struct GoldenTests {
  @Test func voiceScript() throws {
    try Golden.compare(Sample.plan(Sample.voiceScript).cueList(), "voice-script.txt")
  }

  @Test func thePlanKeepsItsColumnsApartBeyondAnHour() {
    let hold = Exercise(id: "hold", name: Text("Hold"), position: .standing, work: .timedHold)
    let step = Step.exercise(hold, Dose(hold: .seconds(1_200)), location: .none)
    let table = Sample.plan(Routine(id: "r", title: Text("R"), steps: Array(repeating: step, count: 5))).table()
    let rows = table.split(separator: "\n").filter { $0.contains("Hold") }.map { $0.split(separator: " ") }
    #expect(rows.map { Int($0[0]) } == [1, 2, 3, 4, 5])
    #expect(rows.last?[1].count { $0 == ":" } == 2, "\(table)")
  }
}
