// An open ALSA device: its settings, and the calls that move sound into it.
// SPDX-License-Identifier: GPL-3.0-or-later

import CALSA
import Glibc
import System

/// Settings for opening a device.
public struct AlsaSettings: Hashable, Sendable {
  /// The ALSA name of the device.
  public var device: String
  /// The length of the device's buffer. A shorter buffer responds faster on devices that cannot rewind; a longer one
  /// tolerates a busier machine.
  public var buffer: Duration
  /// The timeout for opening the device.
  public var openLimit: Duration
  /// The first interval between attempts to reopen a device.
  public var firstRetry: Duration
  /// Whether the device's buffer can be rewound; nil to decide by its type.
  var rewinds: Bool?
  /// How many seconds of sound the device plays in a second. Only devices of tests play more than one.
  var pace = 1.0

  /// The default buffer length, in milliseconds.
  public static let defaultBuffer = 200
  /// The allowed buffer lengths, in milliseconds: the shortest holds two of the player's blocks of 20 ms; with the
  /// longest, devices that cannot rewind respond late to keys.
  public static let buffers = 50...2000

  /// Settings; by default a buffer of 200 ms and a timeout of 5 s.
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
// @unchecked Sendable: used by one thread at a time; the thread that opens it hands it over and keeps no reference.
final class AlsaDevice: @unchecked Sendable {
  /// The result of a call to the device.
  enum Outcome: Equatable {
    case done(Int)
    /// No room, or not ready yet.
    case wait
    case underrun
    case suspended
    case lost(reason: String)
  }

  private let pcm: OpaquePointer
  let rate: Int
  let channels: Int
  /// Bytes per sample: 2 or 4.
  let width: Int
  /// The size of the buffer, in frames.
  let buffer: Int
  /// Whether written sound can be rewound while the rest continues to play.
  let rewinds: Bool

  /// Opens a device. It may block for as long as the sound server takes.
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
    // Only devices whose buffer is the memory of the sound card can rewind; plug-ins have already passed the sound on.
    rewinds = settings.rewinds ?? (snd_pcm_type(pcm) == SND_PCM_TYPE_HW)
    self.pcm = pcm
  }

  deinit { snd_pcm_close(pcm) }

  /// Closes it on a thread of its own, because closing may hang if playback does. It must not be used any more.
  func closeElsewhere() { DetachedThread.start { [self] in withExtendedLifetime(self) {} } }

  /// The message for an ALSA error number.
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
    // Fails here if the sound server is gone.
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
    // Playback starts when the buffer is half full, and there is room when one period is free.
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

  /// Writes frames in the device's format, as many as there is room for.
  func write(_ bytes: UnsafeRawBufferPointer) -> Outcome {
    outcome(Int(snd_pcm_writei(pcm, bytes.baseAddress, snd_pcm_uframes_t(bytes.count / (channels * width)))))
  }

  /// What has become of the device since it was last asked.
  var condition: Outcome {
    switch snd_pcm_state(pcm) {
    case SND_PCM_STATE_XRUN: .underrun
    case SND_PCM_STATE_SUSPENDED: .suspended
    case SND_PCM_STATE_DISCONNECTED: .lost(reason: Self.words(-ENODEV))
    default: .wait
    }
  }

  /// Starts playback, even below the start threshold.
  func startPlaying() { if isPrepared { snd_pcm_start(pcm) } }

  /// Whether it is ready to play, and does not play yet.
  var isPrepared: Bool { snd_pcm_state(pcm) == SND_PCM_STATE_PREPARED }

  /// Frames written and not yet heard; nil if unknown.
  func delay() -> Int? {
    var frames: snd_pcm_sframes_t = 0
    let code = snd_pcm_delay(pcm, &frames)
    if -code == EPIPE { return 0 }
    guard code >= 0 else { return nil }
    return max(0, frames)
  }

  /// Frames in the device's buffer, computed from the free ones; nil if unknown.
  func queued() -> Int? {
    let free = snd_pcm_avail_update(pcm)
    guard free >= 0 else { return Int32(clamping: -free) == EPIPE ? 0 : nil }
    return max(0, buffer - free)
  }

  /// Recovers from an underrun.
  func recover() -> Outcome { outcome(Int(snd_pcm_prepare(pcm))) }

  /// Recovers from a suspend. `hasKept` is whether the device continues with its buffer.
  func wake() -> (outcome: Outcome, hasKept: Bool) {
    let resumed = snd_pcm_resume(pcm)
    if -resumed == EAGAIN { return (.wait, true) }
    // Some plug-ins report success without doing anything.
    if resumed == 0, snd_pcm_state(pcm) != SND_PCM_STATE_SUSPENDED { return (.done(0), true) }
    return (outcome(Int(snd_pcm_prepare(pcm))), false)
  }

  /// Rewinds the buffer, keeping at least `kept` frames. Returns the number of frames rewound.
  func rewind(keeping kept: Int) -> Int {
    let maximum = min(Int(snd_pcm_rewindable(pcm)), (queued() ?? 0) - kept)
    guard maximum > 0 else { return 0 }
    return max(0, Int(snd_pcm_rewind(pcm, snd_pcm_uframes_t(maximum))))
  }

  /// Drops what has not been heard, and prepares the device again.
  func drop() -> Outcome {
    snd_pcm_drop(pcm)
    return outcome(Int(snd_pcm_prepare(pcm)))
  }
}
