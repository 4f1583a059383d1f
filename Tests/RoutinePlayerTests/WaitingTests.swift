// Waits for the listener in a session that plays: as long as it takes, or a minute where nobody could go on.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutinePlayer
import Sound
import TestSupport
import Testing

@Suite struct WaitingTests {
  private static func routine(_ dose: Dose, _ position: Position = .standing) -> Routine {
    let press = Exercise(id: "press", name: Text("Press"), position: position, work: .timedHold)
    return Routine(id: "r", title: Text("R"), steps: [.exercise(press, dose, location: .none)])
  }

  /// Plays a routine; `onWait` is called whenever the player sleeps.
  private func play(
    _ routine: Routine, isAttended: Bool, longestPause: Duration? = nil, at second: Int = 0,
    asksFor patience: Frames? = nil,
    _ action: @escaping (SessionPlayer, TwinPacer, TwinSink) -> Void = { _, _, _ in }
  ) throws -> (ending: SessionEnding, length: Frames, plan: Frames) {
    let pacer = TwinPacer()
    let sink = TwinSink(pacer)
    let player = SessionPlayer(longestPause: longestPause, isAttended: { isAttended })
    if second > 0 { sink.actions = [(Frames.seconds(second).count, { action(player, pacer, sink) })] }
    let clips = Fakes.clips()
    var plan = Timeline(Script(routine)) { clips.length(of: $0) }
    if let patience { plan = plan.asked(patience: patience) { clips.length(of: $0) } }
    let ending = player.run(
      clips: clips, chimes: try Fakes.chimes(), sink: sink, silence: TwinSink(pacer), pacer: pacer
    ) { [plan] in plan }
    return (ending, Frames(Int64(sink.samples.count)), plan.duration)
  }

  @Test(arguments: [
    Dose(hold: .seconds(10), untilReady: true), Dose(hold: .seconds(10), beginsReady: true),
  ]) func aMinuteIsWaitedForNobody(_ dose: Dose) throws {
    let played = try play(Self.routine(dose), isAttended: false)
    #expect(played.ending == .complete)
    #expect(played.length == played.plan + .seconds(60))
  }

  @Test func theLongestWaitIsExact() throws {
    for isAttended in [true, false] {
      let dose = Dose(hold: .seconds(10), untilReady: true, atMost: .seconds(95))
      let played = try play(Self.routine(dose), isAttended: isAttended)
      #expect(played.ending == .complete)
      #expect(played.length == played.plan + .seconds(95))
    }
  }

  @Test func aListenerIsWaitedForUntilReady() throws {
    let dose = Dose(hold: .seconds(10), untilReady: true)
    let played = try play(Self.routine(dose), isAttended: true, at: 400) { player, _, _ in player.commands.send(.toggle)
    }
    #expect(played.ending == .complete)
    #expect(played.length > .seconds(399) && played.length < .seconds(410))
  }

  /// The session ends when nobody has gone on for so long, and not before.
  @Test(arguments: [(seconds: 1799, ending: SessionEnding.complete), (1801, .abandoned)]) func aPauseHasAnEnd(
    _ seconds: Int, _ ending: SessionEnding
  ) throws {
    var stood: [Frames] = []
    let played = try play(
      Self.routine(Dose(hold: .seconds(10))), isAttended: true, longestPause: .seconds(1800), at: 12
    ) { player, pacer, sink in
      player.commands.send(.pause)
      pacer.onWait = {
        sink.settle()
        guard case .paused = player.snapshot.state else { return }
        stood.append(player.snapshot.stood)
        if player.snapshot.stood >= .seconds(seconds) { player.commands.send(.resume) }
      }
    }
    #expect(played.ending == ending)
    #expect(stood.last ?? .zero >= .seconds(1797) && stood == stood.sorted())
  }

  @Test func aWaitHasAnEnd() throws {
    let dose = Dose(hold: .seconds(10), untilReady: true)
    let played = try play(Self.routine(dose), isAttended: true, longestPause: .seconds(1800))
    #expect(played.ending == .abandoned)
    #expect(played.length > .seconds(1800) && played.length < played.plan + .seconds(1803))
  }

  /// Without a yes a session that asks ends after its time, whoever is there; with one, or put off, before.
  @Test(
    arguments: [
      (nil, true, SessionEnding.declined), (nil, false, .declined), (.resume, true, .complete),
      (.putOff(.seconds(600)), true, .putOff(.seconds(600))), (.quit, true, .quit),
    ] as [(TransportCommand?, Bool, SessionEnding)])
  func aSessionThatAsks(_ answer: TransportCommand?, _ isAttended: Bool, _ ending: SessionEnding) throws {
    let played = try play(
      Self.routine(Dose(hold: .seconds(10))), isAttended: isAttended, longestPause: .seconds(60), at: 100,
      asksFor: .seconds(300)
    ) { player, _, _ in
      if let answer { player.commands.send(answer) }
    }
    #expect(played.ending == ending)
    if ending == .declined { #expect(played.length == .seconds(300)) }
  }

  @Test func beforeTheFloorTheSessionPausesUntilSomebodyGoesOn() throws {
    let dose = Dose(hold: .seconds(10), beginsReady: true, atMost: .seconds(30))
    let routine = Self.routine(dose, .onTheBack)
    let played = try play(routine, isAttended: false, at: 20) { player, pacer, _ in
      var waits = 0
      pacer.onWait = {
        guard case .paused = player.snapshot.state else { return }
        waits += 1
        if waits == 3 { player.commands.send(.resume) }
      }
    }
    #expect(played.ending == .complete)
    #expect(played.length > played.plan + .seconds(29))
  }
}
