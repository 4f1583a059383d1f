// Silence beside the session's sound, for devices that sleep and swallow the beginning of what wakes them up.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// The silence that a device is given so that no sound is lost while it wakes up.
public struct WakeSilence: Hashable, Sendable {
  /// Before the first sound after the device had nothing to play: the time that it needs to wake up.
  public var preRoll: Frames
  /// Whether it is given silence in a pause, so that it does not fall asleep.
  public var keepsAwake: Bool

  /// By default there is none.
  public init(preRoll: Frames = .zero, keepsAwake: Bool = false) {
    self.preRoll = preRoll
    self.keepsAwake = keepsAwake
  }
}

/// What a sink was given last: the session's sound, and silence beside it, which does not move the position.
struct SinkRecord {
  /// What samples are.
  enum Kind: Hashable {
    case sound
    /// Silence before sound. What was taken back of it is to be given again.
    case preRoll
    /// Silence in a pause.
    case pause
  }

  /// A run of samples of a kind; the latest run is the last.
  private var runs: [(kind: Kind, count: Int64)] = []
  /// Enough for all that a device or a pipe can hold: each pause makes two. What is older is sound.
  private static let maximum = 16

  /// Records samples that the sink has accepted.
  mutating func add(_ kind: Kind, _ count: Int) {
    guard count > 0 else { return }
    if runs.last?.kind != kind { runs.append((kind, 0)) }
    if runs.count > Self.maximum { runs.removeFirst() }
    runs[runs.count - 1].count += Int64(count)
  }

  /// How many of the last samples are of a kind.
  func count(of kind: Kind, inLast count: Frames) -> Frames {
    var left = count.count
    var found: Int64 = 0
    for run in runs.reversed() where left > 0 {
      let part = min(left, run.count)
      if run.kind == kind { found += part }
      left -= part
    }
    return Frames(kind == .sound ? found + left : found)
  }

  /// Forgets the last samples, which were taken back.
  mutating func removeLast(_ count: Frames) {
    var left = count.count
    while left > 0, let last = runs.indices.last {
      let part = min(left, runs[last].count)
      runs[last].count -= part
      left -= part
      if runs[last].count == 0 { runs.removeLast() }
    }
  }
}
