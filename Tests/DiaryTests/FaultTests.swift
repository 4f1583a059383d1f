// A disk that loses its power, is full, is slow, or cannot be written: the sound is the same, and it is told once.
// SPDX-License-Identifier: GPL-3.0-or-later

import CFaultyDisk
import Foundation
import RoutineEngine
import RoutinePlayer
import Sound
import TestSupport
import Testing

@testable import Diary

/// The disk is one for all.
@Suite(.serialized) struct FaultTests {
  private let disk = String(cString: limber_faulty_disk())

  /// Keeps every record of a session, one after the other.
  private func keep(_ records: [SessionRecord], in path: String) throws {
    let diary = try Diary(path, vfs: disk)
    var (id, kept): (Int?, SessionRecord?)
    for (index, record) in records.enumerated() {
      id = try diary.keep(record, as: id, after: kept)
      kept = record
      limber_faulty_disk_mark(CInt(index))
    }
  }

  @Test func aPowerCutLosesAtMostTheSetThatWasOn() throws {
    let records = Samples.records()
    let whole = DiaryFolder()
    limber_faulty_disk_reset()
    try keep(records, in: whole.path)
    let writes = UInt64(limber_faulty_disk_writes())
    #expect(writes > 20)
    var survived = 0
    for seed in 0..<500 {
      var random = SplitMix64(UInt64(seed))
      let (folder, after) = (DiaryFolder(), DiaryFolder())
      try FileManager.default.createDirectory(
        atPath: DiaryFolder.Paths.folder(after.path), withIntermediateDirectories: true)
      limber_faulty_disk_reset()
      limber_faulty_disk_cut(
        CInt(1 + random.next() % writes), DiaryFolder.Paths.folder(after.path), UInt32(seed) &* 2_654_435_761)
      try keep(records, in: folder.path)
      let mark = Int(limber_faulty_disk_mark_at_cut())
      let session = try Diary.reading(after.path).flatMap { diary throws -> KeptSession? in
        #expect(try diary.database.rows("PRAGMA integrity_check") { $0.text(0) } == ["ok"], "seed \(seed)")
        guard let last = try diary.lastSession() else { return nil }
        let states = try diary.sets(ofSession: last.id).map(\.heard?.state)
        #expect(states.prefix(last.record.position).allSatisfy { $0 == .done }, "seed \(seed)")
        return last
      }
      guard mark >= 0 else { continue }
      survived += 1
      #expect(session?.record.position ?? -1 >= records[mark].position, "seed \(seed)")
    }
    #expect(survived > 100)
  }

  @Test func aFullDiskIsToldOnceAndTriedAgain() throws {
    let folder = DiaryFolder()
    let records = Samples.records()
    limber_faulty_disk_reset()
    limber_faulty_disk_fail(13)
    let writer = DiaryWriter(folder.path, vfs: disk)
    writer.keep(records[1], of: 0)
    writer.keep(records[2], of: 0)
    while !writer.hasTrouble { Thread.sleep(forTimeInterval: 0.001) }
    limber_faulty_disk_fail(0)
    writer.keep(records[6], of: 0)
    let outcome = writer.finish(atMost: .seconds(60))
    #expect(
      outcome.isComplete
        && outcome.trouble == .failed(DiaryError(.full, path: folder.path, reason: "database or disk is full")))
    #expect(try Diary.reading(folder.path)?.sessions().map(\.done) == [6])
  }

  @Test func aSlowDiskDelaysNobody() throws {
    let folder = DiaryFolder()
    limber_faulty_disk_reset()
    limber_faulty_disk_delay(200_000)
    defer { limber_faulty_disk_delay(0) }
    let writer = DiaryWriter(folder.path, vfs: disk)
    // The whole would take many times as long.
    let time = ContinuousClock().measure { Samples.records().forEach { writer.keep($0, of: 0) } }
    #expect(time < .seconds(1))
    #expect(
      writer.finish(atMost: .milliseconds(20))
        == DiaryWriter.Outcome(trouble: .slow(path: folder.path), isComplete: false))
    limber_faulty_disk_delay(0)
    _ = writer.finish(atMost: .seconds(60))
  }

  // MARK: The sound

  /// Plays a session and keeps its records.
  private func play(_ writer: DiaryWriter?) async throws -> [Int16] {
    let host = SessionHost()
    let plan = Samples.plan
    let events = host.observe(.thisSession, isWanted: SessionRecorder.wants)
    let follower = Task {
      var recorder = SessionRecorder(plan, source: "core")
      while let event = await events.next() {
        guard let timeline = host.state.snapshot?.timeline,
          let record = recorder.see(event, on: timeline, at: 1_800_000_000)
        else { continue }
        writer?.keep(record, of: 0)
      }
    }
    let pacer = TwinPacer()
    let sink = TwinSink(pacer)
    let player = host.begin()
    _ = player.run(clips: Fakes.clips(), chimes: try Fakes.chimes(), sink: sink, pacer: pacer) { plan }
    await follower.value
    return sink.samples
  }

  @Test func theSoundIsTheSameOnEveryDisk() async throws {
    let sound = try await play(nil)
    #expect(sound.count == Int(Samples.plan.duration.count))
    limber_faulty_disk_reset()
    let folder = DiaryFolder()
    let writer = DiaryWriter(folder.path, vfs: disk)
    #expect(try await play(writer) == sound)
    #expect(writer.finish(atMost: .seconds(60)).isComplete)
    #expect(try Diary.reading(folder.path)?.sessions().map(\.done) == [6])
    for code in [13, 8, 10] {
      limber_faulty_disk_fail(CInt(code))
      let writer = DiaryWriter(folder.path, vfs: disk)
      #expect(try await play(writer) == sound)
      let outcome = writer.finish(atMost: .seconds(60))
      #expect(!outcome.isComplete && outcome.trouble != nil)
      limber_faulty_disk_fail(0)
    }
    limber_faulty_disk_delay(20_000)
    let slow = DiaryWriter(folder.path, vfs: disk)
    #expect(try await play(slow) == sound)
    limber_faulty_disk_delay(0)
    #expect(slow.finish(atMost: .seconds(60)).isComplete)
    let nowhere = DiaryWriter("/dev/null/diary.sqlite")
    #expect(try await play(nowhere) == sound)
    #expect(nowhere.finish().trouble != nil)
  }

  /// Two sessions at once: what `severalWriteAtOnce` shows of the diary, for the sound.
  @Test func twoSessionsAtOnceSoundTheSame() async throws {
    let folder = DiaryFolder()
    let sound = try await play(nil)
    let writers = [DiaryWriter(folder.path), DiaryWriter(folder.path)]
    async let first = play(writers[0])
    async let second = play(writers[1])
    #expect(try await first == sound)
    #expect(try await second == sound)
    #expect(writers.map { $0.finish(atMost: .seconds(60)).isComplete } == [true, true])
    #expect(try Diary.reading(folder.path)?.sessions().map(\.done) == [6, 6])
  }
}
