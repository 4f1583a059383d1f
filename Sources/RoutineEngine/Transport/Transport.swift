// The transport: commands as pure changes to the timeline.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A session being played. The timeline up to the position has been heard; the rest will be.
///
/// A command cuts the timeline at the position and appends a new continuation, so the position only moves forward and
/// the timeline remains an exact record of the session.
///
///     var transport = Transport(plan)
///     if transport.apply(.next, at: position, lengths: clips.length(of:)) == .changed {
///       mixer = Mixer(cues: transport.timeline.cues, clips: clips, chimes: chimes)
///     }
public struct Transport: Sendable {
  /// Whether the position moves.
  public enum State: Hashable, Sendable {
    case playing
    /// Paused, or about to be once the last words of the timeline are spoken. `suspended` is the timeline to resume.
    case paused(Pause)
    case finished
  }

  /// Where and why a session was paused.
  public struct Pause: Hashable, Sendable {
    /// The position in the suspended timeline.
    public var position: Frames
    /// Whether it was paused because the sound device was lost.
    public var isLoss: Bool
    /// Whether the session stands behind a pack that was worn through the pause.
    var isBehindPack = false
  }

  /// The plan as laid out before the start, or for the speed of the voice since it was changed.
  public private(set) var plan: Timeline
  /// The speed of the voice in words a minute, if it was changed; nil for the voice's own.
  public private(set) var speed: Int?
  /// What has been and what will be heard.
  public internal(set) var timeline: Timeline
  /// How long the session was put off for; nil if it was not.
  public private(set) var putOff: Frames?
  /// Whether the position moves.
  public internal(set) var state = State.playing
  let tables: [PhraseTable]
  /// While paused: the interrupted timeline, to be resumed at the pause's position.
  public internal(set) var suspended: Timeline?
  /// The segments of each work set in the plan.
  private(set) var workSets: [Range<Int>]
  /// The indices of the segments that wait for the listener, in order.
  private var waits: [Int] = []

  /// After a pause longer than this, there is time to get into position again: 10 s.
  public static let longPause = Frames.seconds(10)

  /// A session at the start of its plan.
  public init(_ plan: Timeline, tables: [PhraseTable] = PhraseTable.all) {
    self.plan = plan
    self.tables = tables
    timeline = plan
    workSets = Self.workSets(of: plan)
    noteWaits()
  }

  /// The segments of each work set of a plan.
  static func workSets(of plan: Timeline) -> [Range<Int>] {
    var workSets = Array(repeating: 0..<0, count: plan.workSets.count)
    for (index, segment) in plan.segments.enumerated() where segment.kind.isWork {
      guard let workSet = segment.workSet else { continue }
      workSets[workSet] = (workSets[workSet].isEmpty ? index : workSets[workSet].lowerBound)..<index + 1
    }
    return workSets
  }

  /// What comes from here on is of another plan, for another speed of the voice.
  mutating func go(on timeline: Timeline, as plan: Timeline, at speed: Int?) {
    (self.plan, self.speed, workSets) = (plan, speed, Self.workSets(of: plan))
    if suspended == nil { self.timeline = timeline } else { suspended = timeline }
    noteWaits()
  }

  /// The furthest possible position: the end of the timeline, or of a wait at which the session pauses or ends.
  public var limit: Frames { lastingWait.map { timeline.segments[$0].end } ?? timeline.duration }

  /// The wait that has lasted as long as it may, after which the session does not go on by itself.
  private var lastingWait: Int? {
    guard state == .playing else { return nil }
    return waits.first { index in
      let segment = timeline.segments[index]
      return segment.wait?.afterwards != .goesOn && segment.length >= segment.wait?.atMost ?? .countless
    }
  }

  /// What follows at the limit, where that is a wait.
  public var afterLimit: Wait.Afterwards? { lastingWait.flatMap { timeline.segments[$0].wait?.afterwards } }

  /// Whether the session is asking whether it may begin.
  public func asks(at position: Frames) -> Bool {
    guard state == .playing, let index = wait(at: position), timeline.segments[index].start <= position else {
      return false
    }
    return timeline.segments[index].wait?.afterwards == .ends
  }

  /// How long a wait lasts where nobody can end it: one minute.
  public static let unattended = Frames.seconds(60)

  /// Whether the position has reached the limit: the session is paused or over.
  public func stands(at position: Frames) -> Bool { position >= limit }

