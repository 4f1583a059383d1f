// Every plan of every stage of the programmes that come with Limber: whole, halved, and laid out.
// SPDX-License-Identifier: GPL-3.0-or-later

import Diary
import Foundation
import RoutineEngine
import RoutineLanguage
import Testing

@Suite struct ProgrammeStageTests {
  private static let routines = Program.root.appending(path: "Routines").path(percentEncoded: false)

  struct Case: CustomTestStringConvertible, Sendable {
    let programme: String
    let stage: String
    let routine: String
    let change: DoseChange
    var testDescription: String { "\(programme), \(stage): \(routine)\(change.isHalved ? ", halved" : "")" }
  }

  static let cases: [Case] = {
    let store = DocumentStore(files: DiskFiles(), folders: [routines])
    return store.listing(of: .programme).documents.flatMap { entry -> [Case] in
      let programme = (try? store.check(entry.path))?.value?.programme?.programme
      return (programme?.stages ?? []).flatMap { stage in
        stage.routines.flatMap { routine in
          [stage.change, stage.change.halved].map {
            Case(programme: entry.id, stage: stage.name, routine: routine, change: $0)
          }
        }
      }
    } + [Case(programme: "any", stage: "strong pain", routine: Today.restRoutine, change: .none)]
  }()

  @Test func thereAreSome() { #expect(Self.cases.count >= 7) }

  /// As `check --strict` has it. The minutes that a routine promises are those of its own dose.
  @Test(arguments: cases) func nothingIsWrongWithItsPlan(_ one: Case) throws {
    let store = DocumentStore(files: DiskFiles(), folders: [Self.routines])
    let checked = try store.check("\(Self.routines)/\(one.routine).yaml", as: .routine, changedBy: one.change)
    let routine = try #require(checked.value?.routine?.routine)
    let plan = Timeline(Script(routine)) { PhraseLength(.milliseconds(70) * $0.text.count) }
    let found = checked.adding(plan.findings).diagnostics.filter { $0.severity != .hint && $0.code != .statedMinutes }
    #expect(found.map { "\($0.code.rawValue): \($0.message)" } == [])
  }
}
