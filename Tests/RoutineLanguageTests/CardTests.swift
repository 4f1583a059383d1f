// Cards as text and JSON against files that were read by a person, and what filters choose.
// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import RoutineEngine
import Testing

@testable import RoutineLanguage

@Suite struct CardTests {
  private func document(_ path: String) throws -> Document {
    var files = Fixtures.library
    files["Library/design.yaml"] = try Fixtures.bytes("Accepted/design.yaml")
    return try #require(try DocumentStore(files: MemoryFiles(files), folders: ["Library"]).check(path).value)
  }

  private func exercise(_ id: String) throws -> ExerciseDocument {
    try #require(try document("Library/Exercises/\(id).yaml").exercise)
  }

  private func routine() throws -> RoutineDocument { try #require(try document("Library/design.yaml").routine) }

  /// One source as a text is the same as a list of one.
  @Test(arguments: ["sources: NHS, back pain (B)", "sources:\n  - NHS, back pain (B)"])
  func theSourceOfADose(_ sources: String) throws {
    let text = "format: 1\nexercise: A\nposition: any\nhold: 5s\nstop-if: it hurts\n\(sources)\n"
    let checked = try DocumentStore(files: MemoryFiles(["a.yaml": Array(text.utf8)]), folders: []).check("a.yaml")
    #expect(checked.diagnostics.map(\.message) == [])
    #expect(checked.value?.exercise?.sources.map { [$0.text, $0.grade] } == [["NHS, back pain", "B"]])
  }

  @Test(arguments: [40, 80]) func anExercise(_ width: Int) throws {
    try Fixtures.compare(
      CardText.exercise(try exercise("bird-dog"), path: "bird-dog.yaml", width: width),
      with: "Cards/bird-dog-\(width).out")
  }

  @Test func anExerciseForPrograms() throws {
    try Fixtures.compare(
      try exercise("bird-dog").json(path: "bird-dog.yaml").text(indented: true) + "\n", with: "Cards/bird-dog.json")
  }

  @Test func aRoutine() throws {
    try Fixtures.compare(
      CardText.routine(try routine(), path: "design.yaml", notice: "Told.", width: 80), with: "Cards/design.out")
    try Fixtures.compare(
      try routine().json(path: "design.yaml").text(indented: true) + "\n", with: "Cards/design.json")
  }

  @Test func aNotice() throws {
    let notice = try #require(try document("Library/Notices/back-pain.yaml").notice)
    try Fixtures.compare(CardText.notice(notice, width: 60), with: "Cards/back-pain.out")
  }

  @Test func noLineIsTooWide() throws {
    let card = CardText.exercise(try exercise("bird-dog"), path: "p", width: 44)
    for line in card.split(separator: "\n") { #expect(line.count <= 44, "\(line)") }
  }

  @Test(
    arguments: [
      (tags: ["stability"], kit: [], shorter: nil, isChosen: true),
      (tags: ["Stability"], kit: ["MAT"], shorter: nil, isChosen: true),
      (tags: ["stretch"], kit: [], shorter: nil, isChosen: false),
      (tags: [], kit: ["none"], shorter: nil, isChosen: false),
      (tags: [], kit: ["ball"], shorter: nil, isChosen: false), (tags: [], kit: [], shorter: "10m", isChosen: true),
      (tags: [], kit: [], shorter: "10s", isChosen: false),
      (tags: ["stability", "loaded"], kit: [], shorter: nil, isChosen: false),
    ] as [(tags: [String], kit: [String], shorter: String?, isChosen: Bool)])
  func filtersChoose(_ tags: [String], _ kit: [String], _ shorter: String?, _ isChosen: Bool) throws {
    var filter = CardFilter()
    filter.tags = tags
    filter.kit = kit
    filter.shorterThan = try shorter.map { try WrittenLength.read($0) }
    #expect(filter.admits(try exercise("bird-dog")) == isChosen)
  }

  @Test func routinesAreChosenByGoalAndStatedLength() throws {
    let routine = try routine()
    var filter = CardFilter()
    filter.goal = routine.goal
    #expect(filter.admits(routine))
    filter.goal = .acute
    #expect(!filter.admits(routine))
    filter.goal = nil
    filter.shorterThan = routine.length
    #expect(!filter.admits(routine))
    filter.shorterThan = routine.length + .seconds(1)
    #expect(filter.admits(routine))
    #expect(try !CardFilter().admitsGoal(.acute, exercise("bird-dog")))
  }
}

extension CardFilter {
  /// Whether an exercise is chosen when a goal is asked for; it never is.
  fileprivate func admitsGoal(_ goal: Goal, _ exercise: ExerciseDocument) -> Bool {
    var filter = self
    filter.goal = goal
    return filter.admits(exercise)
  }
}
