// The player performs a timeline: events in order, commands obeyed, the volume changed, without a sound or a wait.
// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Glibc
import RoutineEngine
import RoutinePlayer
import Sound
import TestSupport
import Testing

@Suite struct PlayerTests {
  static let routine = Routine(
    id: "hold", title: Text("Hold"),
    steps: [
      .exercise(
        Exercise(id: "plank", name: Text("Plank"), position: .onTheFront, work: .timedHold, maxHold: .seconds(60)),
        Dose(amount: .repetitions([1, 1]), hold: .seconds(20), rest: .seconds(10), move: .seconds(10)), location: .none)
    ])

  struct Played {
    var events: [Event]
    var ending: SessionEnding
    var sink: TwinSink
    /// What kept the time while the device was away and the session went on.
    var silence: TwinSink
    var player: SessionPlayer
  }

  typealias Action = (SessionPlayer, TwinSink, TwinPacer) -> Void

  /// Plays the routine with things happening before it begins, and at seconds of the sound.
  func play(
    _ actions: [(at: Int, run: Action)] = [], volume: Volume = Volume(), ifLost: IfLost = .pause,
    wake: WakeSilence = WakeSilence(),
    speed: @escaping @Sendable (Int?) -> Timeline? = { Fakes.timeline(PlayerTests.routine, at: $0) },
    prepare: Action = { _, _, _ in }
  ) async throws -> Played {
    let pacer = TwinPacer()
    let sink = TwinSink(pacer)
    let silence = TwinSink(pacer)
    let player = SessionPlayer(ifLost: ifLost, wake: wake, volume: volume)
    let observation = player.observe()
    sink.actions = actions.map { action in (Frames.seconds(action.at).count, { action.run(player, sink, pacer) }) }
    prepare(player, sink, pacer)
    let ending = player.run(
      clips: Fakes.clips(), chimes: try Fakes.chimes(), sink: sink, silence: silence, pacer: pacer,
      speed: speed
    ) { Fakes.timeline(Self.routine) }
    var events: [Event] = []
    while let event = await observation.next() { events.append(event) }
    return Played(events: events, ending: ending, sink: sink, silence: silence, player: player)
  }

  var plan: Timeline { Timeline(Script(Self.routine)) { PhraseLength(Fakes.length(of: $0)) } }

  @Test func everySegmentAndCueIsReportedOnceAndInOrder() async throws {
    let played = try await play()
    #expect(played.ending == .complete)
    #expect(played.sink.isClosed)
    #expect(Int64(played.sink.samples.count) == plan.duration.count)
    let cues = played.events.compactMap { if case .cue(let cue) = $0.kind { cue } else { nil } }
    #expect(cues == plan.cues)
    let segments = played.events.compactMap {
      if case .segmentStart(let event) = $0.kind { event.segment } else { nil }
    }
    #expect(segments == plan.segments)
    #expect(zip(played.events, played.events.dropFirst()).allSatisfy { $0.at <= $1.at })
    guard case .sessionEnd(let summary, true) = played.events.last?.kind else {
      Issue.record("the session did not end as complete")
      return
    }
    #expect(summary.done == 2)
    #expect(summary.worked == .seconds(40))
  }

  @Test func quittingEndsAtOnceWithASummary() async throws {
    let played = try await play([(at: 10, run: { player, _, _ in player.commands.send(.quit) })])
    #expect(played.ending == .quit)
    #expect(Int64(played.sink.samples.count) < Frames.seconds(11).count)
    guard case .sessionEnd(let summary, false) = played.events.last?.kind else {
      Issue.record("no summary")
      return
    }
    #expect(summary.done == 0)
  }

