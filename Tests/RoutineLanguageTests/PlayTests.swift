// A routine inside of another: what of it comes along, what stays, and what is refused.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Testing

@testable import RoutineLanguage

@Suite struct PlayTests {
  private static let sway =
    "  sway: { name: Sway, position: standing, movement: [{ for: 2s }], sources: own judgement }"

  private static let files: [String: String] = [
    "warm.yaml": """
    format: 1
    routine: Warm
    notice: calm
    guidance: brief
    count: phases
    defaults: { reps: 4 }
    pronounce: { Sway: swey }
    exercises:
    \(sway)
    steps:
      - say: Sway now.
      - do: sway
      - repeat: 2
        steps:
          - do: sway
            count: none

    """,
    "Notices/calm.yaml": "format: 1\nnotice: Calm\nspoken:\n  - Be calm.\nreminder: Calm.\n",
    "Notices/own.yaml": "format: 1\nnotice: Own\nspoken:\n  - Take care.\nreminder: Care.\n",
  ]

  private func check(_ routine: String, _ more: [String: String] = [:]) throws -> Checked<Document> {
    let files = Self.files.merging(more.merging(["r.yaml": routine]) { $1 }) { $1 }
    return try DocumentStore(files: MemoryFiles(texts: files)).check("r.yaml")
  }

  @Test func stepsKeepWhatTheirOwnRoutineSaysOfThem() throws {
    let checked = try check(
      "format: 1\nroutine: R\nnotice: own\ncount: none\ndefaults: { pause: 1s, load: 5 kg }\nsteps:\n  - repeat: 2\n"
        + "    steps:\n      - play: warm\n")
    #expect(checked.diagnostics.map(\.code) == [.withoutEffect, .withoutEffect])
    let routine = try #require(checked.value?.routine?.routine)
    #expect(routine.notices.map(\.id) == ["own", "calm"])
    guard case .circuit(2, _, let steps, _) = try #require(routine.steps.first), steps.count == 3,
      case .say(let text, _) = steps[0], case .exercise(let first, let dose, _) = steps[1],
      case .circuit(2, _, let inner, _) = steps[2], case .exercise(let second, _, _) = try #require(inner.first)
    else { throw Unexpected() }
    #expect(text.pronounced == first.pronounced && first.pronounced.count == 1)
    #expect(dose.amount == .repetitions([4]) && dose.pause == nil && dose.load == nil)
    #expect(
      first.delivery.count == .phases && first.delivery.guidance == .brief && second.delivery.count == CountStyle.none)
    let place = try #require(checked.sources.place(of: first.location))
    #expect(checked.sources[place.file]?.path == "warm.yaml")
    #expect(checked.value?.routine?.exerciseIDs == ["sway"])
    let said = Script(routine).parts.compactMap { if case .speech(let speech) = $0 { speech.lines } else { nil } }
      .joined()
      .compactMap { if case .phrase(let phrase) = $0.content { phrase } else { nil } }
    #expect(said.map(\.text).prefix(2) == ["Take care.", "Be calm."])
    #expect(said.first { $0.text == "Sway now." }?.pronounced.count == 1)
  }

  /// A chain of routines, each of which plays the next.
  private func chain(_ length: Int, last: String) -> [String: String] {
    var files: [String: String] = [:]
    for index in 1...length {
      files["c\(index).yaml"] =
        "format: 1\nroutine: C\nsteps:\n  - \(index == length ? last : "play: c\(index + 1)")\n"
    }
    return files
  }

  @Test(arguments: [(8, false), (9, true), (100, true)]) func onlySoManyAreInsideOfEachOther(_ one: (Int, Bool)) throws
  {
    let checked = try check("format: 1\nroutine: R\nsteps:\n  - play: c1\n", chain(one.0, last: "rest: 5s"))
    #expect(checked.hasErrors == one.1, "\(checked.diagnostics.map(\.message))")
    #expect(try check("format: 1\nroutine: R\nsteps:\n  - play: c2\n", chain(9, last: "rest: 5s")).hasErrors == false)
  }

  @Test(arguments: 1...4) func aCircleIsRefusedFromWhereverItBegins(_ length: Int) throws {
    let files = chain(length, last: "play: c1")
    for index in 1...length {
      let store = DocumentStore(files: MemoryFiles(texts: files))
      let checked = try store.check("c\(index).yaml")
      #expect(checked.diagnostics.map(\.code) == [.playedRoutine], "\(checked.diagnostics)")
    }
  }

  /// What multiplies is refused before it fills the memory.
  @Test func manyInsideOfManyAreRefused() throws {
    var files: [String: String] = [:]
    for index in 1...8 {
      let step = index == 8 ? "  - rest: 1s\n" : "  - play: m\(index + 1)\n"
      files["m\(index).yaml"] = "format: 1\nroutine: M\nsteps:\n" + String(repeating: step, count: 100)
    }
    #expect(try check("format: 1\nroutine: R\nsteps:\n  - play: m1\n", files).hasErrors)
  }

  @Test func aChangedRoutineIsCheckedAgainWhereItIsPlayed() throws {
    let store = DocumentStore(
      files: MemoryFiles(
        texts: Self.files.merging(["r.yaml": "format: 1\nroutine: R\nsteps:\n  - play: warm\n"]) { $1 }))
    #expect(try !store.check("r.yaml").hasErrors)
    #expect(
      store.open("warm.yaml", text: Array("format: 1\nroutine: W\nsteps:\n  - do: x\n".utf8), version: 1).contains(
        "r.yaml"))
    #expect(try store.check("r.yaml").hasErrors)
    #expect(store.dependants(of: "Notices/calm.yml").isEmpty)
    #expect(store.open("Exercises/x.yaml", text: [], version: 1).contains("r.yaml"))
  }

  private struct Unexpected: Error {}
}
