// Another speed of the voice in the middle of a session: no hold changes, nothing overlaps, and what comes is at it.
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import RoutineEngine

@Suite struct SpeedTests {
  private typealias Property = TransportPropertyTests
  private static let speeds: [Int?] = [80, 120, 140, nil, 200, 300]

  /// Whatever is pressed besides.
  @Test func anySpeedLeavesALawfulTimeline() {
    let failures = Property.failures { _, chance, rehearsal in
      for _ in 0..<8 where rehearsal.transport.state != .finished {
        rehearsal.run(chance.tenths(0...300))
        let speed = chance.pick(Self.speeds)
        rehearsal.speak(at: speed)
        var broken = Laws.ofAnyTimeline(rehearsal.transport.timeline, cuts: rehearsal.cuts)
        if !broken.isEmpty { return broken.map { "at \(speed ?? 150): \($0)" } }
        rehearsal.run(chance.tenths(0...100))
        let command = chance.pick(
          [.pause, .resume, .toggle, .next, .previous, .again, .extend(.seconds(10)), .lose, .recover]
            as [TransportCommand])
        rehearsal.press(command, standing: chance.tenths(0...200))
        broken = Laws.ofAnyTimeline(rehearsal.transport.timeline, cuts: rehearsal.cuts)
        if !broken.isEmpty { return broken.map { "after \(command) at \(speed ?? 150): \($0)" } }
      }
      return []
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  @Test func noHoldIsLongerOrShorter() {
    let failures = Property.failures { _, chance, rehearsal in
      let planned = Property.holds(rehearsal.transport.plan)
      for _ in 0..<8 {
        rehearsal.run(chance.tenths(1...300))
        guard rehearsal.position < rehearsal.transport.limit else { break }
        rehearsal.speak(at: chance.pick(Self.speeds))
        guard chance.pick([true, false, false]), rehearsal.press(.pause) == .changed else { continue }
        rehearsal.speak(at: chance.pick(Self.speeds))
        rehearsal.press(.resume, standing: chance.tenths(0...200))
      }
      let done = Property.holds(rehearsal.transport.timeline)
      let broken = planned.compactMap { hold, length in
        done[hold] == length ? nil : "\(hold) lasted \(done[hold]?.seconds ?? 0), not \(length.seconds)"
      }
      return broken + Property.heardTwice(rehearsal.transport.timeline)
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  /// What was begun is unchanged, what comes is at the new speed, and from the next start on it is what a session at that
  /// speed has.
  @Test func whatIsNotYetSpokenComesAtTheNewSpeed() {
    let failures = Property.failures { _, chance, rehearsal in
      rehearsal.run(chance.tenths(1...900))
      guard rehearsal.position < rehearsal.transport.limit else { return [] }
      let (before, position) = (rehearsal.transport.timeline, rehearsal.position)
      let speed = chance.pick([100, 200])
      rehearsal.speak(at: speed)
      let after = rehearsal.transport.timeline
      var broken: [String] = []
      func isBegun(_ cue: Cue) -> Bool { cue.start < position }
      if before.cues.filter(isBegun) != after.cues.filter(isBegun) { broken.append("what was begun has changed") }
      if before.segments.map(\.kind) != after.segments.map(\.kind), rehearsal.routine.steps.allSatisfy(\.isPlain) {
        broken.append("segments were lost")
      }
      for cue in after.cues where cue.start >= position {
        guard case .speech(let phrase) = cue.content, phrase.speed != speed else { continue }
        // From the next start on, which is that of a work set; what precedes it may lack room.
        let next = after.segments[after.segment(at: position)...].first {
          $0.kind.isWork && $0.offset == .zero && $0.start > position
        }
        if let next, cue.start >= next.start, rehearsal.routine.steps.allSatisfy(\.isPlain) {
          broken.append("\(phrase.text) at \(cue.start.seconds) comes at the old speed")
        } else if rehearsal.voice.length(phrase.at(speed)).whole < cue.length, cue.beat == .zero {
          broken.append("\(phrase.text) at \(cue.start.seconds) had room")
        }
      }
      return broken
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  @Test func aSlowerVoiceTakesItsTimeBeforeTheWorkAndNotWithinIt() throws {
    var session = Rehearsal(Sample.twoSets)
    let ready = try #require(session.transport.plan.segments.first { $0.kind == .ready })
    session.run(to: ready.start + .milliseconds(100))
    session.speak(at: 75)
    let timeline = session.transport.timeline
    let now = try #require(timeline.segments.first { $0.kind == .ready })
    // "First: bird dog. ..." takes twice as long.
    #expect(now.length > ready.length + .seconds(5))
    let slow = Sample.plan(Sample.twoSets, at: 75)
    let (work, rest) = (timeline.segments.filter { $0.start >= now.end }, slow.segments.filter { $0.kind != .prologue })
    #expect(work.map(\.length) == rest.dropFirst().map(\.length))
  }

  /// The number three begins on its second at any speed.
  @Test(arguments: [80, 300]) func countsStayOnTheirSeconds(_ speed: Int) throws {
    var session = Rehearsal(Sample.twoSets, voice: RuledVoice(beat: .milliseconds(60)))
    let start = try #require(session.transport.plan.segments.first { $0.kind.isWork }).start
    session.run(to: start - .seconds(4))
    session.speak(at: speed)
    let timeline = session.transport.timeline
    let begins = try #require(timeline.segments.first { $0.kind.isWork }).start
    for cue in timeline.cues {
      if case .countIn(let number) = cue.key, cue.start < begins { #expect(cue.moment == begins - .seconds(number)) }
    }
  }

  @Test func inAPauseItIsChangedForWhatFollows() throws {
    var session = Rehearsal(Sample.twoSets)
    session.run(to: .seconds(30))
    session.press(.pause)
    session.run(.seconds(5))
    #expect(session.speak(at: 120) == .changed)
    guard case .paused = session.transport.state else {
      Issue.record("the session goes on")
      return
    }
    session.press(.resume, standing: .seconds(5))
    let said = session.transport.timeline.cues.filter { $0.start >= session.position }.map(\.content)
    #expect(!said.isEmpty)
    for case .speech(let phrase) in said where !["three", "two", "one"].contains(phrase.text) {
      #expect(phrase.speed == 120, "\(phrase.text)")
    }
  }
}

extension Step {
  /// Whether it is no circuit, whose rounds may be left out or in by the room for speech.
  fileprivate var isPlain: Bool { if case .circuit = self { false } else { true } }
}
