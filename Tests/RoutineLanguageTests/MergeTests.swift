// What a step's dose makes of its exercise's.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Testing

@testable import RoutineLanguage

@Suite struct MergeTests {
  /// A dose of an exercise, keys of a step, and what comes out.
  struct Case: CustomTestStringConvertible, Sendable {
    var exercise: String
    var step: String
    var amount: Amount
    var hold: BySet<Frames>?
    var testDescription: String { "\(exercise) < \(step)" }
  }

  static let movement = "movement: [{ for: 2s }, { hold: 6s }]"

  static let cases: [Case] = [
    Case(exercise: "\(movement)\nreps: 8", step: "note: x", amount: .repetitions([8]), hold: .same(.seconds(6))),
    Case(exercise: "\(movement)\nreps: 8", step: "reps: 5", amount: .repetitions([5]), hold: .same(.seconds(6))),
    Case(exercise: "\(movement)\nreps: 8", step: "sets: 3", amount: .repetitions([8, 8, 8]), hold: .same(.seconds(6))),
    Case(
      exercise: "\(movement)\nreps: 8\nsets: 2", step: "reps: [5, 3, 1]", amount: .repetitions([5, 3, 1]),
      hold: .same(.seconds(6))),
    Case(
      exercise: "\(movement)\nreps: 8", step: "for: 1m", amount: .time(.seconds(60), sets: 1), hold: .same(.seconds(6))),
    Case(
      exercise: "\(movement)\nfor: 1m\nsets: 2", step: "reps: 4", amount: .repetitions([4, 4]), hold: .same(.seconds(6))
    ),
    Case(exercise: "\(movement)\nreps: 8", step: "hold: 2.5s", amount: .repetitions([8]), hold: .same(.tenths(25))),
    Case(
      exercise: "movement: [{ for: 2s }]\nparts:\n  - one\n  - two", step: "sets: 2", amount: .repetitions([2, 2]),
      hold: nil),
    Case(exercise: "hold: 30s", step: "sets: 3", amount: .repetitions([1, 1, 1]), hold: .same(.seconds(30))),
    Case(exercise: "hold: 30s\nsets: 2", step: "hold: 45s", amount: .repetitions([1, 1]), hold: .same(.seconds(45))),
    Case(
      exercise: "hold: [10s, 20s]", step: "move: 5s", amount: .repetitions([1, 1]),
      hold: .each([.seconds(10), .seconds(20)])),
    Case(exercise: "hold: [10s, 20s]", step: "hold: 30s", amount: .repetitions([1]), hold: .same(.seconds(30))),
    Case(
      exercise: "hold: [10s, 20s]\nrest: [5s]", step: "hold: 30s", amount: .repetitions([1, 1]),
      hold: .same(.seconds(30))),
    Case(
      exercise: "hold: 10s\nsets: 5", step: "rest: [5s, 9s]", amount: .repetitions([1, 1, 1]),
      hold: .same(.seconds(10))),
    Case(exercise: "for: [10s, 20s]", step: "rest: 5s", amount: .time([.seconds(10), .seconds(20)]), hold: nil),
    Case(
      exercise: "for: 10s\nsets: 2", step: "until: ready\n    reps: 4", amount: .repetitions([4, 4]), hold: nil),
    Case(
      exercise: "\(movement)\nreps: [3, 2]", step: "hold: [4s, 5s]", amount: .repetitions([3, 2]),
      hold: .each([.seconds(4), .seconds(5)])),
    Case(
      exercise: "\(movement)\nreps: 8", step: "phases: [1s, 3s]", amount: .repetitions([8]),
      hold: .same(.seconds(3))),
    Case(exercise: "\(movement)\nreps: 8", step: "phases: [1s, 0s]", amount: .repetitions([8]), hold: nil),
  ]

