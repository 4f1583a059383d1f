// The distances between things heard, and which times are taken.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The distances the ear needs. The figures are this project's own, by listening.
enum Spacing {
  /// Between two sentences of an announcement, and from a segment's beginning or a chime to speech.
  static let sentence = Frames.milliseconds(400)
  /// The least between any two cues of speech.
  static let least = Frames.milliseconds(150)
  /// From the opening chime to the first word.
  static let opening = Frames.milliseconds(1500)
  /// What must be left of a phase after its beat: "Last one. Reach." has its place in two seconds.
  static let afterBeat = Frames.milliseconds(350)
  /// Around a coaching line: after anything, before the next thing.
  static let aroundCoaching = (before: Frames.milliseconds(600), after: Frames.milliseconds(500))
  /// Between two coaching lines of a work set, and from the start of a timed hold to the first.
  static let betweenCoaching = Frames.seconds(10)
  static let coachingInHold = Frames.seconds(2)
}

/// The times taken by cues.
///
/// What has its moment in the whole work set is kept apart from what is placed repetition by repetition, in the order of time;
/// so taking a time never moves more than a few entries, however long the work set, and a repetition can be taken back.
struct Taken {
  struct Interval {
    var start: Frames
    var end: Frames
    var priority: Priority
    var isChime: Bool
  }

  /// Intervals of the whole work set, and of its repetitions; each in the order of time.
  private var layers: [[Interval]] = [[], []]

  /// The intervals that leave no room for something from `start` to `end`, in the order of time.
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

  /// Whether there is room.
  func isFree(from start: Frames, to end: Frames, isChime: Bool = false) -> Bool {
    conflicts(from: start, to: end, isChime: isChime).isEmpty
  }

  /// Takes a time, for something of the whole work set or of the repetition being laid.
  mutating func take(from start: Frames, to end: Frames, priority: Priority, isChime: Bool, inRepetition: Bool) {
    let layer = inRepetition ? 1 : 0
    let interval = Interval(start: start, end: end, priority: priority, isChime: isChime)
    layers[layer].insert(interval, at: Self.lowerBound(of: start, in: layers[layer]))
  }

  /// Gives back what a repetition has taken for something that begins at a time.
  mutating func giveBack(_ start: Frames) {
    let index = Self.lowerBound(of: start, in: layers[1])
    if index < layers[1].count, layers[1][index].start == start { layers[1].remove(at: index) }
  }

  /// The free times between two moments, with a distance kept before and after.
  func transitions(from: Frames, to: Frames, before: Frames, after: Frames) -> [Range<Frames>] {
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
    var transitions: [Range<Frames>] = []
    var start = from
    for interval in near {
      let end = min(to, interval.start - after)
      if end > start { transitions.append(start..<end) }
      start = max(start, interval.end + before)
    }
    if to > start { transitions.append(start..<to) }
    return transitions
  }

  /// The first interval that starts at or after a time.
  private static func lowerBound(of start: Frames, in layer: [Interval]) -> Int {
    layer.partitioningIndex { $0.start >= start }
  }
}
