// The laws every tape obeys, as checks that name what broke.
// SPDX-License-Identifier: GPL-3.0-or-later

@testable import RoutineEngine

/// Collects violations of the engine's laws on a tape.
final class Laws {
  private(set) var broken: [String] = []
  let tape: Timeline

  init(_ tape: Timeline) { self.tape = tape }

  private func require(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds, broken.count < 5 { broken.append(what()) }
  }

  /// What holds of every tape, also of one that was cut at some times and spliced.
  static func ofAnyTape(_ tape: Timeline, cuts: [Frames]) -> [String] {
    let laws = Laws(tape)
    laws.tiling()
    laws.spacing(cuts: cuts)
    laws.lastCounts(cuts: cuts)
    return laws.broken
  }

  /// That the segments tile the tape and its cues lie in them.
  static func ofTiling(_ tape: Timeline) -> [String] {
    let laws = Laws(tape)
    laws.tiling()
    return laws.broken
  }

  /// What holds of a plan.
  static func ofPlan(_ tape: Timeline) -> [String] {
    let laws = Laws(tape)
    laws.tiling()
    laws.spacing()
    laws.exactWork()
    laws.counts()
    laws.nothingEssentialLost()
    laws.timeToGetIntoPlace()
    return laws.broken
  }

  func tiling() {
    var time = Frames.zero
    for segment in tape.segments {
      require(segment.start == time, "\(segment.kind) begins at \(segment.start.seconds), not \(time.seconds)")
      require(segment.length >= .zero, "\(segment.kind) at \(segment.start.seconds) has a negative length")
      time = segment.end
    }
    require(tape.duration == time, "the total is not the sum")
    for cue in tape.cues {
      require(tape.segments.indices.contains(cue.segment), "a cue belongs to no segment")
      guard tape.segments.indices.contains(cue.segment) else { continue }
      let segment = tape.segments[cue.segment]
      require(
        cue.start >= segment.start && (cue.start < segment.end || segment.length == .zero),
        "\(cue.sounding) at \(cue.start.seconds) lies outside its \(segment.kind) from \(segment.start.seconds)")
    }
  }

  func spacing(cuts: [Frames] = []) {
    func isCut(_ from: Frames, _ to: Frames) -> Bool { cuts.contains { $0 >= from && $0 <= to } }
    var speechEnd = Frames.seconds(-10)
    var speech = ""
    var chime = Frames.seconds(-10)
    var last = Frames.zero
    for cue in tape.cues {
      require(cue.start >= last, "cues are out of order at \(cue.start.seconds)")
      last = cue.start
      switch cue.sounding {
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
    for segment in tape.segments where segment.kind.isWork {
      guard let index = segment.bout else { continue }
      let use = tape.uses[tape.bouts[index].use]
      if segment.kind == .pause {
        require(segment.length == use.dose.pause, "a pause is not what the file says")
      } else if use.dose.untilReady {
        require(segment.length == .zero && segment.waits, "waiting counts for nothing")
      } else if case .movement = use.exercise.work {
        require(
          use.phases.contains { $0.length == segment.length && $0.isHold == (segment.kind == .hold) },
          "a phase of \(use.exercise.id) lasts \(segment.length.seconds)")
      } else {
        require(segment.length == use.dose.hold, "a hold of \(use.exercise.id) lasts \(segment.length.seconds)")
      }
    }
    var perSide: [Int: [Side: Frames]] = [:]
    for segment in tape.segments where segment.kind == .hold || segment.kind == .phase {
      guard let index = segment.bout, let side = segment.side else { continue }
      perSide[tape.bouts[index].use, default: [:]][side, default: .zero] += segment.length
    }
    for (use, sides) in perSide where !tape.uses[use].dose.untilReady {
      guard tape.uses[use].dose.sides == .each || tape.uses[use].alternates else { continue }
      require(sides[.left] == sides[.right], "the sides of \(tape.uses[use].exercise.id) differ")
    }
  }

  func counts() {
    for cue in tape.cues {
      let segment = tape.segments[cue.segment]
      switch cue.key {
      case .countIn(let number):
        require(cue.start == segment.end - .seconds(number), "\(number) is off its beat at \(cue.start.seconds)")
      case .countOut(_, let number):
        require(cue.start == segment.end - .seconds(number), "\(number) is off its beat at \(cue.start.seconds)")
      case .holdTick:
        require(cue.start == segment.start, "a tick is off its hold at \(cue.start.seconds)")
      default: break
      }
    }
  }

  /// Counts on a tape that was changed: on their beat before the end of the hold or gap they belong to in the end.
  func lastCounts(cuts: [Frames]) {
    for cue in tape.cues {
      guard case .countOut(_, let count) = cue.key, tape.segments.indices.contains(cue.segment + 1) else { continue }
      let (segment, next) = (tape.segments[cue.segment], tape.segments[cue.segment + 1])
      // A hold that was left, or goes on in another piece, has its end elsewhere.
      guard !cuts.contains(where: { $0 >= cue.start && $0 <= segment.end }) else { continue }
      let number = (segment: segment.bout.map { tape.bouts[$0].number }, next: next.bout.map { tape.bouts[$0].number })
      guard number.next != number.segment || next.repetition != segment.repetition || next.kind != segment.kind else {
        continue
      }
      require(cue.start == segment.end - .seconds(count), "\(count) is off its beat at \(cue.start.seconds)")
    }
  }

  func nothingEssentialLost() {
    for item in tape.dropped where item.priority == .essential {
      switch item.reason {
      case .overlaps(.author), .tooLong: break
      case .overlaps, .noRoom: require(false, "\"\(item.phrase.text)\" was left out: \(item.reason)")
      }
    }
  }

  func timeToGetIntoPlace() {
    var position: Position?
    var seen: Set<Int> = []
    for (index, segment) in tape.segments.enumerated() where segment.kind.isWork {
      guard let bout = segment.bout, index > 0, seen.insert(bout).inserted else { continue }
      let use = tape.uses[tape.bouts[bout].use]
      let gap = tape.segments[index - 1]
      guard tape.bouts[bout].set == 1, bout == 0 || tape.bouts[bout - 1].use != tape.bouts[bout].use else { continue }
      let needed = use.dose.move ?? Position.timeToGetInto(use.exercise.position, from: position)
      if use.exercise.position != .any { position = use.exercise.position }
      let naming = tape.cues.last { cue in
        guard cue.segment == index - 1, case .speech(let phrase) = cue.sounding else { return false }
        return phrase.text.hasPrefix("First: ") || phrase.text.hasPrefix("Next: ")
      }
      guard let naming else {
        require(false, "nothing announces the bout at \(segment.start.seconds)")
        continue
      }
      require(
        gap.end - naming.end >= needed,
        "\(use.exercise.id) gives \((gap.end - naming.end).seconds) s to get into place, not \(needed.seconds)")
    }
  }
}