  /// How often a listener is reminded of a wait: after each of its first three minutes.
  private static let reminders = 3

  /// How long the session has waited for the listener at a position; zero where it does not wait.
  public func waited(at position: Frames) -> Frames {
    guard state == .playing, let index = wait(at: position), !asks(at: position) else { return .zero }
    return max(.zero, position - timeline.segments[index].start)
  }

  /// The wait at a position, or the next one.
  private func wait(at position: Frames) -> Int? { waits.first { timeline.segments[$0].end >= position } }

  /// Extends the segment that waits for the listener when the position gets near its end, and reminds the listener of it
  /// once a minute, three times.
  ///
  /// - Parameters:
  ///   - isAttended: Whether somebody could end the wait.
  ///   - lengths: The audible length of a phrase.
  /// - Returns: Whether the timeline was extended.
  public mutating func keepWaiting(
    at position: Frames, isAttended: Bool = true, lengths: (Phrase) -> PhraseLength
  ) -> Bool {
    guard state == .playing, let index = wait(at: position) else { return false }
    guard timeline.segments[index].end - position < .seconds(2),
      timeline.segments[index].start <= position + .seconds(2)
    else { return false }
    let end = timeline.segments[index].end
    let minute = Frames.seconds(60)
    var added = minute
    if let most = timeline.segments[index].wait?.atMost ?? (isAttended ? nil : Self.unattended) {
      added = min(added, most - timeline.segments[index].length)
    }
    guard added > .zero else { return false }
    timeline.segments[index].length += added
    for later in timeline.segments.indices where later > index {
      timeline.segments[later].start += added
    }
    for cue in timeline.cues.indices where timeline.cues[cue].segment > index && timeline.cues[cue].start >= end {
      timeline.cues[cue].start += added
    }
    let minutes = Int((end - timeline.segments[index].start).count / minute.count)
    if isAttended, !asks(at: position), (1...Self.reminders).contains(minutes) {
      remind(minutes, at: end, in: index, lengths)
    }
    return true
  }

  private mutating func remind(_ number: Int, at start: Frames, in index: Int, _ lengths: (Phrase) -> PhraseLength) {
    let table = PhraseTable.table(for: timeline.language, among: tables)
    let phrase = Phrase(table.phrase(.whenReady), language: table.language).at(speed)
    let length = lengths(phrase).whole
    guard length + Spacing.least <= timeline.segments[index].end - start else { return }
    let cue = Cue(
      .speech(phrase), priority: .essential, start: start, length: length, segment: index, key: .reminder(number))
    timeline.cues.insert(cue, at: timeline.cues.firstIndex { $0.start >= start } ?? timeline.cues.endIndex)
  }

  /// Carries out a command.
  ///
  /// - Parameters:
  ///   - command: The command.
  ///   - position: The position up to which the timeline was heard.
  ///   - standing: How long the session has been paused; used when resuming.
  ///   - lengths: The audible length of a phrase, at its speed.
  /// - Returns: The outcome.
  public mutating func apply(
    _ command: TransportCommand, at position: Frames, standing: Frames = .zero,
    lengths: @escaping (Phrase) -> PhraseLength
  ) -> TransportOutcome {
    if runsOn(at: position), case .paused(let pause) = state, let whole = suspended {
      let isLoss = pause.isLoss
      // The pack is still worn: the pause has changed nothing but what comes behind it.
      switch command {
      case .recover where !isLoss: return .unchanged
      case .pause, .lose: return .unchanged
      default:
        let paused = self
        timeline = timeline.wornOn(in: whole)
        suspended = nil
        state = .playing
        noteWaits()
        if [.resume, .toggle, .recover].contains(command) { return .changed }
        let outcome = apply(command, at: position, standing: standing, lengths: lengths)
        if outcome != .changed { self = paused }
        return outcome
      }
    }
    // While paused, commands apply to the interrupted timeline.
    let running = suspended ?? timeline
    guard state != .finished, !running.segments.isEmpty else { return .refused(.finished) }
    let from = if case .paused(let pause) = state { pause.position } else { position }
    let splice = Splice(
      self, timeline: running, heard: timeline, at: position, from: from,
      lengths: { [speed] in lengths($0.at(speed)) })
    defer { noteWaits() }
    switch (command, state) {
    case (.quit, _):
      cut(at: position)
      suspended = nil
      state = .finished
      return .changed
    case (.putOff(let length), _):
      guard !hasWorked(at: position) else { return .refused(.begun) }
      putOff = length
      return apply(.quit, at: position, lengths: lengths)
    case (.pause, .playing): return pause(splice, at: position, isLoss: false)
    case (.toggle, .playing):
      if splice.isWaiting { return use(splice.behindSegment()) }
      return pause(splice, at: position, isLoss: false)
    case (.resume, .playing):
      return splice.isWaiting ? use(splice.behindSegment()) : .unchanged
    case (.lose, .playing): return pause(splice, at: position, isLoss: true)
    case (.recover, .paused(let pause)) where !pause.isLoss || pause.isBehindPack: return .unchanged
    case (.resume, .paused(let pause)), (.toggle, .paused(let pause)), (.recover, .paused(let pause)):
      suspended = nil
      state = .playing
      return use(splice.goOn(isLong: standing > Self.longPause, isLoss: pause.isLoss))
    case (.pause, .paused), (.lose, .paused), (.recover, .playing): return .unchanged
    case (_, .paused):
      // Moving while paused resumes the session.
      let outcome = move(command, splice)
      if outcome == .changed {
        state = .playing
        self.suspended = nil
      }
      return outcome
    case (_, .playing): return move(command, splice)
    case (_, .finished): return .refused(.finished)
    }
  }

