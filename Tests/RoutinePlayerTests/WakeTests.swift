// Devices that sleep: silence before the first sound after a pause, and during it.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Sound
import TestSupport
import Testing

@testable import RoutinePlayer

extension PlayerTests {
  private static let preRoll = WakeSilence(preRoll: .milliseconds(400))

  /// Pauses at 20 s, and goes on after a number of waits, in which what was written is heard.
  private func pauseAndGoOn(after waits: Int) -> (at: Int, run: Action) {
    (
      at: 20,
      run: { player, sink, pacer in
        player.commands.send(.pause)
        var done = 0
        pacer.onWait = {
          sink.settle()
          done += 1
          if done == waits { player.commands.send(.resume) }
        }
      }
    )
  }

  /// Where the session went on, and what was heard from there; it is the rest of the timeline behind so much silence, except
  /// for the fade.
  private func resumed(_ played: Played, behind silence: Int) throws -> (at: Int, sound: ArraySlice<Int16>) {
    #expect(played.ending == .complete)
    let timeline = try #require(played.player.snapshot.timeline)
    let at = Int(try #require(played.events.first { $0.kind == .resumed }).at.count)
    #expect(played.sink.samples.count == Int(timeline.duration.count) + silence)
    let sound = played.sink.samples[at...]
    #expect(sound.prefix(silence).allSatisfy { $0 == 0 })
    let expected = Mixer(cues: timeline.cues, clips: Fakes.clips(), chimes: try Fakes.chimes())
      .mix(from: Frames(Int64(at + 221)), count: Int(timeline.duration.count) - at - 221)
    #expect(sound.dropFirst(silence + 221).elementsEqual(expected))
    return (at, sound)
  }

  @Test func soundAfterAPauseWaitsForTheDevice() async throws {
    var positions: Set<Frames> = []
    let played = try await play(
      [pauseAndGoOn(after: 3)], wake: Self.preRoll,
      prepare: { player, sink, _ in
        var standing = 0
        sink.onWrite = {
          guard player.snapshot.state == .playing, player.snapshot.timeline?.duration != self.plan.duration else {
            standing = sink.samples.count
            return
          }
          // The silence of 0.4 s is written, and none of it is heard.
          if standing > 0, sink.samples.count <= standing + 8820 { positions.insert(player.snapshot.position) }
        }
      })
    let (at, _) = try resumed(played, behind: 8820)
    #expect(positions == [Frames(Int64(at))], "the position stands while the device wakes up")
  }

  @Test func withoutAPreRollSoundComesAtOnce() async throws {
    _ = try resumed(try await play([pauseAndGoOn(after: 3)]), behind: 0)
  }

  /// A device that did not run dry is awake.
  @Test func aPauseThatNobodyHeardNeedsNoSilence() async throws {
    let played = try await play(
      [
        (
          at: 20,
          run: { player, _, _ in
            player.commands.send(.pause)
            player.commands.send(.resume)
          }
        )
      ], wake: Self.preRoll)
    #expect(played.ending == .complete)
    #expect(played.sink.samples.count == Int(try #require(played.player.snapshot.timeline).duration.count))
  }

  /// What is taken back of the silence is written again.
  @Test func aCommandWhileTheDeviceWakesUpCostsNoSound() async throws {
    var isTurned = false
    let played = try await play(
      [pauseAndGoOn(after: 3)], wake: Self.preRoll,
      prepare: { player, sink, _ in
        sink.onWrite = {
          let back = sink.samples.count - Int(player.snapshot.position.count)
          guard back > 4410, !isTurned else { return }
          isTurned = true
          player.commands.send(.volume(.set(100)))
        }
      })
    #expect(isTurned && played.sink.rewound == 3)
    _ = try resumed(played, behind: 8820)
  }

  @Test func aDeviceThatIsBackWakesUpToo() async throws {
    let played = try await play(
      [
        (
          at: 20,
          run: { _, sink, pacer in
            sink.isAway = true
            pacer.onWait = { sink.isAway = false }
          }
        )
      ], wake: Self.preRoll)
    _ = try resumed(played, behind: 8820)
  }

  /// Fifteen seconds of silence flow, which the session does not count as its own, and the sound after it comes at once.
  @Test func silenceFlowsInAPause() async throws {
    var reported: Set<Frames> = []
    let played = try await play(
      [(at: 20, run: { player, _, _ in player.commands.send(.pause) })],
      wake: WakeSilence(preRoll: .milliseconds(400), keepsAwake: true),
      prepare: { player, sink, pacer in
        pacer.onWait = { Issue.record("the device is full, and the player waits") }
        var end: Int?
        sink.onWrite = {
          guard case .paused = player.snapshot.state, let words = player.snapshot.timeline?.duration else { return }
          guard sink.samples.count >= Int(words.count) + 4410 else { return }
          reported.insert(player.snapshot.position)
          end = end ?? sink.samples.count + 22_050 * 15
          if sink.samples.count >= end ?? 0 { player.commands.send(.resume) }
        }
      })
    #expect(reported.count == 1)
    let silence = played.sink.samples.count - Int(try #require(played.player.snapshot.timeline).duration.count)
    #expect((22_050 * 15 - 4410...22_050 * 15 + 4410).contains(silence))
    let (at, _) = try resumed(played, behind: silence)
    // As long as any other pause: the listener gets time to get into place again.
    let entry = played.player.snapshot.timeline?.segments.first { $0.kind == .ready && Int($0.start.count) >= at }
    #expect((entry?.length ?? .zero) >= .seconds(5))
  }

  /// A file takes everything at once; it gets no more than time has for it.
  @Test func aFileIsGivenSilenceAtThePaceOfTime() async throws {
    var waited = Duration.zero
    let played = try await play(
      [(at: 20, run: { player, _, _ in player.commands.send(.pause) })], wake: WakeSilence(keepsAwake: true),
      prepare: { player, sink, pacer in
        pacer.onWait = {
          sink.settle()
          guard case .paused = player.snapshot.state else { return }
          waited += .milliseconds(100)
          if waited == .seconds(10) { player.commands.send(.resume) }
        }
        // What was written is heard before the player looks.
        sink.actions += (0..<2000).map { block in (Int64(block) * 2205, { sink.settle() }) }
      })
    #expect(played.ending == .complete && waited == .seconds(10))
    let silence = played.sink.samples.count - Int(try #require(played.player.snapshot.timeline).duration.count)
    #expect((100...102).contains(silence / 2205), "\(silence)")
  }
}

@Suite struct SinkRecordTests {
  /// What was written, the number of the last samples, and how many of those are sound and pre-roll.
  private static let table: [(runs: [(SinkRecord.Kind, Int)], last: Int64, sound: Int64, preRoll: Int64)] = [
    ([], 10, 10, 0),
    ([(.sound, 5)], 10, 10, 0),
    ([(.sound, 5), (.preRoll, 3)], 2, 0, 2),
    ([(.sound, 5), (.preRoll, 3)], 10, 7, 3),
    ([(.sound, 5), (.pause, 3), (.preRoll, 2), (.sound, 4)], 3, 3, 0),
    ([(.sound, 5), (.pause, 3), (.preRoll, 2), (.sound, 4)], 5, 4, 1),
    ([(.sound, 5), (.pause, 3), (.preRoll, 2), (.sound, 4)], 12, 7, 2),
    ([(.sound, 1), (.sound, 2), (.preRoll, 0), (.pause, 3)], 4, 1, 0),
  ]

  @Test(arguments: table.indices) func whatIsInASink(_ index: Int) {
    let (runs, last, sound, preRoll) = Self.table[index]
    var record = SinkRecord()
    for (kind, count) in runs { record.add(kind, count) }
    #expect(record.count(of: .sound, inLast: Frames(last)) == Frames(sound))
    #expect(record.count(of: .preRoll, inLast: Frames(last)) == Frames(preRoll))
    // Taken back one by one, it is the same.
    var sounds: Int64 = 0
    for _ in 0..<last {
      sounds += record.count(of: .sound, inLast: Frames(1)).count
      record.removeLast(Frames(1))
    }
    #expect(sounds == sound)
  }

  @Test func aThousandPausesAreNotKept() {
    var record = SinkRecord()
    for _ in 0..<1000 {
      record.add(.sound, 1)
      record.add(.pause, 1)
    }
    #expect(record.count(of: .pause, inLast: Frames(2000)) <= Frames(8))
    #expect(record.count(of: .sound, inLast: Frames(6)) == Frames(3))
  }
}
