// `accept`: bound to its place and its figure, and never for what is refused.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Testing

@testable import RoutineLanguage

@Suite struct AcceptTests {
  private func check(_ step: String, routine: String = "", profiles: Set<Profile> = []) throws -> Checked<Document> {
    let exercise = "format: 1\nexercise: E\nposition: standing\nmax-hold: 20s\nhold: 10s\nsources: own judgement\n"
    let text = "format: 1\nroutine: R\n\(routine)steps:\n  - do: e\n\(step)"
    return try DocumentStore(
      files: MemoryFiles(texts: ["Exercises/e.yaml": exercise, "r.yaml": text]), profiles: profiles
    ).check("r.yaml")
  }

  /// The reason, the hold, and whether it is accepted for it.
  @Test(arguments: [
    ("90s as prescribed", "90s", true), ("1m 30s.", "90s", true), ("hold (1 minute 30 seconds)", "90s", true),
    ("as prescribed", "90s", false), ("90s", "95s", false), ("9s", "90s", false), ("190s", "90s", false),
    ("0.5m: yes", "30s", true),
  ]) func aReasonNamesTheFigure(_ one: (String, String, Bool)) throws {
    for (step, routine) in [
      ("    accept:\n      M305: \"\(one.0)\"\n", ""), ("", "accept:\n  M305: \"\(one.0)\"\n"),
    ] {
      let checked = try check("    hold: \(one.1)\n\(step)", routine: routine)
      #expect(checked.diagnostics.map(\.code) == (one.2 ? [] : [.beyondMaximum]), "\(checked.diagnostics)")
      #expect(checked.accepted.map(\.code) == (one.2 ? [.beyondMaximum] : []))
      #expect(
        one.2 || checked.diagnostics[0].notes.last?.message.contains(one.1 == "95s" ? "1m 35s" : "1m 30s") == true)
    }
  }

  /// Findings of a layout or a profile may be there another time; all others are told when they are not.
  @Test(arguments: Code.acceptable) func whatAnswersNothingIsTold(_ code: Code) throws {
    let checked = try check("", routine: "accept:\n  \(code.rawValue): Why not.\n")
    let isOpen = code.isOfLayout || code.profile != nil
    #expect(checked.diagnostics.map(\.code) == (isOpen ? [] : [.withoutEffect]))
    #expect(checked.adding([]).diagnostics.map(\.code) == (isOpen && !code.isOfLayout ? [] : [.withoutEffect]))
  }

  @Test func whatIsFoundByLayingOutIsAccepted() throws {
    let checked = try check("    accept:\n      M305: 30s\n", routine: "accept:\n  M320: It is for the page.\n")
    let finding = Finding(.neverHeard("Words."), at: .none)
    let after = checked.adding([finding])
    #expect(after.diagnostics.map(\.code) == [.withoutEffect] && after.accepted.map(\.code) == [.neverHeard])
  }

  /// What is found in the file of the step's exercise is inside of the step.
  @Test func whatIsFoundInTheExerciseIsAccepted() throws {
    let checked = try check("    accept:\n      M320: It is for the page.\n")
    let name = try #require(checked.value?.session?.exercises.first?.name)
    let after = checked.adding([Finding(.neverHeard("Words."), at: name.location)])
    #expect(after.diagnostics == [] && after.accepted.map(\.code) == [.neverHeard])
    let other = try check("  - rest: 5s\n    accept:\n      M320: It is for the page.\n")
    #expect(other.adding([Finding(.neverHeard("Words."), at: name.location)]).accepted == [])
  }

  @Test(arguments: Code.allCases) func errorsAreNotAcceptable(_ code: Code) throws {
    guard !Code.acceptable.contains(code) else { return }
    let checked = try check("", routine: "accept:\n  \(code.rawValue): Why not.\n")
    #expect(checked.diagnostics.map(\.code) == [.withoutEffect] && checked.acceptances.isEmpty)
  }
}
