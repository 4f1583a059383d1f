// One open ALSA device: what it was set to, and the calls that move sound into it.
// SPDX-License-Identifier: GPL-3.0-or-later

import CALSA
import Glibc

/// How the device is opened.
public struct AlsaSettings: Hashable, Sendable {
  /// ALSA's name of the device.
  public var device: String
  /// How much sound the device holds. Shorter answers faster where the device cannot take sound back; longer survives a
  /// busier machine.
  public var buffer: Duration
  /// How long the device may take to open.
  public var openLimit: Duration
  /// How often a device that is away is tried, at first.
  public var firstRetry: Duration
  /// Whether the device's ring can be rewritten; nil to judge by its type.
  var rewinds: Bool?

  /// The buffer where nothing else is said, in milliseconds.
  public static let defaultBuffer = 200
  /// The buffers that a listener may choose, in milliseconds: the shortest still holds two of the player's blocks of 20 ms, and
  /// with the longest a key is answered late where the device takes nothing back.
  public static let buffers = 50...2000

  /// Settings; 200 ms of buffer and 5 s to open where nothing else is said.
  public init(
    device: String = "default", buffer: Duration = .milliseconds(defaultBuffer), openLimit: Duration = .seconds(5),
    firstRetry: Duration = .milliseconds(250)
  ) {
    self.device = device
    self.buffer = buffer
    self.openLimit = openLimit
    self.firstRetry = firstRetry
  }
}

/// An open device.
// @unchecked Sendable: the thread that opened it hands it over once and forgets it; after that one thread uses it.
final class AlsaDevice: @unchecked Sendable {
  /// What a call to the device came to.
  enum Outcome: Equatable {
    case done(Int)
    /// No room, or not yet.
    case wait
    case underrun
    case suspended
    case lost(reason: String)
  }

  private let pcm: OpaquePointer
  let rate: Int
  let channels: Int
  /// Bytes in a sample: 2 or 4.
  let width: Int
  /// Frames the device holds.
  let buffer: Int
  /// Whether sound written can be taken back out of the device's ring while the rest plays on.
  let rewinds: Bool

  /// Opens a device; may take as long as the sound server behind it.
  init(_ settings: AlsaSettings) throws(SinkError) {
    AlsaMessages.catchAll()
    let name = settings.device
    var handle: OpaquePointer?
    let mode = SND_PCM_NONBLOCK | SND_PCM_NO_AUTO_RESAMPLE
    let code = snd_pcm_open(&handle, name, SND_PCM_STREAM_PLAYBACK, mode)
    guard code >= 0, let pcm = handle else {
      throw -code == EBUSY ? .busy(name) : .noDevice(name, reason: Self.words(code))
    }
    do throws(SinkError) {
      let parameters = try Self.configure(pcm, settings)
      (rate, channels, width, buffer) = parameters
    } catch {
      snd_pcm_close(pcm)
      throw error
    }
    // Only a device whose ring is the sound card's own memory can be rewritten; a plug-in has passed the sound on.
    rewinds = settings.rewinds ?? (snd_pcm_type(pcm) == SND_PCM_TYPE_HW)
    self.pcm = pcm
  }

  deinit { snd_pcm_close(pcm) }

  /// The words for one of ALSA's error numbers.
  static func words(_ code: Int32) -> String { String(cString: snd_strerror(code)) }

  private static func configure(
    _ pcm: OpaquePointer, _ settings: AlsaSettings
  ) throws(SinkError) -> (rate: Int, channels: Int, width: Int, buffer: Int) {
    let name = settings.device
    func check(_ code: Int32, _ what: String) throws(SinkError) {
      if code < 0 { throw .unfit(name, reason: "\(what): \(words(code))") }
    }
    var hardware: OpaquePointer?
    var software: OpaquePointer?
    snd_pcm_hw_params_malloc(&hardware)
    snd_pcm_sw_params_malloc(&software)
    defer {
      snd_pcm_hw_params_free(hardware)
      snd_pcm_sw_params_free(software)
    }
    let started = snd_pcm_hw_params_any(pcm, hardware)
    // A device whose server has gone fails here.
    guard started >= 0 else { throw .noDevice(name, reason: words(started)) }
    try check(snd_pcm_hw_params_set_rate_resample(pcm, hardware, 0), "rate")
    try check(snd_pcm_hw_params_set_access(pcm, hardware, SND_PCM_ACCESS_RW_INTERLEAVED), "access")
    let formats = [SND_PCM_FORMAT_S16, SND_PCM_FORMAT_S32]
    guard let format = formats.first(where: { snd_pcm_hw_params_test_format(pcm, hardware, $0) == 0 }) else {
      throw .unfit(name, reason: "it takes neither 16 nor 32 bits")
    }
    try check(snd_pcm_hw_params_set_format(pcm, hardware, format), "format")
    var channels: UInt32 = 1
    if snd_pcm_hw_params_test_channels(pcm, hardware, 1) != 0 { channels = 2 }
    try check(snd_pcm_hw_params_set_channels_near(pcm, hardware, &channels), "channels")
    var rate: UInt32 = 48_000
    for wanted in [22_050, 44_100, 48_000] as [UInt32] where snd_pcm_hw_params_test_rate(pcm, hardware, wanted, 0) == 0
    {
      rate = wanted
      break
    }
    try check(snd_pcm_hw_params_set_rate_near(pcm, hardware, &rate, nil), "rate")
    var buffer = snd_pcm_uframes_t(settings.buffer / .microseconds(1) * Double(rate) / 1_000_000)
    var period = max(1, buffer / 4)
    try check(snd_pcm_hw_params_set_period_size_near(pcm, hardware, &period, nil), "period")
    try check(snd_pcm_hw_params_set_buffer_size_near(pcm, hardware, &buffer), "buffer")
    try check(snd_pcm_hw_params(pcm, hardware), "settings")
    try check(snd_pcm_sw_params_current(pcm, software), "settings")
    // It begins to play when half full, and there is room as soon as a period is.
    try check(snd_pcm_sw_params_set_start_threshold(pcm, software, max(1, buffer / 2)), "start")
    try check(snd_pcm_sw_params_set_avail_min(pcm, software, period), "period")
    try check(snd_pcm_sw_params(pcm, software), "settings")
    return (Int(rate), Int(channels), format == SND_PCM_FORMAT_S16 ? 2 : 4, Int(buffer))
  }

