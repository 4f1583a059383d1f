// `limber` alone: offers the routines of the library in a terminal.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import RoutineEngine
import RoutineLanguage
import TerminalUI

/// Lets the listener choose a routine.
enum RoutineChoice {
  /// The chosen routine's name; nil where the listener left without one.
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

  /// Every routine without mistakes, the shortest first.
  private static func items() throws -> [ChooserItem] {
    let store = DocumentStore(files: DiskFiles(), folders: try DataFolders().library)
    // A file that cannot be read, or has mistakes, is no routine to offer; `limber list` tells of it.
    let routines = store.listing(of: .routine).documents.compactMap {
      try? store.check($0.path, as: .routine).value?.routine
    }
    return routines.map(ChooserItem.init).sorted { ($0.minutes ?? .max, $0.title) < ($1.minutes ?? .max, $1.title) }
  }
}

extension ChooserItem {
  /// A routine as it tells about itself; a circuit's exercises once.
  fileprivate init(_ document: RoutineDocument) {
    let script = Script(document.routine)
    self.init(
      id: document.id, title: document.title.source, minutes: document.minutes,
      goal: document.goal.flatMap { DisplayTable.english.goals[$0] }, summary: document.summary?.source,
      kit: document.kit,
      steps: script.occurrences.filter { $0.round ?? 1 == 1 }.map { occurrence in
        Step(name: occurrence.name, dose: occurrence.doseInWords(script.table))
      })
  }
}
