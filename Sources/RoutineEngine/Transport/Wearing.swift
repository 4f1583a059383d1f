// Packs: their clock runs on in a pause, and nothing makes them longer than their limit.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Timeline {
  /// The whole timeline of a pack that was paused, with what was said of the pause.
  func wornOn(in whole: Timeline) -> Timeline {
    var whole = whole
    for cue in cues where cue.key == .resumption(0) && !whole.cues.contains(cue) {
      whole.cues.insert(cue, at: whole.firstCue(from: cue.start))
    }
    return whole
  }

  /// Whether a pack is worn in a segment.
  func isPack(_ segment: Segment) -> Bool {
    segment.kind == .hold && !segment.waits && segment.workSet.map { isPack(workSets[$0]) } ?? false
  }

  /// Whether a work set is a pack.
  func isPack(_ workSet: WorkSet) -> Bool {
    let exercise = occurrences[workSet.occurrence].exercise
    guard exercise.doseVerb == .wear, exercise.work == .timedHold, case .hold = workSet.work else { return false }
    return true
  }
}

extension Splice {
  /// Where the pack that is worn is over, and its end was told; nil outside of a pack.
  var endOfPack: Frames? {
    guard timeline.isPack(segment), let index = segment.workSet else { return nil }
    let workSet = timeline.workSets[index]
    guard let behind = timeline.segments[segmentIndex...].firstIndex(where: { $0.workSet != index || !$0.kind.isWork })
    else { return timeline.duration }
    let told = announcer.exit(of: plan.occurrences[workSet.occurrence], workSet: workSet).phrases
    let next = timeline.segments[behind]
    let end = timeline.cues.last { cue in
      guard cue.segment == behind, case .speech(let phrase) = cue.content else { return false }
      return told.contains(phrase.at(nil))
    }
    return min(end.map { $0.end + Spacing.least } ?? next.start, next.end)
  }

  /// The timeline of a pack to its end. That it runs on is told where nothing else is.
  func wornThrough(to end: Frames, isTold: Bool) -> Timeline {
    var worn = timeline.cut(at: end)
    let words = announcer.essential(announcer.table.phrase(.pausedWorn), at: segment.location)
    guard isTold, let phrase = [words].phrases.first else { return worn }
    let start = from + Spacing.sentence
    let length = lengths(phrase).whole
    let isFree = !worn.cues.contains { cue in
      cue.end + Spacing.sentence > start && cue.start < start + length + Spacing.sentence
    }
    guard isFree, start + length + Spacing.sentence < segment.end else { return worn }
    worn.cues.insert(
      Cue(
        .speech(phrase.at(speed)), priority: .essential, start: start, length: length, segment: segmentIndex,
        key: .resumption(0), location: segment.location),
      at: worn.firstCue(from: start))
    return worn
  }

  /// Whether a command would begin a pack again that was worn already, or go back in it.
  func wearsAgain(_ command: TransportCommand) -> Bool {
    let target: Int? =
      switch command {
      case .again: segment.workSet.map { timeline.workSets[$0].number }
      case .previous: previousWorkSet
      case .seek(let by) where by < .zero:
        timeline.segments[timeline.segment(at: max(.zero, from + by))].workSet.map { timeline.workSets[$0].number }
      default: nil
      }
    guard let target, plan.isPack(plan.workSets[target]) else { return false }
    return past.segments.contains { segment in
      segment.kind.isWork && segment.length > .zero
        && segment.workSet.map { past.workSets[$0].number == target } ?? false
    }
  }
}
