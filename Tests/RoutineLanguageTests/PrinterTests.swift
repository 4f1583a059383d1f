// Diagnostics as they are shown: underlines by display width, JSON, annotations, and what the engine found.
// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Foundation
import RoutineEngine
import Testing

@testable import RoutineLanguage

@Suite struct PrinterTests {
  /// The underline begins at the marked character and is as wide as the marked text.
  @Test(arguments: [
    ("  - do: plank # e\u{301}\n    sets: 200", "    sets: 200\n", "          ^^^"),
    ("  - say: 日本語 <sied>", "  - say: 日本語 <sied>\n", "                ^^^^^^"),
    ("  - say: e\u{301}\u{301}a <sied>", "  - say: e\u{301}\u{301}a <sied>\n", "            ^^^^^^"),
    ("  - say: 😀 <sied>", "  - say: 😀 <sied>\n", "            ^^^^^^"),
    ("  - say: \"a\tb <sied>\"", "  - say: \"a    b <sied>\"\n", "                 ^^^^^^"),
  ])
  func underlinesByDisplayWidth(_ step: String, _ line: String, _ underline: String) throws {
    let checked = try Fixtures.check(Array("format: 1\nroutine: R\nsteps:\n\(step)\n".utf8))
    let text = HumanPrinter(colour: false).text(checked)
    #expect(text.contains("| \(line)") && text.contains("| \(underline)\n"), "\(text)")
  }

  @Test func jsonKeepsItsContract() throws {
    let checked = try Fixtures.check(
      Array("format: 1\nroutine: é\nsteps:\n  - do: brid-dog # ü\n".utf8), path: "r.yaml")
    var printer = JSONPrinter()
    printer.add(checked)
    let start = #"{"line":4,"column":9,"offset":37}"#
    let end = #"{"line":4,"column":17,"offset":45}"#
    #expect(
      printer.json.text()
        == #"{"files":1,"errors":1,"warnings":0,"accepted":0,"diagnostics":[{"#
        + #""file":"r.yaml","code":"M301","severity":"error","#
        + #""message":"No exercise is called `brid-dog`; did you mean `bird-dog`?","range":{"start":\#(start),"end":\#(end)},"#
        + #""notes":[{"message":"An exercise of your own is defined under `exercises:`, such as `wall-sit: { name: Wall sit, "#
        + #"position: standing, hold: 30s }`.","file":null,"range":null}],"#
        + #""fixes":[{"title":"Write `bird-dog`","safe":false,"edits":[{"range":{"start":\#(start),"end":\#(end)},"#
        + #""replacement":"bird-dog"}]}]}]}"#)
  }

  @Test func annotationsEscapeWhatWorkflowsRead() throws {
    let checked = try Fixtures.check(Array("format: 1\nroutine: R\nsteps:\n  - do: 100%\n".utf8), path: "a,b:c.yaml")
    let text = GitHubPrinter.text(checked)
    #expect(
      text.hasPrefix(
        "::error file=a%2Cb%3Ac.yaml,line=4,endLine=4,col=9,endColumn=13,title=T219::`100%25` is not an id"))
  }

  @Test func atMostAHundredAreShownAndTheRestCounted() throws {
    let steps = String(repeating: "  - rest: soon\n", count: 130)
    let checked = try Fixtures.check(Array("format: 1\nroutine: R\nsteps:\n\(steps)".utf8))
    #expect(checked.diagnostics.count == 100)
    #expect(checked.count(.error) == 130)
    #expect(HumanPrinter(colour: false).text(checked).contains("30 more are not shown"))
  }

  static let findings: [(Finding.Kind, Code)] = [
    (.cueTooLong(needs: .seconds(9), has: .seconds(5), dropped: true), .cueTooLong),
    (.restGrows(.rest, by: .seconds(3), for: .words), .restGrows),
    (.restGrows(.rest, by: .seconds(16), for: .way(.seconds(20))), .restGrows),
    (.restGrows(.rest, by: .seconds(16), for: .move(.seconds(25), kit: ["chair", "band"])), .restGrows),
    (.neverHeard("Look down."), .neverHeard), (.cueSilences(.count, times: 2), .cueSilences),
    (.beatTooLong("Toes down.", needs: .seconds(1), has: .tenths(6), times: 20), .beatUnheard),
    (.uncounted(times: 19), .beatUnheard), (.noTimeToSay("Next: run."), .noTimeToSay),
  ]

  @Test(arguments: findings) func findingsStandAtTheirPlaceOnce(_ kind: Finding.Kind, _ code: Code) throws {
    var files = Fixtures.library
    files["r.yaml"] = Array("format: 1\nroutine: R\nsteps:\n  - do: plank\n".utf8)
    let checked = try DocumentStore(files: MemoryFiles(files), folders: ["Library"]).check("r.yaml").map(\.session)
    guard case .exercise(_, _, let location)? = checked.value?.steps.first else {
      Issue.record("no step")
      return
    }
    let finding = Finding(kind, at: location)
    let joined = checked.adding([finding, finding])
    #expect(joined.diagnostics.map(\.code) == [code])
    let place = try #require(joined.diagnostics.first?.place)
    #expect(joined.sources[place.file]?.text(place.range) == "plank")
    #expect(joined.value != nil && code.severity != .error)
  }
}
