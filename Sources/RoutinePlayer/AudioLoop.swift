// The timeline head: fills the sink block by block, obeys commands between blocks, and reports what is heard.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine
internal import Sound

// 26 stored properties: the head, the link to the device and the reports are still one type, to be parted.
/// Plays one session from beginning to end on the thread that calls `run`, which alone owns transport and position.
final class AudioLoop {
  private let clips: ClipTable
  private let chimes: ChimeSet
  /// Where the session shall be heard.
  private let device: any Sink
  /// What keeps the time in its place while it is away and the session goes on.
  private let silence: any Sink
  /// Whichever of the two is in use.
  private var sink: any Sink
  private let pacer: any Pacer
  private let commands: CommandQueue
  private let ifLost: IfLost
  private let report: (Event) -> Void
  private let publish: (Snapshot) -> Void
  /// The time left for the farewell of a session that is quit; nil where it says none.
  private let timeForFarewell: () -> Duration?

  private var transport: Transport
  private var volume: Volume
  private var gains: GainCourse
  private var mixer: Mixer
  /// What played before the timeline was changed, while it fades.
  private var fading: (mixer: Mixer, from: Frames)?
  /// How much of the timeline was handed on.
  private var written: Frames
  /// Up to where events were reported.
  private var reported = Frames.zero
  private var stoodSince: Duration?
  private var lostSince: Duration?
  /// When the device is offered a block again; nil while it is in use.
  private var nextOffer: Duration?
  /// Cues before this time stay unheard, because the device came back in the middle of them.
  private var silentUntil = Frames.zero
  private var suspends = 0
  private var readerIsGone = false
  private var buffer = Array(repeating: Int16(0), count: AudioLoop.block)
  private var tail = Array(repeating: Int16(0), count: AudioLoop.block)

  /// A block of 20 ms: commands are looked at as often.
  static let block = 441
  /// A change of the timeline fades over 10 ms, so that nothing clicks.
  private static let fade = Frames.milliseconds(10)

  init(
    _ plan: Timeline, startingAt written: Frames, clips: ClipTable, chimes: ChimeSet, sink: any Sink, silence: any Sink,
    pacer: any Pacer, commands: CommandQueue, volume: Volume, ifLost: IfLost,
    timeForFarewell: @escaping () -> Duration?, report: @escaping (Event) -> Void,
    publish: @escaping (Snapshot) -> Void
  ) {
    self.clips = clips
    self.chimes = chimes
    device = sink
    self.silence = silence
    self.sink = sink
    self.pacer = pacer
    self.commands = commands
    self.ifLost = ifLost
    self.timeForFarewell = timeForFarewell
    self.report = report
    self.publish = publish
    self.written = written
    self.volume = volume
    gains = GainCourse(volume.gain)
    transport = Transport(plan)
    mixer = Mixer(cues: plan.cues, clips: clips, chimes: chimes)
  }

  /// Plays to the end, and tells what became of the session.
  func run() -> SessionEnding {
    while true {
      for item in commands.takeAll() {
        let outcome = obey(item.request)
        item.answer?(outcome)
      }
      if transport.keepWaiting(at: written) { remix() }
      if lostSince == nil { reportHeard(through: heard) }
      if transport.state == .finished {
        let ending = end(isComplete: false, .quit)
        if let time = timeForFarewell(), lostSince == nil { sayFarewell(within: time) }
        return ending
      }
      if let nextOffer, pacer.now >= nextOffer { offerDevice() }
      if readerIsGone { return end(isComplete: false, .readerGone) }
      if let lostSince {
        if ifLost == .quit || pacer.now - lostSince > IfLost.patience { return end(isComplete: false, .lost) }
        bringBack()
      } else if written < transport.limit {
        writeBlock()
      } else if transport.state == .playing {
        return finish()
      } else {
        stand()
      }
    }
  }

  // MARK: The timeline

  /// How far the timeline was heard.
  private var heard: Frames { max(.zero, written - sink.delay) }

  private func remix() {
    let cues =
      silentUntil > .zero ? transport.timeline.cues.filter { $0.start >= silentUntil } : transport.timeline.cues
    mixer = Mixer(cues: cues, clips: clips, chimes: chimes)
  }

  private func writeBlock() {
    stoodSince = nil
    let count = Int(min(Int64(Self.block), (transport.limit - written).count))
    fill(count)
    let taken = write(count)
    written += Frames(Int64(taken))
    if let fading, written >= fading.from + Self.fade { self.fading = nil }
    if case .away(let error) = sink.state { lose(error) }
    if sink.report.suspends > suspends {
      suspends = sink.report.suspends
      change(by: .lose)
    }
  }