  private mutating func move(_ command: TransportCommand, _ splice: Splice) -> TransportOutcome {
    if splice.wearsAgain(command) { return .refused(.longestHold) }
    switch command {
    case .next: return use(splice.next())
    case .previous: return use(splice.previous())
    case .again: return use(splice.again())
    case .seek(let by): return use(splice.seek(by))
    case .extend(let by):
      switch splice.extend(by) {
      case .success(let timeline): return use(timeline)
      case .failure(let refusal): return .refused(refusal)
      }
    case .pause, .resume, .toggle, .lose, .recover, .putOff, .quit: return .unchanged
    }
  }

  /// Whether an exercise has begun.
  private func hasWorked(at position: Frames) -> Bool {
    timeline.segments.contains { $0.kind.isWork && $0.workSet != nil && $0.start < position }
  }

  private mutating func use(_ timeline: Timeline) -> TransportOutcome {
    self.timeline = timeline
    return .changed
  }

  private mutating func cut(at position: Frames) { timeline = timeline.cut(at: position) }

  /// Whether a pack is worn at a position, in a pause or not.
  public func wears(at position: Frames) -> Bool {
    guard state == .playing, position < timeline.duration else { return runsOn(at: position) }
    return timeline.isPack(timeline.segments[timeline.segment(at: position)])
  }

  /// Whether a pack is worn through a pause at a position.
  public func runsOn(at position: Frames) -> Bool {
    if case .paused(let pause) = state { position < pause.position } else { false }
  }

  private mutating func pause(_ splice: Splice, at position: Frames, isLoss: Bool) -> TransportOutcome {
    guard position < timeline.duration else { return .unchanged }
    suspended = timeline
    if let end = splice.endOfPack {
      timeline = splice.wornThrough(to: end, isTold: !isLoss)
      state = .paused(Pause(position: end, isLoss: isLoss, isBehindPack: true))
      return .changed
    }
    // Whoever goes on after the end of a wait has ended it.
    if let index = lastingWait { suspended?.segments[index].wait = nil }
    let lengths = splice.lengths
    cut(at: position)
    state = .paused(Pause(position: position, isLoss: isLoss))
    if !isLoss {
      let table = PhraseTable.table(for: timeline.language, among: tables)
      let phrase = Phrase(table.phrase(.paused), language: table.language)
      let length = lengths(phrase).whole
      timeline.append(
        TimelineFragment(
          segments: [Segment(kind: .pause, start: .zero, length: Spacing.least + length + Spacing.least)],
          cues: [
            Cue(
              .speech(phrase), priority: .essential, start: Spacing.least, length: length, segment: 0,
              key: .resumption(0))
          ]
        ).spoken(at: speed))
    }
    return .changed
  }

  private mutating func noteWaits() { waits = timeline.segments.indices.filter { timeline.segments[$0].waits } }
}

extension SegmentKind {
  /// Whether segments of this kind are part of a work set.
  public var isWork: Bool {
    switch self {
    case .phase, .hold, .activity, .pause: true
    case .prologue, .ready, .change, .rest, .say, .closing: false
    }
  }
}
