// What was heard of each work set of a plan.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The part of a timeline that was heard, counted by the work sets of its plan. The summary and the diary ask it.
public struct WorkLedger: Hashable, Sendable {
  /// How far a work set got.
  public enum State: String, CaseIterable, Hashable, Sendable {
    case done
    /// Begun, and not worked for as long as planned.
    case cutShort = "cut-short"
    /// Never begun.
    case skipped
  }

  /// One work set.
  public struct Entry: Hashable, Sendable {
    /// How far it got.
    public var state = State.skipped
    /// The time worked, from its first start mark on; without what was heard between its pieces.
    public var worked = Frames.zero
    /// How much its holds were extended; negative if shortened.
    public var extra = Frames.zero
    /// Repetitions worked, on each side; nil where none are counted.
    public var repetitions: Int?

    /// A work set of which nothing was heard.
    public init() {}
  }

  /// The work sets, by their numbers in the plan.
  public private(set) var entries: [Entry]
  /// Time between work sets: rest, changes of side, getting ready.
  public private(set) var rested = Frames.zero
  /// Time in holds, phases and the pauses between repetitions.
  public var worked: Frames { entries.reduce(.zero) { $0 + $1.worked } }

  /// Counts the part of a timeline heard up to `end`.
  ///
  /// - Parameter plan: The timeline as it was laid out before the start.
  public init(of timeline: Timeline, upTo end: Frames, plan: Timeline) {
    entries = Array(repeating: Entry(), count: plan.workSets.count)
    var left: Set<Int> = []
    for segment in timeline.segments where segment.start < end || segment.start == end && segment.length == .zero {
      let heard = min(segment.end, end) - segment.start
      if segment.kind.isWork, let index = segment.workSet {
        let workSet = timeline.workSets[index]
        entries[workSet.number].worked += heard
        entries[workSet.number].state = .done
        entries[workSet.number].extra = workSet.extra
        if segment.end > end { left.insert(workSet.number) } else { left.remove(workSet.number) }
      } else if segment.kind == .rest || segment.kind == .change || segment.kind == .ready {
        rested += heard
      }
    }
    for workSet in plan.workSets where entries[workSet.number].state == .done {
      let occurrence = plan.occurrences[workSet.occurrence]
      let worked = entries[workSet.number].worked
      let isShort = left.contains(workSet.number) || worked < workSet.length(in: occurrence)
      if isShort { entries[workSet.number].state = .cutShort }
      entries[workSet.number].repetitions = workSet.repetitions.map {
        isShort ? min($0, occurrence.work.repetitions(in: worked, ofSet: workSet.set)) : $0
      }
    }
  }
}
