// limber schedule: plays routines at fixed times, with systemd timers.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diary
import Glibc
import JSON
import RoutineEngine
import RoutineLanguage
import System
import Systemd

struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "Play routines by themselves at fixed times.",
    discussion: """
      Timers of systemd's user manager begin the sessions; Limber keeps no clock of its own. A time that was missed, \
      because the machine was off or asleep, is not made up for: a session begins within five minutes of its time, or not \
      at all.

      Examples:
        limber schedule add ten-minute-back-care --on "Mon..Fri 10:30"
        limber schedule list
        limber schedule skip
        limber schedule pause --until 2027-01-07
        limber schedule remove ten-minute-back-care
      """,
    subcommands: [
      ScheduleAdd.self, ScheduleList.self, ScheduleRemove.self, ScheduleNext.self, ScheduleSkip.self,
      SchedulePause.self, ScheduleResume.self, ScheduleDue.self,
    ])
}

struct ScheduleAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Play a routine at times of your choice.",
    discussion: """
      Times are calendar expressions of systemd's, such as "Mon..Fri 10:30" or "*-*-* 07:00". A routine that has a timer \
      already gets the new times instead.

      Examples:
        limber schedule add ten-minute-back-care --on "Mon..Fri 10:30"
        limber schedule add walking-break --on "Mon..Fri 11:00" --dry-run
        limber schedule add today --on "*-*-* 18:00"
      """)

  @Argument(
    help: "A routine's name from `limber list`, or today for what your programme gives.",
    completion: Completions.schedulable)
  var routine: String

  @Option(help: "When it begins; may be given several times.")
  var on: [String]

  @Flag(help: "Print what would be written and run, and change nothing.")
  var dryRun = false

  @OptionGroup var risk: RiskOption

  func validate() throws {
    if on.isEmpty { throw ValidationError("Say when, such as --on \"Mon..Fri 10:30\".") }
  }

  func run() throws {
    let routine = try checkedRoutine()
    for expression in on {
      if case .wrong(let reason) = Calendar.read(expression) {
        throw CommandError(
          "\(expression) is not a time that systemd understands (\(reason)); write it like \"Mon..Fri 10:30\"")
      }
    }
    let timers = try Timers()
    let timer = TimerUnit(routine: routine, calendar: on)
    let reload = ["systemctl", "--user", "daemon-reload"]
    let enable = ["systemctl", "--user", "enable", "--now", timer.name]
    tellWhatIsLeftOut(of: timer)
    try PackTimes(timer, among: timers.all()).review(refusesRisk: !risk.isAccepted)
    if dryRun {
      Streams.write("\(timers.path(timer)):\n\n\(timer.text(under: Timers.mark))\n")
      for command in [ServiceTrial.start, reload, enable] { Streams.write(command.joined(separator: " ") + "\n") }
      return
    }
    try proveThatItStarts(timers, reload: reload)
    // A timer that is changed while it is loaded remembers when it fired last, and fires at once for a new time since.
    if let former = timers.all().first(where: { $0.routine == routine }) {
      _ = Tool.ask(["systemctl", "--user", "disable", "--now", former.name])
      try timers.remove(former)
      _ = Tool.ask(reload)
    }
    try timers.write(timer)
    Streams.write("\(timers.path(timer)) is written.\n")
    tellAboutLingering()
    try Systemctl.run([reload, enable])
    for expression in on {
      if case .next(let times) = Calendar.read(expression) {
        Streams.write("\(routine) begins \(times.first?.words ?? "never").\n")
      }
    }
  }

  /// Starts the service for a moment. Where it cannot start for want of namespaces, it is made to do without.
  private func proveThatItStarts(_ timers: Timers, reload: [String]) throws {
    guard case .refused = ServiceTrial.outcome() else { return }
    let isNew = access(timers.pathOfPlainService, F_OK) != 0
    if isNew {
      try timers.writePlainService()
      _ = Tool.ask(reload)
    }
    switch ServiceTrial.outcome() {
    case .starts:
      Streams.report(
        "users can make no namespaces here, so sessions do without; see \(timers.pathOfPlainService)", .notice)
    case .unknown: return
    case .refused:
      if isNew { unlink(timers.pathOfPlainService) }
      _ = Tool.ask(reload)
      throw CommandError(
        "the service does not start here, so \(routine) would never begin; `journalctl --user -n 20` says why"
      )
    }
  }

  /// The whole name of the routine, which can be played.
  private func checkedRoutine() throws -> String {
    // Which routine it will be is decided on the day; that there is a programme, and no mistake in it, now.
    if routine == PlayCommand.today {
      _ = try ProgrammeDay(on: Day(at: time(nil)))
      return routine
    }
    guard !DocumentName.isPath(routine) else {
      throw CommandError(
        "a timer needs a routine's name, not a path; put the file into ~/.local/share/limber and give its name without .yaml"
      )
    }
    let wishes = try Wishes(Settings())
    let loader = RoutineLoader(try DataFolders(), profiles: wishes.profiles)
    let checked = try loader.load(routine, refusesRisk: !risk.isAccepted, byNameOnly: true)
    guard let found = checked.value else { preconditionFailure("the loader returns no routine with errors") }
    try Machine().require(found, for: wishes)
    if !checked.safetyErrors.isEmpty {
      Streams.report(
        "the sessions need --accept-risk too: add it to LIMBER_OPTIONS in ~/.config/limber/play.env", .warning)
    }
    return found.id
  }

  /// Warns of times that will be left out.
  private func tellWhatIsLeftOut(of timer: TimerUnit) {
    let leftOut = LeftOut.read()
    let quiet = LeftOut(quiet: leftOut.quiet)
    if let reason = leftOut.reason("", at: time(nil)), case .paused = reason {
      Streams.report("\(timer.routine) \(reason.words)", .warning)
    }
    for expression in timer.calendar {
      let times = Calendar.moments(expression, after: time(nil), count: 100)
      guard
        let (moment, reason) = times.lazy.compactMap({ moment in
          quiet.reason("", at: moment.time).map { (moment, $0) }
        }).first
      else { continue }
      Streams.report("\(timer.routine) on \(moment.words) \(reason.words)", .warning)
    }
  }

  private func tellAboutLingering() {
    guard !Lingering.isOn else { return }
    let user = Lingering.user ?? "$USER"
    Streams.report(
      "Your services run only while you are logged in. So that they run always: sudo loginctl enable-linger \(user)",
      .warning)
  }
}

