// A playing session: its commands, events and state.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine
public import Sound
internal import Synchronization

/// Plays a session in real time.
///
/// The opening chime is written to the sink before anything is synthesised; `plan` is called after it, on the playing
/// thread.
public final class SessionPlayer: Sendable {
  /// The queue of commands for the session.
  public let commands = CommandQueue()
  private let feed: EventFeed
  private let state: Mutex<Published>
  private let ifLost: IfLost
  private let isAttended: @Sendable () -> Bool
  private let wake: WakeSilence
  private let longestPause: Duration?
  /// When the end with the chime was requested.
  private let leaveAsked = Mutex<ContinuousClock.Instant?>(nil)
  private let beats = Atomic<UInt64>(0)

  /// A session without a host, not started yet.
  ///
  /// - Parameters:
  ///   - ifLost: What to do when the sound device is lost.
  ///   - wake: Silence for a device that sleeps.
  ///   - longestPause: After how long in a pause, or waiting for the listener, it ends; nil for never.
  ///   - volume: The initial volume.
  ///   - isAttended: Whether somebody could go on where the session waits; asked on the audio thread.
  public convenience init(
    ifLost: IfLost = .pause, wake: WakeSilence = WakeSilence(), longestPause: Duration? = nil,
    volume: Volume = Volume(), isAttended: @escaping @Sendable () -> Bool = { true }
  ) {
    self.init(
      ifLost: ifLost, wake: wake, longestPause: longestPause, volume: volume, isAttended: isAttended, feed: EventFeed())
  }

  init(
    ifLost: IfLost, wake: WakeSilence, longestPause: Duration?, volume: Volume,
    isAttended: @escaping @Sendable () -> Bool, feed: EventFeed
  ) {
    self.longestPause = longestPause
    self.isAttended = isAttended
    self.ifLost = ifLost
    self.wake = wake
    self.feed = feed
    state = Mutex(Published(snapshot: Snapshot(volume: volume)))
  }

  /// The state of the session as it was published last.
  private struct Published {
    var snapshot: Snapshot
    /// The position up to which sound is written, and will be heard as time goes by.
    var certain = Frames.zero
    /// The moment at which the position was true; nil if time is not real.
    var at: SuspendingClock.Instant?
  }

  /// Adds an observer of all events from now on, in order, until the session ends.
  public func observe() -> Observation {
    feed.observe(.thisSession, backlog: Observation.defaultBacklog, isWanted: { _ in true }, wake: {})
  }

  /// The current state of the session, with the position interpolated since the player looked last.
  public var snapshot: Snapshot {
    let published = state.withLock { $0 }
    var snapshot = published.snapshot
    if let at = published.at {
      let position = min(published.certain, snapshot.position + Frames(SuspendingClock.now - at))
      snapshot.position = max(snapshot.position, position)
    }
    return snapshot
  }

  /// A number that grows as long as the session makes progress, also while it is paused; for a watchdog.
  public var heartbeat: UInt64 { beats.load(ordering: .relaxed) }

  /// Ends the session with the end chime, so that people in the room know that it is over.
  ///
  /// - Parameter answer: Called once with the outcome, if the command was accepted.
  /// - Returns: Whether the command was accepted.
  @discardableResult
  public func leave(then answer: CommandQueue.Answer? = nil) -> Bool {
    leaveAsked.withLock { $0 = $0 ?? .now }
    return commands.send(.quit, then: answer)
  }

  /// The time from requesting the end to the end of its chime: 700 ms, so that the session is over within a second.
  private static let farewell = Duration.milliseconds(700)

  private var timeForFarewell: Duration? {
    leaveAsked.withLock { $0 }.map { Self.farewell - ($0.duration(to: .now)) }
  }

  /// Plays the session to its end on the calling thread.
  ///
  /// - Parameters:
  ///   - clips: The spoken phrases.
  ///   - chimes: The chimes.
  ///   - sink: Plays the sound; closed at the end.
  ///   - silence: Keeps the time while the device is lost and the session goes on.
  ///   - pacer: The clock.
  ///   - plan: Creates the timeline; called once, when the opening chime is in the sink. An error it throws ends the
  ///     session.
  /// - Returns: How the session ended.
  public func run<Failure: Error>(
    clips: ClipTable, chimes: ChimeSet, sink: any Sink, silence: any Sink = SilentSink(),
    pacer: any Pacer = SystemPacer(),
    plan: () throws(Failure) -> Timeline
  ) throws(Failure) -> SessionEnding {
    defer {
      sink.close()
      commands.close()
      feed.endSession()
    }
    let opening = playOpening(chimes, sink)
    let timeline = try plan()
    feed.report(
      Event(.sessionStart(routine: timeline.routine, title: timeline.title, length: timeline.duration), at: .zero))
    let head = Playhead(timeline, at: opening, clips: clips, chimes: chimes, volume: snapshot.volume)
    let reporter = HeardReporter(send: { [feed] in feed.report($0) }) { [self] snapshot, certain in
      beats.add(1, ordering: .relaxed)
      state.withLock { $0 = Published(snapshot: snapshot, certain: certain, at: pacer.instant) }
    }
    let loop = AudioLoop(
      timeline, head: head, lengths: clips.length(of:), sink: sink, silence: silence, pacer: pacer,
      wake: wake, commands: commands, ifLost: ifLost, reporter: reporter, isAttended: isAttended,
      longestPause: longestPause, timeForFarewell: { [self] in timeForFarewell })
    return loop.run()
  }

  /// Writes the beginning of the opening chime: as much as the sink accepts at once, at most 400 ms.
  private func playOpening(_ chimes: ChimeSet, _ sink: any Sink) -> Frames {
    let length = Int(Frames.milliseconds(400).count)
    var samples = Array(chimes[.open].samples.prefix(length))
    samples += Array(repeating: 0, count: length - samples.count)
    let gain = snapshot.volume.gain
    samples.withUnsafeMutableBufferPointer { Ramp(from: gain, to: gain).apply(to: $0) }
    var taken = 0
    while taken < samples.count {
      // If the device fails here, the first block of the timeline will fail too and report it.
      let count = samples[taken...].withUnsafeBufferPointer { block in
        do throws(SinkError) { return try sink.write(block) } catch { return 0 }
      }
      guard count > 0 else { break }
      taken += count
    }
    return Frames(Int64(taken))
  }
}