  @Test func aPauseDropsWhatWasNotHeardAndGoesOn() async throws {
    let played = try await play([
      (
        at: 20,
        run: { player, sink, pacer in
          player.commands.send(.pause)
          var waits = 0
          pacer.onWait = {
            sink.settle()
            waits += 1
            if waits == 30 { player.commands.send(.resume) }
          }
        }
      )
    ])
    #expect(played.ending == .complete)
    #expect(played.sink.rewound == 2)
    let kinds = played.events.map(\.kind)
    #expect(kinds.contains(.paused))
    #expect(kinds.contains(.resumed))
    // Fifteen seconds of standing still: the listener gets time to get into place again.
    let timeline = played.player.snapshot.timeline
    let entry = timeline?.segments.first { $0.kind == .ready && $0.start > .seconds(20) }
    #expect((entry?.length ?? .zero) >= .seconds(5))
    let holds = (timeline?.segments ?? []).filter { $0.kind == .hold && $0.set == 1 }.reduce(Frames.zero) {
      $0 + $1.length
    }
    #expect(holds == .seconds(20))
  }

  @Test func aPipeThatTakesNothingBackHearsEveryFrameOnce() async throws {
    let played = try await play([
      (
        at: 20,
        run: { player, sink, _ in
          sink.rewinds = false
          player.commands.send(.next)
        }
      )
    ])
    #expect(played.ending == .complete)
    #expect(Int64(played.sink.samples.count) == played.player.snapshot.timeline?.duration.count)
  }

  @Test func theVolumeChangesAtOnceAndWithoutAClick() async throws {
    // In the middle of a phrase: the announcement of the exercise.
    let spoken = try #require(plan.cues.first { $0.length > .seconds(2) && $0.start > .seconds(2) })
    let second = Int(spoken.start.seconds.rounded(.up)) + 1
    let played = try await play([
      (at: second, run: { player, _, _ in player.commands.send(.volume(.toggleMute)) }),
      (at: 24, run: { player, _, _ in player.commands.send(.volume(.set(50))) }),
      (at: 30, run: { player, _, _ in player.commands.send(.volume(.step(10))) }),
    ])
    let samples = played.sink.samples
    let turned = Int(Frames.seconds(second).count) - 4410
    let loudest = try #require(samples[..<turned].map(\.magnitude).max())
    #expect(loudest > 900)
    #expect(samples[(turned + 882 + 441)..<Int(Frames.seconds(24).count - 4410)].allSatisfy { $0 == 0 })
    // Ramps take steps, not leaps: nothing moves further in a sample than the sound itself did.
    let ramp = samples[(turned - 10)..<(turned + 1323)]
    #expect(zip(ramp, ramp.dropFirst()).allSatisfy { abs(Int($0) - Int($1)) < 30 })
    let volumes = played.events.compactMap { if case .volume(let volume) = $0.kind { volume } else { nil } }
    #expect(volumes == [Volume(isMuted: true), Volume(percent: 50), Volume(percent: 60)])
    #expect(played.player.snapshot.volume == Volume(percent: 60))
    #expect(Int64(samples.count) == plan.duration.count)
  }

  /// Pressed three times in a hold, the key is obeyed once, at the speed asked for last.
  @Test func anotherSpeedOfTheVoiceChangesNoHold() async throws {
    let isLaid = DispatchSemaphore(value: 0)
    let played = try await play(
      [
        (
          at: 25,
          run: { player, sink, _ in
            for _ in 0..<3 { player.commands.send(.speed(.step(-10))) }
            sink.onWrite = {
              // The session is laid out meanwhile; without this, hours of it would go by.
              isLaid.wait()
              sink.onWrite = { if player.snapshot.speed != 120 { usleep(2000) } }
            }
          }
        )
      ],
      speed: { speed in
        defer { if speed == 120 { isLaid.signal() } }
        return Fakes.timeline(Self.routine, at: speed)
      })
    #expect(played.ending == .complete)
    let speeds = played.events.compactMap { if case .speed(let speed) = $0.kind { speed } else { nil } }
    #expect(speeds == [120])
    #expect(played.player.snapshot.speed == 120)
    let timeline = try #require(played.player.snapshot.timeline)
    #expect(timeline.segments.filter { $0.kind == .hold }.map(\.length) == [.seconds(20), .seconds(20)])
    #expect(Int64(played.sink.samples.count) == timeline.duration.count)
    // What is spoken of the second set is longer by a quarter.
    let words = timeline.cues.filter { $0.start > .seconds(30) && $0.priority != .count }
    for cue in words {
      guard case .speech(let phrase) = cue.content else { continue }
      #expect(phrase.speed == 120 && cue.length == Fakes.length(of: phrase), "\(phrase)")
    }
    #expect(words.contains { $0.length > .zero })
  }

