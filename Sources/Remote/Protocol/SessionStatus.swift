// What is happening now, as one sentence and as JSON.
// SPDX-License-Identifier: GPL-3.0-or-later

public import JSON
public import RoutineEngine
public import RoutinePlayer

/// A running session at a moment.
public struct SessionStatus: Sendable {
  /// What a session is doing.
  public enum State: String, Sendable {
    /// Not yet begun: it waits for the sound device, or is being prepared.
    case waiting
    case playing
    case paused
    case ended
  }

  /// What is waited for while phrases are spoken in memory, as the beginning of a sentence.
  static let preparing = DisplayTable.english(.preparing)

  /// What it is doing.
  public var state = State.waiting
  /// The routine's title, or what is waited for.
  public var title: String
  /// Routines of the queue that come after this one.
  public var queue: [String]
  /// How loud it is; nil before it has begun.
  private var volume: Volume?
  private var routine: String?
  private var position: Frames?
  private var duration: Frames?
  private var segment: SegmentEvent?
  private var next: SegmentEvent?

  /// A session that has not begun, with the reason.
  public init(waitingFor reason: String, queue: [String]) {
    title = reason
    self.queue = queue
  }

  /// The session as a snapshot shows it. While it is paused, the place where it was left.
  public init(_ snapshot: Snapshot, queue: [String]) {
    self.queue = queue
    guard let timeline = snapshot.suspended ?? snapshot.timeline, !timeline.segments.isEmpty else {
      title = Self.preparing
      return
    }
    volume = snapshot.volume
    var time = snapshot.position
    switch snapshot.state {
    case .playing: state = .playing
    case .finished: state = .ended
    case .paused(let pause):
      state = .paused
      time = pause.position
    }
    title = timeline.title
    routine = timeline.routine
    position = min(time, timeline.duration)
    duration = timeline.duration
    let index = timeline.segment(at: time)
    segment = SegmentEvent(timeline.segments[index], on: timeline)
    let workSet = timeline.segments[index].workSet
    next = timeline.segments[index...].first { $0.workSet != nil && $0.workSet != workSet }.map {
      SegmentEvent($0, on: timeline)
    }
  }

  /// The status as one object.
  public var json: JSON {
    .object([
      ("state", .string(state.rawValue)), ("routine", .optional(routine)), ("title", .string(title)),
      ("position_ms", Self.time(position)), ("duration_ms", Self.time(duration)),
      ("segment", segment.map(Self.object) ?? .null), ("next", next.map(Self.object) ?? .null),
      ("volume", volume.map { .object($0.members) } ?? .null), ("queue", .array(queue.map(JSON.string))),
    ])
  }

  private static func time(_ time: Frames?) -> JSON { time.map(JSON.milliseconds) ?? .null }

  private static func object(_ event: SegmentEvent) -> JSON {
    var members: [(String, JSON)] = [
      ("name", .optional(event.name)), ("sets", .optional(event.sets)), ("reps", .optional(event.repetitions)),
    ]
    if case .object(let inner) = event.segment.json { members += inner }
    return .object(members)
  }

  /// The status in one sentence.
  public func sentence(in words: DisplayTable = .english) -> String {
    guard let position, let duration, let volume else { return title + "." }
    let verb: DisplayKey =
      switch state {
      case .waiting: .preparing
      case .playing: .statePlaying
      case .paused: .statePaused
      case .ended: .stateEnded
      }
    let place = segment.flatMap { event in
      words.segment(event.segment.kind).status.filled(
        what: words.place(in: event.segment, name: event.name, sets: event.sets))
    }
    return words(
      .status,
      [
        "state": words(verb), "what": place.map { "\(title): \($0)" } ?? title, "position": position.clock,
        "duration": duration.clock, "volume": words.volume(percent: volume.percent, isMuted: volume.isMuted),
      ])
  }
}
