// The player when the sound goes away: devices lost and found, pipes read late or no more, a machine that slept.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutinePlayer
import Sound
import TestSupport
import Testing

extension PlayerTests {
  @Test func aLostDeviceThatComesBackGoesOn() async throws {
    let played = try await play([
      (
        at: 20,
        run: { _, sink, pacer in
          sink.isAway = true
          pacer.onWait = { sink.isAway = false }
        }
      )
    ])
    #expect(played.ending == .complete)
    #expect(
      played.events.contains {
        if case .soundLost(let reason, times: 1) = $0.kind { reason.contains("unplugged") } else { false }
      })
    #expect(played.events.contains { $0.kind == .soundBack })
    #expect(played.events.contains { $0.kind == .resumed })
  }

  @Test func aPipeThatIsReadLateHearsTheWholeSession() async throws {
    let pacer = TwinPacer()
    let sink = TwinSink(pacer)
    sink.isAway = true
    pacer.onWait = { if pacer.now > .seconds(20) { sink.isAway = false } }
    let player = SessionPlayer()
    let clips = Fakes.clips()
    let ending = player.run(clips: clips, chimes: try Fakes.chimes(), sink: sink, pacer: pacer) {
      Timeline(Script(Self.routine)) { clips.length(of: $0) }
    }
    #expect(ending == .complete)
    #expect(Int64(sink.samples.count) == plan.duration.count)
    #expect(sink.samples[..<4410].contains { $0.magnitude > 100 })
  }

  @Test func aSessionThatWaitsForItsFirstSoundCanBeEnded() async throws {
    let pacer = TwinPacer()
    let sink = TwinSink(pacer)
    sink.isAway = true
    let player = SessionPlayer()
    pacer.onWait = { player.leave() }
    let clips = Fakes.clips()
    let ending = player.run(clips: clips, chimes: try Fakes.chimes(), sink: sink, pacer: pacer) {
      Timeline(Script(Self.routine)) { clips.length(of: $0) }
    }
    #expect(ending == .quit)
    #expect(pacer.now < .seconds(1))
  }

  @Test func aDeviceThatStaysAwayEndsTheSessionAfterTenMinutes() async throws {
    let played = try await play([
      (
        at: 20,
        run: { _, sink, _ in
          sink.isAway = true
        }
      )
    ])
    #expect(played.ending == .lost)
  }

  @Test func aDeviceThatIsBackLateLeavesTheSessionPaused() async throws {
    let played = try await play([
      (
        at: 20,
        run: { player, sink, pacer in
          sink.isAway = true
          let start = pacer.now
          pacer.onWait = {
            if pacer.now - start > .seconds(70) { sink.isAway = false }
            if pacer.now - start > .seconds(200) { player.commands.send(.resume) }
          }
        }
      )
    ])
    #expect(played.ending == .complete)
    let back = played.events.firstIndex { $0.kind == .soundBack } ?? 0
    let resumed = played.events.firstIndex { $0.kind == .resumed } ?? 0
    #expect(back > 0 && resumed > back)
  }

  /// Nobody reads the pipe for two minutes; then somebody does.
  @Test func aSessionThatHasNotBegunBeginsWhenItCanBeHeard() async throws {
    let played = try await play(prepare: { _, sink, pacer in
      sink.isAway = true
      pacer.onWait = { if pacer.now > .seconds(120) { sink.isAway = false } }
    })
    #expect(played.ending == .complete)
    #expect(Int64(played.sink.samples.count) == played.player.snapshot.timeline?.duration.count)
  }

  @Test func quittingIsWhatALostDeviceMayMean() async throws {
    let played = try await play([(at: 20, run: { _, sink, _ in sink.isAway = true })], ifLost: .quit)
    #expect(played.ending == .lost)
    #expect(Int64(played.sink.samples.count) < Frames.seconds(21).count)
  }

  /// The device is away from the middle of one phrase to the middle of another.
  @Test func aSessionGoesOnInSilenceAndIsHeardAgain() async throws {
    let phrases = plan.cues.filter { $0.length > .seconds(1) && $0.start > .seconds(5) }
    let (first, last) = (try #require(phrases.first), try #require(phrases.last))
    let lost = Int(first.start.seconds.rounded(.up))
    let played = try await play(
      [
        (
          at: lost,
          run: { player, sink, _ in
            sink.isAway = true
            sink.onWrite = {
              if player.snapshot.position > last.start + .milliseconds(300) { sink.isAway = false }
            }
          }
        )
      ], ifLost: .silent)
    #expect(played.ending == .complete)
    let reported = played.events.filter { ![.cue, .segment].contains(Reported($0)) }.map(Reported.init)
    #expect(reported == [.start, .lost, .back, .end])
    #expect(played.events.compactMap { if case .cue(let cue) = $0.kind { cue } else { nil } } == plan.cues)
    // What the two heard is one session, without a gap and nothing twice.
    #expect(Int64(played.sink.samples.count + played.silence.samples.count) == plan.duration.count)
    let expected = Mixer(cues: plan.cues, clips: Fakes.clips(), chimes: try Fakes.chimes())
      .mix(from: .zero, count: Int(plan.duration.count))
    let before = Int(Frames.seconds(lost).count) - 4410
    let after = before + played.silence.samples.count
    #expect(played.sink.samples[..<before].elementsEqual(expected[..<before]))
    #expect(played.silence.samples.elementsEqual(expected[before..<after]))
    // The phrase whose beginning nobody heard stays unheard to its end; all after it is heard.
    #expect((last.start..<last.end).contains(Frames(Int64(after))))
    let rest = played.sink.samples[before...]
    let silent = Int(last.end.count) - after
    #expect(rest.prefix(silent).allSatisfy { $0 == 0 })
    #expect(rest.dropFirst(silent).elementsEqual(expected[(after + silent)...]))
  }

  /// What an event is, for tests of their order.
  private enum Reported: Equatable {
    case start, segment, cue, lost, back, end, other

    init(_ event: Event) {
      self =
        switch event.kind {
        case .sessionStart: .start
        case .segmentStart: .segment
        case .cue: .cue
        case .soundLost: .lost
        case .soundBack: .back
        case .sessionEnd: .end
        default: .other
        }
    }
  }

  @Test func aSessionInSilenceTakesCommands() async throws {
    let played = try await play(
      [
        (
          at: 15,
          run: { player, sink, pacer in
            sink.isAway = true
            player.commands.send(.pause)
            var waits = 0
            pacer.onWait = {
              waits += 1
              if waits == 4 { player.commands.send(.quit) }
            }
          }
        )
      ], ifLost: .silent)
    #expect(played.ending == .quit)
    #expect(played.events.contains { $0.kind == .paused })
  }

  @Test func aReaderThatGoesAwayEndsTheSession() async throws {
    let played = try await play([(at: 5, run: { _, sink, _ in sink.error = .readerGone("pipe") })])
    #expect(played.ending == .failed(.readerGone("pipe")))
  }

  /// Whoever reads a pipe stops for half a minute; nothing can be taken back, and nothing is heard twice.
  @Test func aReaderThatStallsIsToldAndWaitedFor() async throws {
    let played = try await play([
      (
        at: 20,
        run: { player, sink, pacer in
          sink.rewinds = false
          sink.isStuck = true
          let start = pacer.now
          pacer.onWait = {
            if pacer.now - start > .seconds(10) { #expect(player.snapshot.state != .playing) }
            guard pacer.now - start > .seconds(30) else { return }
            sink.isStuck = false
            sink.settle()
            pacer.onWait = nil
          }
        }
      )
    ])
    #expect(played.ending == .complete)
    let reported = played.events.filter { ![.cue, .segment].contains(Reported($0)) }.map(Reported.init)
    #expect(reported == [.start, .lost, .other, .back, .other, .end])
    #expect(played.events.contains { $0.kind == .soundLost("\(played.sink.standstill)", times: 1) })
    #expect(Int64(played.sink.samples.count) == played.player.snapshot.timeline?.duration.count)
  }

  @Test func aReaderThatNeverGoesOnEndsTheSessionAfterTenMinutes() async throws {
    var stuckAt = Duration.zero
    let played = try await play([
      (
        at: 20,
        run: { _, sink, pacer in
          sink.isStuck = true
          stuckAt = pacer.now
        }
      )
    ])
    #expect(played.ending == .lost)
    #expect(abs((played.sink.pacer.now - stuckAt - .seconds(600)) / .seconds(1)) < 2)
  }

  @Test func aSleepLeavesTheSessionPaused() async throws {
    let played = try await play([
      (
        at: 20,
        run: { player, sink, pacer in
          sink.sleep()
          var waits = 0
          pacer.onWait = {
            sink.settle()
            waits += 1
            if waits == 500 { player.commands.send(.toggle) }
          }
        }
      )
    ])
    #expect(played.ending == .complete)
    let paused = played.events.firstIndex { $0.kind == .paused } ?? 0
    let resumed = played.events.firstIndex { $0.kind == .resumed } ?? 0
    #expect(paused > 0 && resumed > paused)
  }
}
