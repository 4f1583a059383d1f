// The summary of a session: work sets done, cut short and skipped, and the time spent.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A session in numbers.
public struct Summary: Hashable, Sendable {
  /// Work sets completed.
  public var done = 0
  /// Work sets started but not completed.
  public var cutShort = 0
  /// Work sets never started.
  public var skipped = 0
  /// Time in holds, phases and the pauses between repetitions.
  public var worked = Frames.zero
  /// Time between work sets: rest, changes of side, getting ready.
  public var rested = Frames.zero
  /// Total time, from the opening chime on.
  public var total = Frames.zero

  /// Compares the part of a timeline heard up to `end` with the plan.
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
