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
    var moment = Moment(timeline: timeline, position: snapshot.position, words: words, tables: tables)
    // A pack is worn on through a pause.
    if case .paused(let pause) = snapshot.state { moment.position = min(pause.position, snapshot.position) }
    self = moment.scene
    if let said = Moment.spoken(on: snapshot.timeline ?? timeline, at: snapshot.position) {
      (spoken, isSpeaking) = said
    }
    switch snapshot.state {
    case .playing: break
    case .paused(let pause):
      state = .paused
      isMarked = false
      (word, shortWord) = (words(.isPaused), nil)
      if pause.isLoss { details = [words(.noSound)] }
    case .finished:
      state = .over
      (word, shortWord) = (words(.theEnd), nil)
    }
    if name != nil, state == .rest || state == .ready { comingUp = words(.comingUp).capitalisedAtStart }
    next = next.map { words(comingUp == nil ? .next : .then, ["what": $0]) }
  }

  /// The position at which a scene is different at the earliest; nil where it stands until something happens.
  ///
  /// - Parameter movesFigure: Whether the motion of a figure counts.
  static func nextChange(after snapshot: Snapshot, movesFigure: Bool) -> Frames? {
    guard snapshot.state == .playing, let timeline = snapshot.timeline, !timeline.segments.isEmpty else { return nil }
    return Moment(timeline: timeline, position: snapshot.position, words: .english, tables: [])
      .nextChange(movesFigure: movesFigure)
  }
}

/// A position on a timeline.
private struct Moment {
  let timeline: Timeline
  var position: Frames
  let words: DisplayTable
  let tables: [PhraseTable]

  private var table: PhraseTable { PhraseTable.table(for: timeline.language, among: tables) }
  private var index: Int { timeline.segment(at: position) }
  private var segment: Segment { timeline.segments[index] }
  private var workSet: WorkSet? { segment.workSet.map { timeline.workSets[$0] } }

  /// How long a sentence is shown after it was spoken, within its segment.
  private static let lingering = Frames.seconds(8)
  /// How long a chime is shown.
  private static let flash = Frames.milliseconds(400)
  /// The time between two pictures of a figure: ten a second.
  private static let picture = Frames.milliseconds(100)
  /// A share is told in so many steps: more would not show.
  private static let steps: Int64 = 240
  /// The shortest hold within a repetition whose seconds are the large number.
  private static let shortestCounted = Frames.seconds(3)

  var scene: Scene {
    var scene = Scene(state: state, title: timeline.title, word: word)
    if !segment.waits { scene.shortWord = words.segment(segment.kind).short }
    scene.toGo = words(.timeToGo, ["time": timeToGo.roundedUpToSecond.clock])
    scene.steps = steps
    if let workSet { describe(workSet, in: &scene) }
    scene.next = next
    scene.waits = segment.waits
    if segment.waits, !segment.kind.isWork {
      scene.progress = 0
    } else {
      scene.count = count
      scene.countInWords = inWords(scene.count)
    }
    if !segment.waits { scene.progress = share(of: position, in: part.start - part.elapsed, part.end) }
    scene.figure = figure
    scene.isMarked = timeline.cues[timeline.firstCue(from: position - Self.flash)...]
      .prefix { $0.start <= position }.contains { $0.content.isMark }
    return scene
  }

  private var figure: FigureMoment? {
    guard segment.kind.isWork || segment.workSet != nil else { return nil }
    return timeline.figure(at: max(segment.start, Frames(position.count - position.count % Self.picture.count)))
  }

  private func share(of time: Frames, in start: Frames, _ end: Frames) -> Double {
    guard end > start else { return 1 }
    return Double(step(of: time, in: start, end)) / Double(Self.steps)
  }

  private func step(of time: Frames, in start: Frames, _ end: Frames) -> Int64 {
    min(max((time - start).count, 0), (end - start).count) * Self.steps / (end - start).count
  }

  // MARK: Next change

