// The tape head: fills the outlet block by block, obeys commands between blocks, and reports what is heard.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// Plays one session from beginning to end on the thread that calls `run`, which alone owns transport and position.
final class AudioLoop {
  private let source: any SoundSource
  private let outlet: any SoundOutlet
  private let pacer: any Pacer
  private let commands: CommandQueue
  private let ifLost: IfLost
  private let report: (Event) -> Void
  private let publish: (Snapshot) -> Void

  private var transport: Transport
  /// How much of the tape was handed on.
  private var written = Frames.zero
  /// Up to where events were reported.
  private var reported = Frames.zero
  private var stoodSince: Duration?
  private var lostSince: Duration?
  private var nextAttempt = Duration.zero
  private var attemptDelay = AudioLoop.firstAttempt
  private var readerIsGone = false
  private var buffer: [Int16]

  /// A block of 20 ms: commands are looked at as often.
  static let block = 441
  private static let firstAttempt = Duration.milliseconds(500)
  private static let longestAttempt = Duration.seconds(5)
  /// A device that is back within this goes on by itself: 60 s.
  static let recovery = Duration.seconds(60)

  init(
    _ plan: Timeline, startingAt written: Frames, source: any SoundSource, outlet: any SoundOutlet, pacer: any Pacer,
    commands: CommandQueue, ifLost: IfLost, report: @escaping (Event) -> Void,
    publish: @escaping (Snapshot) -> Void
  ) {
    self.source = source
    self.outlet = outlet
    self.pacer = pacer
    self.commands = commands
    self.ifLost = ifLost
    self.report = report
    self.publish = publish
    self.written = written
    transport = Transport(plan)
    buffer = Array(repeating: 0, count: Self.block)
    source.load(plan)
  }

  /// Plays to the end, and tells what became of the session.
  func run() -> SessionEnding {
    while true {
      for command in commands.takeAll() { obey(command) }
      if transport.keepWaiting(at: written) { source.load(transport.tape) }
      reportHeard()
      if transport.state == .finished { return end(isComplete: false) }
      if readerIsGone { return end(isComplete: false) }
      if lostSince != nil {
        if let ending = attemptToRecover() { return ending }
        continue
      }
      if written >= transport.limit {
        if transport.state == .playing { return finish() }
        stand()
        continue
      }
      writeBlock()
    }
  }

  // MARK: The tape

  /// How far the tape was heard.
  private var heard: Frames { max(.zero, written - outlet.delay) }

  private func writeBlock() {
    stoodSince = nil
    let count = Int(min(Int64(Self.block), (transport.limit - written).count))
    var taken = 0
    do throws(OutletError) {
      taken = try buffer.withUnsafeMutableBufferPointer { samples throws(OutletError) in
        let block = UnsafeMutableBufferPointer(rebasing: samples[..<count])
        source.render(from: written, into: block)
        return try outlet.write(UnsafeBufferPointer(block))
      }
    } catch {
      lose(error)
    }
    written = written + Frames(Int64(taken))
  }

  private func stand() {
    if outlet.delay == .zero, stoodSince == nil { stoodSince = pacer.now }
    publishState()
    pacer.wait(for: commands, atMost: .milliseconds(outlet.delay > .zero ? 20 : 500))
  }

  private func finish() -> SessionEnding {
    do throws(OutletError) {
      try outlet.drain()
    } catch {
      // The last fifth of a second is lost with the device; the session is over all the same.
    }
    reportHeard(through: transport.limit)
    return end(isComplete: true)
  }

  private func end(isComplete: Bool) -> SessionEnding {
    let summary = Summary(of: transport.tape, upTo: isComplete ? transport.limit : heard, plan: transport.plan)
    report(Event(.sessionEnd(summary, isComplete: isComplete), at: heard))
    publishState()
    return isComplete ? .complete : readerIsGone ? .readerGone : .quit
  }

  // MARK: Commands

