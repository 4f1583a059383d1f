// A diary is written out whole, and read in again.
// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import RoutineEngine
import Testing

@testable import Diary

@Suite struct ExportTests {
  private func filled(_ path: String) throws -> Diary {
    let diary = try Diary(path)
    for offset in 0..<3 {
      var record = Samples.session(Day(number: 20_000 + offset), title: "It's \"core\"\n")
      record.ratings = offset == 1 ? [.painAfter: 2] : [:]
      if offset == 2 { record.heading.resumes = 2 }
      _ = try diary.keep(record, as: nil, after: nil)
    }
    return diary
  }

  @Test func whatIsWrittenOutIsReadInAgain() throws {
    let (folder, other) = (DiaryFolder(), DiaryFolder())
    let export = try JSON(parsing: Array(filled(folder.path).export().text(indented: true).utf8))
    let copy = try Diary(other.path)
    #expect(try copy.take(export, from: "a.json") == 3)
    #expect(try copy.export() == export)
    // Once more adds nothing.
    #expect(try copy.take(export, from: "a.json") == 0)
    #expect(try copy.export() == export)
  }

  @Test func numbersThatAreTakenAreReplaced() throws {
    let (folder, other) = (DiaryFolder(), DiaryFolder())
    let export = try filled(folder.path).export()
    let copy = try Diary(other.path)
    _ = try copy.keep(Samples.session(Day(number: 1)), as: nil, after: nil)
    #expect(try copy.take(export, from: "a.json") == 3)
    let sessions = try copy.sessions()
    #expect(sessions.map(\.record.heading.resumes) == [nil, nil, nil, 3])
    #expect(sessions.map(\.done) == [6, 6, 6, 6] && sessions[2].record.ratings == [.painAfter: 2])
  }

  @Test(arguments: [
    "{}", "{\"limber-diary\":0}", "[]", "{\"limber-diary\":1,\"tables\":{\"session\":[{\"id\":1}]}}",
    "{\"limber-diary\":1,\"tables\":{\"session\":[{\"id\":1.5}]}}",
  ]) func whatIsNoExportIsRefusedAndChangesNothing(_ text: String) throws {
    let folder = DiaryFolder()
    let diary = try filled(folder.path)
    let before = try diary.export()
    #expect { try diary.take(JSON(parsing: Array(text.utf8)), from: "a.json") } throws: {
      ($0 as? DiaryError)?.kind == .notADiary
    }
    #expect(try diary.export() == before)
    #expect(throws: DiaryError(.newer, path: "a.json")) {
      try diary.take(.object([("limber-diary", .int(99))]), from: "a.json")
    }
  }
}
