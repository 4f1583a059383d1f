// limber diary: what was done, week by week and set by set.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diary
import Glibc
import JSON
import RoutineEngine

struct DiaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diary", abstract: "Show what you did, week by week.",
    discussion: """
      The diary is kept on this computer alone, in limber/diary.sqlite in ~/.local/state. `limber settings set diary off` \
      ends it.

      Examples:
        limber diary
        limber diary --since 2026-09-01 --routine core-stability
        limber diary show yesterday
        limber diary forget --before 2026-01-01
      """,
    subcommands: [DiaryList.self, DiaryShow.self, DiaryForget.self],
    defaultSubcommand: DiaryList.self)
}

/// The diary as commands open it.
enum DiaryDoor {
  /// What is told where nothing is kept.
  static let nothing = "the diary has nothing of this; it begins with the next session that `limber play` plays"

  /// The path of the diary.
  private static var path: String {
    get throws(CommandError) {
      guard let path = DiaryPlace.path else {
        throw CommandError("could not find your folder of states, because HOME is not set")
      }
      return path
    }
  }

  /// Reads something in the diary; nil if there is none.
  static func read<Result>(_ body: (Diary) throws(DiaryError) -> Result) throws(CommandError) -> Result? {
    let path = try path
    do throws(DiaryError) {
      guard let diary = try Diary.reading(path) else { return nil }
      return try body(diary)
    } catch {
      throw CommandError("\(error)")
    }
  }

  /// Changes the diary.
  static func change<Result>(_ body: (Diary) throws(DiaryError) -> Result) throws(CommandError) -> Result {
    let path = try path
    do throws(DiaryError) { return try body(Diary(path)) } catch { throw CommandError("\(error)") }
  }
}

/// `--routine` and `--since`: which sessions are meant.
struct SessionOptions: ParsableArguments {
  @Option(help: "Only sessions of this routine, by its name.")
  var routine: String?

  @Option(
    help: ArgumentHelp("Only sessions of this day and later ones.", valueName: "2026-11-26"),
    transform: Day.fromArgument)
  var since: Day?

  var filter: SessionFilter { SessionFilter(routine: routine, since: since) }
}

struct DiaryList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the sessions, week by week.")

  @OptionGroup var which: SessionOptions

  func run() throws {
    let sessions = try DiaryDoor.read { diary throws(DiaryError) in try diary.sessions(which.filter) } ?? []
    guard !sessions.isEmpty else { return Streams.report(DiaryDoor.nothing) }
    Streams.write(DiaryText.weeks(sessions))
  }
}

struct DiaryShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the sessions of a day, set by set.")

  @Argument(help: "The day: 2026-11-26, today or yesterday.", transform: Day.fromArgument)
  var day: Day

  func run() throws {
    let sessions: [(KeptSession, [SetRecord])] =
      try DiaryDoor.read { diary throws(DiaryError) in
        var sessions: [(KeptSession, [SetRecord])] = []
        for session in try diary.sessions(SessionFilter(since: day, until: day)) {
          sessions.append((session, try diary.sets(ofSession: session.id)))
        }
        return sessions
      } ?? []
    guard !sessions.isEmpty else { throw CommandError("the diary has no session of \(day)") }
    Streams.write(sessions.map { DiaryText.session($0, sets: $1) }.joined(separator: "\n"))
  }
}

struct DiaryForget: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Remove sessions from the diary for good.",
    discussion: """
      Examples:
        limber diary forget --before 2026-01-01
        limber diary forget --routine acute-spasm
        limber diary forget --all
      """)

  @Flag(help: "Remove everything that is kept.")
  var all = false

  @Option(
    help: ArgumentHelp("Remove what is earlier than this day.", valueName: "2026-11-26"), transform: Day.fromArgument)
  var before: Day?

  @Option(help: "Remove the sessions of this routine.")
  var routine: String?

  func validate() throws {
    guard all != (before != nil || routine != nil) else {
      throw ValidationError("Say what to forget: --all, or --before, --routine or both.")
    }
  }

  func run() throws {
    let filter = SessionFilter(routine: routine, until: before.map { Day(number: $0.number - 1) })
    let isThere = try DiaryDoor.read { _ in true } ?? false
    let count =
      isThere ? try DiaryDoor.change { diary throws(DiaryError) in try diary.forget(filter) } : 0
    Streams.write("\(DiaryText.count(count, "session")) forgotten.\n")
  }
}

extension Day {
  /// Reads the argument of an option.
  static func fromArgument(_ text: String) throws -> Day {
    let today = Day(at: time(nil))
    switch text {
    case "today": return today
    case "yesterday": return Day(number: today.number - 1)
    default: break
    }
    guard let day = Day(text) else {
      throw ValidationError("\"\(text.prefix(40))\" is no day; write it as \(today), today or yesterday.")
    }
    return day
  }
}
