// The laws every timeline obeys, as checks that name what broke.
// SPDX-License-Identifier: GPL-3.0-or-later

@testable import RoutineEngine

/// Collects violations of the engine's laws on a timeline.
final class Laws {
  private(set) var broken: [String] = []
  let timeline: Timeline

  init(_ timeline: Timeline) { self.timeline = timeline }

  private func require(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds, broken.count < 5 { broken.append(what()) }
  }

  /// What holds of every timeline, also of one that was cut at some times and spliced.
  static func ofAnyTimeline(_ timeline: Timeline, cuts: [Frames]) -> [String] {
    let laws = Laws(timeline)
    laws.tiling()
    laws.spacing(cuts: cuts)
    laws.lastCounts(cuts: cuts)
    return laws.broken
  }

  /// That the segments tile the timeline and its cues lie in them.
  static func ofTiling(_ timeline: Timeline) -> [String] {
    let laws = Laws(timeline)
    laws.tiling()
    return laws.broken
  }

  /// What holds of a plan.
  static func ofPlan(_ timeline: Timeline) -> [String] {
    let laws = Laws(timeline)
    laws.tiling()
    laws.spacing()
    laws.exactWork()
    laws.counts()
    laws.endMarks()
    laws.nothingEssentialLost()
    laws.timeToGetIntoPlace()
    return laws.broken
  }

  func tiling() {
    var time = Frames.zero
    for segment in timeline.segments {
      require(segment.start == time, "\(segment.kind) begins at \(segment.start.seconds), not \(time.seconds)")
      require(segment.length >= .zero, "\(segment.kind) at \(segment.start.seconds) has a negative length")
      time = segment.end
    }
    require(timeline.duration == time, "the total is not the sum")
    for cue in timeline.cues {
      require(timeline.segments.indices.contains(cue.segment), "a cue belongs to no segment")
      guard timeline.segments.indices.contains(cue.segment) else { continue }
      let segment = timeline.segments[cue.segment]
      require(
        cue.start >= segment.start && (cue.start < segment.end || segment.length == .zero),
        "\(cue.content) at \(cue.start.seconds) lies outside its \(segment.kind) from \(segment.start.seconds)")
    }
  }

  func spacing(cuts: [Frames] = []) {
    func isCut(_ from: Frames, _ to: Frames) -> Bool { cuts.contains { $0 >= from && $0 <= to } }
    var speechEnd = Frames.seconds(-10)
    var speech = ""
    var chime = Frames.seconds(-10)
    var last = Frames.zero
    for cue in timeline.cues {
      require(cue.start >= last, "cues are out of order at \(cue.start.seconds)")
      last = cue.start
      switch cue.content {
      case .chime: chime = cue.start
      case .speech(let phrase):
        let marks = cue.key == .startChime || cue.priority == .essential && phrase.text == "And stop."
        require(
          cue.start >= speechEnd + .milliseconds(150) || marks && cue.start >= speechEnd
            || cue.start >= speechEnd && isCut(speechEnd, cue.start),
          "\"\(phrase.text)\" at \(cue.start.seconds) comes too close to \"\(speech)\" until \(speechEnd.seconds)")
        require(
          cue.start >= chime + .milliseconds(400) || isCut(chime, cue.start),
          "\"\(phrase.text)\" at \(cue.start.seconds) comes too close to the chime at \(chime.seconds)")
        speechEnd = cue.end
        speech = phrase.text
      }
    }
  }

  func exactWork() {
    for segment in timeline.segments where segment.kind.isWork {
      guard let index = segment.workSet else { continue }
      let occurrence = timeline.occurrences[timeline.workSets[index].occurrence]
      if segment.kind == .pause {
        require(segment.length == occurrence.dose.pause, "a pause is not what the file says")
      } else if occurrence.dose.untilReady {
        require(segment.length == .zero && segment.waits, "waiting counts for nothing")
      } else if case .movement = occurrence.exercise.work {
        require(
          occurrence.phases(inSet: timeline.workSets[index].set).contains {
            $0.length == segment.length && $0.isHold == (segment.kind == .hold)
          },
          "a phase of \(occurrence.exercise.id) lasts \(segment.length.seconds)")
      } else if case .time(let times) = occurrence.dose.amount {
        require(
          segment.kind == .activity && segment.length == times[timeline.workSets[index].set - 1],
          "an activity of \(occurrence.exercise.id) lasts \(segment.length.seconds)")
      } else {
        require(
          segment.length == occurrence.dose.hold?[timeline.workSets[index].set],
          "a hold of \(occurrence.exercise.id) lasts \(segment.length.seconds)")
      }
    }
    var perSide: [Int: [Side: Frames]] = [:]
    for segment in timeline.segments where segment.kind == .hold || segment.kind == .phase {
      guard let index = segment.workSet, let side = segment.side else { continue }
      perSide[timeline.workSets[index].occurrence, default: [:]][side, default: .zero] += segment.length
    }
    for (occurrence, sides) in perSide where !timeline.occurrences[occurrence].dose.untilReady {
      guard timeline.occurrences[occurrence].dose.sides == .each || timeline.occurrences[occurrence].alternates else {
        continue
      }
      require(sides[.left] == sides[.right], "the sides of \(timeline.occurrences[occurrence].exercise.id) differ")
    }
  }

