// Splicing: the timeline heard so far, joined to a new continuation.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A splice of a timeline at a position.
///
///     timeline   work set 3 ......... | ... rest, work set 4, work set 5 ...     running until now
///     past       work set 3 ......... |                                          heard, never changed
///     result     work set 3 ......... | words, count-in, remainder of 3, rest, work set 4 ...     resumed
///     result     work set 3 ......... | rest, work set 4, work set 5 ...                          skipped
struct Splice {
  /// The plan as laid out before the start.
  let plan: Timeline
  let workSets: [Range<Int>]
  let tables: [PhraseTable]
  /// The audible length of a phrase at the speed of the voice.
  let lengths: (Phrase) -> PhraseLength
  let speed: Int?
  /// The timeline being played; while paused, the one that was interrupted.
  let timeline: Timeline
  /// The position up to which `timeline` was heard.
  let from: Frames
  /// Everything heard so far, including words spoken because of a pause.
  let past: Timeline
  /// The segment of `timeline` at `from`.
  let segment: Segment
  let segmentIndex: Int

  init(
    _ transport: Transport, timeline: Timeline, heard: Timeline, at position: Frames, from: Frames,
    lengths: @escaping (Phrase) -> PhraseLength
  ) {
    plan = transport.plan
    workSets = transport.workSets
    speed = transport.speed
    tables = transport.tables
    self.lengths = lengths
    self.timeline = timeline
    self.from = from
    past = heard.cut(at: position)
    segmentIndex = timeline.segment(at: from)
    segment = timeline.segments[segmentIndex]
  }

  var announcer: Announcer {
    Announcer(table: PhraseTable.table(for: plan.language, among: tables), tables: tables)
  }
  private var workSet: WorkSet? { segment.workSet.map { timeline.workSets[$0] } }
  private var isInWork: Bool { segment.kind.isWork && segment.workSet != nil }
  /// Whether the session waits for the listener.
  var isWaiting: Bool { segment.waits }

  // MARK: Moving

  /// From a transition to its count-in; from the count-in or work to the end of the work set; otherwise to the next
  /// segment.
  func next() -> Timeline {
    guard let workSet else { return behindSegment() }
    if !isInWork, let count = countIn(), from < count { return joined(from: count) }
    if isInWork, let target = toldIn(workSet) {
      return enter(target, lines: announcer.short(.next, plan.occurrences[target.occurrence], target), named: 0)
    }
    return joined(plan, fromSegment: workSets[workSet.number].upperBound)
  }

  /// The work set after one in which it is announced.
  private func toldIn(_ workSet: WorkSet) -> WorkSet? {
    guard plan.workSets[workSet.number].onward != nil, workSet.number + 1 < plan.workSets.count else { return nil }
    return plan.workSets[workSet.number + 1]
  }

  /// To the start of the work set, or of the previous one if less than 3 s have been worked.
  func previous() -> Timeline {
    guard let number = previousWorkSet else { return joined(from: segment.start) }
    let target = plan.workSets[number]
    let occurrence = plan.occurrences[target.occurrence]
    return enter(target, lines: announcer.short(.back, occurrence, target), named: 0)
  }

  /// The number of the work set that `previous` goes to; nil before the first.
  var previousWorkSet: Int? {
    guard let current = workSet ?? lastWorkSet() else { return nil }
    let isFresh = !isInWork || current.elapsed + offset < .seconds(3)
    return segment.workSet != nil && isFresh ? max(0, current.number - 1) : current.number
  }

  /// Restarts the work set with its full announcement; outside of exercises, restarts the segment.
  func again() -> Timeline {
    guard let workSet else { return joined(from: segment.start) }
    let target = plan.workSets[workSet.number]
    let occurrence = plan.occurrences[target.occurrence]
    let (lines, naming) = announcer.announcement(
      of: occurrence, workSet: target, Announcer.Arrival(explains: occurrence.delivery.explains))
    return enter(target, lines: lines, named: naming)
  }

  func seek(_ by: Frames) -> Timeline {
    joined(from: min(max(.zero, from + by), timeline.duration))
  }

  /// Continues after the current segment, such as one that waits.
  func behindSegment() -> Timeline { joined(timeline, fromSegment: segmentIndex + 1) }

  // MARK: Resuming

  /// Continues what a pause interrupted.
  func goOn(isLong: Bool, isLoss: Bool) -> Timeline {
    if isInWork, let workSet { return goOn(with: workSet, isLong: isLong, isLoss: isLoss) }
    var start = from
    if let spoken = interrupted(), spoken.priority >= .essential { start = spoken.start }
    if let workSet, let count = countIn() {
      if isLong, segment.end - start < .seconds(8) {
        return goOn(before: workSet, isLoss: isLoss)
      }
      if start >= count { start = count }
    }
    return joined(from: start)
  }

