// Snapshot ► scene: looks up in the timeline what is done now, how long it lasts and what comes next.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

extension Scene {
  /// The scene for a snapshot.
  ///
  /// - Parameters:
  ///   - words: The built-in texts.
  ///   - tables: The phrase tables for the routine's texts.
  init(_ snapshot: Snapshot, title: String, in words: DisplayTable, tables: [PhraseTable]) {
    guard let timeline = snapshot.suspended ?? snapshot.timeline, !timeline.segments.isEmpty else {
      self.init(state: .preparing, title: title, word: words(.oneMoment))
      return
    }
    let table = PhraseTable.table(for: timeline.language, among: tables)
    var moment = Moment(timeline: timeline, position: snapshot.position, words: words, table: table)
    // A pack is worn on through a pause.
    if case .paused(let pause) = snapshot.state { moment.position = min(pause.position, snapshot.position) }
    self = moment.scene
    spoken = Moment.spoken(on: snapshot.timeline ?? timeline, at: snapshot.position)
    switch snapshot.state {
    case .playing: break
    case .paused(let pause):
      state = .paused
      word = words(.isPaused)
      if pause.isLoss { details = [words(.noSound)] }
    case .finished:
      state = .over
      word = words(.theEnd)
    }
    if let name, state == .rest || state == .ready {
      comingUp = (words(.comingUp), words(.comingUpName, ["name": name]))
    }
    next = next.map { words(comingUp == nil ? .next : .then, ["what": $0]) }
  }
}

/// A position on a timeline.
private struct Moment {
  let timeline: Timeline
  var position: Frames
  let words: DisplayTable
  let table: PhraseTable

  private var index: Int { timeline.segment(at: position) }
  private var segment: Segment { timeline.segments[index] }
  private var workSet: WorkSet? { segment.workSet.map { timeline.workSets[$0] } }

  /// How long a sentence is shown after it was spoken.
  private static let lingering = Frames.seconds(8)

  var scene: Scene {
    var scene = Scene(state: state, title: timeline.title, word: word)
    scene.toGo = words(.timeToGo, ["time": timeToGo.roundedUpToSecond.clock])
    scene.sessionProgress = share(of: position, in: .zero, timeline.duration)
    if let workSet { describe(workSet, in: &scene) }
    let part = part
    scene.progress = share(of: position, in: part.start - part.elapsed, part.end)
    scene.next = next
    scene.waits = segment.waits
    if segment.waits {
      scene.progress = 0
    } else {
      scene.count = count(until: part.end)
      scene.countInWords = inWords(scene.count)
    }
    return scene
  }

  private func share(of time: Frames, in start: Frames, _ end: Frames) -> Double {
    guard end > start else { return 1 }
    return min(max((time - start).seconds / (end - start).seconds, 0), 1)
  }

  // MARK: Now

  private var state: Scene.State {
    switch segment.kind {
    case .prologue, .say: .listening
    case .ready: .ready
    case .phase, .hold, .activity, .pause: .work
    case .change: .change
    case .rest: .rest
    case .closing: .over
    }
  }

  private var word: String {
    let now = words.segment(segment.kind).now
    if segment.waits { return words(.yourTime) }
    switch segment.kind {
    case .hold, .phase: return segment.kind == .phase ? beat ?? now : now
    // The side is shown below.
    case .change: return segment.side == nil ? words(.changeSides) : now
    case .prologue, .say, .ready, .activity, .pause, .rest, .closing: return now
    }
  }

  private func inWords(_ count: Scene.Count) -> String? {
    switch count {
    case .none: nil
    case .seconds(let seconds): words.toGo(.seconds(seconds))
    case .repetition(let number, let of): words.repetition(number, of: of)
    }
  }

  /// The beat of the current phase.
  private var beat: String? {
    workSet.flatMap { timeline.occurrences[$0.occurrence].beatInWords(at: segment.offset, of: $0, table: table) }
  }