  @Test(arguments: cases) func mergesStepOverExercise(_ one: Case) throws {
    let exercise = "format: 1\nexercise: E\nposition: standing\nsources: own judgement\n\(one.exercise)\n"
    let routine = "format: 1\nroutine: R\nsteps:\n  - do: e\n    \(one.step)\n"
    let files = MemoryFiles(texts: ["Exercises/e.yaml": exercise, "r.yaml": routine])
    let checked = try DocumentStore(files: files).check("r.yaml").map(\.session)
    guard case .exercise(_, let dose, let location) = try #require(checked.value?.steps.first) else {
      Issue.record("no exercise: \(checked.diagnostics.map(\.message))")
      return
    }
    #expect(dose.amount == one.amount)
    #expect(dose.hold == one.hold)
    let place = try #require(checked.sources.place(of: location))
    #expect(checked.sources[place.file]?.text(place.range) == "e")
  }

  @Test func lookupOrderIsOwnThenBesideThenLibrary() throws {
    func exercise(_ name: String) -> String {
      "format: 1\nexercise: \(name)\nposition: any\nhold: 5s\nsources: own judgement\n"
    }
    var files = [
      "lib/Exercises/e.yaml": exercise("Library"), "here/Exercises/e.yaml": exercise("Beside"),
      "here/r.yaml": "format: 1\nroutine: R\nsteps:\n  - do: e\n",
      "here/own.yaml":
        "format: 1\nroutine: R\nexercises:\n  e: { name: Own, position: any, hold: 5s }\nsteps:\n  - do: e\n",
    ]
    func name(_ path: String) throws -> String? {
      let store = DocumentStore(files: MemoryFiles(texts: files), folders: ["lib"])
      guard case .exercise(let exercise, _, _)? = try store.check(path).value?.session?.steps.first else { return nil }
      return exercise.name.source
    }
    #expect(try name("here/own.yaml") == "Own")
    #expect(try name("here/r.yaml") == "Beside")
    files["here/Exercises/e.yaml"] = nil
    #expect(try name("here/r.yaml") == "Library")
  }

  @Test func anExerciseAloneIsARoutine() throws {
    let store = DocumentStore(files: MemoryFiles(Fixtures.library), folders: ["Library"])
    let path = try #require(try store.path(of: .exercise, "bird-dog"))
    guard case .exercise(let exercise, let dose, _)? = try store.check(path).value?.session?.steps.first else {
      Issue.record("no exercise")
      return
    }
    #expect(exercise.id == "bird-dog" && dose.amount == .repetitions([8]) && dose.hold == .same(.seconds(6)))
    #expect(try store.path(of: .exercise, "nothing") == nil)
  }

  @Test func textsFallBackFromRegionToLanguageToFileToEnglish() throws {
    let texts = ["de-AT": "Jause", "de": "Pause", "en": "Break", "fr": "Pause-fr"]
    func title(_ language: String, _ tags: [String]) throws -> String? {
      let map = tags.map { "  \($0): \(texts[$0] ?? "")" }.joined(separator: "\n")
      let store = DocumentStore(
        files: MemoryFiles(texts: [
          "r.yaml": "format: 1\nlanguage: \(language)\nroutine:\n\(map)\nsteps:\n  - rest: 5s\n"
        ]))
      return try store.check("r.yaml").value?.routine?.title.source
    }
    #expect(try title("de-AT", ["en", "de", "de-AT"]) == "Jause")
    #expect(try title("de-AT", ["en", "de"]) == "Pause")
    #expect(try title("de-AT", ["fr", "en"]) == "Break")
    #expect(try title("nb", ["fr"]) == "Pause-fr")
  }

  /// Sets that a list gives are told by its key, and what is told to be written is free of mistakes.
  @Test(arguments: [("", 3), ("    reps: 5\n", 1), ("    reps: [5, 4]\n", 2)])
  func inheritedListsAreToldByTheirKey(_ key: String, _ sets: Int) throws {
    let exercise =
      "format: 1\nexercise: E\nposition: standing\nmovement: [{ hold: 5s }]\nreps: [5, 3, 1]\nsources: own judgement\n"
    let checked = try DocumentStore(
      files: MemoryFiles(texts: [
        "Exercises/e.yaml": exercise, "r.yaml": "format: 1\nroutine: R\nsteps:\n  - do: e\n    hold: 4s\n\(key)",
      ])
    ).check("r.yaml")
    guard case .exercise(_, let dose, _)? = checked.value?.session?.steps.first else {
      Issue.record("\(checked.diagnostics)")
      return
    }
    #expect(dose.amount.sets == sets)
    #expect(checked.diagnostics.map(\.code) == (key.isEmpty ? [.inheritedSets] : []), "\(checked.diagnostics)")
    #expect(!key.isEmpty || checked.diagnostics[0].message.contains("write `reps` too"))
  }
}
