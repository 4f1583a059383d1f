// Cutting and mending tapes.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Timeline {
  /// The tape up to a time. A phrase in the middle is cut there, and its cue says so by its length.
  func cut(at time: Frames) -> Timeline {
    guard time < duration else { return self }
    var tape = self
    let last = segment(at: time)
    tape.segments.removeSubrange((segments[last].start < time ? last + 1 : last)...)
    if let index = tape.segments.indices.last {
      tape.segments[index].length = min(tape.segments[index].length, time - tape.segments[index].start)
      tape.segments[index].waits = false
    }
    tape.cues.removeSubrange(firstCue(from: time)...)
    for index in tape.cues.indices.suffix(4) where tape.cues[index].end > time {
      tape.cues[index].length = time - tape.cues[index].start
    }
    tape.dropped.removeAll { $0.segment >= tape.segments.count }
    return tape
  }

  /// The tape with a cue whole again that was cut at its end, because it is to be heard out.
  func finishing(_ cue: Cue?, at end: Frames) -> Timeline {
    guard let cue, let index = cues.indices.suffix(4).last(where: { cues[$0].end == end && cues[$0].key == cue.key })
    else { return self }
    var tape = self
    tape.cues[index].length = cue.length
    return tape
  }

  /// Makes one segment again of the pieces of a gap that was cut and spliced.
  mutating func mergeGaps(from first: Int) {
    guard first >= 0 else { return }
    let index = first
    while index + 1 < segments.count {
      let (this, next) = (segments[index], segments[index + 1])
      guard this.kind == next.kind, this.bout == next.bout, this.origin == next.origin, !this.kind.isWork else { break }
      segments[index].length = this.length + next.length
      segments.remove(at: index + 1)
      for cue in cues.indices where cues[cue].segment > index { cues[cue].segment -= 1 }
      for item in dropped.indices where dropped[item].segment > index { dropped[item].segment -= 1 }
    }
  }
}

/// Where in the movements of a bout an offset lies.
struct MovementPlace {
  private(set) var movement: Int
  private(set) var phase = 0
  private(set) var phaseStart = Frames.zero
  private(set) var phaseEnd = Frames.zero

  init(_ offset: Frames, in movements: Range<Int>, firstPhase: Int, firstHold: Frames?, use: Use) {
    movement = movements.lowerBound
    let phases = use.phases
    var time = Frames.zero
    for current in movements {
      let isFirst = current == movements.lowerBound
      if !isFirst { time = time + (use.dose.pause ?? .zero) }
      for (index, phase) in phases.enumerated() where !isFirst || index >= firstPhase {
        let length = isFirst && phase.isHold ? firstHold ?? phase.length : phase.length
        movement = current
        self.phase = index
        phaseStart = time
        phaseEnd = time + length
        if offset < phaseEnd { return }
        time = phaseEnd
      }
    }
  }
}