  private func describe(_ workSet: WorkSet, in scene: inout Scene) {
    let occurrence = timeline.occurrences[workSet.occurrence]
    scene.name = occurrence.name
    let (step, steps) = ("\(occurrence.step)", "\(timeline.occurrences.last?.step ?? occurrence.step)")
    scene.step = Scene.Step(
      short: "\(step)/\(steps)", long: words(.exerciseOf, ["exercise": step, "exercises": steps]))
    if let side = segment.side {
      scene.side = words.side(side)
      scene.sideName = occurrence.sideInWords(side, of: workSet, table: table)
    } else if occurrence.dose.sides == .alternate {
      scene.details.append(words(.takingTurns))
    }
    if occurrence.sets > 1 { scene.details.append(words.set(workSet.set, of: occurrence.sets)) }
    if let asked = words.repetitionsToDo(workSet.repetitions, upTo: workSet.upTo, in: segment) {
      scene.details.append(asked)
    }
    if segment.waits { scene.details.append(words(.pressWhenReady, ["key": KeyBindings.pause.name(in: words)])) }
    if let round = words.round(of: occurrence) { scene.details.append(round) }
    scene.stop = occurrence.stopInWords(workSet, table: table)
    if segment.kind == .hold, workSet.repetitions != nil, !segment.waits {
      scene.holdLeft = wholeSeconds(segment.end - position)
    }
  }

  /// The part shown by the bar: the work set or the segment. `elapsed` is the work done before an interruption.
  private var part: (start: Frames, end: Frames, elapsed: Frames) {
    guard segment.kind.isWork, let workSet else { return (segment.start, segment.end, .zero) }
    var last = index
    while last + 1 < timeline.segments.count, timeline.segments[last + 1].workSet == segment.workSet,
      timeline.segments[last + 1].kind.isWork
    {
      last += 1
    }
    return (segment.start - segment.offset, timeline.segments[last].end, workSet.elapsed)
  }

  private func count(until end: Frames) -> Scene.Count {
    switch segment.kind {
    case .prologue, .say, .closing: return .none
    case .ready, .change, .rest: return .seconds(wholeSeconds(segment.end - position))
    case .phase, .hold, .activity, .pause:
      if let of = workSet?.repetitions, let number = segment.repetition { return .repetition(number, of: of) }
      return .seconds(wholeSeconds(end - position))
    }
  }

  /// Whole seconds as counted by the voice: the last second is "one".
  private func wholeSeconds(_ length: Frames) -> Int {
    Int(max(.zero, length).roundedUpToSecond.count / Frames.perSecond)
  }

  /// The remaining time of the session, without segments that wait for the listener.
  private var timeToGo: Frames {
    var left = timeline.duration - position
    for later in timeline.segments[index...] where later.waits {
      left -= (later.end - max(position, later.start))
    }
    return max(.zero, left)
  }

  // MARK: Next

  private var next: String? {
    let isWork = segment.kind.isWork
    guard let following = following else { return isWork || segment.workSet != nil ? words(.theEnd) : nil }
    let workSet = timeline.workSets[following.workSet]
    let occurrence = timeline.occurrences[workSet.occurrence]
    var parts = [occurrence.name]
    if let here = self.workSet, here.occurrence == workSet.occurrence {
      parts = here.set == workSet.set ? [] : [words.set(workSet.set, of: occurrence.sets)]
    }
    if let side = workSet.side, occurrence.dose.sides != .alternate {
      parts.append(occurrence.sideInWords(side, of: workSet, table: table) ?? words.sideAlone(side))
    }
    let what = parts.joined(separator: ", ")
    switch following.transition?.kind {
    case .rest: return words(.restThen, ["time": following.transition?.length.clock ?? "", "what": what])
    case .change: return words(.changeSidesTo, ["what": what])
    default: return what
    }
  }

  /// The work set after the current one, and the transition before it if that is still ahead.
  private var following: (workSet: Int, transition: Segment?)? {
    var transition: Segment?
    for later in timeline.segments[index...].dropFirst() {
      if let workSet = later.workSet, workSet != segment.workSet {
        if later.kind.isWork { return (workSet, transition) }
        if segment.kind.isWork { transition = later }
      } else if later.kind == .rest, segment.kind.isWork {
        transition = later
      }
    }
    return nil
  }

  // MARK: Spoken

  /// The sentence being spoken or spoken recently, except counts, which the big number shows.
  static func spoken(on timeline: Timeline, at position: Frames) -> String? {
    for cue in timeline.cues[..<timeline.firstCue(from: position + Frames(1))].reversed() {
      guard cue.end + lingering > position else { return nil }
      if case .speech(let phrase) = cue.content, cue.priority != .count { return phrase.text }
    }
    return nil
  }
}
