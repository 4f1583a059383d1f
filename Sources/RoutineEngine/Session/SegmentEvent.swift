// The beginning of a segment as observers see it.
// SPDX-License-Identifier: GPL-3.0-or-later

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
