// What became of a session: done, cut short, skipped, and how long it took.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A session in numbers.
public struct Summary: Hashable, Sendable {
  /// Work sets worked to their end.
  public var done = 0
  /// Work sets begun and left.
  public var cutShort = 0
  /// Work sets never begun.
  public var skipped = 0
  /// Time in holds, phases and the pauses between repetitions.
  public var worked = Frames.zero
  /// Time between work sets: rest, changes of side, getting ready.
  public var rested = Frames.zero
  /// Time of the session, from the opening chime on.
  public var total = Frames.zero

  /// Counts what was heard of a timeline up to a time, against its plan.
  public init(of timeline: Timeline, upTo end: Frames, plan: Timeline) {
    var work = Array(repeating: Frames.zero, count: plan.workSets.count)
    var begun = Array(repeating: false, count: plan.workSets.count)
    var left = Array(repeating: false, count: plan.workSets.count)
    total = min(end, timeline.duration)
    for segment in timeline.segments where segment.start < end || segment.start == end && segment.length == .zero {
      let heard = min(segment.end, end) - segment.start
      if segment.kind.isWork, let index = segment.workSet {
        let number = timeline.workSets[index].number
        worked += heard
        work[number] += heard
        begun[number] = true
        left[number] = segment.end > end
      } else if segment.kind == .rest || segment.kind == .change || segment.kind == .ready {
        rested += heard
      }
    }
    for workSet in plan.workSets {
      let planned = workSet.length(in: plan.occurrences[workSet.occurrence])
      if !begun[workSet.number] {
        skipped += 1
      } else if left[workSet.number] || work[workSet.number] < planned {
        cutShort += 1
      } else {
        done += 1
      }
    }
  }
}
