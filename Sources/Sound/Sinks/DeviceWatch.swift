// Holds what a device says it has played against the clock: "no error" is not "on time".
// SPDX-License-Identifier: GPL-3.0-or-later

/// Watches a device's progress. Times are those of a clock that stops while the machine sleeps.
struct DeviceWatch {
  /// A device that has sound and plays none of it for so long is lost.
  static let patience = Duration.seconds(3)
  /// Standing still for less is a device that counts in large steps.
  static let noticeable = Duration.milliseconds(250)
  /// So many underruns within a second are a device that plays nothing, though it reports no other error.
  static let maxUnderruns = 8

  /// The last frames heard, and since when, while the device had sound it did not play on.
  private var standing: (heard: Int64, since: Duration)?
  private var underruns: [Duration] = []
  /// Times the device stood still noticeably while it had sound.
  private(set) var stalls = 0
  /// How long in all.
  private(set) var stalled = Duration.zero

  /// Takes a reading of the frames heard. Returns whether the device has stood still for too long.
  mutating func isStuck(heard: Int64, hasSound: Bool, now: Duration) -> Bool {
    if let standing {
      if standing.heard == heard { return hasSound && now - standing.since > Self.patience }
      if now - standing.since > Self.noticeable {
        stalls += 1
        stalled += now - standing.since
      }
    }
    standing = hasSound ? (heard, now) : nil
    return false
  }

  /// Takes note of an underrun. Returns whether there are too many of them.
  mutating func isFailing(underrunAt now: Duration) -> Bool {
    underruns.append(now)
    underruns.removeAll { now - $0 > .seconds(1) }
    return underruns.count >= Self.maxUnderruns
  }

  /// Forgets the place, after the sound was taken back or the device opened again.
  mutating func restart() {
    standing = nil
    underruns = []
  }
}

/// How long to wait before the next try: twice as long each time, 5 s at the most.
struct Backoff {
  private let first: Duration
  private var next: Duration

  init(first: Duration) {
    self.first = first
    next = first
  }

  /// The wait before the next try.
  mutating func wait() -> Duration {
    defer { next = min(next * 2, .seconds(5)) }
    return next
  }

  /// Begins again.
  mutating func reset() { next = first }
}
