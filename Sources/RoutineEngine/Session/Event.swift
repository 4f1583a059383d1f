// What observers of a session hear of as it happens.
// SPDX-License-Identifier: GPL-3.0-or-later

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

  /// A segment with its names.
  public init(_ segment: Segment, name: String?, sets: Int?, repetitions: Int?) {
    self.segment = segment
    self.name = name
    self.sets = sets
    self.repetitions = repetitions
  }

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
