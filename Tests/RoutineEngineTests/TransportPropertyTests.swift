// The laws hold on the timeline of a session whatever the listener commands.
// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import RoutineEngine

/// A session in which a listener presses keys at chosen times; it needs no clock.
struct Rehearsal {
  var transport: Transport
  var position = Frames.zero
  let voice: RuledVoice
  /// Where the timeline was cut, and sound with it.
  var cuts: [Frames] = []

  init(_ routine: Routine, voice: RuledVoice = RuledVoice()) {
    self.voice = voice
    transport = Transport(Sample.plan(routine, voice: voice))
  }

  /// Lets the timeline run.
  mutating func run(_ time: Frames) {
    let target = position + time
    while position < target {
      let step = min(target, position + .seconds(1))
      _ = transport.keepWaiting(at: position, lengths: voice.length)
      position = min(step, transport.limit)
      if transport.stands(at: position) { return }
    }
  }

  /// Commands at the present position.
  @discardableResult
  mutating func press(_ command: TransportCommand, standing: Frames = .zero) -> TransportOutcome {
    let outcome = transport.apply(command, at: position, standing: standing, lengths: voice.length)
    if outcome == .changed {
      if case .extend = command {} else { cuts.append(position) }
    }
    return outcome
  }

  /// Lets the timeline run to a moment of the session.
  mutating func run(to time: Frames) { run(time - position) }
}

@Suite struct TransportPropertyTests {
  static let cases = 1500

  private static func failures(_ play: (UInt64, inout Chance, inout Rehearsal) -> [String]) -> [String] {
    var failures: [String] = []
    for seed in 0..<UInt64(cases) where failures.count < 5 {
      var generator = RoutineGenerator(seed: seed)
      let routine = generator.routine()
      let voice = RuledVoice.some(seed)
      var rehearsal = Rehearsal(routine, voice: voice)
      var chance = Chance(seed &+ 99)
      let broken = play(seed, &chance, &rehearsal)
      if !broken.isEmpty { failures.append("seed \(seed): \(broken.joined(separator: "; "))") }
    }
    return failures
  }

  @Test func anyCommandsLeaveALawfulTimeline() {
    let failures = Self.failures { _, chance, rehearsal in
      // Winding back copies places where the timeline was cut; from then on only the tiling is looked at.
      var isRewound = false
      for _ in 0..<12 where rehearsal.transport.state != .finished {
        rehearsal.run(chance.tenths(0...300))
        let command = chance.pick(
          [
            .pause, .resume, .toggle, .next, .previous, .again, .seek(.seconds(10)),
            .extend(.seconds(10)), .extend(.seconds(-5)), .lose, .recover, .seek(.seconds(-10)),
          ] as [TransportCommand])
        rehearsal.press(command, standing: chance.tenths(0...200))
        if case .seek(let by) = command, by < .zero { isRewound = true }
        let timeline = rehearsal.transport.timeline
        let broken = isRewound ? Laws.ofTiling(timeline) : Laws.ofAnyTimeline(timeline, cuts: rehearsal.cuts)
        if !broken.isEmpty { return broken.map { "after \(command): \($0)" } }
      }
      return []
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  @Test func pausesTakeNothingFromAnyHold() {
    let failures = Self.failures { _, chance, rehearsal in
      let plan = rehearsal.transport.plan
      for _ in 0..<8 {
        rehearsal.run(chance.tenths(1...300))
        guard rehearsal.position < rehearsal.transport.limit else { break }
        if rehearsal.press(.pause) == .changed {
          rehearsal.run(chance.tenths(0...40))
          rehearsal.press(.resume, standing: chance.tenths(0...200))
        }
      }
      let (done, planned) = (Self.holds(rehearsal.transport.timeline), Self.holds(plan))
      var broken: [String] = []
      for (hold, length) in planned where done[hold] != length {
        broken.append("\(hold) lasted \(done[hold]?.seconds ?? 0), not \(length.seconds)")
      }
      return broken + Self.heardTwice(rehearsal.transport.timeline)
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  @Test func extendingRepeatsNothing() {
    let failures = Self.failures { _, chance, rehearsal in
      for _ in 0..<8 {
        rehearsal.run(chance.tenths(1...300))
        rehearsal.press(.extend(.seconds(chance.pick([-10, -5, 5, 10]))))
      }
      return Self.heardTwice(rehearsal.transport.timeline)
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  private struct Hold: Hashable {
    var workSet: Int
    var repetition: Int?
    var side: Side?
  }

  private static func holds(_ timeline: Timeline) -> [Hold: Frames] {
    var holds: [Hold: Frames] = [:]
    for segment in timeline.segments where (segment.kind == .hold || segment.kind == .activity) && !segment.waits {
      guard let workSet = segment.workSet, !timeline.workSets[workSet].waits else { continue }
      let hold = Hold(workSet: timeline.workSets[workSet].number, repetition: segment.repetition, side: segment.side)
      holds[hold, default: .zero] += segment.length
    }
    return holds
  }

  private struct Once: Hashable {
    var workSet: Int
    var key: CueKey
  }

  /// Cues of a work set that are said once, and were said more often.
  private static func heardTwice(_ timeline: Timeline) -> [String] {
    var seen: Set<Once> = []
    var twice: [String] = []
    for cue in timeline.cues {
      guard let workSet = timeline.segments[cue.segment].workSet else { continue }
      switch cue.key {
      case .half, .toGo, .form, .author:
        if !seen.insert(Once(workSet: timeline.workSets[workSet].number, key: cue.key)).inserted {
          twice.append("\(cue.key) was heard twice, again at \(cue.start.seconds)")
        }
      default: break
      }
    }
    return twice
  }
}
