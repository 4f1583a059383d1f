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
    let folders = try DataFolders()
    var library = Library(files: DiskFiles(), folders: folders.library)
    var items: [ChooserItem] = []
    for path in library.routinePaths() {
      do throws(FileProblem) {
        guard let card = try library.card(path: path).value, let routine = try library.routine(path: path).value else {
          continue
        }
        items.append(ChooserItem(card, Script(routine)))
      } catch {
        // A file that cannot be read is no routine to offer; `limber list` tells of it.
      }
    }
    return items.sorted { ($0.minutes ?? .max, $0.title) < ($1.minutes ?? .max, $1.title) }
  }
}

extension ChooserItem {
  /// A routine as its card and its script tell of it; a circuit's exercises once.
  fileprivate init(_ card: RoutineCard, _ script: Script) {
    var kit: [String] = []
    for thing in script.occurrences.flatMap(\.exercise.kit).map(\.source) where !kit.contains(thing) {
      kit.append(thing)
    }
    self.init(
      id: card.id, title: card.title.source, minutes: card.minutes,
      goal: card.goal.flatMap { DisplayTable.english.goals[$0] },
      summary: card.summary?.source, kit: kit,
      steps: script.occurrences.filter { $0.round ?? 1 == 1 }.map { occurrence in
        Step(name: occurrence.name, dose: occurrence.doseInWords(script.table))
      })
  }
}
