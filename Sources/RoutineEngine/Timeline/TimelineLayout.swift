// Script ► Timeline: with the lengths of speech known, every time is fixed.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Timeline {
  /// Lays a script out in time, with findings for what does not fit.
  ///
  ///     let timeline = Timeline(Script(routine), lengths: clips.length(of:))
  ///
  /// - Parameters:
  ///   - script: The script.
  ///   - lengths: Returns the audible length of a phrase. It is called in session order, for the opening sentence last.
  public init(_ script: Script, lengths: @escaping (Phrase) -> PhraseLength) {
    var layout = SessionLayout(script, lengths: lengths)
    layout.layOut()
    self = layout.timeline
  }
}

struct SessionLayout {
  fileprivate(set) var timeline: Timeline
  let script: Script
  private let book: PhraseLengths
  private var time = Frames.zero
  /// When each work set starts, from the end of the prologue.
  private(set) var starts: [Frames] = []
  private var lessons = TickLessons()
  /// Whether ticks are explained, as in the last work set.
  private var explains = false
  /// The index of the first finding about the transition before the next work set.
  private var transitionFindings = 0

  init(_ script: Script, lengths: @escaping (Phrase) -> PhraseLength) {
    self.script = script
    book = PhraseLengths(lengths)
    timeline = Timeline(
      routine: script.routine, title: script.title, language: script.language, occurrences: script.occurrences)
  }

  mutating func layOut() {
    // The opening sentence contains the length of the session, so the prologue is laid out last.
    guard case .speech(let prologue) = script.parts.first else { return }
    for index in script.parts.indices.dropFirst() { layOut(index) }
    let opening = PartLayout.prologue(prologue, before: time, table: script.table, lengths: book.length)
    let rest = timeline
    timeline.segments = []
    timeline.cues = []
    timeline.dropped = []
    timeline.append(opening)
    timeline.append(rest, fromSegment: 0)
    conclude()
  }

  func length(_ phrase: Phrase) -> PhraseLength { book.length(phrase) }

  private mutating func layOut(_ index: Int) {
    let part = script.parts[index]
    switch part {
    case .speech(let speech):
      guard hasTime(for: speech, index, from: time) else {
        for case let line in speech.lines where line.phrase != nil { leaveOut(line) }
        break
      }
      timeline.append(PartLayout.speech(speech, lengths: book.length))
    case .transition(let transition):
      transitionFindings = timeline.findings.count
      let transition = fitted(transition, index, from: time).transition
      guard transition.bound != .exact || transition.written > .zero else { break }
      let fragment = PartLayout.transition(
        transition, explaining: lessons.due(in: script.table), table: script.table, lengths: book.length)
      lessons.take(fragment, explains: explains)
      timeline.append(fragment)
      if let wait = transition.wait {
        timeline.append(
          TimelineFragment(segments: [
            Segment(kind: .ready, start: .zero, length: .zero, wait: wait, location: transition.location)
          ]))
      }
    case .workSet(var workSet):
      let occurrence = script.occurrences[workSet.occurrence]
      for index in transitionFindings..<timeline.findings.count {
        timeline.findings[index].occurrence = workSet.occurrence
      }
      timeline.nameTransition(before: workSet, index: timeline.workSets.count, occurrence: occurrence)
      explains = occurrence.delivery.guidance == .full
      workSet.explains = explains ? lessons.open : []
      starts.append(time)
      lead(&workSet, onto: index + 1, at: time + workSet.length(in: occurrence))
      timeline.workSets.append(workSet)
      var layout = WorkSetLayout(
        workSet, index: timeline.workSets.count - 1, occurrence: occurrence, tables: script.tables, lengths: book.length
      )
      layout.layOut()
      lessons.take(layout.fragment, explains: explains)
      timeline.append(layout.fragment)
    }
    time = timeline.duration
    if case .transition = part { return }
    transitionFindings = timeline.findings.count
  }

  /// Leaves out a line for which there is no time.
  private mutating func leaveOut(_ line: Line) {
    guard let phrase = line.phrase, !timeline.segments.isEmpty else { return }
    timeline.dropped.append(
      DroppedCue(
        phrase, priority: line.priority, segment: timeline.segments.count - 1, reason: .noRoom, location: line.location)
    )
    timeline.findings.append(Finding(.noTimeToSay(phrase.text), at: line.location))
  }

  /// Adds a finding for each beat that is left out, and for each line that is never heard. Removes duplicates.
  private mutating func conclude() {
    addLostBeats()
    let heard = Set(
      timeline.cues.lazy.filter { if case .form = $0.key { true } else { false } }.map(\.location))
    var missed: Set<SourceLocation> = []
    for dropped in timeline.dropped
    where dropped.priority == .coaching && !heard.contains(dropped.location) && missed.insert(dropped.location).inserted
    {
      let occurrence = timeline.segments[dropped.segment].workSet.map { timeline.workSets[$0].occurrence }
      timeline.findings.append(Finding(.neverHeard(dropped.phrase.text), at: dropped.location, occurrence: occurrence))
    }
    var seen: Set<Finding> = []
    timeline.findings = timeline.findings.filter { seen.insert(Finding($0.kind, at: $0.location)).inserted }
  }
}

