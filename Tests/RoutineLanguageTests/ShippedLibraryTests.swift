// The files that come with Limber: nothing to say about them, and the page of the library is up to date.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import Testing

@testable import RoutineLanguage

@Suite struct ShippedLibraryTests {
  static let folder = Fixtures.project.appending(path: "Routines").path
  static let paths = FileKind.allCases.flatMap { Library(files: DiskFiles(), folders: [folder]).paths(of: $0) }

  private func page() throws -> LibraryPage {
    var library = Library(files: DiskFiles(), folders: [Self.folder])
    let (page, broken) = try LibraryPage.read(&library)
    #expect(broken == [])
    return page
  }

  @Test(arguments: paths) func nothingIsToBeSaid(_ path: String) throws {
    var library = Library(files: DiskFiles(), folders: [Self.folder])
    let checked = try library.check(path: path)
    #expect(checked.diagnostics.map { "\($0.code.rawValue) \($0.message)" } == [])
  }

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
    let ids = Set(page.exercises.map(\.card.id))
    for sheet in page.exercises {
      #expect(Set(sheet.card.easier + sheet.card.harder).subtracting(ids) == [], "\(sheet.card.id)")
    }
  }

  /// Who, when, how often, with what and when not; when to stop; where each dose comes from.
  @Test func nothingIsLeftUnsaid() throws {
    let page = try page()
    for sheet in page.routines {
      let card = sheet.card
      let said = [card.summary, card.forWhom, card.when, card.howOften, card.haveReady, card.avoidIf]
      #expect(!said.contains(nil) && card.goal != nil && sheet.routine.notice != nil, "\(card.id)")
    }
    for sheet in page.exercises {
      let card = sheet.card
      #expect(card.stopIf != nil && card.avoidIf != nil && card.setup != nil, "\(card.id)")
      #expect(!card.sources.isEmpty && !card.muscles.isEmpty, "\(card.id)")
      #expect(card.sources.allSatisfy { $0.grade != nil || $0.isOwnJudgement }, "\(card.id)")
    }
  }

  /// What is advised against for a person is found in the routines that have it.
  @Test(arguments: [
    ("ten-minute-back-care", Profile.osteoporosis, Code.weakBones), ("core-stability", .firstHour, .earlyFlexion),
    ("back-strength", .pregnant, .proneInPregnancy), ("evening-wind-down", .pregnant, .supineInPregnancy),
    ("back-strength", .olderAdult, .shortForOlder),
  ])
  func profilesFindWhatTheyAreFor(_ id: String, _ profile: Profile, _ code: Code) throws {
    var library = Library(files: DiskFiles(), folders: [Self.folder])
    library.profiles = [profile]
    #expect(try library.check(path: "\(Self.folder)/\(id).yaml").diagnostics.contains { $0.code == code })
  }

  /// The routine for the first hour is one.
  @Test func theFirstHourHasNoBending() throws {
    var library = Library(files: DiskFiles(), folders: [Self.folder])
    library.profiles = [.firstHour]
    #expect(try library.check(path: "\(Self.folder)/morning-first-hour.yaml").diagnostics == [])
  }
}
