// The distances between cues, and which times are taken.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Minimum distances between cues. The figures are this project's own, found by listening.
enum Spacing {
  /// Between two sentences of an announcement, and from the start of a segment or a chime to speech.
  static let sentence = Frames.milliseconds(400)
  /// Between any two spoken cues.
  static let least = Frames.milliseconds(150)
  /// From the opening chime to the first word.
  static let opening = Frames.milliseconds(1500)
  /// From the last words of a way to the chime that begins the work without a count.
  static let beforeUncountedStart = Frames.seconds(2)
  /// Before the number of the exercise, and the silence that it needs.
  static let progress = (before: Frames.seconds(1), room: Frames.milliseconds(4500))
  /// Between a beat and the end of its phase: "Last one. Reach." fits into two seconds.
  static let afterBeat = Frames.milliseconds(350)
  /// Around a coaching line: after the previous cue and before the next.
  static let aroundCoaching = (before: Frames.milliseconds(600), after: Frames.milliseconds(500))
  /// Between two coaching lines of a work set.
  static let betweenCoaching = Frames.seconds(10)
  /// From the start of a timed hold to the first coaching line.
  static let coachingInHold = Frames.seconds(2)
}

/// The times taken by cues.
///
/// Cues of the whole work set and cues of repetitions are kept in separate lists sorted by time. Repetitions are placed
/// in order, so an insertion moves few entries however long the work set is, and a repetition can be undone.
struct Taken {
  struct Interval {
    var start: Frames
    var end: Frames
    var priority: Priority
    var isChime: Bool
  }

  /// The intervals of the whole work set and those of its repetitions, each sorted by time.
  private var layers: [[Interval]] = [[], []]

  /// The intervals too near to a cue from `start` to `end`, sorted by time.
  func conflicts(from start: Frames, to end: Frames, isChime: Bool = false) -> [Interval] {
    var found: [Interval] = []
    for layer in layers {
      var index = Self.lowerBound(of: start, in: layer)
      while index > 0, layer[index - 1].end + Spacing.sentence > start { index -= 1 }
      while index < layer.count, layer[index].start < end + Spacing.sentence {
        let other = layer[index]
        let afterOther = other.isChime ? Spacing.sentence : Spacing.least
        let afterThis = isChime ? Spacing.sentence : Spacing.least
        let isNear =
          other.isChime && isChime
          ? other.start == start : start < other.end + afterOther && other.start < end + afterThis
        if isNear { found.append(other) }
        index += 1
      }
    }
    if found.count > 1 { found.sort { $0.start < $1.start } }
    return found
  }

  /// Whether there is room for a cue from `start` to `end`.
  func isFree(from start: Frames, to end: Frames, isChime: Bool = false) -> Bool {
    conflicts(from: start, to: end, isChime: isChime).isEmpty
  }

  /// Marks a time as taken by a cue of the whole work set or of the current repetition.
  mutating func take(from start: Frames, to end: Frames, priority: Priority, isChime: Bool, inRepetition: Bool) {
    let layer = inRepetition ? 1 : 0
    let interval = Interval(start: start, end: end, priority: priority, isChime: isChime)
    layers[layer].insert(interval, at: Self.lowerBound(of: start, in: layers[layer]))
  }

  /// Frees the time taken in a repetition by the cue that begins at `start`.
  mutating func giveBack(_ start: Frames) {
    let index = Self.lowerBound(of: start, in: layers[1])
    if index < layers[1].count, layers[1][index].start == start { layers[1].remove(at: index) }
  }

  /// The free times between two moments: `before` is kept clear after the previous cue, `after` before the next.
  func freeTimes(from: Frames, to: Frames, before: Frames, after: Frames) -> [Range<Frames>] {
    var near: [Interval] = []
    for layer in layers {
      var index = Self.lowerBound(of: from, in: layer)
      while index > 0, layer[index - 1].end + before > from { index -= 1 }
      while index < layer.count, layer[index].start < to + after {
        near.append(layer[index])
        index += 1
      }
    }
    near.sort { $0.start < $1.start }
    var free: [Range<Frames>] = []
    var start = from
    for interval in near {
      let end = min(to, interval.start - after)
      if end > start { free.append(start..<end) }
      start = max(start, interval.end + before)
    }
    if to > start { free.append(start..<to) }
    return free
  }

  /// The index of the first interval that starts at or after a time.
  private static func lowerBound(of start: Frames, in layer: [Interval]) -> Int {
    layer.partitioningIndex { $0.start >= start }
  }
}
