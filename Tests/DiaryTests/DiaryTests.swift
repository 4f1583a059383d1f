// What is kept is read again, forgotten when asked, and left alone when it is not ours.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import Testing

@testable import Diary

@Suite struct DiaryTests {
  private static let day = Day(year: 2026, month: 11, day: 26)

  @Test func whatIsKeptIsReadAgain() throws {
    let folder = DiaryFolder()
    var record = Samples.session(Self.day)
    record.ratings = [.painBefore: 3, .effort: 6]
    let id = try #require(try Diary(folder.path).keep(record, as: nil, after: nil))
    let diary = try #require(try Diary.reading(folder.path))
    let kept = try #require(try diary.lastSession())
    var read = kept.record
    read.sets = try diary.sets(ofSession: id)
    // Times are kept in milliseconds.
    #expect(read.worked == record.worked && read.sets.map(\.planned) == record.sets.map(\.planned))
    #expect(read.sets.map(\.heard?.state) == record.sets.map(\.heard?.state))
    #expect(read.heading == record.heading && read.ratings == record.ratings && read.ending == .complete)
    #expect(kept.done == 6 && !kept.isOpen)
  }

  @Test func onlyItsOwnerReadsIt() throws {
    let folder = DiaryFolder()
    _ = try Diary(folder.path).keep(Samples.session(Self.day), as: nil, after: nil)
    for name in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: folder.path + name) {
      let permissions = try FileManager.default.attributesOfItem(atPath: folder.path + name)[.posixPermissions]
      #expect(permissions as? Int == 0o600, "\(name)")
    }
    #expect(try Diary.reading(folder.path + "x") == nil)
  }

  @Test func aSessionThatBrokeOffIsOpenUntilSomebodyGoesOn() throws {
    let folder = DiaryFolder()
    let diary = try Diary(folder.path)
    var play = Samples.Play()
    play.play(toSet: 3)
    let record = try #require(play.record)
    let id = try #require(try diary.keep(record, as: nil, after: nil))
    let open = try #require(try diary.lastSession())
    #expect(open.isOpen && open.record.position == 3)
    var next = Samples.session(Self.day)
    next.heading.resumes = id
    _ = try diary.keep(next, as: nil, after: nil)
    #expect(try diary.sessions().map(\.isOpen) == [false, false])
  }

  @Test(arguments: [
    (SessionFilter(), 0), (SessionFilter(routine: "secret-exercise"), 3), (SessionFilter(until: Day("2026-11-27")), 2),
  ]) func whatIsForgottenIsGone(_ filter: SessionFilter, _ left: Int) throws {
    let folder = DiaryFolder()
    let diary = try Diary(folder.path)
    for offset in 0..<4 {
      let isSecret = offset == 1
      let record = Samples.session(
        Day(number: Self.day.number + offset), routine: isSecret ? "secret-exercise" : "core",
        title: isSecret ? "Secret exercise" : "Core")
      _ = try diary.keep(record, as: nil, after: nil)
    }
    #expect(folder.bytes.range(of: Data("secret-exercise".utf8)) != nil)
    #expect(try diary.forget(filter) == 4 - left)
    #expect(try diary.sessions().count == left)
    for words in ["secret-exercise", "Secret exercise"] {
      #expect(folder.bytes.range(of: Data(words.utf8)) == nil, "\(words) is still in the files")
    }
    let orphans = try diary.database.rows("SELECT 1 FROM work_set WHERE session NOT IN (SELECT id FROM session)") { _ in
      1
    }
    #expect(orphans.isEmpty)
  }

  @Test func aLaterVersionIsLeftAlone() throws {
    let folder = DiaryFolder()
    _ = try Diary(folder.path).keep(Samples.session(Self.day), as: nil, after: nil)
    try Diary(folder.path).database.script("PRAGMA user_version = 99")
    #expect(throws: DiaryError(.newer, path: folder.path)) { try Diary(folder.path) }
    #expect(throws: DiaryError(.newer, path: folder.path)) { try Diary.reading(folder.path) }
  }

  @Test func whatIsNoDiaryIsLeftAlone() throws {
    let folder = DiaryFolder()
    try FileManager.default.createDirectory(
      atPath: DiaryFolder.Paths.folder(folder.path), withIntermediateDirectories: true)
    let text = Data(String(repeating: "not a database ", count: 100).utf8)
    try text.write(to: URL(fileURLWithPath: folder.path))
    #expect { try Diary(folder.path) } throws: { ($0 as? DiaryError)?.kind == .damaged }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path)) == text)
  }

  /// Each earlier version is completed, and keeps what it had.
  @Test(arguments: 0..<Schema.steps.count) func earlierVersionsAreCompleted(_ version: Int) throws {
    let folder = DiaryFolder()
    try FileManager.default.createDirectory(
      atPath: DiaryFolder.Paths.folder(folder.path), withIntermediateDirectories: true)
    let database = try Database(folder.path, .writing, wait: .seconds(1))
    for step in Schema.steps.prefix(version) { try database.script(step) }
    try database.script("PRAGMA user_version = \(version)")
    if version > 0 {
      try database.script(
        "INSERT INTO session (started, day, routine, title, position) VALUES (1, '2026-01-01', 'old', 'Old', 0)")
    }
    #expect(try Diary(folder.path).sessions().map(\.record.heading.routine) == (version > 0 ? ["old"] : []))
    #expect(try Schema.version(database) == Schema.steps.count)
  }
}
