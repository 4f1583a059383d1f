// Script ► Timeline: with the lengths of speech known, every time is fixed.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Lays a script out in time.
///
/// - Parameters:
///   - script: What is to be said and done.
///   - lengths: The audible length of a phrase. It is asked in the order of the session, the opening sentence last.
/// - Returns: The tape, with findings for what does not fit.
public func lay(_ script: Script, lengths: @escaping (Phrase) -> Frames) -> Timeline {
  var layout = SessionLayout(script, lengths: lengths)
  layout.lay()
  return layout.timeline
}

private struct SessionLayout {
  private(set) var timeline: Timeline
  private let script: Script
  private let book: LengthBook
  private var time = Frames.zero
  /// Where the findings about the gap before the next bout begin.
  private var gapFindings = 0

  init(_ script: Script, lengths: @escaping (Phrase) -> Frames) {
    self.script = script
    book = LengthBook(lengths)
    timeline = Timeline(routine: script.routine, title: script.title, language: script.language, uses: script.uses)
    timeline.findings = script.findings
  }

  mutating func lay() {
    // The opening sentence gives the minutes, so the prologue is laid when everything behind it is.
    guard case .speech(let prologue) = script.parts.first else { return }
    for part in script.parts.dropFirst() { lay(part) }
    let opening = PartLayout.prologue(prologue, before: time, table: script.table, lengths: book.length)
    let rest = timeline
    timeline.segments = []
    timeline.cues = []
    timeline.dropped = []
    timeline.append(opening)
    timeline.append(rest, fromSegment: 0)
    conclude()
  }

  private mutating func lay(_ part: Part) {
    switch part {
    case .speech(let speech):
      timeline.append(PartLayout.speech(speech, lengths: book.length))
    case .gap(let gap):
      gapFindings = timeline.findings.count
      timeline.append(PartLayout.gap(gap, table: script.table, lengths: book.length))
    case .bout(let bout):
      let use = script.uses[bout.use]
      for index in gapFindings..<timeline.findings.count { timeline.findings[index].use = bout.use }
      timeline.nameGap(before: bout, index: timeline.bouts.count, use: use)
      timeline.bouts.append(bout)
      var layout = BoutLayout(
        bout, index: timeline.bouts.count - 1, use: use, tables: script.tables, lengths: book.length)
      layout.lay()
      timeline.append(layout)
    }
    time = timeline.duration
    if case .gap = part { return }
    gapFindings = timeline.findings.count
  }

  /// Finds what no cue tells alone: lines never heard, and limits passed.
  private mutating func conclude() {
    let heard = Set(timeline.cues.lazy.filter { $0.priority == .coaching }.map(\.origin))
    var missed: Set<Origin> = []
    for dropped in timeline.dropped
    where dropped.priority == .coaching && !heard.contains(dropped.origin) && missed.insert(dropped.origin).inserted {
      let use = timeline.segments[dropped.segment].bout.map { timeline.bouts[$0].use }
      timeline.findings.append(Finding(.neverHeard(dropped.phrase.text), at: dropped.origin, use: use))
    }
    let routine =
      script.parts.first.flatMap { if case .speech(let speech) = $0 { speech.origin } else { nil } } ?? .none
    if book.isFull {
      timeline.findings.append(Finding(.limit(.phrases), at: routine))
    }
    if timeline.duration > SessionLimit.longest, !timeline.findings.contains(where: { $0.kind == .limit(.length) }) {
      timeline.findings.append(Finding(.limit(.length), at: routine))
    }
    var seen: Set<Finding> = []
    timeline.findings = timeline.findings.filter { seen.insert(Finding($0.kind, at: $0.origin)).inserted }
  }
}

/// The lengths of the phrases of one session, each asked for once, and no more of them than a session may have.
private final class LengthBook {
  private let ask: (Phrase) -> Frames
  private var known: [Phrase: Frames] = [:]
  /// Whether the session has more phrases than it may; from then on they count as nothing.
  private(set) var isFull = false

