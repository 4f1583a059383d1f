// limber check: reports problems in routine, exercise and notice files, and fixes them.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import RoutineEngine
import RoutineLanguage
import System

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say what is wrong in routine, exercise and notice files.",
    discussion: """
      Every mistake of every file is reported in one run. A folder stands for all *.yaml and *.yml files below it.

      --fix mends what can only have been meant one way; --fix=unsafe also takes the likeliest of several ways.

      Examples:
        limber check my-routine.yaml
        limber check Routines --strict
        limber check my-routine.yaml --diff
        limber check my-routine.yaml --fix
        limber check my-routine.yaml --watch
        limber check --format json my-routine.yaml
        limber check - < my-routine.yaml

      An error is what no command plays. What is not on this machine, such as a voice, is a warning here, and refused by \
      the commands that need it.

      Exit status: 0 when there is no error, 1 when there is one, 2 when a file can't be read or written.
      """)

  /// The output format of diagnostics.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case human
    case json
    case github
  }

  /// Which fixes are applied.
  enum Fixes: String, ExpressibleByArgument, CaseIterable {
    case safe
    case unsafe
  }

  @Option(help: "How to write what is found: human, json, or github (annotations of a workflow).")
  var format = Format.human

  @Flag(help: "Count warnings as errors, and ask for a figure of each exercise that comes with Limber.")
  var strict = false

  @Flag(help: "Speak every phrase in memory, and say what does not fit into its time.")
  var listen = false

  @Option(help: ArgumentHelp("Mend the files. Without a value: safe.", valueName: "safe|unsafe"))
  var fix: Fixes?

  @Flag(help: "Show what --fix would change, and change nothing.")
  var diff = false

  @Flag(help: "Check again whenever a file is saved, until interrupted.")
  var watch = false

  @OptionGroup var who: ProfileOption

  @Flag(name: .customLong("no-color"), help: "Write without colour.")
  var noColour = false

  @Argument(
    help: "Files, folders to search for *.yaml and *.yml, or - for standard input.",
    completion: .file(extensions: DocumentName.endings))
  var paths: [String]

  /// The arguments with a bare `--fix` expanded: the parser would take the following file for its value.
  static func spelledOut(_ arguments: [String]) -> [String] {
    guard arguments.first == "check" else { return arguments }
    return arguments.map { $0 == "--fix" ? "--fix=safe" : $0 }
  }

  func validate() throws {
    if watch, fix != nil || diff { throw ValidationError("--watch only looks; leave out --fix and --diff.") }
    if watch, format != .human { throw ValidationError("--watch writes for people; leave out --format.") }
    if watch || fix != nil && !diff, paths.map(InputFiles.path).contains(.standardInput) {
      throw ValidationError("Standard input can only be looked at; leave out --fix and --watch, or name a file.")
    }
  }

  func run() throws {
    let folders = CheckCommand.libraryFolders()
    guard watch else { return try checkAll(folders) }
    var files = RoutineFiles.expand(paths).files.map(Paths.folder(of:))
    files += files.flatMap { ["\($0)/Exercises", "\($0)/Notices"] } + folders.flatMap { [$0, "\($0)/Exercises"] }
    let watching = try FileWatch(folders: Array(Set(files)))
    repeat {
      do { try checkAll(folders) } catch is ExitCode {}
      Streams.write("Waiting for the next save; Ctrl-C ends.\n\n")
    } while watching.waitForSave()
  }

  /// Checks every file once, and throws the exit status if it is not 0.
  private func checkAll(_ folders: [String]) throws {
    let found = RoutineFiles.expand(paths)
    let store = DocumentStore(
      files: InputFiles(), folders: folders, profiles: try profiles(found.files), machine: Machine())
    let listener = listen ? try Listener() : nil
    var report = CheckReport(format: format, colour: !noColour && Streams.wantsColour(on: STDOUT_FILENO), isDiff: diff)
    for path in found.files {
      do throws(CommandError) {
        report.add(try check(path, store, listener))
      } catch {
        report.unreadable += 1
        Streams.report("\(error)")
      }
    }
    report.finish()
    for problem in found.leftOut { Streams.report("\(problem)") }
    if report.files == 0, report.unreadable == 0 {
      throw CommandError("no *.yaml or *.yml file was found; name a file, or a folder that has some")
    }
    if report.unreadable > 0 { throw ExitCode.couldNot }
    let bare = strict ? found.files.filter { lacksFigure($0, store) } : []
    for path in bare {
      Streams.report("\(path.printablePath) has no figure, as the other exercises that come with Limber; write `poses`")
    }
    if report.errors > 0 || strict && report.warnings > 0 || !bare.isEmpty { throw ExitCode.problemsFound }
  }

  /// Whether a file is one of the exercises that come with Limber, and nothing is drawn of it.
  private func lacksFigure(_ path: String, _ store: DocumentStore) -> Bool {
    guard let folders = try? DataFolders(), let exercise = (try? store.check(path))?.value?.exercise else {
      return false
    }
    let folder = Paths.resolvingLinks(Paths.folder(of: path))
    return exercise.exercise.poses.isEmpty && folder == Paths.resolvingLinks(folders.installed + "/Exercises")
  }

  /// The profiles to check for. The settings file itself is checked without, because its mistake is what is looked for.
  private func profiles(_ files: [String]) throws(CommandError) -> Set<Profile> {
    let kept = KeptSettings()
    let own = kept.path.map(Paths.resolvingLinks)
    if files.allSatisfy({ Paths.resolvingLinks($0) == own }) { return [] }
    return try Wishes(Settings(profiles: who.profiles), kept).profiles
  }

  /// Checks a file, after fixing it if requested.
  private func check(_ path: String, _ store: DocumentStore, _ listener: Listener?) throws(CommandError)
    -> Checked<Document>
  {
    do throws(FileProblem) {
      var checked = try store.check(path)
      if let listener { checked = try listener.listen(to: checked, at: path) }
      guard fix != nil || diff else { return checked }
      let repaired = try store.repaired(path, unsafe: fix == .unsafe)
      let bytes = checked.sources[checked.file]?.bytes ?? []
      if diff {
        Streams.writeFile(LineDiff.unified(bytes, repaired.bytes, path: path))
        return checked
      }
      guard repaired.bytes != bytes else { return checked }
      try replace(path, with: repaired.bytes)
      Streams.report("\(path): \(repaired.fixes) \(repaired.fixes == 1 ? "mistake" : "mistakes") mended")
      store.drop(path)
      return try store.check(path)
    } catch {
      throw CommandError("\(error)")
    }
  }

  private func replace(_ path: String, with bytes: [UInt8]) throws(FileProblem) {
    do throws(CommandError) {
      try RoutineFiles.replace(path, with: bytes)
    } catch {
      throw .refused(path: path, reason: "\(error)")
    }
  }

  /// The library folders. Files that use none of their exercises can be checked without them, so an error is only
  /// reported.
  static func libraryFolders() -> [String] {
    do throws(CommandError) {
      return try DataFolders().library
    } catch {
      Streams.report("\(error)")
      return []
    }
  }
}
