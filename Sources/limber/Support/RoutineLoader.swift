// A routine by path or by name ► checked and ready, or its problems reported.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import RoutineEngine
import RoutineLanguage

/// Finds and checks the routine given to a command.
struct RoutineLoader {
  private let store: DocumentStore
  private let hasProfiles: Bool

  init(_ folders: DataFolders, profiles: Set<Profile> = []) {
    store = DocumentStore(files: InputFiles(), folders: folders.library, profiles: profiles)
    hasProfiles = !profiles.isEmpty
  }

  /// The checked routine for a path, for a routine's name in the library or the beginning of it, or for one exercise in its
  /// own dose.
  ///
  /// If the file has errors, all of them are printed and the command ends. Safety findings go to standard error; a
  /// safety error ends the command if `refusesRisk` is set.
  ///
  /// - Parameter byNameOnly: Whether to ignore files outside the library.
  /// - Parameter change: How a stage of a programme changes the doses.
  func load(
    _ name: String, refusesRisk: Bool, byNameOnly: Bool = false, changedBy change: DoseChange = .none
  ) throws -> Checked<Routine> {
    let found: Checked<Document>?
    do throws(FileProblem) {
      found = try store.playable(name, byNameOnly: byNameOnly, changedBy: change)
    } catch {
      throw CommandError("\(error)")
    }
    guard let checked = found else { throw CommandError(unknown(name)) }
    if checked.value == nil {
      Streams.writeError(HumanPrinter(colour: Streams.wantsColour(on: STDERR_FILENO)).text(checked.withAdvice))
      let count = checked.count(.error)
      throw CommandError(
        "\(InputFiles.path(name).printablePath) has \(count) mistake\(count == 1 ? "" : "s"); mend what is said above, then try again",
        status: .problemsFound)
    }
    guard checked.value?.session != nil else {
      throw CommandError(
        "\(InputFiles.path(name).printablePath) has nothing that can be played; name a routine or an exercise")
    }
    var safety = checked
    safety.diagnostics = checked.diagnostics.filter { $0.code.isSafety && ($0.severity != .hint || hasProfiles) }
    Streams.writeError(HumanPrinter(colour: Streams.wantsColour(on: STDERR_FILENO)).text(safety))
    if refusesRisk, !checked.safetyErrors.isEmpty {
      throw CommandError(
        "\(InputFiles.path(name).printablePath) is beyond a safety limit, as said above; change it, or add --accept-risk to go on all the same\(instead(of: checked.map(\.session)))",
        status: .problemsFound)
    }
    return checked.map(\.session)
  }

  /// Routines that fit those for whom this one is refused, for a message; empty if no profile refuses it.
  private func instead(of refused: Checked<Routine>) -> String {
    guard !refused.refusingProfiles.isEmpty else { return "" }
    let fitting = store.routines(inPlaceOf: refused).map { "`\($0)`" }
    guard let last = fitting.last else { return "" }
    return fitting.count == 1
      ? "; \(last) has none of these" : "; \(fitting.dropLast().joined(separator: ", ")) and \(last) have none of these"
  }

  private func unknown(_ name: String) -> String {
    UnknownName(name, of: [.routine, .exercise], in: store).problem(
      missing: "there is no routine or exercise called \(name)", lists: "`limber list` shows them all")
  }
}
