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
        let read = Calendar.moments("\(day) \(clock) \(zone)", after: planned - 300, count: 3)
        #expect(read.map(\.time) == [planned], "\(day) \(clock) \(zone)")
        #expect(Calendar.moments("\(day) \(clock) \(zone)", after: planned + 300) == [])
      }
    }
    #expect(ProcessInfo.processInfo.environment["TZ"] == before)
  }

  /// A service manager that starts the service, one that cannot, and none at all: the trial tells them apart, and a
  /// timer is made only where sessions would begin.
  @Test(arguments: [
    ("the service starts", "\"$LIMBER\" schedule due -- limber-trial", 0, true),
    (
      "it has no namespaces, and starts without", "[ -e \"$DROPIN\" ] && \"$LIMBER\" schedule due -- limber-trial", 0,
      true
    ),
    ("it never starts", ":", 2, false),
    ("there is no user's manager", "echo 'Failed to connect to bus: No medium found'; exit 1", 2, true),
  ]) func aTimerIsMadeWhereTheServiceStarts(_ what: String, start: String, status: Int32, isMade: Bool) throws {
    let scratch = try Scratch()
    let folder = scratch.path("home/.config/systemd/user")
    for name in ["home", "bin"] {
      try FileManager.default.createDirectory(atPath: scratch.path(name), withIntermediateDirectories: true)
    }
    let manager = scratch.path("bin/systemctl")
    let isGone = start.contains("exit 1")
    try "#!/bin/sh\ncase $2 in start) \(start) ;; *) \(isGone ? start : ":") ;; esac\nexit 0\n".write(
      toFile: manager, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: manager)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/bin"
    let outcome = try Program.run(
      ["schedule", "add", "walking-break", "--on", "Mon..Fri 10:30"],
      environment: [
        "HOME": scratch.path("home"), "XDG_CONFIG_HOME": scratch.path("home/.config"), "LIMBER": Program.path,
        "LIMBER_DATA": Program.root.path(), "DROPIN": folder + "/limber@.service.d/no-namespaces.conf",
        "PATH": scratch.path("bin") + ":" + path,
      ])
    #expect(outcome.status == status, "\(what): \(outcome.errors)")
    #expect(FileManager.default.fileExists(atPath: folder + "/limber-walking-break.timer") == isMade, "\(what)")
    let isPlain = FileManager.default.fileExists(atPath: folder + "/limber@.service.d/no-namespaces.conf")
    #expect(isPlain == (what.contains("without")), "\(what)")
    #expect(!FileManager.default.fileExists(atPath: scratch.path("home/.local/state/limber/limber-trial")))
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
    func ask(_ calendar: String, fired seconds: Int = 0) throws -> Program.Outcome {
      let timer = """
        # Written by limber schedule; `limber schedule remove` takes it away.
        [Timer]
        OnCalendar=\(calendar)
        Unit=limber@walking-break.service

        """
      try timer.write(toFile: folder + "/limber-walking-break.timer", atomically: true, encoding: .utf8)
      return try Program.run(
        ["schedule", "due", "walking-break"],
        environment: [
          "XDG_CONFIG_HOME": scratch.path("c"), "TRIGGER_UNIT": "limber-walking-break.timer",
          "TRIGGER_TIMER_REALTIME_USEC": String((time(nil) - seconds) * 1_000_000),
        ])
    }
    let always = try ask("*-*-* *:*:00")
    #expect(always.status == 0 && always.errors.isEmpty)
    let never = try ask("2020-02-02 10:30")
    #expect(never.status == 1)
    #expect(never.errors.contains("walking-break was not planned for now, so nothing begins"))
    // Started by hand, long after the timer has.
    #expect(try ask("2020-02-02 10:30", fired: 600).status == 0)
  }
}
