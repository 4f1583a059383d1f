// Selects the form lines of each work set.
// SPDX-License-Identifier: GPL-3.0-or-later

/// One side of one exercise.
struct CoachedSide: Hashable {
  var exercise: String
  var side: Side?
}

/// Rotates through the form lines of each exercise during a session.
struct FormTurns {
  /// The form lines already assigned, by side of an exercise.
  private var given: [CoachedSide: Set<Int>] = [:]
  /// The next form line in the rotation, by exercise id.
  private var turns: [String: Int] = [:]

  /// The form lines of a work set: one per 20 s of work (at least one), in rotation, each once per side of an exercise.
  mutating func lines(for workSet: WorkSet, of occurrence: ExerciseOccurrence) -> [Int] {
    let count = occurrence.exercise.form.count
    guard occurrence.delivery.explains, count > 0, !workSet.waits else { return [] }
    let side = CoachedSide(exercise: occurrence.exercise.id, side: workSet.side)
    let maximum = max(1, Int(workSet.length(in: occurrence).count / Frames.seconds(20).count))
    var lines: [Int] = []
    var turn = turns[occurrence.exercise.id] ?? 0
    for _ in 0..<count where lines.count < maximum {
      if given[side, default: []].insert(turn % count).inserted { lines.append(turn % count) }
      turn += 1
    }
    turns[occurrence.exercise.id] = turn % count
    return lines
  }
}
