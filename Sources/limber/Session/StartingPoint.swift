// Starting a session at another place than its beginning.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Sound

/// Where to start.
enum StartingPoint {
  /// At a step, as if it were the first.
  case step(Int)
  /// At a work set, by its number, where a session was broken off.
  case workSet(Int)

  /// The step that is given by its number in the plan or by its exercise.
  init(_ name: String, in script: Script) throws(CommandError) {
    if let number = Int(name) {
      guard script.occurrences.contains(where: { $0.step == number }) else {
        throw CommandError(
          "there is no step \(number); the steps go from 1 to \(script.occurrences.count), and `limber plan` lists them",
          status: .problemsFound)
      }
      self = .step(number)
    } else {
      let ids = script.occurrences.map(\.exercise.id)
      let begun = ids.contains(name) ? [name] : Suggestion.begun(by: name, among: ids)
      guard begun.count == 1, let occurrence = script.occurrences.first(where: { $0.exercise.id == begun[0] }) else {
        let near = begun.isEmpty ? Suggestion.near(name, among: ids, maximum: 3) : begun
        throw CommandError(
          "no step does \(name)" + (near.isEmpty ? "" : "; near it: " + near.joined(separator: ", "))
            + "; `limber plan` lists the steps", status: .problemsFound)
      }
      self = .step(occurrence.step)
    }
  }

  /// The timeline from there on, after the prologue.
  func cut(_ timeline: Timeline, of session: Session, lengths: (Phrase) -> PhraseLength) -> Timeline {
    switch self {
    case .step(let step): timeline.beginning(atStep: step, lengths: lengths)
    case .workSet(let number): timeline.goingOn(atWorkSet: number, slowly: session.needsTime, lengths: lengths)
    }
  }
}
