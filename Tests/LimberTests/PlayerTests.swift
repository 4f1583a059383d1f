// The player performs a tape: events in order, commands obeyed, devices lost and found, without a sound or a wait.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutinePlayer
import Testing

@Suite struct PlayerTests {
  private static let routine = Routine(
    id: "hold", title: Text("Hold"),
    steps: [
      .exercise(
        Exercise(id: "plank", name: Text("Plank"), position: .onTheFront, work: .timedHold, maxHold: .seconds(60)),
        Dose(amount: .repetitions([1, 1]), hold: .seconds(20), rest: .seconds(10)), origin: .none)
    ])

  /// Plays the routine with things happening at seconds of the sound.
  private func play(
    _ actions: [(at: Int, run: (SessionPlayer, TwinOutlet, TwinPacer) -> Void)] = []
  ) async -> (events: [Event], ending: SessionEnding, outlet: TwinOutlet, player: SessionPlayer) {
    let pacer = TwinPacer()
    let outlet = TwinOutlet(pacer)
    let player = SessionPlayer()
    outlet.actions = actions.map { action in
      (Frames.seconds(action.at).count, { action.run(player, outlet, pacer) })
    }
    let ending = player.run(source: TwinSource(), outlet: outlet, pacer: pacer) { source in
      lay(script(Self.routine)) { source.length(of: $0) }
    }
    var events: [Event] = []
    for await event in player.events { events.append(event) }
    return (events, ending, outlet, player)
  }

  private var plan: Timeline { lay(script(Self.routine)) { TwinSource().length(of: $0) } }

  @Test func everySegmentAndCueIsReportedOnceAndInOrder() async {
    let (events, ending, outlet, _) = await play()
    #expect(ending == .complete)
    #expect(outlet.isClosed)
    #expect(outlet.taken == plan.duration.count)
    let cues = events.compactMap { if case .cue(let cue) = $0.kind { cue } else { nil } }
    #expect(cues == plan.cues)
    let segments = events.compactMap { if case .segmentStart(let event) = $0.kind { event.segment } else { nil } }
    #expect(segments == plan.segments)
    #expect(zip(events, events.dropFirst()).allSatisfy { $0.at <= $1.at })
    guard case .sessionEnd(let summary, true) = events.last?.kind else {
      Issue.record("the session did not end as complete")
      return
    }
    #expect(summary.done == 2)
    #expect(summary.worked == .seconds(40))
  }

  @Test func quittingEndsAtOnceWithASummary() async {
    let (events, ending, outlet, _) = await play([(at: 10, run: { player, _, _ in player.commands.send(.quit) })])
    #expect(ending == .quit)
    #expect(outlet.taken < Frames.seconds(11).count)
    guard case .sessionEnd(let summary, false) = events.last?.kind else {
      Issue.record("no summary")
      return
    }
    #expect(summary.done == 0)
  }

  @Test func aPauseDropsWhatWasNotHeardAndGoesOn() async {
    let (events, ending, outlet, player) = await play([
      (
        at: 20,
        run: { player, outlet, pacer in
          player.commands.send(.pause)
          var waits = 0
          pacer.onWait = {
            outlet.settle()
            waits += 1
            if waits == 30 { player.commands.send(.resume) }
          }
        }
      )
    ])
    #expect(ending == .complete)
    #expect(outlet.drops == 2)
    let kinds = events.map(\.kind)
    #expect(kinds.contains(.paused))
    #expect(kinds.contains(.resumed))
    // Fifteen seconds of standing still: the listener gets time to get into place again.
    let tape = player.snapshot.tape
    let entry = tape?.segments.first { $0.kind == .ready && $0.start > .seconds(20) }
    #expect((entry?.length ?? .zero) >= .seconds(5))
    let holds = (tape?.segments ?? []).filter { $0.kind == .hold && $0.set == 1 }.reduce(Frames.zero) { $0 + $1.length }
    #expect(holds == .seconds(20))
  }

  @Test func aLostDeviceThatComesBackGoesOn() async {
    let (events, ending, outlet, _) = await play([
      (at: 20, run: { _, outlet, _ in outlet.error = .lost("the device was unplugged") })
    ])
    #expect(ending == .complete)
    #expect(outlet.reopenings == 1)
    #expect(events.contains { $0.kind == .soundLost("the device was unplugged") })
    #expect(events.contains { $0.kind == .soundBack })
    #expect(events.contains { $0.kind == .resumed })
  }

  @Test func aDeviceThatStaysAwayEndsTheSessionAfterTenMinutes() async {
    let (_, ending, outlet, _) = await play([
      (
        at: 20,
        run: { _, outlet, _ in
          outlet.error = .lost("gone")
          outlet.staysAway = true
        }
      )
    ])
    #expect(ending == .lost)
    #expect(outlet.reopenings > 100)
  }

  @Test func aDeviceThatIsBackLateLeavesTheSessionPaused() async {
    let (events, ending, _, _) = await play([
      (
        at: 20,
        run: { player, outlet, pacer in
          outlet.error = .lost("gone")
          outlet.staysAway = true
          let start = pacer.now
          pacer.onWait = {
            if pacer.now - start > .seconds(70) { outlet.staysAway = false }
            if pacer.now - start > .seconds(200) { player.commands.send(.resume) }
          }
        }
      )
    ])
    #expect(ending == .complete)
    let back = events.firstIndex { $0.kind == .soundBack } ?? 0
    let resumed = events.firstIndex { $0.kind == .resumed } ?? 0
    #expect(back > 0 && resumed > back)
  }

  @Test func aReaderThatGoesAwayEndsTheSession() async {
    let (_, ending, _, _) = await play([(at: 5, run: { _, outlet, _ in outlet.error = .readerGone })])
    #expect(ending == .readerGone)
  }
}
