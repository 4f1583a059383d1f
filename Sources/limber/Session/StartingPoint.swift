// Starting a session at another place than its beginning.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Sound

/// The step to start at, given by its number in the plan or by its exercise.
struct StartingPoint {
  private let step: Int

  init(_ name: String, in script: Script) throws(CommandError) {
    if let number = Int(name) {
      guard script.occurrences.contains(where: { $0.step == number }) else {
        throw CommandError(
          "there is no step \(number); the steps go from 1 to \(script.occurrences.count), and `limber plan` lists them",
          status: .problemsFound)
      }
      step = number
    } else {
      let ids = script.occurrences.map(\.exercise.id)
      let begun = ids.contains(name) ? [name] : Suggestion.begun(by: name, among: ids)
      guard begun.count == 1, let occurrence = script.occurrences.first(where: { $0.exercise.id == begun[0] }) else {
        let near = begun.isEmpty ? Suggestion.near(name, among: ids, maximum: 3) : begun
        throw CommandError(
          "no step does \(name)" + (near.isEmpty ? "" : "; near it: " + near.joined(separator: ", "))
            + "; `limber plan` lists the steps", status: .problemsFound)
      }
      step = occurrence.step
    }
  }

  /// The timeline from that step's announcement on, after the prologue.
  func cut(_ timeline: Timeline, _ clips: ClipTable) -> Timeline {
    timeline.beginning(atStep: step) { clips.length(of: $0) }
  }
}
