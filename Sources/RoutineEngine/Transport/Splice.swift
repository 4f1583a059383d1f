// Splicing: the tape as heard so far, joined to what comes instead of the rest.
// SPDX-License-Identifier: GPL-3.0-or-later

/// One splice of a tape, prepared at a position.
struct Splice {
  /// The plan, the segments of its bouts, and the words.
  let plan: Timeline
  let bouts: [Range<Int>]
  let tables: [PhraseTable]
  let lengths: (Phrase) -> Frames
  /// The tape that was running.
  let tape: Timeline
  /// How far that tape was heard.
  let from: Frames
  /// What was heard in all, cut at the position.
  let past: Timeline
  /// The segment that was running.
  let segment: Segment
  let segmentIndex: Int

  init(
    _ transport: Transport, tape: Timeline, heard: Timeline, at position: Frames, from: Frames,
    lengths: @escaping (Phrase) -> Frames
  ) {
    plan = transport.plan
    bouts = transport.bouts
    tables = transport.tables
    self.lengths = lengths
    self.tape = tape
    self.from = from
    past = heard.cut(at: position)
    segmentIndex = tape.segment(at: from)
    segment = tape.segments[segmentIndex]
  }

  private var announcer: Announcer {
    Announcer(table: PhraseTable.table(for: plan.language, among: tables), tables: tables)
  }
  private var bout: Bout? { segment.bout.map { tape.bouts[$0] } }
  private var isInWork: Bool { segment.kind.isWork && segment.bout != nil }
  /// Whether the listener is being waited for.
  var isWaiting: Bool { segment.waits }

  // MARK: Moving

  /// In a gap, to its count-in; in the count-in or in work, behind the bout; elsewhere, behind the segment.
  func next() -> Timeline {
    guard let bout else { return behindSegment() }
    if !isInWork, let count = countIn(), from < count { return joined(from: count) }
    return joined(plan, fromSegment: bouts[bout.number].upperBound)
  }

  /// To the beginning of the bout, or of the one before where it has only begun.
  func previous() -> Timeline {
    guard let current = bout ?? lastBout() else { return joined(from: segment.start) }
    let isFresh = !isInWork || current.elapsed + offset < .seconds(3)
    let number = segment.bout != nil && isFresh ? max(0, current.number - 1) : current.number
    let target = plan.bouts[number]
    let use = plan.uses[target.use]
    let line = announcer.short(.back, use, target)
    return enter(target, lines: [line], named: 0)
  }

  /// Announces the bout anew, with all its instructions, and begins it again; elsewhere, says the segment again.
  func again() -> Timeline {
    guard let bout else { return joined(from: segment.start) }
    let target = plan.bouts[bout.number]
    let use = plan.uses[target.use]
    let lines = announcer.announcement(of: use, bout: target, from: nil, isFirst: false, isKnown: false)
    return enter(target, lines: lines, named: 0)
  }

  func seek(_ by: Frames) -> Timeline {
    joined(from: min(max(.zero, from + by), tape.duration))
  }

  /// Goes on behind the segment, such as a place that waits.
  func behindSegment() -> Timeline { joined(tape, fromSegment: segmentIndex + 1) }

  // MARK: Going on after a pause

  /// Goes on with what a pause interrupted.
  func goOn(isLong: Bool, isLoss: Bool) -> Timeline {
    if isInWork, let bout { return goOn(with: bout, isLong: isLong, isLoss: isLoss) }
    var start = from
    if let spoken = interrupted(), spoken.priority >= .essential { start = spoken.start }
    if let bout, let count = countIn() {
      if isLong, segment.end - start < .seconds(8) {
        return goOn(before: bout, isLoss: isLoss)
      }
      if start >= count { start = count }
    }
    return joined(from: start)
  }

  private func goOn(before bout: Bout, isLoss: Bool) -> Timeline {
    let line = announcer.short(isLoss ? .soundBack : .resume, plan.uses[bout.use], bout)
    return enter(bout, lines: [line], named: 0, heard: heardForGood(bout))
  }

