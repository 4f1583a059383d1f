// A pack is worn on through a pause, stands behind its end, and is never made longer or begun again.
// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import RoutineEngine

@Suite struct WearingTests {
  private static func rehearsal(maxHold: Frames? = nil) -> Rehearsal {
    let pack = Exercise(
      id: "pack", name: Text("Cold pack"), position: .any, work: .timedHold, exit: Text("Take it off."),
      doseVerb: .wear, maxHold: maxHold)
    return Rehearsal(
      Routine(
        id: "r", title: Text("Cold"),
        steps: [
          .exercise(pack, Dose(hold: .seconds(300)), location: .none), .say(Text("Take a few steps."), location: .none),
        ]))
  }

  private static func hold(_ timeline: Timeline) -> Segment? { timeline.segments.first { $0.kind == .hold } }

  private func inThePack(_ rehearsal: inout Rehearsal) throws -> Segment {
    let hold = try #require(Self.hold(rehearsal.transport.plan))
    rehearsal.run(to: hold.start + .seconds(100))
    return hold
  }

  @Test func theClockRunsOnInAPause() throws {
    var rehearsal = Self.rehearsal()
    let hold = try inThePack(&rehearsal)
    #expect(rehearsal.press(.pause) == .changed)
    rehearsal.run(.seconds(1000))
    let spoken = rehearsal.transport.timeline.cues.compactMap { cue in
      if case .speech(let phrase) = cue.content { phrase.text } else { nil }
    }
    #expect(spoken.contains("Take it off.") && !spoken.contains("Take a few steps."))
    #expect(spoken.contains("Session paused. The time of the pack runs on."))
    #expect(Self.hold(rehearsal.transport.timeline)?.length == hold.length)
    if case .paused = rehearsal.transport.state {} else { Issue.record("it is not paused") }
    rehearsal.press(.resume, standing: .seconds(100))
    rehearsal.run(.seconds(1000))
    #expect(rehearsal.transport.timeline.segments.filter { $0.kind == .hold }.map(\.length) == [hold.length])
    #expect(rehearsal.transport.timeline.cues.contains { $0.content == .speech(Phrase("Take a few steps.")) })
  }

  @Test(arguments: [TransportCommand.resume, .toggle]) func goingOnWhileItIsWornTakesNothingFromIt(
    _ command: TransportCommand
  ) throws {
    var rehearsal = Self.rehearsal()
    let hold = try inThePack(&rehearsal)
    rehearsal.press(.pause)
    rehearsal.run(.seconds(30))
    #expect(rehearsal.press(command) == .changed && rehearsal.transport.state == .playing)
    let holds = rehearsal.transport.timeline.segments.filter { $0.kind == .hold }
    #expect(holds.reduce(Frames.zero) { $0 + $1.length } == hold.length)
    #expect(rehearsal.transport.timeline.duration == rehearsal.transport.plan.duration)
  }

  @Test func soundThatComesBackGoesOnButNotBehindThePack() throws {
    for (time, goesOn) in [(Frames.seconds(30), true), (.seconds(1000), false)] {
      var rehearsal = Self.rehearsal()
      _ = try inThePack(&rehearsal)
      #expect(rehearsal.transport.wears(at: rehearsal.position))
      rehearsal.press(.lose)
      rehearsal.run(time)
      rehearsal.press(.recover)
      #expect((rehearsal.transport.state == .playing) == goesOn)
    }
  }

  @Test(arguments: [TransportCommand.again, .previous, .seek(.seconds(-10)), .extend(.seconds(10))])
  func nothingMakesItLonger(_ command: TransportCommand) throws {
    var rehearsal = Self.rehearsal()
    _ = try inThePack(&rehearsal)
    #expect(rehearsal.press(command) == .refused(.longestHold))
    rehearsal.press(.pause)
    #expect(rehearsal.press(command) == .refused(.longestHold))
    if case .paused = rehearsal.transport.state {} else { Issue.record("a command that is refused ends the pause") }
    rehearsal.run(.seconds(1000))
    rehearsal.press(command)
    rehearsal.run(.seconds(1000))
    let worn = rehearsal.transport.timeline.segments.filter { $0.kind == .hold }.reduce(Frames.zero) { $0 + $1.length }
    #expect(worn == .seconds(300))
  }

  @Test func itMayBeLongerUpToItsLimit() throws {
    var rehearsal = Self.rehearsal(maxHold: .seconds(305))
    _ = try inThePack(&rehearsal)
    #expect(rehearsal.press(.extend(.seconds(600))) == .changed)
    #expect(rehearsal.press(.extend(.seconds(10))) == .refused(.longestHold))
  }
}
