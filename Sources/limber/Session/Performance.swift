// Plays a queue of routines, one after the other on one sink.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Dispatch
import Glibc
import RoutineEngine
import RoutinePlayer
import Sound
import System
import Systemd

/// Plays routines in order, with controls.
struct Performance {
  let routines: [PlayableRoutine]
  let start: StartingPoint?
  let ifLost: IfLost
  let wake: WakeSilence
  /// After how long in a pause a session ends.
  let longestPause: Duration
  let options: HeadlessOptions
  let host: SessionHost
  /// Whether the listener has heard a warning in full.
  let knows: @Sendable (Warning) -> Bool
  /// Whether what does not fit into its time is told on standard error.
  var tellsWarnings = true
  private let service = Service()
  /// How long it is waited for a yes.
  private static let patience = Frames.seconds(5 * 60)
  /// The samples that are packed only once a session plays, 2 MiB: packing takes time that the first sound does not have.
  private static let plainAtFirst = 1 << 20

  init(
    _ routines: [PlayableRoutine], from start: StartingPoint?, ifLost: IfLost, wake: WakeSilence,
    longestPause: Duration, options: HeadlessOptions, host: SessionHost, knows: @escaping @Sendable (Warning) -> Bool
  ) {
    self.routines = routines
    self.start = start
    self.ifLost = ifLost
    self.wake = wake
    self.longestPause = longestPause
    self.options = options
    self.host = host
    self.knows = knows
  }