  private func goOn(with bout: Bout, isLong: Bool, isLoss: Bool) -> Timeline {
    let rest = remainder(of: bout, leadsIn: true)
    let line = announcer.short(isLoss ? .soundBack : .resume, plan.uses[bout.use], bout)
    return enter(rest, lines: [line], named: isLong ? 0 : nil, heard: heardForGood(bout))
  }

  // MARK: Longer and shorter

  func extend(_ by: Frames) -> Result<Timeline, TransportRefusal> {
    if isInWork, let bout, segment.kind == .hold, !segment.waits { return extendHold(bout, by) }
    guard !isInWork, segment.kind == .rest || segment.kind == .ready || segment.kind == .change else {
      return .failure(.nothingToExtend)
    }
    return extendGap(by)
  }

  private func extendHold(_ bout: Bout, _ by: Frames) -> Result<Timeline, TransportRefusal> {
    let use = plan.uses[bout.use]
    let remaining = segment.end - from
    var change = by
    if by > .zero, let most = use.exercise.maxHold {
      change = min(by, most - (use.dose.hold ?? .zero) - bout.extra)
      guard change > .zero else { return .failure(.longestHold) }
    } else if by < .zero {
      change = max(by, .seconds(4) - remaining)
      guard change < .zero else { return .failure(.nearlyOver) }
    }
    var rest = remainder(of: bout, leadsIn: false)
    rest.extra = bout.extra + change
    switch rest.work {
    case .hold(let length): rest.work = .hold(length + change)
    case .movements(let movements, let phase, let hold):
      rest.work = .movements(movements, firstPhase: phase, firstHold: (hold ?? .zero) + change)
    case .wait: return .failure(.nothingToExtend)
    }
    let heard = Set(heardKeys(bout).filter { key in if case .countOut = key { false } else { true } })
    var tape = past.finishing(interrupted(), at: past.duration)
    append(rest, to: &tape, heard: heard, busyUntil: busy, marksStart: false)
    tape.append(plan, fromSegment: bouts[bout.number].upperBound)
    return .success(tape)
  }

  private func extendGap(_ by: Frames) -> Result<Timeline, TransportRefusal> {
    let count = countIn() ?? segment.end
    var quiet = interrupted()?.end ?? from
    for cue in tape.cues[tape.firstCue(from: from)...] {
      guard cue.start < count else { break }
      quiet = max(quiet, cue.end)
    }
    // In the count-in, the word being said is finished and the count begins anew.
    let resume = from > count ? count : max(count, from)
    var change = by
    if by < .zero {
      change = max(by, quiet + Spacing.sentence - resume)
      guard change < .zero else { return .failure(.nearlyOver) }
    }
    if change < .zero {
      // Silence before the count-in is taken out: what is still to be said stays.
      let spoken = tape.cut(at: resume + change)
      var result = past.finishing(interrupted(), at: past.duration)
      result.append(spoken, from: from)
      result.append(tape, from: resume)
      result.mergeGaps(from: past.segments.count - 1)
      return .success(result)
    }
    var result = past.finishing(interrupted(), at: past.duration)
    if from < resume { result.append(tape.cut(at: resume), from: from) }
    let silence = change + (from > count ? max(.zero, quiet - from) : .zero)
    var filler = segment
    filler.start = .zero
    filler.length = silence
    result.append(Laid(segments: [filler]))
    result.append(tape, from: resume)
    result.mergeGaps(from: past.segments.count - 1)
    return .success(result)
  }

  // MARK: What was and what is left

  /// The cue of speech in whose middle the tape was left.
  private func interrupted() -> Cue? {
    let next = tape.firstCue(from: from)
    guard next > 0 else { return nil }
    return tape.cues[..<next].suffix(4).last { $0.end > from }
  }

  /// How long what is still being heard takes the ear's room: the rest of a phrase, the quiet after a chime.
  private var busy: Frames {
    let next = tape.firstCue(from: from)
    let recent = tape.cues[..<next].suffix(4).map { cue in
      if case .chime = cue.sounding { cue.start + Spacing.sentence - Spacing.least } else { cue.end }
    }
    return max(.zero, (recent.max() ?? from) - from)
  }

