// Proves that a reopened device plays: a device that opens may stand still all the same.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Plays silence on a device until so much of it has been played.
struct DeviceProof {
  enum Verdict: Equatable {
    case undecided
    case plays
    case fails(reason: String)
  }

  let device: AlsaDevice
  /// Frames to be played.
  private let needed: Int
  /// Frames written, and how many of them have been played.
  private var written = 0
  private var played = 0
  private var lastProgress: Duration
  private var watch = DeviceWatch()

  init(_ device: AlsaDevice, length: Duration, now: Duration) {
    self.device = device
    needed = max(1, Int(length / .seconds(1) * Double(device.rate)))
    lastProgress = now
  }

  /// Looks at the device, and writes more silence.
  mutating func look(now: Duration) -> Verdict {
    let inside = device.queued() ?? device.buffer
    let condition = device.condition
    if condition == .wait, written - inside > played {
      played = written - inside
      lastProgress = now
    }
    if played >= needed { return .plays }
    if now - lastProgress > DeviceWatch.patience { return .fails(reason: "it stands still") }
    if let verdict = handle(condition, now: now) { return verdict }
    let room = device.buffer * 3 / 4 - inside
    guard room > 0 else { return .undecided }
    let silence = [UInt8](repeating: 0, count: room * device.channels * device.width)
    switch silence.withUnsafeBytes({ device.write($0) }) {
    case .done(let count):
      written += count
      device.startPlaying()
    case let outcome: return handle(outcome, now: now) ?? .undecided
    }
    return .undecided
  }

  private mutating func handle(_ outcome: AlsaDevice.Outcome, now: Duration) -> Verdict? {
    switch outcome {
    case .done, .wait: return nil
    case .underrun:
      // What was written before is over, heard or not, and proves nothing.
      (written, played) = (0, 0)
      if watch.isFailing(underrunAt: now) { return .fails(reason: "it plays nothing") }
      if case .lost(let reason) = device.recover() { return .fails(reason: reason) }
      return nil
    case .suspended: return .fails(reason: "it sleeps")
    case .lost(let reason): return .fails(reason: reason)
    }
  }
}
