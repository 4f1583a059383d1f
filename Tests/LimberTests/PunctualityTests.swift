// When a timer's session begins, and when it keeps still.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import limber

@Suite struct PunctualityTests {
  /// Thu 2026-11-26 10:30:00 UTC.
  private static let planned = 1_795_689_000
  private static let minute = 60
  private static let hour = 3600
  private static let longAgo = planned - 40 * hour

  @Test(
    arguments: [
      ("to the second", 0, longAgo, .due),
      ("a second early", -1, longAgo, .due),
      ("two seconds early", -2, longAgo, .late),
      ("the machine was busy", 20, longAgo, .due),
      ("at the end of the grace", 300, longAgo, .due),
      ("woken up from sleep a little late", 3 * minute, longAgo, .due),
      ("woken up from sleep after breakfast", 45 * minute, longAgo, .late),
      ("woken up at midnight", 13 * hour + 30 * minute, longAgo, .late),
      ("the clock was set over the time, without a battery", 2 * minute, planned + 90, .wasOff(planned: planned)),
      ("the clock was set over it by hours", 5 * hour, planned + 5 * hour - 20, .late),
      ("switched on a minute before", 0, planned - minute, .due),
      ("switched on just after it", 4 * minute, planned + minute, .wasOff(planned: planned)),
      ("the timer was moved to an earlier time today", 4 * hour, longAgo, .late),
      ("the clock was set back, before the time", -30 * minute, longAgo, .late),
      ("the clock was set back, and it is time again", 10, longAgo, .due),
    ] as [(String, Int, Int, Punctuality)])
  func aTimerThatFires(_ what: String, after: Int, boot: Int, expected: Punctuality) {
    #expect(Punctuality(planned: [Self.planned], now: Self.planned + after, boot: boot) == expected, "\(what)")
  }

  /// The nearest of several times counts, in any order; those to come do not.
  @Test func oneOfSeveralTimes() {
    let times = [Self.planned, Self.planned - Self.hour, Self.planned + Self.hour, Self.planned + 240]
    for (index, time) in times.enumerated() {
      let rotated = Array(times[index...] + times[..<index])
      #expect(Punctuality(planned: rotated, now: time + 5, boot: Self.longAgo) == .due)
    }
    let boot = Self.planned + 100
    #expect(Punctuality(planned: times, now: Self.planned + 250, boot: boot) == .due)
    #expect(Punctuality(planned: [], now: Self.planned, boot: Self.longAgo) == .late)
  }

  /// Whatever the clocks do, nothing begins far from a planned time, and nothing that was missed while off.
  @Test func nothingIsMadeUpFor() {
    for _ in 0..<20_000 {
      let planned = (0..<Int.random(in: 0...4)).map { _ in Int.random(in: 0...100_000) }
      let now = Int.random(in: 0...100_000)
      let boot = Int.random(in: -50_000...now)
      guard Punctuality(planned: planned, now: now, boot: boot) == .due else { continue }
      let isNear = planned.contains { (now - 300...now + 1).contains($0) && boot <= $0 }
      #expect(isNear)
    }
  }

  /// systemd's own reading of expressions gives the time that was planned, in zones with and without summer time.
  @Test(arguments: ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata"]) func systemdKnowsTheTimes(zone: String)
    throws
  {
    guard case .next = Calendar.read("Mon..Fri 10:30") else { return }
    let before = ProcessInfo.processInfo.environment["TZ"]
    // The days on which clocks change in 2026, and one on which they do not.
    for day in ["2026-03-29", "2026-03-08", "2026-10-25", "2026-11-01", "2026-07-01"] {
      for clock in ["07:00:00", "03:30:00"] {
        let formatter = DateFormatter()
        formatter.timeZone = TimeZone(identifier: zone)
        formatter.dateFormat = "yyyy-MM-dd HH:mm:ss"
        let planned = Int(try #require(formatter.date(from: "\(day) \(clock)")).timeIntervalSince1970)
        let read = Calendar.time("\(day) \(clock) \(zone)", after: planned - 300)
        #expect(read == planned, "\(day) \(clock) \(zone)")
        #expect(Calendar.time("\(day) \(clock) \(zone)", after: planned + 300) == nil)
      }
    }
    #expect(ProcessInfo.processInfo.environment["TZ"] == before)
  }

  @Test(
    arguments: [
      (
        "ExecCondition={ path=/usr/bin/limber ; argv[]=/usr/bin/limber schedule due ; pid=104 ; code=exited ; status=226 }",
        .refused(status: 226)
      ),
      ("ExecCondition={ path=/usr/bin/limber ; pid=104 ; code=exited ; status=1 }", .starts),
      ("ExecCondition={ path=/usr/bin/limber ; pid=104 ; code=exited ; status=0/SUCCESS }", .starts),
      ("ExecCondition={ path=/usr/bin/limber ; pid=0 ; code=(null) ; status=0/0 }", .unknown),
      ("ExecCondition={ path=/usr/bin/limber ; pid=9 ; code=killed ; status=31/SYS }", .unknown), ("", .unknown),
      ("Failed to connect to bus: No medium found", .unknown),
    ] as [(String, ServiceTrial.Outcome)])
  func whatSystemdTellsOfATrial(_ text: String, outcome: ServiceTrial.Outcome) {
    #expect(ServiceTrial.Outcome(text) == outcome)
  }

  /// Who starts the service by hand is never late.
  @Test func aSessionStartedByHandIsDue() throws {
    let scratch = try Scratch()
    let outcome = try Program.run(
      ["schedule", "due", "walking-break"],
      environment: ["HOME": scratch.path("home"), "XDG_CONFIG_HOME": scratch.path("c")])
    #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
  }

  @Test func aTimerThatFiredLateIsTold() throws {
    let scratch = try Scratch()
    guard case .next = Calendar.read("Mon..Fri 10:30") else { return }
    let folder = scratch.path("c") + "/systemd/user"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    func ask(_ calendar: String) throws -> Program.Outcome {
      let timer = """
        # Written by limber schedule; `limber schedule remove` takes it away.
        [Timer]
        OnCalendar=\(calendar)
        Unit=limber@walking-break.service

        """
      try timer.write(toFile: folder + "/limber-walking-break.timer", atomically: true, encoding: .utf8)
      return try Program.run(
        ["schedule", "due", "walking-break"],
        environment: ["XDG_CONFIG_HOME": scratch.path("c"), "TRIGGER_UNIT": "limber-walking-break.timer"])
    }
    let always = try ask("*-*-* *:*:00")
    #expect(always.status == 0 && always.errors.isEmpty)
    let never = try ask("2020-02-02 10:30")
    #expect(never.status == 1)
    #expect(never.errors.contains("walking-break was not planned for now, so nothing begins"))
  }
}