  private func goOn(before workSet: WorkSet, isLoss: Bool) -> Timeline {
    let lines = announcer.short(isLoss ? .soundBack : .resume, plan.occurrences[workSet.occurrence], workSet)
    return enter(workSet, lines: lines, named: 0, heard: heardForGood(workSet))
  }

  private func goOn(with workSet: WorkSet, isLong: Bool, isLoss: Bool) -> Timeline {
    let rest = remainder(of: workSet, leadsIn: true)
    let lines = announcer.short(isLoss ? .soundBack : .resume, plan.occurrences[workSet.occurrence], workSet)
    return enter(rest, lines: lines, named: isLong ? 0 : nil, heard: heardForGood(workSet))
  }

  // MARK: Longer and shorter

  func extend(_ by: Frames) -> Result<Timeline, TransportRefusal> {
    if isInWork, let workSet, segment.kind == .hold || segment.kind == .activity, !segment.waits {
      return extendHold(workSet, by)
    }
    guard !isInWork, !segment.waits, segment.kind == .rest || segment.kind == .ready || segment.kind == .change else {
      return .failure(.nothingToExtend)
    }
    return extendTransition(by)
  }

  private func extendHold(_ workSet: WorkSet, _ by: Frames) -> Result<Timeline, TransportRefusal> {
    let occurrence = plan.occurrences[workSet.occurrence]
    let remaining = segment.end - from
    var change = by
    let kept = occurrence.work.kept?[workSet.set] ?? .zero
    // A pack without a limit of its own is worn as long as its dose says.
    let isWorn = occurrence.exercise.doseVerb == .wear
    if by > .zero, let maximum = occurrence.exercise.maxHold ?? (isWorn ? kept : nil) {
      change = min(by, maximum - kept - workSet.extra)
      guard change > .zero else { return .failure(.longestHold) }
    } else if by < .zero {
      change = max(by, .seconds(4) - remaining)
      guard change < .zero else { return .failure(.nearlyOver) }
    }
    var rest = remainder(of: workSet, leadsIn: false)
    rest.extra = workSet.extra + change
    switch rest.work {
    case .hold(let length): rest.work = .hold(length + change)
    case .movements(let movements, let phase, let hold):
      rest.work = .movements(movements, firstPhase: phase, firstHold: (hold ?? .zero) + change)
    case .wait: return .failure(.nothingToExtend)
    }
    let heard = Set(
      heardKeys(workSet).filter { key in
        switch key {
        case .countOut, .countOn: false
        default: true
        }
      })
    var timeline = past.finishing(interrupted(), at: past.duration)
    append(rest, to: &timeline, history: WorkSetHistory(heard: heard, busyUntil: busy, marksStart: false))
    timeline.append(plan, fromSegment: workSets[workSet.number].upperBound)
    return .success(timeline)
  }

  private func extendTransition(_ by: Frames) -> Result<Timeline, TransportRefusal> {
    let count = countIn() ?? segment.end
    var quiet = interrupted()?.end ?? from
    for cue in timeline.cues[timeline.firstCue(from: from)...] {
      guard cue.start < count else { break }
      quiet = max(quiet, cue.end)
    }
    // During the count-in, the current word is finished and the count-in starts again.
    let resume = from > count ? count : max(count, from)
    var change = by
    if by < .zero {
      change = max(by, quiet + Spacing.sentence - resume)
      guard change < .zero else { return .failure(.nearlyOver) }
    }
    if change < .zero {
      // Only silence before the count-in is removed; words still to be said are kept.
      let spoken = timeline.cut(at: resume + change)
      var result = past.finishing(interrupted(), at: past.duration)
      result.append(spoken, from: from)
      result.append(timeline, from: resume)
      result.mergeTransitions(from: past.segments.count - 1)
      return .success(result)
    }
    var result = past.finishing(interrupted(), at: past.duration)
    if from < resume { result.append(timeline.cut(at: resume), from: from) }
    let silence = change + (from > count ? max(.zero, quiet - from) : .zero)
    var filler = segment
    filler.start = .zero
    filler.length = silence
    result.append(TimelineFragment(segments: [filler]))
    result.append(timeline, from: resume)
    result.mergeTransitions(from: past.segments.count - 1)
    return .success(result)
  }

  // MARK: Heard and remaining

  /// The spoken cue that was interrupted, if any.
  private func interrupted() -> Cue? {
    let next = timeline.firstCue(from: from)
    guard next > 0 else { return nil }
    return timeline.cues[..<next].suffix(4).last { $0.end > from }
  }

  /// How long nothing new may be spoken: the rest of a phrase, or the silence after a chime. Negative where only the
  /// least distance to them is left to keep; nil if nothing was heard.
  private var busy: Frames? {
    let next = timeline.firstCue(from: from)
    let recent = timeline.cues[..<next].suffix(4).map { cue in
      if case .chime = cue.content { cue.start + Spacing.sentence - Spacing.least } else { cue.end }
    }
    return recent.max().map { max(.zero - Spacing.least, $0 - from) }
  }

