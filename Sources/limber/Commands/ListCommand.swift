// limber list: the routines and exercises of the library.
// SPDX-License-Identifier: GPL-3.0-or-later

public import ArgumentParser
import JSON
public import RoutineEngine
import RoutineLanguage

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the routines, or the exercises, that can be played by name.",
    discussion: """
      Examples:
        limber list
        limber list --goal mobility --shorter-than 10m
        limber list --exercises --tag stretch --kit towel
        limber list --exercises --kit none
        limber list --exercises --search cat-cow
        limber list --profile osteoporosis
        limber list --json
      """)

  @Flag(help: "List the exercises instead of the routines.")
  var exercises = false

  @Option(help: "Only routines for this: \(Goal.allCases.map(\.rawValue).joined(separator: ", ")).")
  var goal: Goal?

  @Option(help: "Only what has this in its name, or in another name of an exercise.")
  var search: String?

  @Option(
    help: "Only what has this tag, or an exercise with it. May be given several times.", completion: Completions.tags)
  var tag: [String] = []

  @Option(
    help: "Only what needs this, such as mat; none for what needs nothing. May be given several times.",
    completion: Completions.kit)
  var kit: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only what is shorter than this, such as 10m; an exercise counts with its own dose.", valueName: "length"),
    transform: Frames.fromArgument)
  var shorterThan: Frames?

  @OptionGroup var who: ProfileOption

  @Flag(help: "Write JSON.")
  var json = false

  @Flag(help: ArgumentHelp("Write the whole library as a page of Markdown.", visibility: .hidden))
  var page = false

  func validate() throws {
    if exercises, goal != nil { throw ValidationError("Only routines have a goal; leave out --goal or --exercises.") }
  }

  func run() throws {
    let folders = try DataFolders()
    if page { return try writePage(folders) }
    let profiles = try Wishes(Settings(profiles: who.profiles)).profiles
    let store = DocumentStore(files: DiskFiles(), folders: folders.library, profiles: profiles)
    let listing = store.listing(of: exercises ? .exercise : .routine)
    let rows = listing.documents.sorted { exercises && $0.id < $1.id }.compactMap { row($0.path, store) }
    defer { for problem in listing.others { Streams.report("\(problem)") } }
    if json {
      Streams.writeExactly(JSON.array(rows.map(\.json)).text(indented: true) + "\n")
      return
    }
    if rows.isEmpty { Streams.report("nothing in the library is like that; `limber list` shows all of it") }
    let width = rows.map(\.id.count).max() ?? 0
    for row in rows {
      let id = row.id + String(repeating: " ", count: width - row.id.count)
      Streams.write("\(id)  \(row.details.isEmpty ? row.title : "\(row.title) (\(row.details))")\n")
    }
  }

  /// One line of a list.
  private struct Row {
    var id: String
    var title: String
    var details: String
    var json: JSON
  }

  private var filter: CardFilter {
    var filter = CardFilter()
    filter.goal = goal
    filter.search = search
    filter.tags = tag
    filter.kit = kit
    filter.shorterThan = shorterThan
    return filter
  }

  /// The row of a file; nil if the filter excludes it, or if it cannot be used, which is reported.
  private func row(_ path: String, _ store: DocumentStore) -> Row? {
    do throws(FileProblem) {
      let checked = try store.check(path, as: exercises ? .exercise : .routine)
      let refusing = checked.refusingProfiles.map(\.rawValue)
      let refusal = refusing.isEmpty ? [] : ["not for " + refusing.joined(separator: ", ")]
      switch checked.value {
      case .routine(let routine) where filter.admits(routine):
        let details = [routine.minutes.map { "\($0) min" }, routine.goal?.rawValue].compactMap { $0 }
        return Row(
          id: routine.id, title: routine.title.source, details: (details + refusal).joined(separator: ", "),
          json: routine.json(path: path).adding("refused_for", refusing))
      case .exercise(let document) where filter.admits(document):
        let exercise = document.exercise
        return Row(
          id: exercise.id, title: exercise.name.source,
          details: ((exercise.position == .any ? [] : [exercise.position.rawValue]) + refusal).joined(separator: ", "),
          json: document.json(path: path).adding("refused_for", refusing))
      case nil: Streams.report("\(path) has mistakes and is left out; `limber check` tells which")
      default: break
      }
    } catch {
      Streams.report("\(error)")
    }
    return nil
  }

  /// Prints the page of the library that comes with Limber, without the user's own files.
  private func writePage(_ folders: DataFolders) throws {
    let store = DocumentStore(files: DiskFiles(), folders: [folders.installed])
    let read: (page: LibraryPage, broken: [String])
    do throws(FileProblem) { read = try LibraryPage.read(store) } catch { throw CommandError("\(error)") }
    guard read.broken.isEmpty else {
      throw CommandError(
        "\(read.broken.joined(separator: ", ")): mistakes; `limber check` tells which", status: .problemsFound)
    }
    Streams.writeExactly(read.page.markdown)
  }
}

extension Goal: ExpressibleByArgument {}

extension JSON {
  /// The object with a list of words more.
  fileprivate func adding(_ name: String, _ words: [String]) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object(members + [(name, .array(words.map(JSON.string)))])
  }
}
