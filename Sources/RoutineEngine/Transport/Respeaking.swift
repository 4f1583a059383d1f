// Another speed of the voice: what is not yet spoken comes at it, and no work changes its length.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Phrase {
  /// The phrase at a speed of the voice; nil for the voice's own.
  public func at(_ speed: Int?) -> Phrase {
    var phrase = self
    phrase.speed = speed
    return phrase
  }
}

extension CueContent {
  func at(_ speed: Int?) -> CueContent {
    if case .speech(let phrase) = self { .speech(phrase.at(speed)) } else { self }
  }
}

extension Timeline {
  /// The phrases of its cues, in order.
  public var phrases: [Phrase] {
    cues.compactMap { if case .speech(let phrase) = $0.content { phrase } else { nil } }
  }

  /// The timeline whose phrases are marked with the speed for which it was laid out.
  public func spoken(at speed: Int?) -> Timeline {
    var timeline = self
    for index in cues.indices { timeline.cues[index].content = cues[index].content.at(speed) }
    return timeline
  }
}

extension Cue {
  /// When something may be said after it.
  fileprivate var earliestSpeech: Frames {
    if case .chime = content { start + Spacing.sentence } else { end + Spacing.least }
  }
}

extension TimelineFragment {
  func spoken(at speed: Int?) -> TimelineFragment {
    var fragment = self
    for index in cues.indices { fragment.cues[index].content = cues[index].content.at(speed) }
    return fragment
  }
}

extension Transport {
  /// Goes on at another speed of the voice. Up to the start of the next work, what is not yet spoken keeps its place, and
  /// moves on what follows where a slower voice needs the time; from there on, the new plan is played.
  ///
  /// - Parameters:
  ///   - speed: The speed in words a minute; nil for the voice's own.
  ///   - plan: The session as laid out for that speed.
  ///   - position: The position up to which the timeline was heard.
  ///   - lengths: The audible length of a phrase, at its speed.
  public mutating func speak(
    at speed: Int?, as plan: Timeline, from position: Frames, lengths: (Phrase) -> PhraseLength
  ) -> TransportOutcome {
    let running = suspended ?? timeline
    guard state != .finished, !running.segments.isEmpty, position < limit || state != .playing else {
      return .refused(.finished)
    }
    let from = if case .paused(let pause) = state { pause.position } else { position }
    let next = running.nextStart(after: running.segment(at: from))
    var result = running.respoken(at: speed, from: from, before: next, lengths: lengths)
    if let next, let index = running.segments[next].workSet {
      result.removeSegments(from: next)
      result.workSets.replaceSubrange(plan.workSets.indices, with: plan.workSets)
      result.append(plan, fromSegment: Self.workSets(of: plan)[running.workSets[index].number].lowerBound)
    }
    go(on: result, as: plan, at: speed)
    return .changed
  }
}

extension Timeline {
  /// The segment with which the next work set begins that can be joined to another layout; nil if there is none. In a
  /// circuit whose rounds start on time, that is the first of a round.
  fileprivate func nextStart(after index: Int) -> Int? {
    let here = segments[index].kind.isWork ? segments[index].workSet.map { workSets[$0].number } : nil
    return segments.indices[index...].first { index in
      guard segments[index].kind.isWork, let workSet = segments[index].workSet else { return false }
      let number = workSets[workSet].number
      // What remains of a set that was interrupted stands behind the sets of the plan, and has no place in another one.
      let isWhole = workSet == number && segments[index].offset == .zero
      guard number != here, isWhole else { return false }
      let occurrence = occurrences[workSets[workSet].occurrence]
      guard occurrence.every != nil, number > 0, workSets.indices.contains(number - 1) else { return true }
      let before = occurrences[workSets[number - 1].occurrence]
      return before.round != occurrence.round || before.every == nil
    }
  }

  fileprivate mutating func removeSegments(from first: Int) {
    segments.removeSubrange(first...)
    cues.removeAll { $0.segment >= first }
    dropped.removeAll { $0.segment >= first }
  }

  /// The timeline with its phrases from a time on at another speed, up to a segment. What has too little room for it keeps
  /// its speed: in work and before a start that is fixed, nothing gives way.
  fileprivate func respoken(
    at speed: Int?, from time: Frames, before end: Int?, lengths: (Phrase) -> PhraseLength
  ) -> Timeline {
    var result = self
    var shift = Frames.zero
    for index in segment(at: time)..<(end ?? segments.count) {
      let segment = segments[index]
      let before = shift
      result.segments[index].start += before
      let room = room(in: index)
      for place in cues.indices[firstCue(from: segment.start)...] {
        let cue = cues[place]
        guard cue.segment <= index else { break }
        guard cue.segment == index, cue.start >= time else { continue }
        result.cues[place].start += shift
        guard case .speech(let phrase) = cue.content else { continue }
        let length = lengths(phrase.at(speed))
        let start = cue.beat > .zero ? cue.moment - length.beat : cue.start
        let following = place + 1 < cues.count ? cues[place + 1].start : duration
        let limit = room == .fixed ? following : min(following, segment.end)
        let gap = limit - cue.end
        let earliest = place > 0 ? result.cues[place - 1].earliestSpeech - shift : .zero
        let kept = room == .whole || room == .speech ? gap : min(gap, room == .fixed ? Spacing.least : Spacing.sentence)
        var late = start + length.whole + kept - limit
        if room == .fixed || cue.priority == .count {
          guard late <= .zero, start == cue.start || start >= earliest else { continue }
          late = .zero
        }
        result.cues[place].content = .speech(phrase.at(speed))
        result.cues[place].start = start + shift
        result.cues[place].length = length.whole
        if cue.beat > .zero { result.cues[place].beat = length.beat }
        shift += room == .speech ? late : max(.zero, late)
      }
      result.segments[index].length += shift - before
    }
    return result
  }

  /// How a segment gives way to a voice that takes more time.
  private enum Room {
    /// Not at all: it is work, or the next start is fixed.
    case fixed
    /// Where what is silent in it does not do.
    case silence
    /// By all that is spoken longer, because what is silent is needed to get into place.
    case whole
    /// It lasts as long as its words.
    case speech
  }

  private func room(in index: Int) -> Room {
    let segment = segments[index]
    guard !segment.kind.isWork else { return .fixed }
    let next = segments[index...].first { $0.kind.isWork && $0.workSet != nil }?.workSet.map {
      occurrences[workSets[$0].occurrence]
    }
    let last = segments[..<index].last { $0.kind.isWork && $0.workSet != nil }?.workSet.map {
      occurrences[workSets[$0].occurrence]
    }
    if let next, next.every != nil || last?.dose.runsOn == true { return .fixed }
    switch segment.kind {
    case .prologue, .say, .closing: return .speech
    default: return last == next ? .silence : .whole
    }
  }
}
