// The writer delays nobody, tries again, and says once what went wrong.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import Testing

@testable import Diary

@Suite struct WriterTests {
  private static let day = Day(year: 2026, month: 11, day: 26)

  @Test func theLatestRecordOfEachSessionIsKept() throws {
    let folder = DiaryFolder()
    let writer = DiaryWriter(folder.path)
    for (session, title) in ["One", "Two"].enumerated() {
      for var record in Samples.records() {
        record.heading.title = title
        writer.keep(record, of: session)
      }
    }
    #expect(writer.finish() == DiaryWriter.Outcome(isFirst: true))
    let diary = try #require(try Diary.reading(folder.path))
    #expect(try diary.sessions().map(\.record.heading.title) == ["One", "Two"])
    #expect(try diary.sessions().map(\.done) == [6, 6])
    let second = DiaryWriter(folder.path)
    second.keep(Samples.session(Self.day), of: 0)
    #expect(second.finish() == DiaryWriter.Outcome())
  }

  @Test func withoutASessionNothingIsMade() throws {
    let folder = DiaryFolder()
    #expect(DiaryWriter(folder.path).finish() == DiaryWriter.Outcome())
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test func whereNothingCanBeMadeItIsToldOnce() throws {
    let writer = DiaryWriter("/dev/null/limber/diary.sqlite")
    Samples.records().forEach { writer.keep($0, of: 0) }
    let outcome = writer.finish()
    #expect(!outcome.isComplete && !outcome.isFirst)
    guard case .failed(let error) = outcome.trouble else {
      Issue.record("\(outcome)")
      return
    }
    #expect(error.kind == .cannotOpen)
  }

  /// Waits until the writer has written what it was given.
  private func settle(_ folder: DiaryFolder, _ isWritten: (Diary) throws -> Bool) throws {
    for _ in 0..<1000 {
      if let diary = try Diary.reading(folder.path), try isWritten(diary) { return }
      Thread.sleep(forTimeInterval: 0.01)
    }
    Issue.record("the writer has written nothing in ten seconds")
  }

  @Test func aDiaryThatIsRemovedIsMadeAnew() throws {
    let folder = DiaryFolder()
    let records = Samples.records()
    let writer = DiaryWriter(folder.path)
    writer.keep(records[1], of: 0)
    try settle(folder) { try $0.lastSession()?.record.position == 1 }
    for name in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: folder.path + name) }
    writer.keep(records[2], of: 0)
    writer.keep(records[6], of: 0)
    #expect(writer.finish() == DiaryWriter.Outcome(trouble: .removed(path: folder.path), isFirst: true))
    #expect(try Diary.reading(folder.path)?.sessions().map(\.done) == [6])
  }

  @Test func whatIsForgottenWhileItPlaysStaysForgotten() throws {
    let folder = DiaryFolder()
    let records = Samples.records()
    let writer = DiaryWriter(folder.path)
    writer.keep(records[1], of: 0)
    try settle(folder) { try !$0.isEmpty }
    try Diary(folder.path).forget(SessionFilter())
    writer.keep(records[6], of: 0)
    #expect(writer.finish() == DiaryWriter.Outcome(isFirst: true))
    #expect(try Diary(folder.path).isEmpty)
  }

  @Test func severalWriteAtOnce() async throws {
    let folder = DiaryFolder()
    let records = Samples.records()
    let outcomes = await withTaskGroup(of: DiaryWriter.Outcome.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let writer = DiaryWriter(folder.path)
          for record in records { writer.keep(record, of: 0) }
          return writer.finish(atMost: .seconds(60))
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.allSatisfy { $0.isComplete && $0.trouble == nil }, "\(outcomes)")
    #expect(try Diary.reading(folder.path)?.sessions().map(\.done) == [6, 6, 6, 6])
  }
}