  /// 500 ms before the first number of the segment's count-in; without one, the end of a segment that belongs to a work
  /// set, and nil for others.
  private func countIn() -> Frames? {
    for cue in timeline.cues[timeline.firstCue(from: segment.start)...] {
      guard cue.start < segment.end else { break }
      if case .countIn = cue.key { return max(segment.start, cue.start - .milliseconds(500)) }
    }
    return segment.workSet == nil ? nil : segment.end
  }

  /// The position within the current work set, or within what remained of it.
  private var offset: Frames { segment.offset + (from - segment.start) }

  private func lastWorkSet() -> WorkSet? {
    timeline.segments[...segmentIndex].last { $0.workSet != nil }?.workSet.map { timeline.workSets[$0] }
  }

  /// The keys of all cues of a work set that were heard, in any of the pieces it was played in.
  private func heardKeys(_ workSet: WorkSet) -> Set<CueKey> {
    var keys: Set<CueKey> = []
    for cue in past.cues where cue.start < past.duration || cue.length > .zero {
      let segment = past.segments[min(cue.segment, past.segments.count - 1)]
      if segment.kind.isWork, let index = segment.workSet, past.workSets[index].number == workSet.number {
        keys.insert(cue.key)
      }
    }
    return keys
  }

  /// The keys of heard cues that are not repeated when a work set is resumed.
  private func heardForGood(_ workSet: WorkSet) -> Set<CueKey> {
    heardKeys(workSet).filter { key in
      switch key {
      case .half, .toGo, .form, .explanation, .author, .onward: true
      default: false
      }
    }
  }

  /// The rest of a work set from here; with `leadsIn`, a hold is preceded by the phase that leads into it.
  private func remainder(of workSet: WorkSet, leadsIn: Bool) -> WorkSet {
    let occurrence = plan.occurrences[workSet.occurrence]
    var rest = workSet
    switch workSet.work {
    case .wait: break
    case .hold(let length):
      rest.work = .hold(length - offset)
      rest.elapsed = workSet.elapsed + offset
    case .movements(let movements, let firstPhase, let firstHold):
      let place = MovementPlace(
        offset, in: movements, firstPhase: firstPhase, firstHold: firstHold, occurrence: occurrence, set: workSet.set)
      let phases = occurrence.phases(inSet: workSet.set)
      guard phases.indices.contains(place.phase), movements.contains(place.movement) else { break }
      let left = place.movement..<movements.upperBound
      var start = place.phaseStart
      if phases[place.phase].isHold {
        let leadIn = leadsIn ? max(0, place.phase - 1) : place.phase
        rest.work = .movements(left, firstPhase: leadIn, firstHold: place.phaseEnd - max(offset, place.phaseStart))
        start = leadIn < place.phase ? offset - phases[leadIn].length : offset
      } else {
        let hold = place.movement == movements.lowerBound ? firstHold : nil
        rest.work = .movements(left, firstPhase: place.phase, firstHold: hold)
      }
      rest.elapsed = workSet.elapsed + start
    }
    return rest
  }

  // MARK: Joining

  private func joined(from start: Frames) -> Timeline {
    var result = past
    result.append(timeline, from: start)
    return result
  }

  private func joined(_ other: Timeline, fromSegment first: Int) -> Timeline {
    var result = past
    result.append(other, fromSegment: first)
    return result
  }

  /// A short transition with words and count-in, then a work set or the rest of it, then the plan after it.
  private func enter(_ workSet: WorkSet, lines: [Line], named: Int?, heard: Set<CueKey> = []) -> Timeline {
    let isWhole = plan.workSets[workSet.number] == workSet && heard.isEmpty
    let occurrence = plan.occurrences[workSet.occurrence]
    let here = lastWorkSet().map { plan.occurrences[$0.occurrence].exercise.position }
    let time = occurrence.dose.move ?? Position.timeToGetInto(occurrence.exercise.position, from: here)
    var result = past
    result.leadIn(
      to: workSet, index: isWhole ? workSet.number : result.workSets.count, lines, place: named.map { ($0, time) },
      table: announcer.table, speed: speed, lengths: lengths)
    if isWhole {
      result.append(plan, fromSegment: workSets[workSet.number].lowerBound)
    } else {
      append(workSet, to: &result, history: WorkSetHistory(heard: heard))
      result.append(plan, fromSegment: workSets[workSet.number].upperBound)
    }
    return result
  }

  private func append(_ workSet: WorkSet, to timeline: inout Timeline, history: WorkSetHistory) {
    timeline.workSets.append(workSet)
    var layout = WorkSetLayout(
      workSet, index: timeline.workSets.count - 1, occurrence: plan.occurrences[workSet.occurrence], tables: tables,
      lengths: lengths, history: history)
    layout.layOut()
    // The end mark is part of the plan that follows, and the findings are already known.
    var fragment = layout.fragment
    fragment.cues.removeAll { $0.key == .endChime }
    fragment.findings = []
    timeline.append(fragment.spoken(at: speed))
  }
}
