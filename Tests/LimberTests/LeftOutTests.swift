// Holidays, skipped sessions and quiet hours: what of the schedule is left out.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import Testing

@testable import limber

@Suite struct LeftOutTests {
  /// Thu 2026-11-26 10:30:00 UTC.
  private static let planned = 1_795_689_000
  private static let day = 86_400
  private static let nights = QuietHours("22:00-7:00")
  private static let middays = QuietHours("10:00-11:00")

  @Test(
    arguments: [
      ("nothing was said", LeftOut(), nil),
      ("a pause that ends later", LeftOut(pausedUntil: planned + day), .paused(until: planned + day)),
      ("a pause that ended before", LeftOut(pausedUntil: planned - day), nil),
      ("a pause that ends at the planned second", LeftOut(pausedUntil: planned), nil),
      ("a pause without an end", LeftOut(pausedUntil: LeftOut.forGood), .paused(until: LeftOut.forGood)),
      ("this one is skipped", LeftOut(skipped: ["a": [planned]]), .skipped),
      ("that of tomorrow is skipped", LeftOut(skipped: ["a": [planned + day]]), nil),
      ("that of another routine is skipped", LeftOut(skipped: ["b": [planned]]), nil),
      ("it is quiet at noon", LeftOut(quiet: middays), .quiet(middays!)),
      ("it is quiet at night", LeftOut(quiet: nights), nil),
      (
        "a pause is told before quiet hours", LeftOut(pausedUntil: planned + 1, quiet: middays),
        .paused(until: planned + 1)
      ),
    ] as [(String, LeftOut, LeftOut.Reason?)])
  func aPlannedTime(_ what: String, leftOut: LeftOut, expected: LeftOut.Reason?) {
    let reason = leftOut.reason("a", at: Self.planned) { $0 / 60 % 1440 }
    #expect(reason == expected, "\(what)")
    // What is late or was off stays so, and what would be due is left out.
    for (after, boot, otherwise) in [
      (10, 0, Punctuality.due), (3600, 0, .late), (60, Self.planned + 30, .wasOff(planned: Self.planned)),
    ] {
      let now = Self.planned + after
      let decided = Punctuality(planned: [Self.planned], now: now, boot: boot) {
        leftOut.reason("a", at: $0) { $0 / 60 % 1440 }
      }
      #expect(decided == (otherwise == .due ? expected.map(Punctuality.leftOut) ?? .due : otherwise), "\(what)")
      #expect((decided.words(for: "a") == nil) == (decided == .due))
    }
  }

  /// A skipped time does not let an earlier one begin once more.
  @Test func theLastPlannedTimeDecides() {
    let times = [Self.planned, Self.planned + 180]
    let leftOut = LeftOut(skipped: ["a": [Self.planned + 180]])
    func decide(_ now: Int) -> Punctuality {
      Punctuality(planned: times, now: now, boot: 0) { leftOut.reason("a", at: $0) { _ in 0 } }
    }
    #expect(decide(Self.planned + 1) == .due)
    #expect(decide(Self.planned + 181) == .leftOut(.skipped))
  }

  @Test func theFileKeepsWhatIsToCome() {
    let now = Self.planned
    let leftOut = LeftOut(
      pausedUntil: now + 5, skipped: ["a": [now + 60, now - 10_000], "b-c": [now + 7]])
    let read = LeftOut(text: leftOut.text(now: now))
    #expect(read == LeftOut(pausedUntil: now + 5, skipped: ["a": [now + 60], "b-c": [now + 7]]))
    #expect(LeftOut(text: read.text(now: now + 5)).pausedUntil == nil)
    let always = LeftOut(pausedUntil: LeftOut.forGood)
    #expect(LeftOut(text: always.text(now: now)) == always)
    #expect(LeftOut(text: "rubbish\nskip a\nskip a x\npaused-until\n") == LeftOut())
  }

  @Test(arguments: [
    ("22:00-7:00", [22 * 60, 23 * 60 + 59, 0, 6 * 60 + 59], [7 * 60, 12 * 60, 21 * 60 + 59]),
    ("13:00-14:30", [13 * 60, 14 * 60 + 29], [0, 12 * 60 + 59, 14 * 60 + 30]),
    ("00:00 \u{2013} 06:00", [0, 359], [360, 1439]),
  ])
  func hoursOfADay(_ text: String, quiet: [Int], loud: [Int]) throws {
    let hours = try #require(QuietHours(text))
    #expect(quiet.allSatisfy(hours.contains) && !loud.contains(where: hours.contains))
    #expect(QuietHours(hours.description) == hours)
  }

