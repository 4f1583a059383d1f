// A routine by path or by name ► checked and ready, or what is wrong with it told.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine
import RoutineLanguage

/// Finds and checks the routine a command was given.
struct RoutineLoader {
  let folders: DataFolders
  private var library: Library

  init(_ folders: DataFolders, profiles: Set<Profile> = []) {
    self.folders = folders
    library = Library(files: DiskFiles(), folders: folders.library)
    library.profiles = profiles
  }

  /// The checked routine of a path, of a routine's name in the library, or of one exercise in its own dose.
  ///
  /// With an error in the file, all that is wrong is told and the command ends. What is beyond a safety limit goes to
  /// standard error; an error of safety ends the command where `refusesRisk` is set.
  mutating func load(_ name: String, refusesRisk: Bool = false) throws -> Checked<Routine> {
    let found: Checked<Routine>?
    do throws(FileProblem) { found = try find(name) } catch { throw CommandError("\(error)") }
    guard let checked = found else { throw CommandError(unknown(name)) }
    if checked.value == nil {
      Streams.writeError(HumanPrinter(colour: Streams.wantsColour(on: STDERR_FILENO)).text(checked))
      let count = checked.count(.error)
      throw CommandError(
        "\(name) has \(count) mistake\(count == 1 ? "" : "s"); mend what is said above, then try again",
        status: .problemsFound)
    }
    var safety = checked
    safety.diagnostics = checked.diagnostics.filter {
      $0.code.isSafety && ($0.severity != .hint || !library.profiles.isEmpty)
    }
    Streams.writeError(HumanPrinter(colour: Streams.wantsColour(on: STDERR_FILENO)).text(safety))
    if refusesRisk, !checked.safetyErrors.isEmpty {
      throw CommandError(
        "\(name) is beyond a safety limit, as said above; change it, or add --accept-risk to go on all the same",
        status: .problemsFound)
    }
    return checked
  }

  /// The routine of a name; nil when nothing has it.
  private mutating func find(_ name: String) throws(FileProblem) -> Checked<Routine>? {
    let isPath = name.contains("/") || name.hasSuffix(".yaml")
    if !isPath {
      if let path = try library.path(ofRoutine: name) { return try library.routine(path: path) }
      if let exercise = try library.routine(forExercise: name) { return exercise }
      if access(name, F_OK) != 0 { return nil }
    }
    return try library.routine(path: name)
  }

  private func unknown(_ name: String) -> String {
    let files = DiskFiles()
    let names = folders.library.flatMap { files.names(in: $0) + files.names(in: $0 + "/Exercises") }
      .filter { $0.hasSuffix(".yaml") }.map(Library.id)
    let near = Suggestion.near(name, among: names, maximum: 3)
    return "there is no routine or exercise called \(name); "
      + (near.isEmpty ? "" : "near it: \(near.joined(separator: ", ")); ") + "`limber list` shows them all"
  }
}
