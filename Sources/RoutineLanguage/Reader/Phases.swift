// The lengths of an exercise's phases for one use.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension Reader {
  /// Gives the phases of an exercise other lengths, and leaves out those of no length, with their cues. False, with a
  /// report, if they do not fit it.
  ///
  /// - Parameter own: The step's own cues, which number the phases as the exercise does.
  mutating func set(_ lengths: Written<[Frames]>, in exercise: inout Exercise, own: inout [AuthorCue]) -> Bool {
    guard case .movement(let phases) = exercise.work else {
      report(
        .conflict, lengths.range,
        "`\(exercise.id)` is \(Reader.kind(of: exercise.work)), which has no phases; leave `phases` out.")
      return false
    }
    guard lengths.value.count == phases.count else {
      report(
        .conflict, lengths.range,
        "`\(exercise.id)` has \(phases.count == 1 ? "1 phase" : "\(phases.count) phases"), and `phases` "
          + "\(lengths.value.count == 1 ? "1 length" : "\(lengths.value.count) lengths"); give one for each.",
        notes: [Note("They are: \(CardWords.phases(exercise, holds: nil).joined(separator: " "))")])
      return false
    }
    guard lengths.value.contains(where: { $0 > .zero }) else {
      report(.range, lengths.range, "Every phase is left out here; at least one has to last.")
      return false
    }
    var places: [Int: Int] = [:]
    var kept: [Phase] = []
    for (index, length) in lengths.value.enumerated() where length > .zero {
      var phase = phases[index]
      phase.length = length
      kept.append(phase)
      places[index + 1] = kept.count
    }
    exercise.work = .movement(kept)
    guard kept.count < phases.count else { return true }
    for cue in own {
      guard case .phase(let number) = cue.moment, number <= phases.count, places[number] == nil,
        let place = cue.location.place
      else { continue }
      report(.cueBeyondWork, place.range, "This cue is never reached: phase \(number) is left out.")
    }
    func renumbered(_ cue: AuthorCue) -> AuthorCue? {
      guard case .phase(let number) = cue.moment, number <= phases.count else { return cue }
      return places[number].map { AuthorCue(.phase($0), cue.text, location: cue.location) }
    }
    exercise.cues = exercise.cues.compactMap(renumbered)
    own = own.compactMap(renumbered)
    return true
  }
}
