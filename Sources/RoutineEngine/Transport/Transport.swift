// The transport: commands as pure changes of the timeline.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A session being performed. The timeline up to the position is what was heard; what follows is what will be heard.
///
/// A command cuts the timeline at the position and splices in what comes instead, so the position only ever moves forward
/// and the timeline becomes a true record of the session.
public struct Transport: Sendable {
  /// Whether the head moves.
  public enum State: Hashable, Sendable {
    case playing
    /// Standing, or about to when the timeline's last words are spoken. The timeline as it was lies ready to go on.
    case paused(Pause)
    case finished
  }

  /// Where and why a session stands.
  public struct Pause: Hashable, Sendable {
    /// The position at which it was paused.
    public var position: Frames
    /// Whether the sound device is the reason.
    public var isLoss: Bool
  }

  /// The plan as it was laid.
  public let plan: Timeline
  /// What was and what will be heard.
  public internal(set) var timeline: Timeline
  /// Whether the head moves.
  public internal(set) var state = State.playing
  let tables: [PhraseTable]
  /// While paused: the timeline as it was, ready to go on at the pause's position.
  public internal(set) var suspended: Timeline?
  /// The segments of the plan that are the work of each work set.
  let workSets: [Range<Int>]
  /// Waiting segments ahead, by index, in order.
  private var waits: [Int] = []

  /// A pause of more than this gives time to get into place again: 10 s.
  public static let longPause = Frames.seconds(10)

  /// A session at the beginning of its plan.
  public init(_ plan: Timeline, tables: [PhraseTable] = PhraseTable.all) {
    self.plan = plan
    self.tables = tables
    timeline = plan
    var workSets = Array(repeating: 0..<0, count: plan.workSets.count)
    for (index, segment) in plan.segments.enumerated() where segment.kind.isWork {
      guard let workSet = segment.workSet else { continue }
      workSets[workSet] = (workSets[workSet].isEmpty ? index : workSets[workSet].lowerBound)..<index + 1
    }
    self.workSets = workSets
    noteWaits()
  }

  /// The furthest time the head may reach: the end of the timeline.
  public var limit: Frames { timeline.duration }

  /// Whether the head stands at a position, because the session is paused or over.
  public func stands(at position: Frames) -> Bool { position >= limit }

  /// Lengthens the silence of a place that waits for the listener while the head comes near its end.
  ///
  /// - Returns: Whether the timeline ahead of the position became longer.
  public mutating func keepWaiting(at position: Frames) -> Bool {
    guard state == .playing, let index = waits.first(where: { timeline.segments[$0].end >= position }) else {
      return false
    }
    guard timeline.segments[index].end - position < .seconds(2),
      timeline.segments[index].start <= position + .seconds(2)
    else { return false }
    let end = timeline.segments[index].end
    let added = Frames.seconds(60)
    timeline.segments[index].length += added
    for later in timeline.segments.indices where later > index {
      timeline.segments[later].start += added
    }
    for cue in timeline.cues.indices where timeline.cues[cue].segment > index && timeline.cues[cue].start >= end {
      timeline.cues[cue].start += added
    }
    return true
  }

  /// Carries out a command.
  ///
  /// - Parameters:
  ///   - command: What is asked.
  ///   - position: How far the timeline was heard.
  ///   - standing: How long the timeline has stood, for resuming.
  ///   - lengths: The audible length of a phrase.
  /// - Returns: What became of it.
  public mutating func apply(
    _ command: TransportCommand, at position: Frames, standing: Frames = .zero, lengths: @escaping (Phrase) -> Frames
  ) -> TransportOutcome {
    // While paused: from where the session was left.
    let running = suspended ?? timeline
    guard state != .finished, !running.segments.isEmpty else { return .refused(.finished) }
    let from = if case .paused(let pause) = state { pause.position } else { position }
    let splice = Splice(self, timeline: running, heard: timeline, at: position, from: from, lengths: lengths)
    defer { noteWaits() }
    switch (command, state) {
    case (.quit, _):
      cut(at: position)
      suspended = nil
      state = .finished
      return .changed
    case (.pause, .playing): return pause(at: position, isLoss: false, lengths: lengths)
    case (.toggle, .playing):
      if splice.isWaiting { return use(splice.behindSegment()) }
      return pause(at: position, isLoss: false, lengths: lengths)
    case (.resume, .playing):
      return splice.isWaiting ? use(splice.behindSegment()) : .unchanged
    case (.lose, .playing): return pause(at: position, isLoss: true, lengths: lengths)
    case (.recover, .paused(let pause)) where !pause.isLoss: return .unchanged
    case (.resume, .paused(let pause)), (.toggle, .paused(let pause)), (.recover, .paused(let pause)):
      suspended = nil
      state = .playing
      return use(splice.goOn(isLong: standing > Self.longPause, isLoss: pause.isLoss))
    case (.pause, .paused), (.lose, .paused), (.recover, .playing): return .unchanged
    case (_, .paused):
      // Moving while paused: the session goes on.
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
    case .pause, .resume, .toggle, .lose, .recover, .quit: return .unchanged
    }
  }

  private mutating func use(_ timeline: Timeline) -> TransportOutcome {
    self.timeline = timeline
    return .changed
  }

  private mutating func cut(at position: Frames) { timeline = timeline.cut(at: position) }

  private mutating func pause(at position: Frames, isLoss: Bool, lengths: (Phrase) -> Frames) -> TransportOutcome {
    guard position < timeline.duration else { return .unchanged }
    suspended = timeline
    cut(at: position)
    state = .paused(Pause(position: position, isLoss: isLoss))
    if !isLoss {
      let table = PhraseTable.table(for: timeline.language, among: tables)
      let phrase = Phrase(table.phrase(.paused), language: table.language)
      let length = lengths(phrase)
      timeline.append(
        TimelineFragment(
          segments: [Segment(kind: .pause, start: .zero, length: Spacing.least + length + Spacing.least)],
          cues: [
            Cue(
              .speech(phrase), priority: .essential, start: Spacing.least, length: length, segment: 0,
              key: .resumption(0))
          ]))
    }
    return .changed
  }

  private mutating func noteWaits() { waits = timeline.segments.indices.filter { timeline.segments[$0].waits } }
}

extension SegmentKind {
  /// Whether the segment belongs to the work of a work set.
  public var isWork: Bool {
    switch self {
    case .phase, .hold, .pause: true
    case .prologue, .ready, .change, .rest, .say, .closing: false
    }
  }
}