  @Test(arguments: [
    "", "22:00", "22-7", "22:00-22:00", "24:00-7:00", "22:00-7:00-8:00", "22:00-7:00 x", "a-b", "22:60-7:00",
  ])
  func noHours(_ text: String) { #expect(QuietHours(text) == nil) }

  // MARK: Commands

  private static let mark = "# Written by limber schedule; `limber schedule remove` takes it away."

  /// Runs `limber schedule` with timers at home.
  private func schedule(_ arguments: [String], in scratch: Scratch, fired: Int? = nil) throws -> Program.Outcome {
    try limber(["schedule"] + arguments, in: scratch, fired: fired)
  }

  private func limber(_ arguments: [String], in scratch: Scratch, fired: Int? = nil) throws -> Program.Outcome {
    var environment = [
      "HOME": scratch.path("home"), "XDG_CONFIG_HOME": scratch.path("home/.config"), "TZ": "UTC",
      "LIMBER_DATA": Program.root.path(),
    ]
    if let fired {
      environment["TRIGGER_UNIT"] = "limber-walking-break.timer"
      environment["TRIGGER_TIMER_REALTIME_USEC"] = String(fired * 1_000_000)
    }
    return try Program.run(arguments, environment: environment)
  }

  private func home(_ timers: [String: String], settings: String = "") throws -> Scratch {
    let scratch = try Scratch()
    let units = scratch.path("home/.config/systemd/user")
    for folder in [units, scratch.path("home/.config/limber")] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    for (routine, calendar) in timers {
      let text = "\(Self.mark)\n[Timer]\nOnCalendar=\(calendar)\nUnit=limber@\(routine).service\n"
      try text.write(toFile: units + "/limber-\(routine).timer", atomically: true, encoding: .utf8)
    }
    try settings.write(toFile: scratch.path("home/.config/limber/settings.yaml"), atomically: true, encoding: .utf8)
    return scratch
  }

  @Test func aPauseHoldsUntilItIsEnded() throws {
    guard case .next = Calendar.read("daily") else { return }
    let scratch = try home(["walking-break": "*-*-* *:*:00"])
    func isDue() throws -> Program.Outcome { try schedule(["due", "walking-break"], in: scratch, fired: time(nil)) }
    #expect(try isDue().status == 0)
    let paused = try schedule(["pause", "--until", "2199-01-07"], in: scratch)
    #expect(paused.output == "Until 2199-01-07, timers begin nothing.\n" && paused.status == 0)
    let refused = try isDue()
    #expect(refused.status == 1)
    #expect(refused.errors.contains("walking-break is left out, because the schedule is paused until 2199-01-07"))
    #expect(try schedule(["list"], in: scratch).errors.contains("all of it is left out"))
    #expect(try schedule(["due", "walking-break"], in: scratch).status == 0, "begun by hand")
    #expect(try schedule(["resume"], in: scratch).output == "Timers begin their sessions again.\n")
    #expect(try isDue().status == 0)
    #expect(try schedule(["pause"], in: scratch).status == 0)
    #expect(try isDue().status == 1)
    #expect(try schedule(["next"], in: scratch).output == "walking-break  never\n")
    for day in ["2020-01-01", "tomorrow", "2027-02-30"] {
      #expect(try schedule(["pause", "--until", day], in: scratch).status == 64, "\(day)")
    }
  }

  @Test func theNextOneIsSkipped() throws {
    guard case .next = Calendar.read("daily") else { return }
    let scratch = try home(["walking-break": "2198-01-01,02,03 10:30", "core-stability": "2198-01-02 09:00"])
    #expect(
      try schedule(["skip"], in: scratch).output == "walking-break on Mon 2198-01-01 10:30:00 UTC is left out.\n")
    #expect(
      try schedule(["skip"], in: scratch).output == "core-stability on Tue 2198-01-02 09:00:00 UTC is left out.\n")
    #expect(
      try schedule(["skip", "walk"], in: scratch).output
        == "walking-break on Tue 2198-01-02 10:30:00 UTC is left out.\n")
    let next = try schedule(["next"], in: scratch)
    #expect(next.output == "core-stability  never\nwalking-break  Wed 2198-01-03 10:30:00 UTC\n")
    #expect(next.errors.contains("walking-break on Mon 2198-01-01 10:30:00 UTC is left out this time"))
    #expect(try schedule(["skip", "core"], in: scratch).status == 2)
    #expect(try schedule(["skip", "plank"], in: scratch).errors.contains("there is no timer for plank"))
    #expect(try schedule(["resume"], in: scratch).status == 0)
    #expect(try schedule(["next"], in: scratch).output.contains("walking-break  Mon 2198-01-01"))
  }

  @Test func quietHoursAreKeptAndToldOf() throws {
    guard case .next = Calendar.read("daily") else { return }
    let scratch = try home(["walking-break": "*-*-* *:*:00"], settings: "quiet-hours: 00:00-23:59\n")
    let now = LeftOut.minute(at: time(nil))
    guard now < 1438 else { return }
    let outcome = try schedule(["due", "walking-break"], in: scratch, fired: time(nil))
    #expect(outcome.status == 1 && outcome.errors.contains("0:00-23:59 are quiet hours in the settings"))
    let night = try home([:], settings: "quiet-hours: 22:00-7:00\n")
    func add(_ time: String) throws -> Program.Outcome {
      try schedule(["add", "walking-break", "--on", time], in: night)
    }
    #expect(try add("Mon..Fri 23:30").errors.contains("23:30:00 UTC is left out, because 22:00-7:00 are quiet hours"))
    #expect(!(try add("Mon..Fri 10:30").errors.contains("quiet hours")))
  }

  /// Packs of all timers are counted together, also those of the timer that is changed once only.
  @Test func packsAreNotPlannedTooOften() throws {
    guard case .next = Calendar.read("daily") else { return }
    let scratch = try home(["cold-pack-timer": "*-*-* 9:00"])
    func add(_ arguments: String...) throws -> Program.Outcome {
      try schedule(["add", "--dry-run"] + arguments, in: scratch)
    }
    let hourly = try add("cold-pack-timer", "--on", "hourly")
    #expect(hourly.status == 1 && hourly.output.isEmpty)
    #expect(hourly.errors.contains("[M411]") && hourly.errors.contains("Source: Midlands"), "\(hourly.errors)")
    #expect(hourly.errors.contains("add --accept-risk to go on all the same"))
    let accepted = try add("cold-pack-timer", "--on", "hourly", "--accept-risk")
    #expect(accepted.status == 0 && accepted.errors.contains("The cold comes again after"))
    #expect(try add("cold-pack-timer", "--on", "*-*-* 9:30", "--on", "*-*-* 12:00").errors.isEmpty)
    let heat = try add("heat-timer", "--on", "*-*-* 8,10,12,14:00")
    #expect(heat.status == 0 && heat.errors.contains("Heat comes 4 times within a day; 3 times are the most."))
    #expect(try add("walking-break", "--on", "hourly").errors.isEmpty)
  }

  /// A programme gives one session a day, with the packs of its stage.
  @Test func thePacksOfAProgrammeCount() throws {
    guard case .next = Calendar.read("daily") else { return }
    let scratch = try home(["cold-pack-timer": "*-*-* 9:00"])
    let programmes = scratch.path("home/.local/share/limber/Programmes")
    try FileManager.default.createDirectory(atPath: programmes, withIntermediateDirectories: true)
    let text = """
      format: 1
      programme: Cold days
      stages:
        - stage: First
          routines: [walking-break, cold-pack-timer]
          sessions-a-week: 7

      """
    try text.write(toFile: programmes + "/cold-days.yaml", atomically: true, encoding: .utf8)
    func add(_ time: String) throws -> Program.Outcome {
      try schedule(["add", "--dry-run", "today", "--on", time], in: scratch)
    }
    #expect(try limber(["programme", "start", "cold-days"], in: scratch).status == 0)
    let soon = try add("*-*-* 9:30,18:00")
    #expect(soon.status == 1 && soon.errors.contains("[M411] today, on "), "\(soon.errors)")
    let hourly = try add("hourly")
    #expect(hourly.status == 0 && !hourly.errors.contains("[M4"), "\(hourly.errors)")
  }

  /// A session that asks is put off, begins anew after its time, and is over when it is quit.
  @Test func aSessionThatIsPutOffBeginsAnew() throws {
    let scratch = try Scratch()
    let socket = scratch.path("session.sock")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.environment = Program.environment.merging(["HOME": scratch.path("")]) { $1 }
    process.arguments = [
      "play", "walking-break", "--output", "silent", "--view", "json", "--control", socket, "--ask",
    ]
    let (output, errors) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError, process.standardInput) = (output, errors, FileHandle.nullDevice)
    try process.run()
    func control(_ words: String...) throws -> Program.Outcome {
      try Program.run(["control"] + words + ["--control", socket])
    }
    func waitForStart() {
      var text = ""
      while !text.contains("session-start") {
        let data = output.fileHandleForReading.availableData
        if data.isEmpty { return }
        text += String(decoding: data, as: UTF8.self)
      }
    }
    waitForStart()
    #expect(try control("snooze", "1s").output == "It begins again in 1s.\n")
    waitForStart()
    let yes = try control("yes")
    #expect(yes.status == 0 && yes.output.hasPrefix("Playing, Walking break"), "\(yes)")
    #expect(try control("snooze", "20m").output.hasPrefix("It begins again in 20m"))
    var status = try control("status").output
    for _ in 0..<100 where !status.hasPrefix("Put off until") { status = try control("status").output }
    #expect(status.hasPrefix("Put off until "))
    #expect(try control("toggle").errors.contains("Put off until"))
    #expect(try control("quit").status == 0)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(told.contains(": walking-break"), "\(told)")
  }
}
