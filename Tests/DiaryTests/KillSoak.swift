// A session is killed at random moments: nothing but the set that was on is lost, and it goes on at the right set.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import TestSupport
import Testing

@testable import Diary

/// `LIMBER_KILLS` sets how often; `Benchmarks/diary-kill` runs it ten thousand times.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["LIMBER_SOAK"] == "1")) struct KillSoak {
  private static let program = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "DiaryKill")
  private static let kills = ProcessInfo.processInfo.environment["LIMBER_KILLS"].flatMap { Int($0) } ?? 500

  @Test func whatWasHeardIsKept() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SplitMix64(seed)
    var folder = DiaryFolder()
    var places: [Int: Int] = [:]
    var ahead = 0
    for kill in 0..<Self.kills {
      // A diary sees many kills.
      if kill % 50 == 0 { folder = DiaryFolder() }
      let lines = try run(folder.path, killedAfter: Int(random.next() % 13), random.next() % 4000)
      let begun = lines.last ?? -1
      guard let diary = try Diary.reading(folder.path), let last = try diary.lastSession() else {
        #expect(begun == -1 && kill % 50 == 0, "seed \(seed), kill \(kill)")
        continue
      }
      if kill % 10 == 0 { #expect(try diary.database.rows("PRAGMA integrity_check") { $0.text(0) } == ["ok"]) }
      guard begun >= 0 else { continue }
      let position = last.record.position
      #expect(position == begun || position == begun + 1, "seed \(seed), kill \(kill): \(begun), kept \(position)")
      let sets = try diary.sets(ofSession: last.id)
      #expect(sets.map { $0.heard?.state == .done } == sets.indices.map { $0 < position }, "seed \(seed), kill \(kill)")
      places[position, default: 0] += 1
      ahead += position - begun
      guard position < sets.count else { continue }
      let resumption = try Resumption(sets, at: position, in: Script(KillSession.routine))
      #expect(resumption.set.number == position && resumption.changes == [])
    }
    let spread = places.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
    print("\(Self.kills) kills, seed \(seed); went on at set \(spread); \(ahead) had the next set kept already")
    #expect(places.count > 3)
  }

  /// Plays a session until so many sets have begun and some microseconds more, and kills it.
  /// - Returns: The numbers of the sets that were told to have begun.
  private func run(_ path: String, killedAfter sets: Int, _ delay: UInt64) throws -> [Int] {
    let output = Pipe()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, output.fileHandleForWriting.fileDescriptor, STDOUT_FILENO)
    // Not by Foundation, which would wait for it: a number that nobody else can have yet is safe to be killed.
    var child = pid_t()
    let program = try #require(Self.program).path(percentEncoded: false)
    var arguments = [strdup(program), strdup(path), nil]
    defer { arguments.forEach { free($0) } }
    try #require(posix_spawn(&child, program, &actions, nil, &arguments, environ) == 0 && child > 0)
    try output.fileHandleForWriting.close()
    var text = Data()
    while text.count(where: { $0 == 0x0a }) < sets {
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { break }
      text += more
    }
    usleep(UInt32(delay))
    kill(child, SIGKILL)
    var status = CInt()
    waitpid(child, &status, 0)
    text += output.fileHandleForReading.readDataToEndOfFile()
    // The last line may have been cut off.
    return String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .compactMap { Int($0) }
  }
}
