// A session being played: its commands, its events and its state.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine
public import Sound
internal import Synchronization

/// Plays a session in real time.
///
/// The opening chime goes to the sink before anything is synthesised; `plan` is called behind it, on the thread that plays.
public final class SessionPlayer: Sendable {
  /// The way to control the session.
  public let commands = CommandQueue()
  private let feed: EventFeed
  private let state: Mutex<Snapshot>
  private let ifLost: IfLost
  /// When the end was asked for with its chime.
  private let leaveAsked = Mutex<ContinuousClock.Instant?>(nil)
  private let beats = Atomic<UInt64>(0)

  /// A session by itself, without a host, that has not begun.
  ///
  /// - Parameters:
  ///   - ifLost: What to do when the sound device is lost.
  ///   - volume: How loud it begins.
  public convenience init(ifLost: IfLost = .pause, volume: Volume = Volume()) {
    self.init(ifLost: ifLost, volume: volume, feed: EventFeed())
  }

  init(ifLost: IfLost, volume: Volume, feed: EventFeed) {
    self.ifLost = ifLost
    self.feed = feed
    state = Mutex(Snapshot(volume: volume))
  }

  /// Adds an observer of what happens from now on, in order, until the session ends.
  public func observe() -> Observation {
    feed.observe(.thisSession, backlog: Observation.defaultBacklog, wake: {})
  }

  /// The session as it stands.
  public var snapshot: Snapshot { state.withLock { $0 } }

  /// A number that grows as long as the session gets on, also while it stands paused: a sign of life for a watchdog.
  public var heartbeat: UInt64 { beats.load(ordering: .relaxed) }

  /// Ends the session with the end chime, so that whoever is in the room knows that it is over.
  ///
  /// - Parameter answer: Called once with what became of it, when it was taken.
  /// - Returns: Whether it was taken.
  @discardableResult
  public func leave(then answer: CommandQueue.Answer? = nil) -> Bool {
    leaveAsked.withLock { $0 = $0 ?? .now }
    return commands.send(.quit, then: answer)
  }

  /// From asking for the end to the last of its chime: 700 ms, so that it is over within a second.
  private static let farewell = Duration.milliseconds(700)

  private var timeForFarewell: Duration? {
    leaveAsked.withLock { $0 }.map { Self.farewell - ($0.duration(to: .now)) }
  }

  /// Plays the session to its end on the calling thread.
  ///
  /// - Parameters:
  ///   - clips: The spoken phrases.
  ///   - chimes: The chimes.
  ///   - sink: Where the sound goes; closed at the end.
  ///   - silence: What keeps the time while the device is away and the session goes on without it.
  ///   - pacer: The clock.
  ///   - plan: Lays the timeline; called once, when the opening chime is on its way. It throws what must end the session.
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
    let loop = AudioLoop(
      timeline, startingAt: opening, clips: clips, chimes: chimes, sink: sink, silence: silence, pacer: pacer,
      commands: commands, volume: snapshot.volume, ifLost: ifLost,
      timeForFarewell: { [self] in timeForFarewell },
      report: { [feed] in feed.report($0) },
      publish: { [self] snapshot in
        beats.add(1, ordering: .relaxed)
        state.withLock { $0 = snapshot }
      })
    return loop.run()
  }

  /// Hands on the beginning of the opening chime, as much as the sink takes at once, 200 ms at the most.
  private func playOpening(_ chimes: ChimeSet, _ sink: any Sink) -> Frames {
    var samples = Array(chimes[.open].samples.prefix(AudioLoop.block * 10))
    samples += Array(repeating: 0, count: AudioLoop.block * 10 - samples.count)
    let gain = snapshot.volume.gain
    samples.withUnsafeMutableBufferPointer { Ramp(from: gain, to: gain).apply(to: $0) }
    var taken = 0
    while taken < samples.count {
      // A device that fails here is met again, and told of, by the first block of the timeline.
      let count = samples[taken...].withUnsafeBufferPointer { block in
        do throws(SinkError) { return try sink.write(block) } catch { return 0 }
      }
      guard count > 0 else { break }
      taken += count
    }
    return Frames(Int64(taken))
  }
}