  func counts() {
    for cue in timeline.cues {
      let segment = timeline.segments[cue.segment]
      switch cue.key {
      case .countIn(let number):
        require(cue.moment == segment.end - .seconds(number), "\(number) is off its beat at \(cue.start.seconds)")
      case .countOn(let number):
        require(
          timeline.segments.contains { $0.start == cue.moment + .seconds(number) },
          "\(number) is off its beat at \(cue.start.seconds)")
      case .countOut(_, let number):
        require(cue.moment == segment.end - .seconds(number), "\(number) is off its beat at \(cue.start.seconds)")
      case .holdTick:
        require(cue.start == segment.start, "a tick is off its hold at \(cue.start.seconds)")
      default: break
      }
    }
  }

  /// That work ends with the rest chime before a rest of ten seconds or more, and with the end chime before all else.
  func endMarks() {
    for cue in timeline.cues where cue.key == .endChime {
      let next = timeline.segments[cue.segment]
      // A rest is as long as it is written, or longer for its words.
      let rests = next.kind == .rest && next.length >= .seconds(10)
      let grows = timeline.findings.contains { finding in
        if case .restGrows = finding.kind { finding.location == next.location } else { false }
      }
      require(
        cue.content == .chime(rests ? .rest : .end) || cue.content == .chime(.end) && grows,
        "\(cue.content) at \(cue.start.seconds) ends work")
    }
  }

  /// Counts on a timeline that was changed: on their beat before the end of the hold or transition they belong to in the end.
  func lastCounts(cuts: [Frames]) {
    for cue in timeline.cues {
      guard case .countOut(_, let count) = cue.key, timeline.segments.indices.contains(cue.segment + 1) else {
        continue
      }
      let (segment, next) = (timeline.segments[cue.segment], timeline.segments[cue.segment + 1])
      // A hold that was left, or goes on in another piece, has its end elsewhere.
      guard !cuts.contains(where: { $0 >= cue.start && $0 <= segment.end }) else { continue }
      let number = (
        segment: segment.workSet.map { timeline.workSets[$0].number },
        next: next.workSet.map { timeline.workSets[$0].number }
      )
      guard number.next != number.segment || next.repetition != segment.repetition || next.kind != segment.kind else {
        continue
      }
      require(cue.moment == segment.end - .seconds(count), "\(count) is off its beat at \(cue.start.seconds)")
    }
  }

  func nothingEssentialLost() {
    for item in timeline.dropped where item.priority == .essential {
      switch item.reason {
      case .overlaps(.author), .tooLong: break
      // What comes next goes before a beat, and is left out itself where the start is fixed.
      case .overlaps where timeline.segments[item.segment].workSet.map({ timeline.workSets[$0].onward != nil }) == true:
        break
      case .noRoom where timeline.findings.contains { $0.kind == .noTimeToSay(item.phrase.text) }: break
      case .overlaps, .noRoom: require(false, "\"\(item.phrase.text)\" was left out: \(item.reason)")
      }
    }
  }

  func timeToGetIntoPlace() {
    var position: Position?
    var seen: Set<Int> = []
    for (index, segment) in timeline.segments.enumerated() {
      if segment.kind == .say {
        for case .speech(let phrase) in timeline.cues.filter({ $0.segment == index }).map(\.content) {
          position = PhraseTable.english.position(toldBy: phrase.text) ?? position
        }
      }
      guard segment.kind.isWork else { continue }
      guard let workSet = segment.workSet, index > 0, seen.insert(workSet).inserted else { continue }
      let occurrence = timeline.occurrences[timeline.workSets[workSet].occurrence]
      let transition = timeline.segments[index - 1]
      guard timeline.workSets[workSet].set == 1,
        workSet == 0 || timeline.workSets[workSet - 1].occurrence != timeline.workSets[workSet].occurrence
      else { continue }
      let needed = occurrence.dose.move ?? Position.timeToGetInto(occurrence.exercise.position, from: position)
      let end = occurrence.exercise.endPosition ?? occurrence.exercise.position
      let before = position
      if end != .any { position = end }
      // Where the next start is fixed, so is the time before it.
      guard occurrence.every == nil, workSet == 0 || !timeline.runsOn(into: workSet) else { continue }
      let naming = timeline.cues.last { cue in
        guard cue.segment == index - 1, case .speech(let phrase) = cue.content else { return false }
        return phrase.text.hasPrefix("First: ") || phrase.text.hasPrefix("Next: ")
          || occurrence.dose.beginsReady && phrase.text.hasPrefix("We go on. ")
      }
      guard let naming else {
        require(false, "nothing announces the work set at \(segment.start.seconds)")
        continue
      }
      require(
        transition.end - naming.end >= needed,
        "\(occurrence.exercise.id) gives \((transition.end - naming.end).seconds) s to get into place, not \(needed.seconds)"
      )
      let way =
        occurrence.dose.move == nil
        ? WayStep.way(from: before ?? .standing, to: occurrence.exercise.position, hasChair: false) : []
      let counts = timeline.cues.contains { cue in
        if cue.segment == index - 1, case .countIn = cue.key { true } else { false }
      }
      require(way.isEmpty || !counts, "\(occurrence.exercise.id) counts on the way into place")
    }
  }
}

extension Timeline {
  /// Whether the work set is the first of a step into which the one before runs on.
  func runsOn(into number: Int) -> Bool {
    let (before, this) = (workSets[number - 1], workSets[number])
    guard before.occurrence != this.occurrence, occurrences[before.occurrence].dose.runsOn else { return false }
    let spoken = segments.lastIndex { $0.kind == .say }.map { segments[$0].start }
    guard let end = segments.last(where: { $0.kind.isWork && $0.workSet == number - 1 })?.end, spoken != nil else {
      return true
    }
    let start = segments.first { $0.kind.isWork && $0.workSet == number }?.start ?? end
    return !segments.contains { $0.kind == .say && $0.start >= end && $0.start < start }
  }
}
