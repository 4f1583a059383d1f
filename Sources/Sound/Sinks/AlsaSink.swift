// Playback through ALSA, with recovery from underruns, suspends and lost devices.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// Plays through ALSA.
///
/// Underruns and suspends are recovered from at once. A device that is gone, fails, stalls or underruns repeatedly is
/// closed and reopened; while it is away or busy, this is retried at growing intervals. A reopened device is back when it
/// has played silence for a moment: for 50 ms, or for up to 30 s if it is lost again and again.
///
/// It waits by the clock until half of the device's buffer has been played, and not for the device's descriptors: those
/// of sound servers are ready far more often, each time for nothing.
public final class AlsaSink: Sink {
  /// `away` from the loss of the device until it has been reopened and plays.
  public private(set) var state = SinkState.present
  /// The device stands still.
  public var standstill: SinkError { .lost(settings.device, reason: "it stands still") }
  private var counts = SinkReport()

  private let settings: AlsaSettings
  private let clock: any SinkClock
  private var device: AlsaDevice?
  private var stream: DeviceStream
  private var watch = DeviceWatch()
  private var reopening: Reopening
  /// Whether nothing is to be heard, so that an underrun or a suspend is no trouble.
  private var isResting = false
  /// When sound was last written to a device that did not play.
  private var began = Duration.zero

  /// A sound server takes a share of its own as soon as it begins, so the buffer is looked at often until it has settled:
  /// this long, at this interval.
  private static let settling = (for: Duration.seconds(1), every: Duration.milliseconds(20))

  /// Opens a device, within the timeout of the settings.
  public init(_ settings: AlsaSettings = AlsaSettings(), clock: any SinkClock = MonotonicClock()) throws(SinkError) {
    self.settings = settings
    self.clock = clock
    reopening = Reopening(settings)
    let opening = AlsaOpening.begin(settings, now: clock.now())
    var result = opening.result()
    while result == nil, clock.now() - opening.began < settings.openLimit {
      clock.wait(.milliseconds(1))
      result = opening.result()
    }
    guard let result else { throw .slow(settings.device, limit: settings.openLimit) }
    let device = try result.get()
    self.device = device
    stream = try DeviceStream(device, name: settings.device)
  }

  /// The device's format, such as `48000 Hz, 2 channels, 16 bit, 200 ms`.
  public var deviceFormat: String? {
    device.map { device in
      let channels = device.channels == 1 ? "1 channel" : "\(device.channels) channels"
      return "\(device.rate) Hz, \(channels), \(device.width * 8) bit, \(device.buffer * 1000 / device.rate) ms"
    }
  }

  /// Underruns, suspends, losses and stalls so far.
  public var report: SinkReport {
    var report = counts
    report.stalls = watch.stalls
    report.stalled = watch.stalled
    return report
  }

  /// Sound accepted and not yet heard, as reported by the device.
  public var delay: Frames { Frames(stream.pending(behind: device)) }

  /// Accepts sound for the device; while it is away, tries to reopen it.
  public func write(_ block: UnsafeBufferPointer<Int16>) throws(SinkError) -> Int {
    guard let device else {
      tryAgain()
      return 0
    }
    guard !block.isEmpty else { return 0 }
    if device.isPrepared { began = clock.now() }
    push(to: device)
    guard self.device != nil, !stream.hasStaged else { return 0 }
    let room = stream.room(in: device)
    // A little room is left until there is more: each write costs a wake-up.
    guard room >= min(block.count, stream.half / 4) else { return 0 }
    let part = UnsafeBufferPointer(rebasing: block.prefix(room))
    stream.take(part)
    push(to: device)
    isResting = false
    return part.count
  }

  /// Waits until half of the device's buffer has been played. While the device is away, waits until it is time to try
  /// again.
  public func waitForRoom(orInputOn descriptor: CInt, atMost time: Duration) {
    guard let device else {
      return clock.wait(min(time, reopening.wait(clock.now())), orInputOn: descriptor)
    }
    // A device filled below its start threshold would otherwise never have room again.
    device.startPlaying()
    let lack = Double(stream.half - stream.room(in: device)) / Double(Frames.perSecond) / settings.pace
    let longest = clock.now() - began < Self.settling.for ? Self.settling.every : time
    // A short wait for a device that reports room but accepts nothing.
    let wait = max(Duration.milliseconds(stream.hasStaged ? 5 : 1), .seconds(lack))
    clock.wait(min(time, longest, wait), orInputOn: descriptor)
  }

