// Playback through ALSA, with recovery from underruns, suspends and lost devices.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine
import System

/// Plays through ALSA.
///
/// Underruns and suspends are recovered from at once. A device that is gone, fails, stalls or underruns repeatedly is
/// closed and reopened; while it is away or busy, this is retried at growing intervals.
public final class AlsaSink: Sink {
  /// `away` from the loss of the device until it has been reopened.
  public private(set) var state = SinkState.here
  private var counts = SinkReport()

  private let settings: AlsaSettings
  private let clock: any SinkClock
  private var device: AlsaDevice?
  private var stream: DeviceStream
  private var watch = DeviceWatch()
  private var opening: AlsaOpening?
  private var backoff: Backoff
  private var nextTry = Duration.zero
  /// Whether an underrun is expected.
  private var isResting = false

  /// Opens a device, within the timeout of the settings.
  public init(_ settings: AlsaSettings = AlsaSettings(), clock: any SinkClock = MonotonicClock()) throws(SinkError) {
    self.settings = settings
    self.clock = clock
    backoff = Backoff(first: settings.firstRetry)
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
    if stream.hasStaged { push(to: device) }
    guard self.device != nil, !stream.hasStaged else { return 0 }
    let part = UnsafeBufferPointer(rebasing: block.prefix(1024))
    stream.take(part)
    push(to: device)
    isResting = false
    return part.count
  }

  /// Writes staged frames to the device, waiting for room once.
  private func push(to device: AlsaDevice) {
    var hasWaited = false
    var troubles = 0
    while stream.hasStaged, self.device != nil, troubles < 3 {
      let outcome = stream.withStaged { device.write($0) }
      switch outcome {
      case .done(let frames) where frames > 0: stream.wrote(frames)
      case .done, .wait:
        if hasWaited {
          // A short wait for a device that reports room but accepts nothing.
          clock.wait(.milliseconds(1))
          look(at: device)
          return
        }
        hasWaited = true
        handle(device.waitForRoom(50), of: device)
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
      counts.suspends += 1
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
    let heard = stream.note(device)
    if watch.isStuck(heard: heard, hasSound: stream.hasStaged, now: clock.now()) { lose("it stands still") }
  }

  private func lose(_ reason: String) {
    counts.losses += 1
    stream.lose()
    let gone = device
    device = nil
    // Closing may hang if playback does.
    if let gone { DetachedThread.start { withExtendedLifetime(gone) {} } }
    state = .away(.lost(settings.device, reason: reason))
    watch.restart()
    backoff.reset()
    nextTry = clock.now() + backoff.wait()
  }

  /// Tries to reopen the device when it is time to. Takes about 20 ms at most.
  private func tryAgain() {
    let now = clock.now()
    if let opening {
      if let result = opening.result() {
        self.opening = nil
        finish(result)
        return
      }
      if now - opening.began > settings.openLimit {
        self.opening = nil
        finish(.failure(.slow(settings.device, limit: settings.openLimit)))
      }
    } else if now >= nextTry {
      opening = .begin(settings, now: now)
    }
    clock.wait(.milliseconds(20))
  }

  private func finish(_ result: Result<AlsaDevice, SinkError>) {
    do throws(SinkError) {
      let device = try result.get()
      try stream.moveOn(to: device, name: settings.device)
      self.device = device
      state = .here
      backoff.reset()
    } catch {
      if case .away(.lost) = state {} else { state = .away(error) }
      nextTry = clock.now() + backoff.wait()
    }
  }

  /// Takes back what has not been heard: seamlessly if the device can rewind, otherwise by dropping it.
  public func rewind() -> Rewound {
    watch.restart()
    guard let device else { return Rewound(length: Frames(stream.takeBackAll(nil)), isSeamless: false) }
    if device.rewinds {
      // Keeps 20 ms, which the card may already be reading.
      let rewound = device.rewind(keeping: device.rate / 50)
      return Rewound(length: Frames(stream.rewind(rewound)), isSeamless: true)
    }
    let taken = stream.takeBackAll(device)
    handle(device.drop(), of: device)
    return Rewound(length: Frames(taken), isSeamless: false)
  }

  /// Starts playback of what has been written, and expects an underrun.
  public func rest() {
    isResting = true
    if let device, stream.hasStaged { push(to: device) }
    device?.startPlaying()
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
    opening = nil
    if let gone { DetachedThread.start { withExtendedLifetime(gone) {} } }
  }
}
