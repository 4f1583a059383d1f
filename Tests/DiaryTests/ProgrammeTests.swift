// Programmes and favourites in the diary.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Testing

@testable import Diary

@Suite struct ProgrammeTests {
  /// A diary with a programme, three sessions of it and a yes.
  private func filled(_ path: String) throws -> (diary: Diary, id: Int) {
    let diary = try Diary(path)
    #expect(try diary.begin(programme: "core", title: "Core", at: 20_000 * 86_400))
    let id = try #require(try diary.programme()).id
    for offset in 0..<3 {
      var record = Samples.session(Day(number: 20_000 + offset * 2))
      record.heading.mark = ProgrammeMark(programme: id, stage: "A", form: offset == 1 ? .less : .whole)
      record.ratings = [.effort: 4, .painAfter: 1]
      _ = try diary.keep(record, as: nil, after: nil)
    }
    _ = try diary.keep(Samples.session(Day(number: 20_001)), as: nil, after: nil)
    try diary.consent(to: "B", of: id, at: 20_005 * 86_400)
    return (diary, id)
  }

  private static let history = ProgrammeHistory(
    [0, 2, 4].map { offset in
      .session(
        ProgrammeHistory.Session(
          day: Day(number: 20_000 + offset), stage: "A", form: offset == 2 ? .less : .whole, isDone: true,
          ratings: [.effort: 4, .painAfter: 1]))
    } + [.consent(stage: "B")])

  @Test func theHistoryIsWhatWasDoneInOrder() throws {
    let folder = DiaryFolder()
    let (diary, id) = try filled(folder.path)
    #expect(try diary.history(of: id) == Self.history)
  }

  @Test func oneIsOnAtATime() throws {
    let folder = DiaryFolder()
    let (diary, id) = try filled(folder.path)
    #expect(try !diary.begin(programme: "other", title: "Other", at: 20_010 * 86_400))
    #expect(try diary.programme()?.name == "core")
    #expect(try diary.endProgramme(at: 20_010 * 86_400) && diary.programme() == nil)
    #expect(try !diary.endProgramme(at: 20_010 * 86_400))
    #expect(try diary.begin(programme: "core", title: "Core", at: 20_011 * 86_400))
    let new = try #require(try diary.programme())
    #expect(try new.id != id && diary.history(of: new.id).events.isEmpty)
    #expect(try diary.history(of: id) == Self.history)
  }

  @Test func anImportBringsItWithItsSessions() throws {
    let (one, other) = (DiaryFolder(), DiaryFolder())
    let export = try filled(one.path).diary.export()
    let diary = try Diary(other.path)
    for offset in 0..<4 { _ = try diary.keep(Samples.session(Day(number: 19_000 + offset)), as: nil, after: nil) }
    _ = try diary.setFavourite("core", to: true)
    #expect(try diary.begin(programme: "mine", title: "Mine", at: 19_990 * 86_400))
    #expect(try diary.take(export, from: "export") == 4)
    #expect(try diary.programme()?.name == "mine")
    #expect(try diary.history(of: 2) == Self.history)
    // Once more, it changes nothing.
    #expect(try diary.take(export, from: "export") == 0)
    #expect(try diary.programme(3) == nil && diary.history(of: 2) == Self.history)
  }

  @Test func favouritesAreKeptAndForgotten() throws {
    let folder = DiaryFolder()
    let (diary, _) = try filled(folder.path)
    #expect(try diary.setFavourite("b", to: true) && diary.setFavourite("a", to: true))
    #expect(try !diary.setFavourite("a", to: true) && diary.favourites() == ["a", "b"])
    #expect(try diary.setFavourite("a", to: false) && !diary.setFavourite("a", to: false))
    #expect(try diary.forgetAll() == 4)
    #expect(try diary.favourites().isEmpty && diary.programme() == nil)
    #expect(!String(decoding: folder.bytes, as: UTF8.self).contains("core"))
  }

  /// A session outlives its programme, and a programme its sessions.
  @Test func eitherMayBeForgotten() throws {
    let folder = DiaryFolder()
    let (diary, id) = try filled(folder.path)
    #expect(try diary.forget(SessionFilter(until: Day(number: 20_002))) == 3)
    #expect(try diary.history(of: id).sessions.count == 1)
  }
}