  private func outcome(_ code: Int) -> Outcome {
    switch Int32(clamping: -code) {
    case _ where code >= 0: .done(code)
    case EAGAIN, EINTR: .wait
    case EPIPE: .underrun
    case ESTRPIPE: .suspended
    default: .lost(reason: Self.words(Int32(clamping: code)))
    }
  }

  /// Writes frames of the device's own format, as many as there is room for.
  func write(_ bytes: UnsafeRawBufferPointer) -> Outcome {
    outcome(Int(snd_pcm_writei(pcm, bytes.baseAddress, snd_pcm_uframes_t(bytes.count / (channels * width)))))
  }

  /// Waits for room, so many milliseconds at the most; it may be told too early. ALSA's own wait begins again whenever the device
  /// stirs, and so waits without end for one that stirs and has no room.
  func waitForRoom(_ milliseconds: Int32) -> Outcome {
    // A device that was filled below its start threshold would never have room again.
    startPlaying()
    var descriptors = [pollfd](repeating: pollfd(), count: max(0, Int(snd_pcm_poll_descriptors_count(pcm))))
    let count = snd_pcm_poll_descriptors(pcm, &descriptors, UInt32(descriptors.count))
    guard count > 0 else { return outcome(Int(count)) == .done(0) ? .wait : outcome(Int(count)) }
    guard poll(&descriptors, nfds_t(count), milliseconds) > 0 else { return .wait }
    var events: UInt16 = 0
    let code = snd_pcm_poll_descriptors_revents(pcm, &descriptors, UInt32(count), &events)
    guard code >= 0 else { return outcome(Int(code)) }
    switch snd_pcm_state(pcm) {
    case SND_PCM_STATE_XRUN: return .underrun
    case SND_PCM_STATE_SUSPENDED: return .suspended
    case SND_PCM_STATE_DISCONNECTED: return .lost(reason: Self.words(-ENODEV))
    default: return .wait
    }
  }

  /// Begins to play what was written, also when it is little.
  func startPlaying() { if snd_pcm_state(pcm) == SND_PCM_STATE_PREPARED { snd_pcm_start(pcm) } }

  /// Frames written and not yet heard; nil where the device cannot tell.
  func delay() -> Int? {
    var frames: snd_pcm_sframes_t = 0
    let code = snd_pcm_delay(pcm, &frames)
    if -code == EPIPE { return 0 }
    guard code >= 0 else { return nil }
    return max(0, frames)
  }

  /// Frames in the device's own buffer, by its count of free ones; nil where it cannot tell.
  func queued() -> Int? {
    let free = snd_pcm_avail_update(pcm)
    guard free >= 0 else { return Int32(clamping: -free) == EPIPE ? 0 : nil }
    return max(0, buffer - free)
  }

  /// Makes the device ready after an underrun.
  func recover() -> Outcome { outcome(Int(snd_pcm_prepare(pcm))) }

  /// Makes the device ready after the machine slept. `hasKept` tells whether it plays on what it had.
  func wake() -> (outcome: Outcome, hasKept: Bool) {
    let resumed = snd_pcm_resume(pcm)
    if -resumed == EAGAIN { return (.wait, true) }
    // Some plug-ins report success and have done nothing.
    if resumed == 0, snd_pcm_state(pcm) != SND_PCM_STATE_SUSPENDED { return (.done(0), true) }
    return (outcome(Int(snd_pcm_prepare(pcm))), false)
  }

  /// Takes frames back out of the ring, leaving at least so many. Returns how many.
  func rewind(keeping kept: Int) -> Int {
    let maximum = min(Int(snd_pcm_rewindable(pcm)), (queued() ?? 0) - kept)
    guard maximum > 0 else { return 0 }
    return max(0, Int(snd_pcm_rewind(pcm, snd_pcm_uframes_t(maximum))))
  }

  /// Throws away what is not yet heard, and makes the device ready.
  func drop() -> Outcome {
    snd_pcm_drop(pcm)
    return outcome(Int(snd_pcm_prepare(pcm)))
  }
}