struct ScheduleList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the timers.",
    discussion: """
      Examples:
        limber schedule list
        limber schedule list --json
      """)

  @Flag(help: "Write JSON.")
  var json = false

  func run() throws {
    let timers = try Timers()
    let all = timers.all()
    if json {
      let rows = all.map { timer in
        JSON.object([
          ("routine", .string(timer.routine)), ("on", .array(timer.calendar.map(JSON.string))),
          ("path", .string(timers.path(timer))),
        ])
      }
      Streams.writeExactly(JSON.array(rows).text(indented: true) + "\n")
      return
    }
    for timer in all { Streams.write("\(timer.routine)  \(timer.calendar.joined(separator: ", "))\n") }
    if !all.isEmpty, let reason = LeftOut.read().reason("", at: time(nil)), case .paused = reason {
      Streams.report("all of it \(reason.words)", .notice)
    }
    if all.isEmpty { Streams.report("there are no timers; `limber schedule add` makes one", .information) }
  }
}

struct ScheduleRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take a routine's timer away.",
    discussion: """
      Examples:
        limber schedule remove ten-minute-back-care
        limber schedule remove ten-minute-back-care --dry-run
      """)

  @Argument(help: "The routine's name.", completion: Completions.timers)
  var routine: String

  @Flag(help: "Print what would be removed and run, and change nothing.")
  var dryRun = false

  func run() throws {
    let timers = try Timers()
    let timer = try timers.timer(of: routine)
    let disable = ["systemctl", "--user", "disable", "--now", timer.name]
    let reload = ["systemctl", "--user", "daemon-reload"]
    if dryRun {
      Streams.write("\(disable.joined(separator: " "))\nrm \(timers.path(timer))\n\(reload.joined(separator: " "))\n")
      return
    }
    // Ignores errors: the file is removed anyway, and the manager forgets the timer when it restarts.
    _ = Tool.ask(disable)
    try timers.remove(timer)
    Streams.write("\(timers.path(timer)) is gone.\n")
    try Systemctl.run([reload])
  }
}