  private func obey(_ command: TransportCommand) {
    let position = heard
    let standing = stoodSince.map { Frames(pacer.now - $0) } ?? .zero
    let before = transport.state
    let outcome = transport.apply(command, at: position, standing: standing) { [source] in source.length(of: $0) }
    switch outcome {
    case .unchanged: return
    case .refused(let refusal): report(Event(.refused(command, refusal), at: position))
    case .changed:
      outlet.drop()
      source.load(transport.tape)
      written = position
      reportHeard(through: position)
      switch (before, transport.state) {
      case (.playing, .paused): report(Event(.paused, at: position))
      case (.paused, .playing): report(Event(.resumed, at: position))
      default: report(Event(.moved(command), at: position))
      }
      stoodSince = nil
      publishState()
    }
  }

  // MARK: Loss

  private func lose(_ error: OutletError) {
    switch error {
    case .readerGone: readerIsGone = true
    case .lost(let reason), .failed(let reason):
      let position = heard
      report(Event(.soundLost(reason), at: position))
      _ = transport.apply(.lose, at: position) { [source] in source.length(of: $0) }
      outlet.drop()
      source.load(transport.tape)
      written = position
      lostSince = pacer.now
      attemptDelay = Self.firstAttempt
      nextAttempt = pacer.now + attemptDelay
      publishState()
    }
  }

  /// Tries to open the device again, ever more rarely.
  private func attemptToRecover() -> SessionEnding? {
    guard let since = lostSince else { return nil }
    if ifLost == .quit { return end(isComplete: false).lost }
    guard pacer.now >= nextAttempt else {
      pacer.wait(for: commands, atMost: nextAttempt - pacer.now)
      return nil
    }
    do throws(OutletError) {
      try outlet.reopen()
      lostSince = nil
      let away = pacer.now - since
      report(Event(.soundBack, at: written))
      if away <= Self.recovery {
        stoodSince = since
        obey(.recover)
      }
    } catch {
      attemptDelay = min(attemptDelay * 2, Self.longestAttempt)
      nextAttempt = pacer.now + attemptDelay
      if pacer.now - since > IfLost.patience { return end(isComplete: false).lost }
    }
    return nil
  }

  // MARK: Reporting

  private func reportHeard() { reportHeard(through: heard) }

  /// Reports what began up to a time, once.
  private func reportHeard(through time: Frames) {
    guard time >= reported else {
      publishState()
      return
    }
    let tape = transport.tape
    var cue = tape.firstCue(from: reported)
    var segment = reported == .zero ? 0 : tape.segment(at: reported)
    while segment < tape.segments.count, tape.segments[segment].start <= time {
      let this = tape.segments[segment]
      while cue < tape.cues.count, tape.cues[cue].start <= time, tape.cues[cue].segment < segment {
        report(Event(.cue(tape.cues[cue]), at: tape.cues[cue].start))
        cue += 1
      }
      if this.start >= reported { report(Event(.segmentStart(SegmentEvent(this, on: tape)), at: this.start)) }
      segment += 1
    }
    while cue < tape.cues.count, tape.cues[cue].start <= time {
      report(Event(.cue(tape.cues[cue]), at: tape.cues[cue].start))
      cue += 1
    }
    reported = time + Frames(1)
    publishState()
  }

  private func publishState() {
    publish(Snapshot(tape: transport.tape, position: heard, state: transport.state))
  }
}

/// How a session ended.
public enum SessionEnding: Sendable, Hashable {
  case complete
  case quit
  /// Whoever read the sound went away.
  case readerGone
  /// The sound device did not come back.
  case lost

  fileprivate var lost: SessionEnding { .lost }
}

/// What to do when the sound device is lost.
public enum IfLost: String, CaseIterable, Sendable {
  /// Stand still, try to open it again, and end after ten minutes.
  case pause
  /// End the session.
  case quit

  /// How long a lost device is waited for.
  static let patience = Duration.seconds(600)
}