  /// Pressed in the middle of a phrase, a key ends it in 10 ms, and nothing of it is heard behind.
  @Test(arguments: [TransportCommand.pause, .next, .seek(.seconds(10))]) func aPhraseThatIsCutFades(
    _ command: TransportCommand
  ) async throws {
    let spoken = try #require(plan.cues.first { $0.length > .seconds(2) && $0.start > .seconds(2) })
    let second = Int(spoken.start.seconds.rounded(.up)) + 1
    let played = try await play([
      (
        at: second,
        run: { player, _, pacer in
          player.commands.send(command)
          // Out of the pause again.
          pacer.onWait = { player.commands.send(.quit) }
        }
      )
    ])
    let cut = Int(Frames.seconds(second).count) - 4410
    #expect((spoken.start..<spoken.end).contains(Frames(Int64(cut))))
    let samples = played.sink.samples
    #expect(samples[cut - 1] == 1000)
    // Steps of a fade over 10 ms, not one of 1000.
    let fade = samples[(cut - 1)..<min(samples.count, cut + 222)]
    #expect(zip(fade, fade.dropFirst()).allSatisfy { abs(Int($0) - Int($1)) <= 5 })
    let timeline = try #require(played.player.snapshot.timeline)
    let next = timeline.cues.first { $0.start.count >= Int64(cut) }.map { Int($0.start.count) } ?? samples.count
    let gap = samples[min(samples.count, cut + 222)..<min(samples.count, next)]
    #expect(gap.allSatisfy { $0 == 0 })
    if command == .next { #expect(gap.count > 1000) }
  }

  @Test func aSessionBeginsAsLoudAsItIsTold() async throws {
    let loud = try await play().sink.samples
    let soft = try await play(volume: Volume(percent: 50)).sink.samples
    // Half the volume is a quarter of each sample, from the opening chime on.
    #expect(loud.count == soft.count)
    #expect(zip(loud, soft).allSatisfy { abs(Int($0) - 4 * Int($1)) <= 4 })
    #expect(loud[..<4410].contains { $0.magnitude > 100 })
    let silent = try await play(volume: Volume(isMuted: true))
    #expect(silent.sink.samples.allSatisfy { $0 == 0 })
    #expect(silent.player.snapshot.volume == Volume(isMuted: true))
  }

  @Test func volumesStayInTheirRange() {
    #expect(Volume(percent: 95).changed(by: .step(10)).percent == 100)
    #expect(Volume(percent: 5).changed(by: .step(-10)) == Volume(percent: 0))
    #expect(Volume(percent: 40, isMuted: true).changed(by: .step(10)) == Volume(percent: 50))
    #expect(Volume(percent: 40, isMuted: true).changed(by: .toggleMute).gain == Volume(percent: 40).gain)
    #expect(Volume(percent: 40, isMuted: true).gain == 0)
    #expect(Volume().gain == 1)
  }

  @Test func whatIsHeardIsTheTimeline() async throws {
    let played = try await play([
      (at: 20, run: { player, _, _ in player.commands.send(.extend(.seconds(10))) }),
      (at: 40, run: { player, _, _ in player.commands.send(.next) }),
    ])
    let timeline = try #require(played.player.snapshot.timeline)
    #expect(Int64(played.sink.samples.count) == timeline.duration.count)
    let mixer = Mixer(cues: timeline.cues, clips: Fakes.clips(), chimes: try Fakes.chimes())
    let expected = mixer.mix(from: .zero, count: played.sink.samples.count)
    // Fades of 10 ms where the timeline was changed are all that may differ.
    let differing = zip(played.sink.samples, expected).filter { $0 != $1 }.count
    #expect(differing <= 4 * 221)
  }
}
