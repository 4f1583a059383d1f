// Checks a device's progress against the clock: the absence of errors does not mean that it plays.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Watches a device's progress. The clock must stop while the machine sleeps.
struct DeviceWatch {
  /// A device that has sound but makes no progress for longer than this is lost.
  static let patience = Duration.seconds(3)
  /// Shorter standstills are not counted as stalls: some devices report progress in large steps.
  static let noticeable = Duration.milliseconds(250)
  /// This number of underruns within a second means that the device plays nothing, even without other errors.
  static let maxUnderruns = 8

  /// The last frames heard, and since when there has been no progress although the device had sound.
  private var standing: (heard: Int64, since: Duration)?
  /// Whether a look since then has seen no progress.
  private var hasStood = false
  private var underruns: [Duration] = []
  /// The number of stalls.
  private(set) var stalls = 0
  /// The total length of the stalls.
  private(set) var stalled = Duration.zero

  /// Records the frames heard. Returns whether the device has stalled for too long.
  mutating func isStuck(heard: Int64, hasSound: Bool, now: Duration) -> Bool {
    if let standing {
      if standing.heard == heard {
        hasStood = hasSound
        return hasSound && now - standing.since > Self.patience
      }
      if hasStood, now - standing.since > Self.noticeable {
        stalls += 1
        stalled += now - standing.since
      }
    }
    standing = hasSound ? (heard, now) : nil
    hasStood = false
    return false
  }

  /// Records an underrun. Returns whether there are too many.
  mutating func isFailing(underrunAt now: Duration) -> Bool {
    underruns.append(now)
    underruns.removeAll { now - $0 > .seconds(1) }
    return underruns.count >= Self.maxUnderruns
  }

  /// Resets the watch after a rewind or the reopening of the device.
  mutating func restart() {
    standing = nil
    underruns = []
  }
}