struct ScheduleNext: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next", abstract: "Tell when each timer comes next.",
    discussion: """
      Times that are left out, by a pause, by `limber schedule skip` or by `quiet-hours` in the settings, are told on \
      standard error.

      Examples:
        limber schedule next
        limber schedule next --json
      """)

  @Flag(help: "Write JSON.")
  var json = false

  func run() throws {
    var rows: [JSON] = []
    let leftOut = LeftOut.read()
    for timer in try Timers().all() {
      for expression in timer.calendar {
        let words: String
        switch Calendar.read(expression) {
        case .next(let times):
          if let first = times.first, let reason = leftOut.reason(timer.routine, at: first.time) {
            Streams.report("\(timer.routine) on \(first.words) \(reason.words)", .notice)
          }
          words = leftOut.next(of: expression, for: timer.routine, after: time(nil))?.words ?? "never"
        case .wrong(let reason): words = "never: \(reason)"
        case .unknown: throw CommandError("this needs systemd-analyze, which is not here; install systemd")
        }
        rows.append(
          .object([("routine", .string(timer.routine)), ("on", .string(expression)), ("next", .string(words))]))
        if !json { Streams.write("\(timer.routine)  \(words)\n") }
      }
    }
    if json { Streams.writeExactly(JSON.array(rows).text(indented: true) + "\n") }
  }
}

struct ScheduleDue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Tell whether a timer's session may begin now.",
    discussion: """
      The service asks this before each session. The status is 0 within five minutes of a planned time, and always when \
      the service was started by hand; else it is 1, and nothing begins.
      """)

  @Argument(help: "The routine's name.")
  var routine: String

  func run() throws {
    if routine == ServiceTrial.routine {
      ServiceTrial.leaveMark()
      throw ExitCode.problemsFound
    }
    let now = time(nil)
    guard Self.wasStartedByTimer(now), let timer = try Timers().all().first(where: { $0.routine == routine }) else {
      return
    }
    let planned = timer.calendar.flatMap {
      Calendar.moments($0, after: Punctuality.window(now).lowerBound - 1, count: 10)
    }
    let leftOut = LeftOut.read()
    let punctuality = Punctuality(planned: planned.map(\.time), now: now, boot: Punctuality.boot(now)) {
      leftOut.reason(routine, at: $0)
    }
    guard let words = punctuality.words(for: routine) else { return }
    Streams.report(words, .notice)
    throw ExitCode.problemsFound
  }

  /// systemd 252 or newer tells a service which timer has started it, and when. When it is started by hand later, it still
  /// has these variables.
  private static func wasStartedByTimer(_ now: Int) -> Bool {
    guard Streams.environment("TRIGGER_UNIT") != nil else { return false }
    let microseconds = Streams.environment("TRIGGER_TIMER_REALTIME_USEC").flatMap { Int($0) }
    return microseconds.map { abs(now - $0 / 1_000_000) < 60 } ?? true
  }
}

/// The user's service manager.
private enum Systemctl {
  /// Runs commands. If one fails, the error lists the commands still to be run.
  static func run(_ commands: [[String]]) throws(CommandError) {
    for (index, command) in commands.enumerated() {
      let answer = Tool.ask(command)
      guard answer?.status != 0 else { continue }
      let reason = answer.map(\.firstLine) ?? "there is no \(command[0]) here"
      let left = commands[index...].map { $0.joined(separator: " ") }.joined(separator: " && ")
      throw CommandError("the user's service manager was not told (\(reason)); in a session of your own, run: \(left)")
    }
  }
}