  /// A little before the first number of the segment's count-in; nil where it has none.
  private func countIn() -> Frames? {
    for cue in tape.cues[tape.firstCue(from: segment.start)...] {
      guard cue.start < segment.end else { break }
      if case .countIn = cue.key { return max(segment.start, cue.start - .milliseconds(500)) }
    }
    return segment.bout == nil ? nil : segment.end
  }

  /// How far into the running bout, or what was left of it, the tape was left.
  private var offset: Frames { segment.offset + (from - segment.start) }

  private func lastBout() -> Bout? {
    tape.segments[...segmentIndex].last { $0.bout != nil }?.bout.map { tape.bouts[$0] }
  }

  /// Every key of a bout's cues that was heard, whatever pieces the bout came in.
  private func heardKeys(_ bout: Bout) -> Set<CueKey> {
    var keys: Set<CueKey> = []
    for cue in past.cues where cue.start < past.duration || cue.length > .zero {
      let segment = past.segments[min(cue.segment, past.segments.count - 1)]
      if segment.kind.isWork, let index = segment.bout, past.bouts[index].number == bout.number { keys.insert(cue.key) }
    }
    return keys
  }

  /// The keys of cues that are not said again when a bout goes on.
  private func heardForGood(_ bout: Bout) -> Set<CueKey> {
    heardKeys(bout).filter { key in
      switch key {
      case .half, .tenSeconds, .minutesLeft, .form, .author: true
      default: false
      }
    }
  }

  /// What is left of a bout: with the phase that leads into a hold, or exactly from here.
  private func remainder(of bout: Bout, leadsIn: Bool) -> Bout {
    let use = plan.uses[bout.use]
    var rest = bout
    switch bout.work {
    case .wait: break
    case .hold(let length):
      rest.work = .hold(length - offset)
      rest.elapsed = bout.elapsed + offset
    case .movements(let movements, let firstPhase, let firstHold):
      let place = MovementPlace(
        offset, in: movements, firstPhase: firstPhase, firstHold: firstHold, use: use)
      let phases = use.phases
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
      rest.elapsed = bout.elapsed + start
    }
    return rest
  }

  // MARK: Joining

  private func joined(from start: Frames) -> Timeline {
    var result = past
    result.append(tape, from: start)
    return result
  }

  private func joined(_ other: Timeline, fromSegment first: Int) -> Timeline {
    var result = past
    result.append(other, fromSegment: first)
    return result
  }

  /// A short gap with words and count-in, then a bout or what is left of it, then the plan behind it.
  private func enter(_ bout: Bout, lines: [Line], named: Int?, heard: Set<CueKey> = []) -> Timeline {
    let isWhole = plan.bouts[bout.number] == bout && heard.isEmpty
    let use = plan.uses[bout.use]
    let here = lastBout().map { plan.uses[$0.use].exercise.position }
    let time = use.dose.move ?? Position.timeToGetInto(use.exercise.position, from: here)
    let gap = Gap(
      kind: .ready, written: .zero, least: .zero, lines: lines, place: named.map { ($0, time) }, getsReady: false,
      chime: false, countIn: use.manner.countDown, countsAloud: use.manner.signal != .chime, origin: use.origin)
    var result = past
    result.append(PartLayout.gap(gap, table: announcer.table, lengths: lengths))
    result.nameGap(before: bout, index: isWhole ? bout.number : result.bouts.count, use: use)
    if isWhole {
      result.append(plan, fromSegment: bouts[bout.number].lowerBound)
    } else {
      append(bout, to: &result, heard: heard, busyUntil: .zero, marksStart: true)
      result.append(plan, fromSegment: bouts[bout.number].upperBound)
    }
    return result
  }

  private func append(
    _ bout: Bout, to tape: inout Timeline, heard: Set<CueKey>, busyUntil: Frames, marksStart: Bool
  ) {
    tape.bouts.append(bout)
    var layout = BoutLayout(
      bout, index: tape.bouts.count - 1, use: plan.uses[bout.use], tables: tables, lengths: lengths, heard: heard,
      busyUntil: busyUntil, marksStart: marksStart)
    layout.lay()
    // The end mark comes with the plan that follows.
    var laid = Laid(
      segments: layout.segments, cues: layout.cues.filter { $0.key != .endChime }, dropped: layout.dropped)
    laid.findings = []
    tape.append(laid)
  }
}
