// What a step's dose makes of the cues and the limits it meets.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Testing

@testable import RoutineLanguage

@Suite struct DoseTests {
  private static let cues = "cues: { 20s: Twenty., last 15s: Fifteen., every 20s: Each., half: Half., end: Done. }"

  private func check(_ exercise: String, _ step: String, inRoutine: Bool) throws -> Checked<Routine> {
    let keys = ["position: standing", "sources: own judgement"] + exercise.split(separator: "\n").map(String.init)
    var files: [String: String] = [:]
    var routine = "format: 1\nroutine: R\nsteps:\n  - do: e\n    \(step)\n"
    if inRoutine {
      routine += "exercises:\n  e:\n" + (["name: E"] + keys).map { "    \($0)\n" }.joined()
    } else {
      files["Exercises/e.yaml"] = (["format: 1", "exercise: E"] + keys).map { "\($0)\n" }.joined()
    }
    files["r.yaml"] = routine
    return try DocumentStore(files: MemoryFiles(texts: files)).check("r.yaml").map(\.session)
  }

  /// The cues that stay and the codes that are told, for an exercise in its own file and in the routine's.
  @Test(
    arguments: [true, false],
    [
      ("hold: 30s", "hold: 30s", 5, []), ("hold: 30s", "hold: 18s", 3, []), ("hold: 30s", "hold: 10s", 2, []),
      ("hold: 30s", "hold: 10s\n    cues: { 20s: Mine. }", 3, [Code.cueBeyondWork]),
      ("hold: 30s", "until: ready", 5, []), ("hold: 30s", "until: ready\n    cues: { 5s: Mine. }", 6, [.withoutEffect]),
    ] as [(String, String, Int, [Code])])
  func cuesOfAnOverriddenDoseVanish(inRoutine: Bool, _ one: (String, String, Int, [Code])) throws {
    let (dose, step, count, codes) = one
    let checked = try check("\(dose)\n\(Self.cues)", step, inRoutine: inRoutine)
    #expect(checked.diagnostics.map(\.code) == codes, "\(checked.diagnostics.map(\.message))")
    guard codes != [.cueBeyondWork], case .exercise(let exercise, _, _) = try #require(checked.value?.steps.first)
    else { return }
    #expect(exercise.cues.count == count, "\(exercise.cues)")
  }

  /// A cue that neither the exercise's own dose nor any step reaches is a mistake, wherever it stands.
  @Test(arguments: [true, false]) func aCueThatNoDoseReachesIsTold(inRoutine: Bool) throws {
    let checked = try check("hold: 10s\n\(Self.cues)", "sets: 2", inRoutine: inRoutine)
    #expect(checked.diagnostics.map(\.code).contains(inRoutine ? .cueBeyondWork : .brokenPart))
    #expect(try check("hold: 10s\n\(Self.cues)", "hold: 40s", inRoutine: true).hasErrors == false)
  }

  @Test func aTimedHoldTakesTurnsSetBySet() throws {
    let checked = try check("hold: 10s\nsides: alternate", "sets: 2", inRoutine: true)
    guard case .exercise(let exercise, let dose, _) = try #require(checked.value?.steps.first) else { return }
    #expect(WorkPlan(exercise, dose).workSets.map(\.side) == [.left, .right, .left, .right])
  }

  @Test func partsSetTheRepetitions() throws {
    let exercise = "movement: [{ for: 2s }]\nparts:\n  - One.\n  - Two."
    for step in ["reps: 5", "for: 1m"] {
      let checked = try check(exercise, step, inRoutine: true)
      #expect(checked.diagnostics.map(\.code) == [.withoutEffect])
      guard case .exercise(let exercise, let dose, _) = try #require(checked.value?.steps.first) else { return }
      #expect(WorkPlan(exercise, dose).repetitions == [2])
    }
  }

  /// The limits of a session, decided without writing its script.
  @Test(arguments: [
    ("- repeat: 100\n    steps: [{ repeat: 100, steps: [{ rest: 1s }, { rest: 1s }] }]", "10000 sets"),
    ("- repeat: 30\n    steps: [{ rest: 1h }]", "24 hours"),
    ((0...2000).map { "- say: Sentence \($0)." }.joined(separator: "\n  "), "2000 different sentences"),
    ("- do: wave\n    reps: 1000\n  - do: cat-camel\n    reps: 1000", "2000 different sentences"),
  ]) func aSessionHasLimits(steps: String, words: String) throws {
    let checked = try Fixtures.check(Array("format: 1\nroutine: R\nsteps:\n  \(steps)\n".utf8))
    #expect(checked.diagnostics.filter { $0.code == .sessionLimit }.map(\.message).first?.contains(words) == true)
  }
}
