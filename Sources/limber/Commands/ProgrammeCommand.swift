// limber programme: begins and ends a programme, and says where it is.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diary
import Glibc
import JSON
import RoutineEngine
import RoutineLanguage

struct ProgrammeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "programme", abstract: "Follow a programme of weeks, stage by stage.",
    discussion: """
      A programme has stages with routines. Which one you are in follows from the diary; a stage that asks for more begins \
      when you say yes. `limber today` plays what is due.

      Examples:
        limber programme list
        limber programme start core-stability
        limber programme status
        limber programme yes
        limber programme stop
      """,
    subcommands: [
      ProgrammeStatus.self, ProgrammeList.self, ProgrammeStart.self, ProgrammeYes.self, ProgrammeStop.self,
    ], defaultSubcommand: ProgrammeStatus.self)
}

struct ProgrammeStatus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Tell the stage, what is due, and why.")

  @Flag(help: "Write JSON.")
  var json = false

  func run() throws {
    let day = try ProgrammeDay(on: Day(at: time(nil)))
    if json { Streams.writeExactly(day.json.text(indented: true) + "\n") } else { Streams.write(day.text()) }
    if day.offered != nil, !json { Streams.report("`limber programme yes` begins it", .information) }
  }
}

struct ProgrammeList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the programmes of the library.")

  @Flag(help: "Write JSON.")
  var json = false

  func run() throws {
    let store = DocumentStore(files: DiskFiles(), folders: try DataFolders().library)
    let listing = store.listing(of: .programme)
    defer { for problem in listing.others { Streams.report("\(problem)") } }
    var documents: [(path: String, document: ProgrammeDocument)] = []
    for entry in listing.documents.sorted(by: { $0.id < $1.id }) {
      if let document = (try? store.check(entry.path, as: .programme))?.value?.programme {
        documents.append((entry.path, document))
      } else {
        Streams.report("\(entry.path) has mistakes and is left out; `limber check` tells which")
      }
    }
    if json {
      let all = documents.map { $0.document.json(path: $0.path) }
      return Streams.writeExactly(JSON.array(all).text(indented: true) + "\n")
    }
    let width = documents.map(\.document.id.count).max() ?? 0
    for (_, document) in documents {
      let id = document.id + String(repeating: " ", count: width - document.id.count)
      let stages = DiaryText.count(document.programme.stages.count, "stage")
      Streams.write("\(id)  \(document.title.source) (\(stages))\n")
    }
  }
}

struct ProgrammeStart: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Begin a programme, with its first stage.")

  @Argument(help: "A programme's name from `limber programme list`.", completion: Completions.programmes)
  var name: String

  func run() throws {
    guard try Wishes(Settings()).keepsDiary else {
      throw CommandError("a programme needs the diary, which is off; `limber settings set diary on` keeps it")
    }
    let document = try ProgrammeDay.document(name)
    let title = document.title.source
    let isBegun = try DiaryDoor.change { diary throws(DiaryError) in
      try diary.begin(programme: document.id, title: title, at: time(nil))
    }
    guard isBegun else {
      throw CommandError("a programme is on already; `limber programme status` tells which, and `stop` ends it")
    }
    Streams.write("\(title) begins. `limber today` plays what is due.\n")
    Streams.write(try ProgrammeDay(on: Day(at: time(nil))).text())
  }
}

struct ProgrammeYes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "yes", abstract: "Say yes to the next stage, which asks for more.")

  func run() throws { try Self.say(ProgrammeDay(on: Day(at: time(nil)))) }

  /// Keeps the yes to the stage that waits for it.
  static func say(_ day: ProgrammeDay) throws(CommandError) {
    guard let stage = day.offered else {
      throw CommandError("no stage waits for a yes: \(day.reasons().joined(separator: " "))")
    }
    try DiaryDoor.change { diary throws(DiaryError) in
      try diary.consent(to: stage.name, of: day.begun.id, at: time(nil))
    }
    Streams.write(DisplayTable.english(.stageBegins, ["name": stage.name]) + "\n")
  }
}

struct ProgrammeStop: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop", abstract: "End the programme. Its sessions stay in the diary.")

  func run() throws {
    let title = try DiaryDoor.read { diary throws(DiaryError) in try diary.programme()?.title } ?? nil
    guard let title, try DiaryDoor.change({ diary throws(DiaryError) in try diary.endProgramme(at: time(nil)) }) else {
      throw CommandError("no programme is on")
    }
    Streams.write("\(title) is over.\n")
  }
}
