// limber favourite: the routines that the chooser shows first.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diary
import RoutineLanguage

struct FavouriteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "favourite", abstract: "Keep the routines that you like best; `limber` offers them first.",
    discussion: """
      Examples:
        limber favourite add evening-wind-down
        limber favourite list
        limber favourite remove evening-wind-down
      """,
    subcommands: [FavouriteList.self, FavouriteAdd.self, FavouriteRemove.self], defaultSubcommand: FavouriteList.self)
}

struct FavouriteList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the favourites.")

  func run() throws {
    let all = try DiaryDoor.read { diary throws(DiaryError) in try diary.favourites() } ?? []
    for id in all { Streams.write(id + "\n") }
    if all.isEmpty { Streams.report("there are no favourites; `limber favourite add` makes one", .information) }
  }
}

struct FavouriteAdd: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Make a routine a favourite.")

  @Argument(help: "A routine's name from `limber list`.", completion: Completions.names)
  var routine: String

  func run() throws {
    let store = DocumentStore(files: DiskFiles(), folders: try DataFolders().library)
    let found: (kind: FileKind, path: String)?
    do throws(FileProblem) {
      found = try store.meant(by: routine, of: [.routine])
    } catch {
      throw CommandError("\(error)")
    }
    guard let found else {
      throw CommandError(
        UnknownName(routine, of: [.routine], in: store).problem(
          missing: "there is no routine called \(routine)", lists: "`limber list` shows them all"))
    }
    let id = DocumentName.id(ofPath: found.path)
    let isNew = try DiaryDoor.change { diary throws(DiaryError) in try diary.setFavourite(id, to: true) }
    Streams.write(isNew ? "\(id) is a favourite.\n" : "\(id) was a favourite already.\n")
  }
}

struct FavouriteRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take a routine away from the favourites.")

  @Argument(help: "A favourite's name.", completion: Completions.favourites)
  var routine: String

  func run() throws {
    guard try DiaryDoor.change({ diary throws(DiaryError) in try diary.setFavourite(routine, to: false) }) else {
      throw CommandError("\(routine) is no favourite; `limber favourite list` lists them")
    }
    Streams.write("\(routine) is no favourite any more.\n")
  }
}
