// The audio loop: writes sound ahead of the position, carries out commands, and reports what is heard.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine
internal import Sound

// 17 stored properties: what the session plays on and is told by, and the parts that decide.
/// Plays one session from start to end on the thread that calls `run`, which alone owns the transport and the position.
///
/// It sleeps until a command arrives, the sink has room, or something is heard to start, whichever comes first.
final class AudioLoop {
  /// The sink of the session.
  private let device: any Sink
  /// Keeps the time while the device is lost and the session goes on.
  private let silence: any Sink
  private let pacer: any Pacer
  private let wake: WakeSilence
  private let commands: CommandQueue
  private let clips: ClipTable
  private let speed: VoiceSpeed
  /// Who asked for another speed of the voice, and is answered when it is heard.
  private var speedAsked: [CommandQueue.Answer] = []
  /// Whether somebody could go on where the session waits.
  private let isAttended: () -> Bool
  /// After how long in a pause, or waiting for the listener, the session ends; nil for never.
  private let longestPause: Duration?
  /// The time available for the end chime when the session is quit; nil for no chime.
  private let timeForFarewell: () -> Duration?

  private var transport: Transport
  private var head: Playhead
  private var link: DeviceLink
  private var reporter: HeardReporter
  /// Since when the session stands in silence.
  private var stoodSince: Duration?
  /// How often the machine was seen to have slept.
  private var suspends = 0

  /// The longest sleep: observers and the watchdog see progress at least this often.
  private static let longestWait = Duration.seconds(1)

  init(
    _ plan: Timeline, head: Playhead, clips: ClipTable, speed: VoiceSpeed, sink: any Sink, silence: any Sink,
    pacer: any Pacer, wake: WakeSilence, commands: CommandQueue, ifLost: IfLost, reporter: HeardReporter,
    isAttended: @escaping () -> Bool, longestPause: Duration?, timeForFarewell: @escaping () -> Duration?
  ) {
    device = sink
    self.silence = silence
    self.pacer = pacer
    self.wake = wake
    self.commands = commands
    self.clips = clips
    self.speed = speed
    self.isAttended = isAttended
    self.longestPause = longestPause
    self.timeForFarewell = timeForFarewell
    self.head = head
    self.reporter = reporter
    transport = Transport(plan)
    link = DeviceLink(ifLost: ifLost, now: pacer.now)
    link.took(head.written.count)
  }

  /// Plays to the end, and returns how the session ended.
  func run() -> SessionEnding {
    while true {
      for item in commands.takeAll() {
        if case .speed(let change) = item.request {
          ask(for: change, item.answer)
        } else {
          let outcome = obey(item.request)
          item.answer?(outcome)
        }
      }
      speakAtNewSpeed()
      if transport.keepWaiting(at: head.written, isAttended: isAttended(), lengths: clips.length(of:)) {
        head.extend(to: transport.timeline)
      }
      watchDevice()
      if !link.isWaiting { reporter.reach(heard, on: transport.timeline) }
      publish()
      if transport.state == .finished { return leave() }
      if case .over(let ending) = link.state { return end(isComplete: false, ending) }
      if isAbandoned { return end(isComplete: false, .abandoned) }
      if link.isWaiting {
        pacer.wait(for: commands, or: device, atMost: DeviceLink.offers)
      } else if head.written < transport.limit {
        writeBlock()
      } else if transport.afterLimit == .pauses {
        change(by: .pause)
      } else if transport.afterLimit == .ends {
        return end(isComplete: false, .declined)
      } else if transport.state == .playing {
        return finish()
      } else {
        stand()
      }
    }
  }

  // MARK: Playing

  /// The sink in use.
  private var sink: any Sink { link.isSilent ? silence : device }

  /// How much of the timeline was heard.
  private var heard: Frames { head.heard(from: sink) }

  /// How long the session has stood in silence.
  private var stood: Frames { stoodSince.map { Frames(pacer.now - $0) } ?? .zero }

  /// Whether the listener seems to have left: nobody has gone on for as long as a pause may be.
  private var isAbandoned: Bool {
    guard let longestPause else { return false }
    return max(stood, transport.waited(at: heard)) >= Frames(longestPause)
  }

  private func publish() {
    // Behind silence, the position moves on at a time of its own.
    let isCertain = !link.isWaiting && head.silence(in: sink) == .zero
    reporter.publish(
      transport, heard: heard, certain: isCertain ? head.written : heard, stood: stood, volume: head.volume,
      speed: transport.speed ?? speed.own, soundLost: link.loss.map { "\($0)" })
  }