  init(_ ask: @escaping (Phrase) -> Frames) { self.ask = ask }

  func length(_ phrase: Phrase) -> Frames {
    if let length = known[phrase] { return length }
    guard known.count < SessionLimit.mostPhrases else {
      isFull = true
      return .zero
    }
    let length = ask(phrase)
    known[phrase] = length
    return length
  }
}

extension Timeline {
  /// Appends a bout behind what there is.
  mutating func append(_ layout: BoutLayout) {
    append(
      Laid(segments: layout.segments, cues: layout.cues, dropped: layout.dropped, findings: layout.findings))
  }

  /// Appends segments and cues whose times count from the end of what there is.
  mutating func append(_ laid: Laid) {
    let offset = duration
    let first = segments.count
    for var segment in laid.segments {
      segment.start = segment.start + offset
      segments.append(segment)
    }
    var index = first
    for var cue in laid.cues {
      cue.start = cue.start + offset
      while index < segments.count - 1, segments[index].end <= cue.start { index += 1 }
      // A bout's end mark begins with the segment that follows.
      cue.segment = segments[index].end <= cue.start && segments[index].length > .zero ? segments.count : index
      cues.append(cue)
    }
    for var dropped in laid.dropped {
      dropped.segment = first
      self.dropped.append(dropped)
    }
    findings += laid.findings
  }

  /// Appends another tape from a time on; a phrase in the middle there is not heard.
  mutating func append(_ tape: Timeline, from start: Frames) {
    guard start < tape.duration else { return }
    append(tape, fromSegment: tape.segment(at: start), cutting: start)
  }

  /// Appends another tape from a segment's beginning on.
  mutating func append(_ tape: Timeline, fromSegment first: Int) {
    guard tape.segments.indices.contains(first) else { return }
    append(tape, fromSegment: first, cutting: tape.segments[first].start)
  }

  private mutating func append(_ tape: Timeline, fromSegment first: Int, cutting start: Frames) {
    let offset = duration - start
    let indexOffset = segments.count - first
    for var segment in tape.segments[first...] {
      let cut = max(.zero, start - segment.start)
      segment.start = segment.start + cut + offset
      segment.length = segment.length - cut
      if segment.kind.isWork { segment.offset = segment.offset + cut }
      segments.append(segment)
    }
    for var cue in tape.cues[tape.firstCue(from: start)...] where cue.segment >= first {
      cue.start = cue.start + offset
      cue.segment += indexOffset
      cues.append(cue)
    }
    for var dropped in tape.dropped where dropped.segment >= first {
      dropped.segment += indexOffset
      self.dropped.append(dropped)
    }
  }

  /// The tape with the steps before one left out: the prologue, then that step from its announcement on.
  ///
  /// - Parameter step: The number of the step, as uses carry it. Where no step has it, the tape stays as it is.
  public func beginning(atStep step: Int) -> Timeline {
    let first = segments.firstIndex { segment in segment.bout.map { uses[bouts[$0].use].step == step } ?? false }
    guard let first else { return self }
    let prologue = segments.firstIndex { $0.kind != .prologue }.map { segments[$0].start } ?? .zero
    var tape = cut(at: prologue)
    tape.append(self, fromSegment: first)
    return tape
  }

  /// Says of the gap before a bout what it leads up to.
  mutating func nameGap(before bout: Bout, index: Int, use: Use) {
    guard let last = segments.indices.last, segments[last].bout == nil else { return }
    switch segments[last].kind {
    case .ready, .rest, .change:
      segments[last].exercise = use.exercise.id
      segments[last].side = use.alternates ? nil : bout.side
      segments[last].set = bout.set
      segments[last].bout = index
    case .prologue, .phase, .hold, .pause, .say, .closing: break
    }
  }
}

/// Segments and cues with times of their own, to be joined to a tape.
struct Laid {
  var segments: [Segment] = []
  var cues: [Cue] = []
  var dropped: [DroppedCue] = []
  var findings: [Finding] = []
}
