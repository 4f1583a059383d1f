// The event for the start of a segment.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The start of a segment, with what is needed to describe it.
public struct SegmentEvent: Sendable, Hashable {
  /// The segment that begins.
  public var segment: Segment
  /// The name of the exercise, if the segment belongs to one.
  public var name: String?
  /// The number of sets of the exercise.
  public var sets: Int?
  /// The number of repetitions of the set, if any.
  public var repetitions: Int?
  /// The most repetitions, where they are a range.
  public var upTo: Int?

  /// The start of a segment.
  public init(_ segment: Segment, name: String?, sets: Int?, repetitions: Int?, upTo: Int? = nil) {
    self.segment = segment
    self.name = name
    self.sets = sets
    self.repetitions = repetitions
    self.upTo = upTo
  }

  /// The start of a segment, with the rest looked up in its timeline.
  public init(_ segment: Segment, on timeline: Timeline) {
    self.segment = segment
    guard let workSet = segment.workSet.map({ timeline.workSets[$0] }) else { return }
    let occurrence = timeline.occurrences[workSet.occurrence]
    name = occurrence.name
    sets = occurrence.sets
    repetitions = workSet.repetitions
    upTo = workSet.upTo
  }
}