  /// Fills the buffer with what comes next, and what was cut off fading out beneath.
  private func fill(_ count: Int) {
    buffer.withUnsafeMutableBufferPointer { buffer in
      mixer.mix(from: written, into: UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
    }
    fadeOut(count)
    let end = written.count + Int64(count)
    let ramp = Ramp(from: gains.gain(at: written.count), to: gains.gain(at: end))
    buffer.withUnsafeMutableBufferPointer { ramp.apply(to: UnsafeMutableBufferPointer(rebasing: $0[..<count])) }
  }

  /// Lets what was cut off fade out in the buffer.
  private func fadeOut(_ count: Int) {
    guard let fading else { return }
    tail.withUnsafeMutableBufferPointer { tail in
      fading.mixer.mix(from: written, into: UnsafeMutableBufferPointer(rebasing: tail[..<count]))
    }
    for index in 0..<count {
      let left = Self.fade.count - (written.count + Int64(index) - fading.from.count)
      guard left > 0 else { break }
      let old = Int(tail[index]) * Int(left) / Int(Self.fade.count)
      buffer[index] = Int16(clamping: Int(buffer[index]) * Int(Self.fade.count - left) / Int(Self.fade.count) + old)
    }
  }

  private func write(_ count: Int) -> Int {
    do throws(SinkError) {
      return try buffer.withUnsafeBufferPointer { samples throws(SinkError) in
        try sink.write(UnsafeBufferPointer(rebasing: samples[..<count]))
      }
    } catch {
      if case .readerGone = error { readerIsGone = true } else { lose(error) }
      return 0
    }
  }

  private func stand() {
    sink.rest()
    if sink.delay == .zero, stoodSince == nil { stoodSince = pacer.now }
    publishState()
    pacer.wait(for: commands, atMost: .milliseconds(sink.delay > .zero ? 20 : 500))
  }

  private func finish() -> SessionEnding {
    do throws(SinkError) {
      try sink.drain()
    } catch {
      // The last fifth of a second is lost with the device; the session is over all the same.
    }
    reportHeard(through: transport.limit)
    return end(isComplete: true, .complete)
  }

  /// Lets the end chime ring behind what is cut off, within a time also where the device does not get on.
  private func sayFarewell(within time: Duration) {
    let chime = chimes[.end].samples
    let length = min(chime.count, Int(Frames.milliseconds(500).count))
    let fadeOut = min(length, Int(Self.fade.count) * 10)
    let start = pacer.now
    var index = 0
    while index < length, pacer.now - start < time {
      let count = min(Self.block, length - index)
      fill(count)
      for offset in 0..<count {
        let left = length - index - offset
        let sample = Int(Float(chime[index + offset]) * volume.gain)
        let farewell = left < fadeOut ? sample * left / fadeOut : sample
        buffer[offset] = Int16(clamping: Int(buffer[offset]) + farewell)
      }
      let taken = write(count)
      index += taken
      written += Frames(Int64(taken))
      if case .away = sink.state { return }
    }
    while sink.delay > .zero, pacer.now - start < time {
      pacer.wait(for: commands, atMost: .milliseconds(10))
    }
  }

  private func end(isComplete: Bool, _ ending: SessionEnding) -> SessionEnding {
    let last = isComplete ? transport.limit : heard
    let summary = Summary(of: transport.timeline, upTo: last, plan: transport.plan)
    report(Event(.sessionEnd(summary, isComplete: isComplete), at: last))
    publishState()
    return ending
  }

  // MARK: Commands

  private func obey(_ request: Request) -> TransportOutcome {
    switch request {
    case .session(let command): return obey(command)
    case .volume(let change):
      turn(change)
      return .changed
    }
  }

  @discardableResult
  private func obey(_ command: TransportCommand) -> TransportOutcome {
    // First on a copy: only a change is worth taking sound back for.
    var trial = transport
    let outcome = apply(command, to: &trial, at: heard)
    switch outcome {
    case .unchanged: break
    case .refused(let refusal): report(Event(.refused(command, refusal), at: heard))
    case .changed: change(by: command)
    }
    return outcome
  }

  private func apply(_ command: TransportCommand, to transport: inout Transport, at position: Frames)
    -> TransportOutcome
  {
    let standing = stoodSince.map { Frames(pacer.now - $0) } ?? .zero
    return transport.apply(command, at: position, standing: standing) { [clips] in clips.length(of: $0) }
  }

  /// Takes back what was not heard, changes the timeline there, and goes on from there.
  private func change(by command: TransportCommand) {
    let before = transport.state
    let back = sink.rewind()
    written = max(.zero, written - back.length)
    let old = mixer
    guard apply(command, to: &transport, at: written) == .changed else { return }
    remix()
    fading = back.isSeamless ? (old, written) : nil
    reportHeard(through: written)
    switch (before, transport.state) {
    case (.playing, .paused): report(Event(.paused, at: written))
    case (.paused, .playing): report(Event(.resumed, at: written))
    default: report(Event(.moved(command), at: written))
    }
    stoodSince = nil
    publishState()
  }

  /// Changes the volume of what is not heard yet.
  private func turn(_ change: VolumeChange) {
    volume = volume.changed(by: change)
    // While the device is away there is nothing to take back that will not be taken back later.
    if lostSince == nil { written = max(.zero, written - sink.rewind().length) }
    gains.go(to: volume.gain, at: written.count)
    report(Event(.volume(volume), at: heard))
    publishState()
  }

  // MARK: Loss

  private func lose(_ error: SinkError) {
    guard lostSince == nil else { return }
    report(Event(.soundLost("\(error)"), at: heard))
    if ifLost == .silent {
      written = max(.zero, written - device.rewind().length)
      fading = nil
      sink = silence
      nextOffer = pacer.now + IfLost.offers
      return
    }
    lostSince = pacer.now
    if transport.state == .playing { change(by: .lose) }
  }

  /// While the session goes on in silence: offers the device a block, which makes it try to come back, and goes on with it
  /// when it does.
  private func offerDevice() {
    do throws(SinkError) {
      _ = try device.write(UnsafeBufferPointer(start: nil, count: 0))
    } catch {
      if case .readerGone = error { readerIsGone = true }
    }
    guard case .here = device.state else {
      nextOffer = pacer.now + IfLost.offers
      return
    }
    nextOffer = nil
    fading = nil
    written = max(.zero, written - silence.rewind().length)
    sink = device
    // What has begun in silence is not heard from its middle.
    silentUntil = written
    remix()
    report(Event(.soundBack, at: written))
  }

  /// Offers the sink a block, which makes it try to open its device again.
  private func bringBack() {
    guard let since = lostSince else { return }
    fill(0)
    _ = write(0)
    guard case .here = sink.state else {
      publishState()
      pacer.wait(for: commands, atMost: .milliseconds(100))
      return
    }
    lostSince = nil
    report(Event(.soundBack, at: written))
    // What has not begun may begin late, as when a pipe's reader is started after the player.
    if written == .zero || pacer.now - since <= IfLost.recovery {
      stoodSince = since
      obey(.recover)
    }
  }

  // MARK: Reporting

  /// Reports what began up to a time, once.
  private func reportHeard(through time: Frames) {
    defer { publishState() }
    guard time >= reported else { return }
    let timeline = transport.timeline
    var cue = timeline.firstCue(from: reported)
    var index = reported == .zero ? 0 : timeline.segment(at: reported)
    while index < timeline.segments.count, timeline.segments[index].start <= time {
      let segment = timeline.segments[index]
      if segment.start >= reported {
        report(Event(.segmentStart(SegmentEvent(segment, on: timeline)), at: segment.start))
      }
      while cue < timeline.cues.count, timeline.cues[cue].start <= time, timeline.cues[cue].segment <= index {
        report(Event(.cue(timeline.cues[cue]), at: timeline.cues[cue].start))
        cue += 1
      }
      index += 1
    }
    reported = time + Frames(1)
  }

  private func publishState() {
    publish(
      Snapshot(
        timeline: transport.timeline, position: heard, state: transport.state, suspended: transport.suspended,
        volume: volume))
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
}

/// What to do when the sound device is lost.
public enum IfLost: String, CaseIterable, Sendable {
  /// Stand still, go on when it is back within 60 s, and end after ten minutes without it.
  case pause
  /// Go on at the same pace without sound, and with it as soon as it is back.
  case silent
  /// End the session.
  case quit

  /// A device that is back within this goes on by itself.
  static let recovery = Duration.seconds(60)
  /// How long a lost device is waited for.
  static let patience = Duration.seconds(600)
  /// How often a device that is away is offered a block while the session goes on in silence.
  static let offers = Duration.milliseconds(100)
}