  private func writeBlock() {
    stoodSince = nil
    let taken = write(before: transport.limit)
    if sink.report.suspends > suspends {
      suspends = sink.report.suspends
      change(by: .lose)
    } else if taken == 0, case .present = sink.state {
      let start = reporter.nextStart(on: transport.timeline)
      let wait = start.map { max(.milliseconds(1), ($0 - heard + head.silence(in: sink)).duration) } ?? Self.longestWait
      pacer.wait(for: commands, or: sink, atMost: min(wait, Self.longestWait))
    }
  }

  /// Writes the next block to the sink in use, and returns how much of it was accepted.
  private func write(before limit: Frames, over extra: ArraySlice<Int16> = []) -> Int {
    do throws(SinkError) {
      return took(try head.write(to: sink, before: limit, over: extra))
    } catch {
      fail(error)
      return 0
    }
  }

  private func took(_ count: Int) -> Int {
    if !link.isSilent { link.took(Int64(count)) }
    return count
  }

  private func fail(_ error: SinkError) {
    _ = link.see(.failed(error), of: device.standstill, at: pacer.now)
    reporter.report(.failed("\(error)"), at: heard)
  }

  /// While paused: lets the rest be heard, then waits for a command.
  private func stand() {
    if heard == head.written, stoodSince == nil { stoodSince = pacer.now }
    if wake.keepsAwake, !link.isSilent { return standAwake() }
    sink.rest()
    offerDevice()
    let delay = sink.delay
    if delay == .zero { head.wake(wake.preRoll) }
    let wait =
      delay > .zero ? max(.milliseconds(20), delay.duration) : link.isSilent ? DeviceLink.offers : Self.longestWait
    pacer.wait(for: commands, or: nil, atMost: wait)
  }

  /// While paused: gives the device silence, and waits for a command.
  private func standAwake() {
    var taken = 0
    do throws(SinkError) { taken = took(try head.writeSilence(.pause, to: sink)) } catch { return fail(error) }
    // When the machine sleeps in a pause, the session is paused already.
    suspends = sink.report.suspends
    guard case .present = sink.state else { return }
    if taken == 0 {
      pacer.wait(for: commands, or: sink, atMost: Self.longestWait)
    } else if sink.delay == .zero {
      // What takes everything at once, such as a file, is given it at the pace of time.
      pacer.wait(for: commands, or: nil, atMost: Frames(Int64(taken)).duration)
    }
  }

  private func finish() -> SessionEnding {
    do throws(SinkError) {
      try sink.drain()
    } catch {
      // The last 200 ms are lost with the device, but the session is complete.
    }
    reporter.reach(transport.limit, on: transport.timeline)
    return end(isComplete: true, .complete)
  }

  /// Ends a session that was quit, with the end chime if there is time for it and a device.
  private func leave() -> SessionEnding {
    let ending = end(isComplete: false, transport.putOff.map(SessionEnding.putOff) ?? .quit)
    if let time = timeForFarewell(), !link.isWaiting { sayFarewell(within: time) }
    return ending
  }

  /// Plays the end chime over the fading sound. Stops after the given time, even if the device hangs.
  private func sayFarewell(within time: Duration) {
    let chime = head.farewell
    let start = pacer.now
    var rest = chime[...]
    while !rest.isEmpty, pacer.now - start < time {
      let taken = write(before: head.written + Frames(Int64(rest.count)), over: rest)
      rest = rest.dropFirst(taken)
      if case .away = sink.state { return }
      if case .over = link.state { return }
      if taken == 0 { pacer.wait(for: commands, or: sink, atMost: .milliseconds(50)) }
    }
    while sink.delay > .zero, pacer.now - start < time {
      pacer.wait(for: commands, or: nil, atMost: .milliseconds(10))
    }
  }

  private func end(isComplete: Bool, _ ending: SessionEnding) -> SessionEnding {
    let last = isComplete ? transport.limit : heard
    speedAsked.forEach { $0(.refused(.finished)) }
    let summary = Summary(of: transport.timeline, upTo: last, plan: transport.plan)
    reporter.report(.sessionEnd(summary, isComplete: isComplete), at: last)
    publish()
    return ending
  }

  // MARK: Commands

