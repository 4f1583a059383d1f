// `limber` without a command: offers the routines of the library in a terminal.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import RoutineEngine
import RoutineLanguage
import TerminalUI

/// Lets the user choose a routine.
enum RoutineChoice {
  /// The chosen routine's name; nil if the user left without choosing.
  static func make() throws -> String? {
    let items = try items()
    guard !items.isEmpty else { throw CommandError("there are no routines to choose from; `limber check` tells why") }
    guard let terminal = Terminal(colour: Streams.wantsColour(on: STDOUT_FILENO)) else {
      throw CommandError("the terminal cannot show a screen; `limber list` lists the routines")
    }
    switch ChooserScreen.run(items, on: terminal) {
    case .chosen(let id): return id
    case .left: return nil
    case .interrupted: throw ExitCode.interrupted
    }
  }

  /// All routines without errors, the shortest first.
  private static func items() throws -> [ChooserItem] {
    let store = DocumentStore(
      files: DiskFiles(), folders: try DataFolders().library, profiles: KeptSettings().settings.profiles ?? [])
    // What is wrong with the settings is told when the chosen routine is played.
    // Files with errors are not offered; `limber list` reports them.
    let items = store.listing(of: .routine).documents.compactMap { entry -> ChooserItem? in
      guard let checked = try? store.check(entry.path, as: .routine) else { return nil }
      return checked.value?.routine.map { ChooserItem($0, refusedFor: checked.refusingProfiles) }
    }
    return items.sorted { ($0.minutes ?? .max, $0.title) < ($1.minutes ?? .max, $1.title) }
  }
}

extension ChooserItem {
  /// An item for a routine; the exercises of a circuit are listed once. What a profile refuses is told in front of its
  /// summary.
  fileprivate init(_ document: RoutineDocument, refusedFor profiles: [Profile]) {
    let script = Script(document.routine)
    let refusal = profiles.isEmpty ? [] : ["Not for \(profiles.map(\.rawValue).joined(separator: ", "))."]
    self.init(
      id: document.id, title: document.title.source, minutes: document.minutes,
      goal: document.goal.flatMap { DisplayTable.english.goals[$0] },
      summary: (refusal + [document.summary?.source].compactMap { $0 }).joined(separator: " "),
      kit: document.kit,
      steps: script.occurrences.filter { $0.round ?? 1 == 1 }.map { occurrence in
        Step(name: occurrence.name, dose: occurrence.doseShown(script.table))
      })
  }
}
