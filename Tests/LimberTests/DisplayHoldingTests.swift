// When a session keeps the display on.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Testing

@testable import limber

@Suite struct DisplayHoldingTests {
  private func segment(waits: Bool) -> Event.Kind {
    .segmentStart(
      SegmentEvent(
        Segment(kind: .hold, start: .zero, length: .seconds(1), wait: waits ? Wait() : nil), name: nil, sets: nil,
        repetitions: nil))
  }

  @Test func theDisplayIsHeldWhileItIsNeeded() {
    let later = DisplayHolding.Effect.release(after: DisplayHolding.patience)
    let table: [(Event.Kind, DisplayHolding.Effect?)] = [
      (.sessionStart(routine: "x", title: "X", length: .seconds(60)), .hold), (segment(waits: false), .hold),
      (segment(waits: true), later), (.paused, later), (.resumed, .hold), (.moved(.next), .hold),
      (.failed("x"), .release(after: .zero)), (.soundLost("x", times: 1), nil), (.volume(Volume()), nil),
    ]
    for (kind, effect) in table { #expect(DisplayHolding.effect(of: Event(kind, at: .zero)) == effect, "\(kind)") }
    #expect(DisplayHolding.patience >= .seconds(120))
  }

  @Test func theDoctorTellsOfTheDisplay() throws {
    let nowhere = [
      "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent", "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nonexistent",
    ]
    let report = try Program.run(["doctor"], environment: nowhere).output
    #expect(report.contains("note  display: nothing here keeps it on in a session\n"))
    let off = HealthCheck.display(isWanted: false)
    #expect(off.state == .note && off.finding.contains("keep-display-on: off"))
  }
}
