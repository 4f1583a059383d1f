// Snapshot ► scene: looks up on the tape what is done now, how long it lasts and what comes next.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

extension Scene {
  /// The moment of a snapshot.
  init(_ snapshot: Snapshot, title: String) {
    guard let tape = snapshot.suspended ?? snapshot.tape, !tape.segments.isEmpty else {
      self.init(state: .preparing, title: title, word: "one moment")
      return
    }
    var moment = Moment(tape: tape, position: snapshot.position)
    if case .paused(let pause) = snapshot.state { moment.position = pause.position }
    self = moment.scene
    spoken = Moment.spoken(on: snapshot.tape ?? tape, at: snapshot.position)
    switch snapshot.state {
    case .playing: break
    case .paused(let pause):
      state = .paused
      word = "paused"
      if pause.isLoss { details = ["no sound"] }
    case .finished:
      state = .over
      word = "the end"
    }
  }
}

/// A place on a tape.
private struct Moment {
  let tape: Timeline
  var position: Frames

  private var index: Int { tape.segment(at: position) }
  private var segment: Segment { tape.segments[index] }
  private var table: PhraseTable { PhraseTable.table(for: tape.language) }
  private var bout: Bout? { segment.bout.map { tape.bouts[$0] } }

  /// A sentence stays on the screen this long after it was spoken.
  private static let lingering = Frames.seconds(8)

  var scene: Scene {
    var scene = Scene(state: state, title: tape.title, word: word)
    scene.toGo = timeToGo.roundedUpToSecond.clock
    scene.sessionProgress = share(of: position, in: .zero, tape.duration)
    if let bout { describe(bout, in: &scene) }
    let part = part
    scene.progress = share(of: position, in: part.start - part.elapsed, part.end)
    scene.next = next
    if segment.waits {
      scene.progress = 0
    } else {
      scene.count = count(until: part.end)
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
    case .phase, .hold, .pause: .work
    case .change: .change
    case .rest: .rest
    case .closing: .over
    }
  }

  private var word: String {
    switch segment.kind {
    case .prologue: "welcome"
    case .say: "listen"
    case .ready: "get ready"
    case .hold: segment.waits ? "your time" : "hold"
    case .phase: segment.waits ? "your time" : beat ?? "move"
    case .pause: "relax"
    // The side stands below it.
    case .change: segment.side == nil ? "change sides" : "change"
    case .rest: "rest"
    case .closing: "well done"
    }
  }

  /// What the running phase says.
  private var beat: String? {
    bout.flatMap { tape.uses[$0.use].beatInWords(at: segment.offset, of: $0, table: table) }
  }

  private func describe(_ bout: Bout, in scene: inout Scene) {
    let use = tape.uses[bout.use]
    scene.name = use.name
    scene.step = Scene.Step(number: use.step, of: tape.uses.last?.step ?? use.step)
    if let side = segment.side {
      scene.side = table.side(side, false)
      scene.sideName = use.sideInWords(side, of: bout, table: table)
    } else if use.dose.sides == .alternate {
      scene.details.append("taking turns")
    }
    if use.sets > 1 { scene.details.append("set \(bout.set) of \(use.sets)") }
    if let round = use.round, let rounds = use.rounds, rounds > 1 {
      scene.details.append("round \(round) of \(rounds)")
    }
    scene.stop = use.stopInWords(bout, table: table)
    if segment.kind == .hold, bout.repetitions != nil, !segment.waits {
      scene.holdLeft = wholeSeconds(segment.end - position)
    }
  }

  /// What the bar measures: the work of the bout, or the segment. `elapsed` is work done before an interruption.
  private var part: (start: Frames, end: Frames, elapsed: Frames) {
    guard segment.kind.isWork, let bout else { return (segment.start, segment.end, .zero) }
    var last = index
    while last + 1 < tape.segments.count, tape.segments[last + 1].bout == segment.bout,
      tape.segments[last + 1].kind.isWork
    {
      last += 1
    }
    return (segment.start - segment.offset, tape.segments[last].end, bout.elapsed)
  }

  private func count(until end: Frames) -> Scene.Count {
    switch segment.kind {
    case .prologue, .say, .closing: return .none
    case .ready, .change, .rest: return .seconds(wholeSeconds(segment.end - position))
    case .phase, .hold, .pause:
      if let of = bout?.repetitions, let number = segment.repetition { return .repetition(number, of: of) }
      return .seconds(wholeSeconds(end - position))
    }
  }

  /// Seconds as a voice counts them: the last one is "one".
  private func wholeSeconds(_ length: Frames) -> Int {
    Int(max(.zero, length).roundedUpToSecond.count / Frames.perSecond)
  }

  /// What is left of the session. Places that wait for the listener count as nothing.
  private var timeToGo: Frames {
    var left = tape.duration - position
    for later in tape.segments[index...] where later.waits { left = left - (later.end - max(position, later.start)) }
    return max(.zero, left)
  }

  // MARK: Next

  private var next: String? {
    let isWork = segment.kind.isWork
    guard let following = following else { return isWork || segment.bout != nil ? "the end" : nil }
    let bout = tape.bouts[following.bout]
    let use = tape.uses[bout.use]
    var words = use.name
    var details: [String] = []
    if let here = self.bout, here.use == bout.use {
      if here.set != bout.set { details.append("set \(bout.set) of \(use.sets)") }
      words = details.joined()
      details = []
    }
    if let side = bout.side, use.dose.sides != .alternate {
      let side = use.sideInWords(side, of: bout, table: table) ?? "\(table.side(side, false)) side"
      words += words.isEmpty ? side : ", " + side
    }
    switch following.gap?.kind {
    case .rest: return "rest \(following.gap?.length.clock ?? ""), then \(words)"
    case .change: return "change sides (\(words))"
    default: return words
    }
  }

  /// The bout that follows the running one, and the time before it while that is still ahead.
  private var following: (bout: Int, gap: Segment?)? {
    var gap: Segment?
    for later in tape.segments[index...].dropFirst() {
      if let bout = later.bout, bout != segment.bout {
        if later.kind.isWork { return (bout, gap) }
        if segment.kind.isWork { gap = later }
      } else if later.kind == .rest, segment.kind.isWork {
        gap = later
      }
    }
    return nil
  }

  // MARK: Spoken

  /// The sentence being spoken, or spoken a little before; counts are left to the big number.
  static func spoken(on tape: Timeline, at position: Frames) -> String? {
    for cue in tape.cues[..<tape.firstCue(from: position + Frames(1))].reversed() {
      guard cue.end + lingering > position else { return nil }
      if case .speech(let phrase) = cue.sounding, cue.priority != .count { return phrase.text }
    }
    return nil
  }
}