  /// When a second or a step of a bar is full, something begins or ends to be heard, or the figure moves on.
  func nextChange(movesFigure: Bool) -> Frames? {
    var times = [segment.end, nextSecond(of: segment.end - position), nextSecond(of: timeToGo)]
    times += [(part.start - part.elapsed, part.end), courseOfStep].compactMap { $0 }.map(nextStep)
    let begun = timeline.firstCue(from: position + Frames(1))
    for cue in timeline.cues[..<begun].reversed().prefix(while: { $0.end + Self.lingering > position }) {
      times += [cue.start + Self.flash + Frames(1), cue.end, cue.end + Self.lingering]
    }
    times += timeline.cues[begun...].prefix(1).map(\.start)
    if movesFigure, figure?.moves ?? false {
      times.append(Frames((position.count / Self.picture.count + 1) * Self.picture.count))
    }
    return times.filter { $0 > position }.min()
  }

  /// When one second less of a time is left.
  private func nextSecond(of left: Frames) -> Frames {
    position + left - left.roundedUpToSecond + .seconds(1)
  }

  private func nextStep(in start: Frames, _ end: Frames) -> Frames {
    guard end > start else { return end }
    let next = (step(of: position, in: start, end) + 1) * (end - start).count
    return start + Frames((next + Self.steps - 1) / Self.steps)
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
    case .none, .toDo: nil
    case .seconds(let seconds): words.toGo(.seconds(seconds))
    case .repetition(let number, let of): words.repetition(number, of: of)
    }
  }

  /// The beat of the current phase.
  private var beat: String? {
    workSet.flatMap { timeline.occurrences[$0.occurrence].beatInWords(at: segment.offset, of: $0, table: table) }
  }

  /// The side that works, or in a pause that which comes.
  private var side: Side? {
    guard segment.kind == .pause else { return segment.side }
    return timeline.segments[index...].prefix { $0.workSet == segment.workSet }.lazy.compactMap(\.side).first
  }

  private func describe(_ workSet: WorkSet, in scene: inout Scene) {
    let occurrence = timeline.occurrences[workSet.occurrence]
    scene.name = occurrence.name
    let (step, steps) = ("\(occurrence.step)", "\(timeline.occurrences.last?.step ?? occurrence.step)")
    scene.step = Scene.Step(
      short: "\(step)/\(steps)", long: words(.exerciseOf, ["exercise": step, "exercises": steps]))
    if let side {
      scene.side = words.side(side)
      scene.sideName = occurrence.sideInWords(side, of: workSet, table: table)
    } else if occurrence.dose.sides == .alternate {
      scene.details.append(words(.takingTurns))
    }
    let repetition = scene.details.count
    if occurrence.sets > 1 { scene.details.append(words.set(workSet.set, of: occurrence.sets)) }
    if let asked = words.repetitionsToDo(workSet.repetitions, upTo: workSet.upTo, in: segment) {
      scene.details.append(asked)
    }
    if segment.waits { scene.details.append(words(.pressWhenReady, ["key": KeyBindings.pause.name(in: words)])) }
    if let round = words.round(of: occurrence) { scene.details.append(round) }
    var course = Scene.Course(counts: [.seconds(wholeSeconds(segment.length))], details: scene.details)
    if let of = workSet.repetitions, of > 1, let number = segment.repetition {
      course.counts.append(.repetition(of, of: of))
      course.details.insert(words.repetition(number, of: of), at: repetition)
      if case .repetition = count {} else { scene.details = course.details }
    }
    scene.stop = occurrence.stopInWords(workSet, table: table)
    scene.position = occurrence.positionInWords(workSet, table: table)
    func instruction(in segment: Segment) -> String? {
      occurrence.instructionInWords(
        at: segment.kind.isWork && !segment.waits ? segment.offset : nil, side: side, of: workSet, tables: tables)
    }
    scene.instruction = instruction(in: segment)
    guard segment.kind.isWork, !segment.waits else { return }
    course.instruction = sameRepetition.compactMap(instruction).max { $0.utf8.count < $1.utf8.count }
    scene.course = course
  }

  /// The segments of the repetition that goes on.
  private var sameRepetition: ArraySlice<Segment> {
    func isOfIt(_ other: Segment) -> Bool {
      other.kind.isWork && other.workSet == segment.workSet && other.repetition == segment.repetition
    }
    let first = index - timeline.segments[..<index].reversed().prefix(while: isOfIt).count
    return timeline.segments[first...].prefix(while: isOfIt)
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

  /// What one waits for: the seconds of a hold or of timed work, else the repetition.
  private var count: Scene.Count {
    if segment.waits, let number = workSet?.repetitions { return .toDo(number, upTo: workSet?.upTo) }
    switch segment.kind {
    case .prologue, .say, .closing: return .none
    case .ready, .change, .rest: return .seconds(wholeSeconds(segment.end - position))
    case .phase, .hold, .activity, .pause:
      if let of = workSet?.repetitions, of > 1, let number = segment.repetition,
        segment.kind != .hold || segment.length < Self.shortestCounted
      {
        return .repetition(number, of: of)
      }
      return segment.waits ? .none : .seconds(wholeSeconds(segment.end - position))
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

  /// The completed share of each exercise.
  private var steps: [Double] {
    guard let last = timeline.occurrences.last?.step, last > 0 else { return [] }
    var shares = Array(repeating: 0.0, count: last)
    guard let next = nextWork, let now = step(of: next) else {
      return segment.kind == .prologue ? shares : shares.map { _ in 1 }
    }
    for done in 0..<min(now - 1, last) { shares[done] = 1 }
    if shares.indices.contains(now - 1), let (start, end) = courseOfStep {
      shares[now - 1] = share(of: position, in: start, end)
    }
    return shares
  }

  private func step(of index: Int) -> Int? {
    timeline.segments[index].workSet.map { timeline.occurrences[timeline.workSets[$0].occurrence].step }
  }

  /// The segment of an exercise that goes on or comes next.
  private var nextWork: Int? { timeline.segments.indices[index...].first { step(of: $0) != nil } }

  /// From where to where the exercise goes that is done or comes next.
  private var courseOfStep: (start: Frames, end: Frames)? {
    guard let next = nextWork, let now = step(of: next) else { return nil }
    let first = timeline.segments.indices[...next].reversed().prefix { step(of: $0) == now }.last ?? next
    let final = timeline.segments.indices[next...].prefix { step(of: $0) == now }.last ?? next
    return (timeline.segments[first].start, timeline.segments[final].end)
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

  /// The sentence being spoken, or spoken recently in this segment; no counts, which the large number shows. What was
  /// said in another segment is gone, unless it is of the same work and still being said.
  static func spoken(on timeline: Timeline, at position: Frames) -> (sentence: String, isSpeaking: Bool)? {
    guard !timeline.segments.isEmpty else { return nil }
    let index = timeline.segment(at: position)
    let here = timeline.segments[index]
    for cue in timeline.cues[..<timeline.firstCue(from: position + Frames(1))].reversed() {
      guard cue.end + lingering > position else { return nil }
      guard case .speech(let phrase) = cue.content, cue.priority != .count else { continue }
      let origin = timeline.segments[cue.segment]
      let isOfSameWork = here.kind.isWork && origin.kind.isWork && origin.workSet == here.workSet
      let isSpeaking = cue.end > position
      return cue.segment == index || (isOfSameWork && isSpeaking) ? (phrase.text, isSpeaking) : nil
    }
    return nil
  }
}

extension CueContent {
  /// Whether it is a chime that marks a start or an end.
  fileprivate var isMark: Bool {
    switch self {
    case .chime(.open), .chime(.start), .chime(.end), .chime(.rest): true
    case .chime(.tick), .chime(.holdTick), .speech: false
    }
  }
}