  private func obey(_ request: Request) -> TransportOutcome {
    switch request {
    case .session(let command):
      let outcome = change(by: command)
      if case .refused(let refusal) = outcome { reporter.report(.refused(command, refusal), at: heard) }
      return outcome
    case .volume(let change):
      // While the device is lost, nothing can be taken back.
      if !link.isWaiting { _ = takeBack() }
      head.turn(change)
      reporter.report(.volume(head.volume), at: heard)
      publish()
      return .changed
    case .speed: return .unchanged
    case .rate(let rating):
      reporter.report(.rated(rating), at: heard)
      return .changed
    }
  }

  /// Takes back what was not heard, changes the timeline there, and continues from there.
  @discardableResult
  private func change(by command: TransportCommand) -> TransportOutcome {
    let before = transport.state
    let back = takeBack()
    let outcome = transport.apply(command, at: head.written, standing: stood, lengths: clips.length(of:))
    guard outcome == .changed else { return outcome }
    head.follow(transport.timeline, fades: back.isSeamless)
    reporter.reach(head.written, on: transport.timeline)
    switch (before, transport.state) {
    case (.playing, .paused): reporter.report(.paused, at: head.written)
    case (.paused, .playing): reporter.report(.resumed, at: head.written)
    default: reporter.report(.moved(command), at: head.written)
    }
    stoodSince = nil
    publish()
    return outcome
  }

  // MARK: The speed of the voice

  private func ask(for change: SpeedChange, _ answer: CommandQueue.Answer?) {
    guard speed.ask(for: change, whenDone: { [commands] in commands.wake() }) else {
      reporter.report(.speed(transport.speed ?? speed.own), at: heard)
      answer?(.unchanged)
      return
    }
    if let answer { speedAsked.append(answer) }
  }

  /// Goes on at the speed that was asked for, once the session is laid out for it.
  private func speakAtNewSpeed() {
    guard let (asked, mark, plan) = speed.take() else { return }
    var outcome = TransportOutcome.unchanged
    if let plan {
      let back = takeBack()
      outcome = transport.speak(at: mark, as: plan, from: head.written, lengths: clips.length(of:))
      if outcome == .changed {
        head.follow(transport.timeline, fades: back.isSeamless)
        reporter.report(.speed(asked), at: head.written)
        let timelines = [transport.plan, transport.timeline, transport.suspended].compactMap(\.self)
        clips.keep(only: Set(timelines.flatMap(\.phrases)))
        publish()
      }
    } else {
      speed.giveUp(for: transport.speed)
    }
    speedAsked.forEach { $0(outcome) }
    speedAsked = []
  }

  private func takeBack() -> Rewound {
    let back = head.takeBack(from: sink)
    if !link.isSilent { link.took(-back.length.count) }
    return back
  }

  // MARK: The device

  /// Looks at the device, and acts on its loss and its return.
  private func watchDevice() {
    if link.isOffer(at: pacer.now) { offerDevice() }
    let wasSilent = link.isSilent
    let position = heard
    switch link.look(at: device, now: pacer.now) {
    case nil: break
    case .lost(let error):
      reporter.report(.soundLost("\(error)", times: link.times(error)), at: position)
      // A pack is worn whether it is heard or not.
      let isWorn = transport.wears(at: position)
      if isWorn { link.runOn(at: pacer.now) }
      if link.isSilent {
        let back = head.takeBack(from: device)
        link.took(-back.length.count)
        head.follow(transport.timeline)
        if isWorn, link.ifLost == .pause { change(by: .lose) }
      } else if transport.state == .playing {
        change(by: .lose)
      }
    case .back(let time):
      if wasSilent {
        _ = head.takeBack(from: silence)
        head.begin(transport.timeline)
        if transport.runsOn(at: head.written) { change(by: .recover) }
      }
      reporter.report(.soundBack, at: head.written)
      // A session that has not started may start late, as when a pipe's reader is started after the player.
      if !wasSilent, head.written > .zero { head.wake(wake.preRoll) }
      if !wasSilent, head.written == .zero || time <= DeviceLink.recovery {
        stoodSince = pacer.now - time
        change(by: .recover)
      }
    }
  }

  /// Offers the device an empty block, so that it tries to reopen, and tells if its reader has gone.
  private func offerDevice() {
    do throws(SinkError) {
      _ = try device.write(UnsafeBufferPointer(start: nil, count: 0))
    } catch {
      fail(error)
    }
  }
}
