// limber diary: what was done, week by week and set by set.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diary
import Glibc
import JSON
import RoutineEngine
import System

struct DiaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diary", abstract: "Show what you did, week by week.",
    discussion: """
      The diary is kept on this computer alone, in limber/diary.sqlite in ~/.local/state. `limber settings set diary off` \
      ends it.

      Examples:
        limber diary
        limber diary --since 2026-09-01 --routine core-stability
        limber diary --since 2026-09-01 --svg pain.svg
        limber diary --csv > sessions.csv
        limber diary show yesterday
        limber diary rate pain 3
        limber diary export > diary.json
        limber diary forget --before 2026-01-01
      """,
    subcommands: [
      DiaryList.self, DiaryShow.self, DiaryRate.self, DiaryForget.self, DiaryExport.self, DiaryImport.self,
    ],
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
  @Option(help: "Only sessions of this routine, by its name.", completion: Completions.names)
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

  @Flag(help: "Write JSON, an object for each session.")
  var json = false

  @Flag(help: "Write comma-separated values, a line for each session.")
  var csv = false

  @Option(help: ArgumentHelp("Write a picture to this file, for a physiotherapist.", valueName: "file"))
  var svg: String?

  func validate() throws {
    if [json, csv, svg != nil].count(where: { $0 }) > 1 {
      throw ValidationError("Choose one of --json, --csv and --svg.")
    }
  }

  func run() throws {
    let sessions = try DiaryDoor.read { diary throws(DiaryError) in try diary.sessions(which.filter) } ?? []
    if json {
      return Streams.writeExactly(JSON.array(sessions.map(\.json)).text(indented: true) + "\n")
    }
    if csv { return Streams.writeExactly(DiaryText.csv(sessions)) }
    guard !sessions.isEmpty else { return Streams.report(DiaryDoor.nothing) }
    if let svg {
      let title = which.routine == nil ? "Sessions with Limber" : sessions[0].record.heading.title
      guard let picture = DiarySVG.picture(sessions, title: title) else { return }
      return try RoutineFiles.replace(svg, with: Array(picture.utf8))
    }
    Streams.write(DiaryText.weeks(sessions))
    if let plot = DiaryText.plot(sessions, columns: Streams.columns) { Streams.write("\n" + plot) }
  }
}

struct DiaryExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write everything that is kept as JSON, for `limber diary import`.")

  func run() throws {
    guard let all = try DiaryDoor.read({ diary throws(DiaryError) in try diary.export() }) else {
      throw CommandError(DiaryDoor.nothing)
    }
    Streams.writeExactly(all.text(indented: true) + "\n")
  }
}

struct DiaryImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Add what `limber diary export` has written; what is here already stays.")

  @Argument(help: "The file.", completion: .file(extensions: ["json"]))
  var file: String

  func run() throws {
    let bytes: [UInt8]
    do throws(FileReadError) { bytes = try Files.read(file, atMost: 1 << 30) } catch {
      throw CommandError("\(file.printablePath) can't be read; check its path")
    }
    let json: JSON
    do throws(JSONError) { json = try JSON(parsing: bytes) } catch {
      throw CommandError("\(file.printablePath) is not the export of a diary: \(error)")
    }
    let added = try DiaryDoor.change { diary throws(DiaryError) in try diary.take(json, from: file) }
    Streams.write("\(DiaryText.count(added, "session")) added.\n")
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

struct DiaryRate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate", abstract: "Say how the last session felt: pain or effort, 0 to 10.",
    discussion: """
      It is never asked for, and never needed. While a session is on, `limber control rate` does the same.

      Examples:
        limber diary rate pain 3
        limber diary rate pain 2 --before
        limber diary rate effort 5
      """)

  @Argument(help: "pain or effort.", completion: .list(Rating.Subject.allCases.map(\.rawValue)))
  var subject: String

  @Argument(help: "A whole number: 0 for none, 10 for the most that you can think of.")
  var value: String

  @Flag(help: "The pain before the session; without it, the pain after it.")
  var before = false

  func validate() throws {
    let rating = try rating
    if before, rating.subject != .pain { throw ValidationError("--before goes with pain.") }
  }

  private var rating: Rating {
    get throws {
      guard let rating = Rating("\(subject) \(value)") else {
        throw ValidationError("Rate pain or effort with a whole number from 0 to 10, such as pain 3.")
      }
      return rating
    }
  }

  func run() throws { try Self.rate(rating, isBefore: before) }

  /// Keeps a rating of the last session, and tells what the number means.
  static func rate(_ rating: Rating, isBefore: Bool = false) throws {
    let nothing = CommandError("there is no session in the diary to rate")
    guard try DiaryDoor.read({ _ in true }) ?? false else { throw nothing }
    let title = try DiaryDoor.change { diary throws(DiaryError) -> String? in
      guard let last = try diary.lastSession() else { return nil }
      try diary.rate(RatingKind(rating.subject, isBefore: isBefore), rating.value, session: last.id, at: time(nil))
      return "\(last.record.heading.title), \(last.record.heading.day)"
    }
    guard let title else { throw nothing }
    Streams.write("\(title). \(DisplayTable.english.answer(to: rating))\n")
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

  @Flag(help: "Remove everything that is kept, also which notices you have heard.")
  var all = false

  @Option(
    help: ArgumentHelp("Remove what is earlier than this day.", valueName: "2026-11-26"), transform: Day.fromArgument)
  var before: Day?

  @Option(help: "Remove the sessions of this routine.", completion: Completions.names)
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
      isThere
      ? try DiaryDoor.change { diary throws(DiaryError) in try all ? diary.forgetAll() : diary.forget(filter) } : 0
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
