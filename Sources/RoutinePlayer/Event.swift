// What listeners are told of a session as it happens.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// Something that happened, at a time of the session.
public struct Event: Sendable, Hashable {
  /// What happened.
  public enum Kind: Sendable, Hashable {
    /// The timeline is laid: how long the session is.
    case sessionStart(routine: String, title: String, length: Frames)
    case segmentStart(SegmentEvent)
    case cue(Cue)
    case paused
    case resumed
    /// A command moved the session elsewhere, or changed a length.
    case moved(TransportCommand)
    case refused(TransportCommand, TransportRefusal)
    /// The sound is lost, or cannot be had; in the words of the sink.
    case soundLost(String)
    case soundBack
    case volume(Volume)
    case sessionEnd(Summary, isComplete: Bool)
    /// The session could not go on.
    case failed(String)
  }

  /// What happened.
  public var kind: Kind
  /// From the start of the session.
  public var at: Frames

  /// Something that happened at a time.
  public init(_ kind: Kind, at: Frames) {
    self.kind = kind
    self.at = at
  }
}

/// The beginning of a segment, with the names a listener wants to read.
public struct SegmentEvent: Sendable, Hashable {
  /// The segment that begins.
  public var segment: Segment
  /// The exercise's name, where the segment belongs to one.
  public var name: String?
  /// Sets of the exercise in all.
  public var sets: Int?
  /// Repetitions of the set, where it has any.
  public var repetitions: Int?

  /// Looks the names up on a timeline.
  public init(_ segment: Segment, on timeline: Timeline) {
    self.segment = segment
    guard let workSet = segment.workSet.map({ timeline.workSets[$0] }) else { return }
    let occurrence = timeline.occurrences[workSet.occurrence]
    name = occurrence.name
    sets = occurrence.sets
    repetitions = workSet.repetitions
  }
}

/// The state of a session at a moment, for screens and status questions.
public struct Snapshot: Sendable {
  /// What was and will be heard; nil until the timeline is laid.
  public var timeline: Timeline?
  /// How far it was heard.
  public var position: Frames
  /// Whether the head moves.
  public var state: Transport.State
  /// While paused: the timeline that the session goes on with, from the pause's position.
  public var suspended: Timeline?
  /// How loud it is.
  public var volume: Volume

  /// A state.
  public init(
    timeline: Timeline? = nil, position: Frames = .zero, state: Transport.State = .playing, suspended: Timeline? = nil,
    volume: Volume = Volume()
  ) {
    self.timeline = timeline
    self.position = position
    self.state = state
    self.suspended = suspended
    self.volume = volume
  }
}
