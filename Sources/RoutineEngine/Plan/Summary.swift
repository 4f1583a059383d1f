// What became of a session: done, cut short, skipped, and how long it took.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A session in numbers.
public struct Summary: Hashable, Sendable {
  /// Bouts worked to their end.
  public var done = 0
  /// Bouts begun and left.
  public var cutShort = 0
  /// Bouts never begun.
  public var skipped = 0
  /// Time in holds, phases and the pauses between repetitions.
  public var worked = Frames.zero
  /// Time between bouts: rest, changes of side, getting ready.
  public var rested = Frames.zero
  /// Time of the session, from the opening chime on.
  public var total = Frames.zero

  /// Counts what was heard of a tape up to a time, against its plan.
  public init(of tape: Timeline, upTo end: Frames, plan: Timeline) {
    var work = Array(repeating: Frames.zero, count: plan.bouts.count)
    var begun = Array(repeating: false, count: plan.bouts.count)
    var left = Array(repeating: false, count: plan.bouts.count)
    total = min(end, tape.duration)
    for segment in tape.segments where segment.start < end || segment.start == end && segment.length == .zero {
      let heard = min(segment.end, end) - segment.start
      if segment.kind.isWork, let index = segment.bout {
        let number = tape.bouts[index].number
        worked = worked + heard
        work[number] = work[number] + heard
        begun[number] = true
        left[number] = segment.end > end
      } else if segment.kind == .rest || segment.kind == .change || segment.kind == .ready {
        rested = rested + heard
      }
    }
    for bout in plan.bouts {
      let planned = bout.length(in: plan.uses[bout.use])
      if !begun[bout.number] {
        skipped += 1
      } else if left[bout.number] || work[bout.number] < planned {
        cutShort += 1
      } else {
        done += 1
      }
    }
  }
}
