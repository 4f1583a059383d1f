// The sound on its way to a device: converted, staged, and counted, so that it is known what has been heard.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

// 13 stored properties: the counts of one stream, none of which has a meaning without the others.
/// Converts and counts sound: session frames (22,050 per second) go in, the device's frames come out.
struct DeviceStream: ~Copyable {
  private var format: DeviceFormat
  private var ratio: Double
  private var buffer: Int
  private var converter: RateConverter?
  /// Session frames accepted, less those taken back.
  private var taken: Int64 = 0
  /// The corresponding device frames produced by the converter.
  private var made: Int64 = 0
  /// Output frames of the converter to be discarded, because they repeat sound that was already heard.
  private var toSkip = 0
  /// Bytes not yet accepted by the device, from `stagedFrom` on.
  private var staged: [UInt8] = []
  private var stagedFrom = 0
  /// The last session frames accepted, for restarting the converter and for sending them again.
  private var history: [Int16] = []
  /// Session frames heard when the device was last queried.
  private var lastHeard: Int64 = 0
  /// Session frames not heard when the device was lost.
  private var unheard: Int64?
  private var isFinished = false

  /// The session frames fed to a converter before it continues in the middle of a sound: a multiple of 147, because 147
  /// frames at 22,050 are a whole number of frames at 44,100 and 48,000.
  private static let lead = 294

  init(_ device: AlsaDevice, name: String) throws(SinkError) {
    format = DeviceFormat(channels: device.channels, width: device.width)
    ratio = Double(device.rate) / Double(Frames.perSecond)
    buffer = device.buffer
    converter = try Self.converter(for: device, name)
  }

  private static func converter(for device: AlsaDevice, _ name: String) throws(SinkError) -> RateConverter? {
    guard device.rate != Int(Frames.perSecond) else { return nil }
    guard let converter = RateConverter(from: Double(Frames.perSecond), to: Double(device.rate)) else {
      throw .unfit(name, reason: "no converter to \(device.rate) Hz")
    }
    return converter
  }

  // MARK: Input

  /// Whether there are staged frames.
  var hasStaged: Bool { stagedFrom < staged.count }

  /// The number of samples from the session for which the device has room.
  func room(in device: AlsaDevice) -> Int {
    Int(Double(buffer - (device.queued() ?? 0)) / ratio)
  }

  /// The number of samples from the session that half of the device's buffer holds.
  var half: Int { Int(Double(buffer / 2) / ratio) }

  /// Accepts sound from the session.
  mutating func take(_ samples: UnsafeBufferPointer<Int16>) {
    isFinished = false
    taken += Int64(samples.count)
    history.append(contentsOf: samples)
    let maximum = Int(Double(buffer) / ratio) + 4096
    if history.count > 2 * maximum { history.removeFirst(history.count - maximum) }
    convert(samples)
  }

  private mutating func convert(_ samples: UnsafeBufferPointer<Int16>) {
    if converter == nil {
      stage(samples)
    } else {
      stage(converter?.convert(samples) ?? [])
    }
  }

  /// Flushes the converter at the end of the sound.
  mutating func finish() {
    guard !isFinished, converter != nil else { return }
    isFinished = true
    stage(converter?.finish() ?? [])
    made = Int64((Double(taken) * ratio).rounded())
    restartConverter()
  }

  private mutating func stage(_ samples: [Int16]) { samples.withUnsafeBufferPointer { stage($0) } }

  private mutating func stage(_ samples: UnsafeBufferPointer<Int16>) {
    let skipped = min(toSkip, samples.count)
    toSkip -= skipped
    if stagedFrom == staged.count { clearStaged() }
    format.append(UnsafeBufferPointer(rebasing: samples[skipped...]), to: &staged)
    made += Int64(samples.count - skipped)
  }

  /// Passes the staged frames to a closure.
  func withStaged<Value>(_ use: (UnsafeRawBufferPointer) -> Value) -> Value {
    staged.withUnsafeBytes { use(UnsafeRawBufferPointer(rebasing: $0[stagedFrom...])) }
  }

  /// Records frames accepted by the device.
  mutating func wrote(_ frames: Int) { stagedFrom += frames * format.frame }

  private var stagedFrames: Int64 { Int64((staged.count - stagedFrom) / format.frame) }

  // MARK: Heard

  /// Session frames accepted and not yet heard.
  func pending(behind device: AlsaDevice?) -> Int64 {
    if let unheard { return unheard }
    guard let device else { return 0 }
    return max(0, taken - heard(behind: device))
  }

  /// Session frames heard.
  func heard(behind device: AlsaDevice) -> Int64 {
    // If the device cannot report its delay, its whole buffer counts as unheard.
    let inside = device.delay() ?? device.queued() ?? buffer
    let left = made - stagedFrames - Int64(inside)
    return min(taken, Int64((Double(left) / ratio).rounded()))
  }

  /// Returns the session frames heard, and stores them in case the device is lost.
  mutating func note(_ device: AlsaDevice) -> Int64 {
    lastHeard = max(0, heard(behind: device))
    return lastHeard
  }

  // MARK: Rewinding

  /// Takes back the device frames rewound and all staged frames. Returns the number of session frames.
  mutating func rewind(_ rewound: Int) -> Int64 {
    let kept = made - stagedFrames - Int64(rewound)
    return cut(to: kept)
  }

  /// Takes back everything not heard. Returns the number of session frames.
  mutating func rewindAll(_ device: AlsaDevice?) -> Int64 {
    let back = pending(behind: device)
    unheard = unheard == nil ? nil : 0
    return cut(to: Int64((Double(taken - back) * ratio).rounded()))
  }

  private mutating func cut(to kept: Int64) -> Int64 {
    let place = min(taken, Int64((Double(kept) / ratio).rounded()))
    let back = taken - place
    taken = place
    lastHeard = min(lastHeard, place)
    made = kept
    history.removeLast(min(history.count, Int(back)))
    clearStaged()
    restartConverter()
    return back
  }

  private mutating func clearStaged() {
    staged.removeAll(keepingCapacity: true)
    stagedFrom = 0
  }

  /// Restarts the converter at the current position: it is fed the previous sound, and the output for that is
  /// discarded.
  private mutating func restartConverter() {
    guard converter != nil else { return }
    converter = RateConverter(from: 1, to: ratio)
    let lead = history.suffix(Self.lead)
    toSkip = Int((Double(lead.count) * ratio).rounded())
    // The output of this is old sound, which `stage` discards.
    let before = made
    Array(lead).withUnsafeBufferPointer { convert($0) }
    made = before
  }

  /// Stages what was not heard once more, after the device has lost it.
  mutating func sendAgain() {
    let again = Array(history.suffix(Int(max(0, taken - lastHeard))))
    taken -= Int64(again.count)
    made = Int64((Double(taken) * ratio).rounded())
    history.removeLast(again.count)
    clearStaged()
    restartConverter()
    again.withUnsafeBufferPointer { take($0) }
  }

  // MARK: Reopening

  /// Computes what was not heard when the device was lost, from its last report, since a lost device gives none.
  mutating func lose() { unheard = max(0, taken - lastHeard) }

  /// Continues with a reopened device, which may have a different rate.
  mutating func moveOn(to device: AlsaDevice, name: String) throws(SinkError) {
    converter = try Self.converter(for: device, name)
    format = DeviceFormat(channels: device.channels, width: device.width)
    ratio = Double(device.rate) / Double(Frames.perSecond)
    buffer = device.buffer
    unheard = nil
    clearStaged()
    history = []
    toSkip = 0
    taken = 0
    lastHeard = 0
    made = 0
  }
}
