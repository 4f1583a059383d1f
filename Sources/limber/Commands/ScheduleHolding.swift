// limber schedule pause, resume and skip: holidays, and a session that is left out.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diary
import Glibc

struct SchedulePause: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Begin nothing for a while.",
    discussion: """
      The timers stay, and begin nothing until the day that is given begins, or until `limber schedule resume`. Sessions \
      that you begin yourself play as ever.

      Examples:
        limber schedule pause --until 2027-01-07
        limber schedule pause
      """)

  @Option(
    help: ArgumentHelp("The first day on which sessions begin again.", valueName: "2027-01-07"),
    transform: { text in
      guard let day = Day(text) else {
        throw ValidationError("`\(text.prefix(40))` is not a day; write it like 2027-01-07.")
      }
      return day
    })
  var until: Day?

  func run() throws {
    if let until, until <= Day(at: time(nil)) {
      throw CommandError(
        "\(until) is not a day to come; --until names the first day on which sessions begin again", status: .usage)
    }
    var leftOut = LeftOut.read()
    leftOut.pausedUntil = until.map(\.midnight) ?? LeftOut.forGood
    try leftOut.write(now: time(nil))
    let end = until.map { "Until \($0)" } ?? "Until `limber schedule resume`"
    Streams.write("\(end), timers begin nothing.\n")
  }
}

struct ScheduleResume: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "End the pause, and leave out nothing more.",
    discussion: """
      It takes back what `limber schedule pause` and `limber schedule skip` said. What was left out is not made up for.

      Examples:
        limber schedule resume
      """)

  func run() throws {
    try LeftOut().write(now: time(nil))
    Streams.write("Timers begin their sessions again.\n")
  }
}

struct ScheduleSkip: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "skip", abstract: "Leave out the next session.",
    discussion: """
      The next one of all, or of the routine that is named. Said twice, it leaves out two. `limber schedule resume` takes \
      it back.

      Examples:
        limber schedule skip
        limber schedule skip ten-minute-back-care
      """)

  @Argument(help: "The routine's name.", completion: Completions.timers)
  var routine: String?

  func run() throws {
    let timers = try Timers()
    let asked = try routine.map { [try timers.timer(of: $0)] } ?? timers.all()
    var leftOut = LeftOut.read()
    let next = asked.flatMap { timer in
      timer.calendar.compactMap { leftOut.next(of: $0, for: timer.routine, after: time(nil)) }
        .map { (routine: timer.routine, moment: $0) }
    }.min { $0.moment.time < $1.moment.time }
    guard let next else { throw CommandError("there is no session to come; `limber schedule next` tells why") }
    leftOut.skipped[next.routine, default: []].insert(next.moment.time)
    try leftOut.write(now: time(nil))
    Streams.write("\(next.routine) on \(next.moment.words) is left out.\n")
  }
}

extension Day {
  /// When it begins here, in seconds since 1970.
  fileprivate var midnight: Int {
    var parts = tm()
    let (year, month, day) = self.parts
    (parts.tm_year, parts.tm_mon, parts.tm_mday, parts.tm_isdst) = (
      Int32(year - 1900), Int32(month - 1), Int32(day), -1
    )
    return mktime(&parts)
  }
}
