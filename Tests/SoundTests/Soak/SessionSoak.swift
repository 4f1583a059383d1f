// A whole session through each fault of a sound card: it ends complete, nothing is lost, and holds last what they should.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine
import RoutinePlayer
import Synchronization
import System
import Testing

@testable import Sound

@Suite(.serialized, .enabled(if: soaks)) struct SessionSoak {
  private let card: TestCard
  private let clips: ClipTable
  private let chimes: ChimeSet

  private static let routine = Routine(
    id: "hold", title: Text("Hold"),
    steps: [
      .exercise(
        Exercise(id: "plank", name: Text("Plank"), position: .onTheFront, work: .timedHold, maxHold: .seconds(60)),
        Dose(amount: .repetitions([1, 1, 1]), hold: .seconds(20), rest: .seconds(15), move: .seconds(10)),
        location: .none)
    ])

  init() throws {
    card = try TestCard()
    let speaker = try Speaker.shared()
    clips = ClipTable(speaker, voice: try speaker.catalogue.voice(VoiceSettings(), language: .english))
    chimes = try ChimeSet(folder: chimeFolder)
  }

  /// A sink behind which the player can be stopped, as by SIGSTOP.
  private final class Stoppable: Sink {
    private let sink: AlsaSink
    /// At this frame of what was taken the player stands for two seconds.
    private let stop: Int?
    private var taken = 0

    init(_ sink: AlsaSink, stop: Int?) {
      self.sink = sink
      self.stop = stop
    }
    var state: SinkState { sink.state }
    var delay: Frames { sink.delay }
    var report: SinkReport { sink.report }
    var standstill: SinkError { sink.standstill }
    func waitForRoom(orInputOn descriptor: CInt, atMost time: Duration) {
      sink.waitForRoom(orInputOn: descriptor, atMost: time)
    }
    func write(_ block: UnsafeBufferPointer<Int16>) throws(SinkError) -> Int {
      if let stop, (taken..<taken + block.count).contains(stop) { usleep(2_000_000) }
      let count = try sink.write(block)
      taken += count
      return count
    }
    func rewind() -> Rewound { sink.rewind() }
    func rest() { sink.rest() }
    func drain() throws(SinkError) { try sink.drain() }
    func close() { sink.close() }
  }

  /// How the session ended, from the thread that plays.
  private final class Outcome: Sendable {
    let ending = Mutex<SessionEnding?>(nil)
    var isOver: Bool { ending.withLock { $0 != nil } }
  }

  private struct Played {
    var timeline: Timeline
    var events: [Event]
    var report: SinkReport
  }

  /// Plays the session, with something happening when it is so far; the fault comes in the middle of the second hold.
  private func play(
    stopping: Bool = false, wake: WakeSilence = WakeSilence(), _ fault: (SessionPlayer) -> Void
  ) async throws -> Played {
    let (clips, chimes) = (self.clips, self.chimes)
    let plan = Timeline(Script(Self.routine)) { clips.length(of: $0) }
    let hold = try #require(plan.segments.filter { $0.kind == .hold }.dropFirst().first)
    let moment = hold.start + .seconds(8)
    let sink = Stoppable(try AlsaSink(card.settings), stop: stopping ? Int(moment.count) : nil)
    let player = SessionPlayer(wake: wake)
    let observation = player.observe()
    let outcome = Outcome()
    let isRunning = DetachedThread.start(handingOver: sink) { sink in
      let ending = player.run(clips: clips, chimes: chimes, sink: sink) { plan }
      outcome.ending.withLock { $0 = ending }
    }
    try #require(isRunning)
    while player.snapshot.position < moment, !outcome.isOver { usleep(2000) }
    fault(player)
    var events: [Event] = []
    while let event = await observation.next() { events.append(event) }
    while !outcome.isOver { usleep(2000) }
    #expect(outcome.ending.withLock { $0 } == .complete)
    return Played(timeline: try #require(player.snapshot.timeline), events: events, report: sink.report)
  }

  /// Checks that what was heard is the timeline, with one gap in it and at most so many frames heard twice, and that each set
  /// was held for its 20 s.
  private func expectComplete(_ played: Played, maximum repeated: Int) throws {
    let holds = played.timeline.segments.filter { $0.kind == .hold }
    for set in 1...3 {
      #expect(holds.filter { $0.set == set }.reduce(Frames.zero) { $0 + $1.length } == .seconds(20), "set \(set)")
    }
    func trimmed(_ sound: [Int16]) -> [Int16] { Array(sound[...(sound.lastIndex { $0 != 0 } ?? 0)]) }
    let mixer = Mixer(cues: played.timeline.cues, clips: clips, chimes: chimes)
    let sound = trimmed(mixer.mix(from: .zero, count: Int(played.timeline.duration.count)))
    let heard = trimmed(card.heard())
    let common = zip(heard, sound).prefix { $0 == $1 }.count
    let tail = zip(heard.reversed(), sound.reversed()).prefix { $0 == $1 }.count
    let missing = max(0, sound.count - common - tail)
    #expect(common > 22_050 * 20 && tail > 22_050 * 20)
    #expect(missing <= 221, "\(missing) frames of the session were not heard")
    let before = heard[..<(heard.count - tail)].lastIndex { $0 != 0 } ?? 0
    let twice = common == sound.count ? 0 : max(0, before - (sound.count - tail))
    print(
      "SessionSoak: \(Test.current?.name ?? ""): heard \(heard.count) frames of \(sound.count), \(missing) missing, "
        + "at most \(twice) twice; \(played.report)")
    #expect(twice <= repeated)
  }

  @Test func nothingHappens() async throws {
    let played = try await play { _ in }
    #expect(played.report == SinkReport())
    try expectComplete(played, maximum: 0)
  }

  @Test func thePlayerIsStoppedForTwoSeconds() async throws {
    let played = try await play(stopping: true) { _ in }
    #expect(played.report.underruns == 1 && played.report.losses == 0)
    try expectComplete(played, maximum: 0)
  }

  @Test func theCardIsGoneAndBack() async throws {
    let played = try await play { _ in
      card.order("gone")
      usleep(500_000)
      card.endOrder("gone")
    }
    #expect(played.report.losses == 1)
    let kinds = played.events.map(\.kind)
    #expect(kinds.contains(.paused) && kinds.contains(.soundBack) && kinds.contains(.resumed))
    // The place is known from the last look at the card, half of its buffer of 8 s before.
    try expectComplete(played, maximum: 22_050 * 5)
  }

  /// It stays paused until the listener goes on.
  @Test func theMachineSleeps() async throws {
    let played = try await play { player in
      card.order("suspend")
      while player.snapshot.state == .playing { usleep(2000) }
      usleep(300_000)
      player.commands.send(.resume)
    }
    #expect(played.report.suspends == 1 && played.report.losses == 0)
    #expect(played.events.map(\.kind).contains(.resumed))
    try expectComplete(played, maximum: 22_050)
  }

  /// The machine sleeps while the session is paused, and the card with or without silence to play: one key goes on.
  @Test(arguments: [false, true]) func theMachineSleepsInAPause(_ keepsAwake: Bool) async throws {
    let played = try await play(wake: WakeSilence(preRoll: .milliseconds(400), keepsAwake: keepsAwake)) { player in
      player.commands.send(.pause)
      usleep(500_000)
      card.order("suspend")
      usleep(300_000)
      player.commands.send(.resume)
    }
    #expect(!card.isOrdered("suspend"), "the card slept")
    #expect(played.report.losses == 0)
    let kinds = played.events.map(\.kind)
    #expect(kinds.count { $0 == .paused } == 1 && kinds.count { $0 == .resumed } == 1)
  }

  /// The card can be opened all the while, and plays nothing: the session is paused once, and goes on once.
  @Test func theCardOpensAndStandsStill() async throws {
    let played = try await play { _ in
      card.order("stall")
      usleep(8_000_000)
      card.endOrder("stall")
    }
    #expect(played.report.losses == 1)
    let kinds = played.events.map(\.kind)
    #expect(kinds.count { if case .soundLost = $0 { true } else { false } } == 1)
    for kind in [Event.Kind.paused, .soundBack, .resumed] { #expect(kinds.count { $0 == kind } == 1) }
    try expectComplete(played, maximum: 22_050 * 5)
  }

  /// The same for good, by a clock that is fifty times as fast: ten minutes after the last sound the session ends.
  @Test func aCardThatNeverPlaysAgainEndsTheSession() async throws {
    let card = try TestCard(speed: FastTime.speed)
    var settings = card.settings
    // The card and the clock are equally fast.
    settings.pace = 1
    settings.firstRetry = .milliseconds(250)
    let sink = try AlsaSink(settings, clock: FastTime())
    let (clips, chimes) = (self.clips, self.chimes)
    let plan = Timeline(Script(Self.routine)) { clips.length(of: $0) }
    let player = SessionPlayer()
    let observation = player.observe()
    let outcome = Outcome()
    let isRunning = DetachedThread.start(handingOver: sink) { sink in
      let ending = player.run(clips: clips, chimes: chimes, sink: sink, pacer: FastPacer()) { plan }
      outcome.ending.withLock { $0 = ending }
    }
    try #require(isRunning)
    while player.snapshot.position < .seconds(20), !outcome.isOver { usleep(1000) }
    card.order("stall")
    let start = FastTime().now()
    while !outcome.isOver { usleep(2000) }
    let time = FastTime().now() - start
    print("SessionSoak: ended \(time) after the last sound, \(card.log.count { $0.what == "close" }) times opened")
    #expect(outcome.ending.withLock { $0 } == .lost)
    #expect(time > .seconds(590) && time < .seconds(640))
    var lost = 0
    while let event = await observation.next() {
      if case .soundLost = event.kind { lost += 1 }
      #expect(event.kind != .soundBack)
    }
    #expect(lost == 1)
  }

  @Test func theCardStandsStill() async throws {
    let played = try await play { _ in
      card.order("stall")
      usleep(1_000_000)
      card.endOrder("stall")
    }
    #expect(played.report.stalls == 1 && played.report.losses == 0)
    try expectComplete(played, maximum: 0)
  }
}
