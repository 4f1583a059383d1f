// The host of sessions: any number of observers, none of which waits for another, and commands carried out once.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import RoutinePlayer
import Sound
import Synchronization
import TestSupport
import Testing

@Suite struct HostTests {
  /// Plays two planks without a wait; `act` happens in the first hold.
  @discardableResult
  private func play(_ host: SessionHost, _ act: @escaping () -> Void = {}) throws -> TwinSink {
    let player = host.begin()
    let pacer = TwinPacer()
    let sink = TwinSink(pacer)
    sink.actions = [(Frames.seconds(24).count, act)]
    let clips = Fakes.clips()
    _ = player.run(clips: clips, chimes: try Fakes.chimes(), sink: sink, pacer: pacer) {
      Timeline(Script(Fakes.twoPlanks)) { clips.length(of: $0) }
    }
    return sink
  }

  private func all(_ events: Observation) async -> [Event] {
    var all: [Event] = []
    while let event = await events.next() { all.append(event) }
    return all
  }

  @Test func everyObserverSeesEverything() async throws {
    let host = SessionHost()
    let observations = (0..<5).map { _ in host.observe(.thisSession) }
    try play(host)
    let first = await all(observations[0])
    guard case .sessionStart = first.first?.kind, case .sessionEnd = first.last?.kind else {
      Issue.record("the session is not whole")
      return
    }
    for other in observations.dropFirst() { #expect(await all(other) == first) }
  }

  @Test func oneObserverSeesAllSessionsAndAnotherOne() async throws {
    let host = SessionHost()
    let one = host.observe(.thisSession)
    let both = host.observe(.allSessions)
    try play(host)
    try play(host)
    let events = await all(one)
    #expect(both.take() == events + events)
    host.stop(both)
    #expect(await both.next() == nil)
    // Once stopped, it hears of nothing more.
    try play(host)
    #expect(both.take().isEmpty)
  }

  /// An observer that comes in the middle has the session as it stands, and hears of the rest.
  @Test func anObserverMayComeLate() async throws {
    let host = SessionHost()
    let early = host.observe(.thisSession)
    var late: Observation?
    try play(host) {
      late = host.observe(.thisSession)
      #expect(host.state.snapshot?.timeline != nil)
    }
    let rest = await all(try #require(late))
    #expect(rest.count > 3)
    #expect(await all(early).suffix(rest.count) == rest)
  }

  /// One observer never takes a thing, another is woken at every event and takes its time elsewhere: the sound is the same,
  /// and what is kept for the first is bounded.
  @Test func aSlowObserverLosesTheOldestAndDelaysNobody() throws {
    let quiet = try play(SessionHost()).samples
    let host = SessionHost()
    let wakes = Atomic(0)
    let slow = host.observe(.allSessions, backlog: 8) { wakes.add(1, ordering: .relaxed) }
    let whole = host.observe(.allSessions)
    #expect(try play(host).samples == quiet)
    let events = whole.take()
    #expect(events.count > 20)
    #expect(wakes.load(ordering: .relaxed) == events.count)
    #expect(slow.take() == events.suffix(8))
  }

  @Test func aReaderThatWaitsIsWoken() async throws {
    let host = SessionHost()
    let events = host.observe(.thisSession)
    async let seen = all(events)
    try play(host)
    #expect(await seen.count > 20)
  }

  /// What is asked for is done once, whoever asks, and everybody hears of it once.
  @Test func aCommandIsCarriedOutOnce() async throws {
    let host = SessionHost()
    let observations = (0..<3).map { _ in host.observe(.thisSession) }
    let outcomes = Mutex<[TransportOutcome]>([])
    #expect(host.perform(.volume(.step(-10))) { _ in } == .tooEarly(waitingFor: nil))
    host.wait(for: "Waiting for the sound device", queue: [])
    #expect(host.perform(.volume(.step(-10))) { _ in } == .tooEarly(waitingFor: "Waiting for the sound device"))
    try play(host) {
      host.perform(.volume(.step(-10)))
      let acceptance = host.perform(.volume(.step(-10))) { outcome in outcomes.withLock { $0.append(outcome) } }
      #expect(acceptance == .accepted)
    }
    #expect(outcomes.withLock { $0 } == [.changed])
    for events in observations {
      let volumes = await all(events).compactMap { if case .volume(let volume) = $0.kind { volume } else { nil } }
      #expect(volumes == [Volume(percent: 90), Volume(percent: 80)])
    }
    #expect(host.perform(.volume(.step(-10))) { _ in } == .full)
    // The next session begins as loud as this one ended.
    #expect(host.begin().snapshot.volume == Volume(percent: 80))
  }

  @Test func theEndOfOneIsTheEndOfAll() async throws {
    let host = SessionHost()
    try play(host) { host.perform(.session(.quit)) }
    #expect(host.isLeaving)
    let events = host.observe(.thisSession)
    try play(host)
    guard case .sessionEnd(_, isComplete: false) = await all(events).last?.kind else {
      Issue.record("the next session was played all the same")
      return
    }
  }
}
