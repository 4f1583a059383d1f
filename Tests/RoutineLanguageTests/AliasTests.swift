// The other names of exercises: where they lead.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import Testing

@testable import RoutineLanguage

@Suite struct AliasTests {
  @Test(arguments: [("front plank", "plank"), ("Front-Plank", "plank"), ("cat-cow", "cat-camel")])
  func anotherNameIsTheExercise(_ alias: String, _ id: String) throws {
    let checked = try Fixtures.check(Array("format: 1\nroutine: R\nsteps:\n  - do: \(alias)\n".utf8))
    #expect(checked.diagnostics.map(\.message) == [])
    guard case .exercise(let exercise, _, _)? = checked.value?.session?.steps.first else {
      Issue.record("no exercise")
      return
    }
    #expect(exercise.id == id)
    let store = DocumentStore(files: MemoryFiles(Fixtures.library), folders: ["Library"])
    #expect(try store.path(of: .exercise, alias) == "Library/Exercises/\(id).yaml")
  }

  @Test func anIDComesBeforeAnotherName() throws {
    let own = "format: 1\nroutine: R\nexercises:\n  cat-cow: { name: Mine, position: any, hold: 5s }\n"
    let checked = try Fixtures.check(Array("\(own)steps:\n  - do: cat-cow\n".utf8))
    guard case .exercise(let exercise, _, _)? = checked.value?.session?.steps.first else {
      Issue.record("no exercise")
      return
    }
    #expect(exercise.name.source == "Mine")
  }

  @Test func anotherNameOfAnOwnExerciseLeadsToIt() throws {
    let own = "format: 1\nroutine: R\nexercises:\n  my-sit: { name: Mine, also: [wall sit], position: any, hold: 5s }\n"
    let checked = try Fixtures.check(Array("\(own)steps:\n  - do: wall sit\n".utf8))
    #expect(checked.diagnostics.map(\.message) == [])
  }

  /// A change of another name reaches the routines that use it.
  @Test func aRoutineDependsOnTheNamesItUses() throws {
    var files = Fixtures.library
    files["file.yaml"] = Array("format: 1\nroutine: R\nsteps:\n  - do: cat-cow\n".utf8)
    let store = DocumentStore(files: MemoryFiles(files), folders: ["Library"])
    #expect(try !store.check("file.yaml").hasErrors)
    let path = "Library/Exercises/cat-camel.yaml"
    let text = String(decoding: files[path] ?? [], as: UTF8.self).replacing("cat-cow", with: "cat-cat")
    #expect(store.open(path, text: Array(text.utf8), version: 1).contains("file.yaml"))
    #expect(try store.check("file.yaml").hasErrors)
  }

  /// No two exercises of the library that comes with Limber have the same name, so that each leads somewhere.
  @Test func theShippedNamesAreUnique() {
    let store = DocumentStore(files: DiskFiles(), folders: [Fixtures.project.appending(path: "Routines").path])
    let index = store.aliases
    #expect(index.entries.count > 30)
    for entry in index.entries { #expect(index.bearers(of: entry.alias) == [entry.id], "\(entry.alias)") }
  }
}