  /// Writes staged frames to the device, as many as there is room for.
  private func push(to device: AlsaDevice) {
    var troubles = 0
    var hasRoom = true
    while hasRoom, stream.hasStaged, self.device != nil, troubles < 3 {
      let outcome = stream.withStaged { device.write($0) }
      switch outcome {
      case .done(let frames) where frames > 0: stream.wrote(frames)
      case .done, .wait: hasRoom = false
      default:
        troubles += 1
        handle(outcome, of: device)
      }
    }
    look(at: device)
  }

  /// Recovers from an underrun or suspend; otherwise treats the device as lost.
  private func handle(_ outcome: AlsaDevice.Outcome, of device: AlsaDevice) {
    switch outcome {
    case .done, .wait: break
    case .underrun:
      if !isResting { counts.underruns += 1 }
      if !isResting, watch.isFailing(underrunAt: clock.now()) {
        lose("it plays nothing")
      } else if case .lost(let reason) = device.recover() {
        lose(reason)
      }
    case .suspended:
      // Whoever rests has nothing to lose by it.
      if !isResting { counts.suspends += 1 }
      var woken = device.wake()
      for _ in 0..<5 where woken.outcome == .wait {
        clock.wait(.milliseconds(10))
        woken = device.wake()
      }
      if case .lost(let reason) = woken.outcome {
        lose(reason)
      } else if !woken.hasKept {
        stream.sendAgain()
      }
    case .lost(let reason): lose(reason)
    }
  }

  /// Checks the device's progress against the clock.
  private func look(at device: AlsaDevice) {
    guard self.device != nil else { return }
    // First, because a device that has failed tells nothing true of what was heard.
    let condition = device.condition
    if condition != .wait { handle(condition, of: device) }
    guard self.device != nil else { return }
    let heard = stream.note(device)
    let hasSound = stream.hasStaged || device.queued() != 0
    if watch.isStuck(heard: heard, hasSound: hasSound, now: clock.now()) { lose("it stands still") }
  }

  private func lose(_ reason: String) {
    counts.losses += 1
    stream.lose()
    let gone = device
    device = nil
    gone?.closeElsewhere()
    state = .away(.lost(settings.device, reason: reason))
    watch.restart()
    reopening.begin(clock.now())
  }

  /// Goes on with reopening the device. Takes about 20 ms at most.
  private func tryAgain() {
    do throws(SinkError) {
      guard let device = try reopening.goOn(clock.now()) else { return }
      try stream.moveOn(to: device, name: settings.device)
      self.device = device
      state = .present
    } catch {
      if case .away(.lost) = state {} else { state = .away(error) }
    }
  }

  /// Takes back what has not been heard: seamlessly if the device can rewind, otherwise by dropping it.
  public func rewind() -> Rewound {
    watch.restart()
    guard let device else { return Rewound(length: Frames(stream.rewindAll(nil)), isSeamless: false) }
    if device.rewinds {
      // Keeps 20 ms, which the card may already be reading.
      let rewound = device.rewind(keeping: device.rate / 50)
      return Rewound(length: Frames(stream.rewind(rewound)), isSeamless: true)
    }
    let taken = stream.rewindAll(device)
    handle(device.drop(), of: device)
    return Rewound(length: Frames(taken), isSeamless: false)
  }

  /// Starts playback of what has been written, and expects an underrun.
  public func rest() {
    isResting = true
    if let device, stream.hasStaged { push(to: device) }
    device?.startPlaying()
    watch.restart()
  }

  /// Waits until everything has been heard; gives up after a second without progress.
  public func drain() throws(SinkError) {
    guard device != nil else { return }
    stream.finish()
    var last = delay
    var lastProgress = clock.now()
    while let device, delay > .zero {
      if stream.hasStaged { push(to: device) }
      device.startPlaying()
      clock.wait(.milliseconds(5))
      let now = delay
      if now < last { lastProgress = clock.now() }
      if clock.now() - lastProgress > .seconds(1) { return }
      last = now
    }
  }

  /// Closes the device on a separate thread, because closing may hang.
  public func close() {
    let gone = device
    device = nil
    reopening.stop()
    gone?.closeElsewhere()
  }
}
