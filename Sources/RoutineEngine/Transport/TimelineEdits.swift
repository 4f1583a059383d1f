// Cutting and repairing timelines.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Timeline {
  /// The timeline up to a time. A phrase being spoken then is cut: its cue is shortened.
  func cut(at time: Frames) -> Timeline {
    guard time < duration else { return self }
    var timeline = self
    let last = segment(at: time)
    timeline.segments.removeSubrange((segments[last].start < time ? last + 1 : last)...)
    if let index = timeline.segments.indices.last {
      timeline.segments[index].length = min(timeline.segments[index].length, time - timeline.segments[index].start)
      timeline.segments[index].wait = nil
    }
    timeline.cues.removeSubrange(firstCue(from: time)...)
    for index in timeline.cues.indices.suffix(4) where timeline.cues[index].end > time {
      timeline.cues[index].length = time - timeline.cues[index].start
    }
    timeline.dropped.removeAll { $0.segment >= timeline.segments.count }
    return timeline
  }

  /// The timeline with a cue that was cut at `end` restored to its full length.
  func finishing(_ cue: Cue?, at end: Frames) -> Timeline {
    guard let cue, let index = cues.indices.suffix(4).last(where: { cues[$0].end == end && cues[$0].key == cue.key })
    else { return self }
    var timeline = self
    timeline.cues[index].length = cue.length
    return timeline
  }

  /// Merges the pieces of a transition that was cut and spliced into one segment.
  mutating func mergeTransitions(from first: Int) {
    guard first >= 0 else { return }
    let index = first
    while index + 1 < segments.count {
      let (this, next) = (segments[index], segments[index + 1])
      guard this.kind == next.kind, this.workSet == next.workSet, this.location == next.location, !this.kind.isWork
      else { break }
      segments[index].length = this.length + next.length
      segments.remove(at: index + 1)
      for cue in cues.indices where cues[cue].segment > index { cues[cue].segment -= 1 }
      for item in dropped.indices where dropped[item].segment > index { dropped[item].segment -= 1 }
    }
  }
}

/// The movement and phase at an offset into a work set.
struct MovementPlace {
  private(set) var movement: Int
  private(set) var phase = 0
  private(set) var phaseStart = Frames.zero
  private(set) var phaseEnd = Frames.zero

  init(
    _ offset: Frames, in movements: Range<Int>, firstPhase: Int, firstHold: Frames?, occurrence: ExerciseOccurrence,
    set: Int
  ) {
    movement = movements.lowerBound
    let phases = occurrence.phases(inSet: set)
    var time = Frames.zero
    for current in movements {
      let isFirst = current == movements.lowerBound
      if !isFirst { time = time + (occurrence.dose.pause ?? .zero) }
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
