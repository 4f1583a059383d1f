// limber today: plays what the programme gives, and says why.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diary
import Glibc
import JSON
import RoutineEngine

struct TodayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "Play what your programme gives today, and say why.",
    discussion: """
      In a terminal you are asked how much pain there is, and whether a stage that asks for more is to begin. Pain 4 or 5 \
      gives half of the session, and from 6 on rest and breathing alone.

      Examples:
        limber today
        limber today --dry-run
        limber today --pain 4 --view lines
        limber schedule add today --on "18:00"
      """)

  @Flag(help: "Say what is due and why, and play nothing.")
  var dryRun = false

  @Flag(help: "Write it as JSON, and play nothing.")
  var json = false

  @Option(help: "The pain now, 0 to 10. Without it you are asked, or what you said of the last session counts.")
  var pain: Int?

  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("Options of `limber play`.", valueName: "option"))
  var options: [String] = []

  func validate() throws {
    if let pain, !Rating.range.contains(pain) { throw ValidationError("Pain is a whole number from 0 to 10.") }
  }

  func run() async throws {
    let command = try PlayCommand.parse(options + ["--", PlayCommand.today])
    guard json || dryRun else { return try await Self.play(pain: pain, with: command) }
    let day = try ProgrammeDay(on: Day(at: time(nil)), pain: pain)
    if json { Streams.writeExactly(day.json.text(indented: true) + "\n") } else { Streams.write(day.text()) }
  }

  /// Plays what is due, if something is.
  static func play(pain: Int?, with command: PlayCommand) async throws {
    var day = try ProgrammeDay(on: Day(at: time(nil)), pain: pain)
    if pain == nil, let told = Questions.pain(lastTime: day.lastPain) { day.tell(pain: told) }
    if let stage = day.offered, Questions.begins(stage) {
      try ProgrammeYes.say(day)
      day = try ProgrammeDay(on: Day(at: time(nil)), pain: day.pain)
    }
    // Standard output may be what is heard or watched.
    for line in day.text().split(separator: "\n") { Streams.report(String(line), .notice) }
    guard let session = ProgrammeSession(day) else { return }
    _ = try await command.play(session)
  }
}

extension ProgrammeDay {
  /// What is due, and where the listener is in the programme.
  var json: JSON {
    var members: [(String, JSON)] = [
      ("programme", .string(document.id)), ("title", .string(document.title.source)),
      ("begun", .string(begun.day.description)), ("stage", .string(stage.name)),
      ("stage_number", .int(Int64(today.stage + 1))), ("stages", .int(Int64(programme.stages.count))),
    ]
    switch today.plan {
    case .session(let routine, let change, let form):
      members += [
        ("due", .bool(true)), ("routine", .string(routine)), ("form", .string(form.rawValue)),
        ("dose", .optional(DisplayTable.english.change(change))),
      ]
    case .notDue(let next): members += [("due", .bool(false)), ("next", .string(next.description))]
    }
    members += [
      ("waits_for_yes", .optional(offered?.name)), ("why", .array(reasons().map(JSON.string))),
    ]
    return .object(members)
  }
}