  /// Plays all routines for which there is enough time.
  ///
  /// - Parameters:
  ///   - sink: Opens the sink.
  ///   - observers: Creates the observers of a session.
  func run(on sink: SessionSink, observers: (Session) -> Observers) async throws {
    Heap.separateLargeBlocks()
    let signals = SignalWatch(host)
    let watchdog = Watchdog { [host] in host.heartbeat }
    defer {
      withExtendedLifetime(watchdog) {}
      service.stopping()
    }
    let deadline = options.until.map { ContinuousClock.now + $0.fromNow() }
    if let deadline {
      let seconds = (deadline - ContinuousClock.now).components.seconds
      DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(Int(seconds))) { [host] in host.leave() }
    }
    guard let opened = try sink.open(host, queue: routines.map(\.name)) else { return try end(signals) }
    var kept = KeptSink(opened)
    defer { kept.closeForGood() }
    var hasPlayed = false
    var phrases: (name: String, clips: ClipTable)?
    // How much faster the listener wants the voice than it would be.
    var faster = 0
    var index = -1
    while index + 1 < routines.count, !host.isLeaving {
      index += 1
      let routine = routines[index]
      // A routine that is repeated keeps its phrases; those of another are freed before more are made.
      if phrases?.name != routine.name { phrases = nil }
      let session = try Session(
        routine, knows: knows, faster: faster, clips: phrases?.clips, plain: index == 0 ? Self.plainAtFirst : 0,
        isWanted: { [host] in !host.isLeaving })
      phrases = (routine.name, session.clips)
      if let deadline, try !fits(session, named: routine.name, index: index, before: deadline) { continue }
      if host.isLeaving { break }
      hasPlayed = true
      let queue = routines[(index + 1)...].map(\.name)
      let ending = try await play(session, index: index, on: kept, queue: queue, observers(session))
      if let speed = host.state.snapshot?.speed, speed != session.clips.speed {
        faster += speed - session.clips.speed
        phrases = nil
      }
      switch ending {
      case .complete: break
      case .quit: return try end(signals)
      case .declined:
        Streams.report("nobody said yes to \(routine.name), so it is left out", .notice)
        return try end(signals)
      case .putOff(let length):
        kept.closeForGood()
        let waiting = routines[index...].map(\.name)
        guard try await wait(length, for: routine.name, queue: waiting),
          let opened = try sink.open(host, queue: waiting)
        else { return try end(signals) }
        kept = KeptSink(opened)
        index -= 1
      case .abandoned:
        throw CommandError(
          "nobody went on for \(Frames(longestPause).asWritten), so the session ended", status: .abandoned)
      case .lost: throw CommandError("the sound device did not come back, so the session ended")
      case .failed(let error):
        let isReaderGone = if case .readerGone = error { true } else { false }
        throw CommandError(error.withAdvice, status: isReaderGone ? .readerGone : .couldNot)
      }
    }
    if !hasPlayed, !host.isLeaving, let until = options.until {
      throw CommandError("nothing was played, because no routine would be over by \(until)")
    }
    try end(signals)
  }

  /// Waits until a session that was put off begins.
  /// - Returns: Whether it does: nobody has ended it, and its new time is not past or left out.
  private func wait(_ length: Frames, for routine: String, queue: [String]) async throws -> Bool {
    let planned = time(nil) + Int(length.duration.components.seconds)
    let words = DisplayTable.english(
      .putOffUntil, ["time": "\(TimeOfDay(minute: LeftOut.minute(at: planned)))"])
    host.wait(for: words, queue: Array(queue.dropFirst()))
    service.status("\(words): \(routine)")
    Streams.report("\(words): \(routine)", .notice)
    while time(nil) < planned, !host.isLeaving { try await Task.sleep(for: .seconds(1)) }
    guard !host.isLeaving else { return false }
    let now = time(nil)
    let leftOut = LeftOut.read()
    let punctuality = Punctuality(planned: [planned], now: now, boot: Punctuality.boot(now)) {
      leftOut.reason(routine, at: $0)
    }
    guard let reason = punctuality.words(for: routine) else { return true }
    Streams.report(reason, .notice)
    return false
  }

  private func end(_ signals: SignalWatch) throws {
    if signals.signalCaught == SIGINT { throw ExitCode.interrupted }
  }

  /// The timeline of a session as it will be played: with the chosen start and the lead-in.
  ///
  /// - Parameter speed: Another speed of the voice than its own, in words a minute.
  private func timeline(_ session: Session, index: Int, at speed: Int? = nil) throws -> Timeline {
    var timeline = try session.timeline(at: speed)
    guard index == 0 else { return timeline }
    let lengths: (Phrase) -> PhraseLength = { session.clips.length(of: $0.at(speed)) }
    if let start { timeline = start.cut(timeline, of: session, lengths: lengths) }
    if let leadIn = options.leadIn { timeline = timeline.announced(leadIn, lengths: lengths) }
    if options.ask { timeline = timeline.asked(patience: Self.patience, lengths: lengths) }
    return timeline.spoken(at: speed)
  }

  private func fits(
    _ session: Session, named name: String, index: Int, before deadline: ContinuousClock.Instant
  ) throws -> Bool {
    let length = try timeline(session, index: index).duration
    // After the end was requested nothing is synthesised, so the length is meaningless.
    if host.isLeaving || ContinuousClock.now + length.duration <= deadline { return true }
    Streams.report("\(name) takes \(length.clock) and would not be over in time, so it is left out.", .notice)
    return false
  }

  private func play(
    _ session: Session, index: Int, on sink: KeptSink, queue: [String], _ observers: Observers
  ) async throws -> SessionEnding {
    let observation = observers.begin(host)
    let player = host.begin(ifLost: ifLost, wake: wake, longestPause: longestPause, queue: queue)
    let result = Promise<Result<SessionEnding, any Error>>()
    // Only the playing thread uses the sink until the session is over, which is awaited below.
    let isRunning = DetachedThread.start(handingOver: sink) { [self] sink in
      result.keep(
        Result {
          try player.run(
            clips: session.clips, chimes: session.chimes, sink: sink,
            speed: { try? timeline(session, index: index, at: $0) }
          ) {
            let timeline = try timeline(session, index: index)
            if tellsWarnings { session.tellWarnings(of: timeline) }
            session.plan.keep(timeline)
            return timeline
          }
        })
    }
    guard isRunning else { throw CommandError("could not start a thread to play on; end some programs and try again") }
    service.status(session.script.title)
    if index == 0 { service.ready() }
    await observation()
    return try result.wait().get()
  }
}
