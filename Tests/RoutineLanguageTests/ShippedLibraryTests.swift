// The files that come with Limber: nothing to say about them, and the page of the library is up to date.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import Testing

@testable import RoutineLanguage

@Suite struct ShippedLibraryTests {
  static let folder = Fixtures.project.appending(path: "Routines").path
  static let listings = FileKind.inLibrary.map(DocumentStore(files: DiskFiles(), folders: [folder]).listing(of:))
  static let paths = listings.flatMap(\.documents).map(\.path)

  private func page() throws -> LibraryPage {
    let (page, broken) = try LibraryPage.read(DocumentStore(files: DiskFiles(), folders: [Self.folder]))
    #expect(broken == [])
    return page
  }

  @Test(arguments: paths) func nothingIsToBeSaid(_ path: String) throws {
    let checked = try DocumentStore(files: DiskFiles(), folders: [Self.folder]).check(path)
    #expect(checked.diagnostics.map { "\($0.code.rawValue) \($0.message)" } == [])
  }

  @Test func everyFileHasAName() { #expect(Self.listings.flatMap(\.others) == []) }

  /// `LIMBER_RECORD=1` writes the page.
  @Test func thePageIsUpToDate() throws {
    let url = Fixtures.project.appending(path: "Docs/Library.md")
    let markdown = try page().markdown
    if ProcessInfo.processInfo.environment["LIMBER_RECORD"] == "1" {
      try markdown.write(to: url, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == markdown, "run `make docs`")
  }

  @Test func easierAndHarderNameExercises() throws {
    let page = try page()
    let ids = Set(page.exercises.map(\.id))
    for exercise in page.exercises {
      #expect(Set(exercise.easier + exercise.harder).subtracting(ids) == [], "\(exercise.id)")
    }
  }

  @Test func everyExerciseHasAFigure() throws {
    let page = try page()
    #expect(page.exercises.filter(\.exercise.poses.isEmpty).map(\.id) == [])
    for exercise in page.exercises {
      let path = Fixtures.project.appending(path: "Docs/Figures/\(exercise.id).svg").path
      #expect(FileManager.default.fileExists(atPath: path), "run `make docs`")
    }
  }

  /// Who, when, how often, with what and when not; when to stop; where each dose comes from.
  @Test func nothingIsLeftUnsaid() throws {
    let page = try page()
    for routine in page.routines {
      let said = [
        routine.summary, routine.forWhom, routine.when, routine.howOften, routine.haveReady, routine.avoidIf,
      ]
      #expect(!said.contains(nil) && routine.goal != nil && routine.routine.notice != nil, "\(routine.id)")
    }
    for document in page.exercises {
      let exercise = document.exercise
      #expect(exercise.stopIf != nil && exercise.avoidIf != nil && exercise.setup != nil, "\(exercise.id)")
      #expect(!document.sources.isEmpty && !document.muscles.isEmpty, "\(exercise.id)")
      #expect(document.sources.allSatisfy { $0.grade != nil || $0.isOwnJudgement }, "\(exercise.id)")
    }
  }

  /// What is advised against for a person is found in the routines that have it.
  @Test(arguments: [
    ("ten-minute-back-care", Profile.osteoporosis, Code.weakBones), ("core-stability", .firstHour, .earlyFlexion),
    ("back-strength", .pregnant, .proneInPregnancy), ("evening-wind-down", .pregnant, .supineInPregnancy),
    ("back-strength", .olderAdult, .shortForOlder),
  ])
  func profilesFindWhatTheyAreFor(_ id: String, _ profile: Profile, _ code: Code) throws {
    let store = DocumentStore(files: DiskFiles(), folders: [Self.folder], profiles: [profile])
    #expect(try store.check("\(Self.folder)/\(id).yaml").diagnostics.contains { $0.code == code })
  }

  /// The routine for the first hour is one.
  @Test func theFirstHourHasNoBending() throws {
    let store = DocumentStore(files: DiskFiles(), folders: [Self.folder], profiles: [.firstHour])
    #expect(try store.check("\(Self.folder)/morning-first-hour.yaml").diagnostics == [])
  }
}