extension SessionLayout {
  /// One finding for each beat, with how often it is left out.
  fileprivate mutating func addLostBeats() {
    var lost: [SourceLocation: [DroppedCue]] = [:]
    for dropped in timeline.dropped where dropped.priority == .essential {
      if case .tooLong = dropped.reason { lost[dropped.location, default: []].append(dropped) }
    }
    for (location, all) in lost.sorted(by: { $0.key.id < $1.key.id }) {
      guard let first = all.first, case .tooLong(let needs, let has) = first.reason else { continue }
      let occurrence = timeline.segments[first.segment].workSet.map { timeline.workSets[$0].occurrence }
      timeline.findings.append(
        Finding(
          .beatTooLong(first.phrase.text, needs: needs, has: has, times: all.count), at: location,
          occurrence: occurrence))
    }
  }
}

/// Caches the lengths of a session's phrases.
private final class PhraseLengths {
  private let ask: (Phrase) -> PhraseLength
  private var known: [Phrase: PhraseLength] = [:]

  init(_ ask: @escaping (Phrase) -> PhraseLength) { self.ask = ask }

  func length(_ phrase: Phrase) -> PhraseLength {
    if let length = known[phrase] { return length }
    let length = ask(phrase)
    known[phrase] = length
    return length
  }
}

extension Timeline {
  /// Appends segments and cues whose times are relative to the end of this timeline.
  mutating func append(_ fragment: TimelineFragment) {
    let offset = duration
    let first = segments.count
    for var segment in fragment.segments {
      segment.start += offset
      segments.append(segment)
    }
    var index = first
    for var cue in fragment.cues {
      cue.start += offset
      while index < segments.count - 1, segments[index].end <= cue.start { index += 1 }
      // The end mark of a work set belongs to the segment that follows.
      cue.segment = segments[index].end <= cue.start && segments[index].length > .zero ? segments.count : index
      cues.append(cue)
    }
    for var dropped in fragment.dropped {
      dropped.segment = first
      self.dropped.append(dropped)
    }
    findings += fragment.findings
  }

  /// Appends another timeline from a time on, without a phrase that is being spoken at that time.
  mutating func append(_ timeline: Timeline, from start: Frames) {
    guard start < timeline.duration else { return }
    append(timeline, fromSegment: timeline.segment(at: start), cutting: start)
  }

  /// Appends another timeline from the start of a segment on.
  mutating func append(_ timeline: Timeline, fromSegment first: Int) {
    guard timeline.segments.indices.contains(first) else { return }
    append(timeline, fromSegment: first, cutting: timeline.segments[first].start)
  }

  private mutating func append(_ timeline: Timeline, fromSegment first: Int, cutting start: Frames) {
    let offset = duration - start
    let indexOffset = segments.count - first
    for var segment in timeline.segments[first...] {
      let cut = max(.zero, start - segment.start)
      segment.start += cut + offset
      segment.length -= cut
      if segment.kind.isWork { segment.offset = segment.offset + cut }
      segments.append(segment)
    }
    for var cue in timeline.cues[timeline.firstCue(from: start)...] where cue.segment >= first {
      cue.start += offset
      cue.segment += indexOffset
      cues.append(cue)
    }
    for var dropped in timeline.dropped where dropped.segment >= first {
      dropped.segment += indexOffset
      self.dropped.append(dropped)
    }
  }

  /// Sets exercise, side, set and work set of the transition before a work set.
  mutating func nameTransition(before workSet: WorkSet, index: Int, occurrence: ExerciseOccurrence) {
    guard let last = segments.indices.last, segments[last].workSet == nil else { return }
    var first = last
    // A wait before it, with its announcement, belongs to it too.
    if last >= 2, segments[last - 1].waits, segments[last - 1].workSet == nil { first = last - 2 }
    for place in first...last {
      switch segments[place].kind {
      case .ready, .rest, .change:
        segments[place].exercise = occurrence.exercise.id
        segments[place].side = occurrence.alternates ? nil : workSet.side
        segments[place].set = workSet.set
        segments[place].workSet = index
      case .prologue, .phase, .hold, .activity, .pause, .say, .closing: break
      }
    }
  }
}

/// Segments and cues with relative times, to be appended to a timeline.
struct TimelineFragment {
  var segments: [Segment] = []
  var cues: [Cue] = []
  var dropped: [DroppedCue] = []
  var findings: [Finding] = []
}
