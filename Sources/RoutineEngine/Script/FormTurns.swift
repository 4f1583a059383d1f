// Which form lines a bout may say.
// SPDX-License-Identifier: GPL-3.0-or-later

/// One side of one exercise.
struct CoachedSide: Hashable {
  var exercise: String
  var side: Side?
}

/// Gives form lines their turns through a session.
struct FormTurns {
  /// The form lines already given to a side of an exercise.
  private var given: [CoachedSide: Set<Int>] = [:]
  /// The form line whose turn it is, for each exercise.
  private var turns: [String: Int] = [:]

  /// The form lines a bout may say: one for every 20 s of work, taking turns, each once for a side of an exercise.
  mutating func lines(for bout: Bout, of use: Use) -> [Int] {
    let count = use.exercise.form.count
    guard use.manner.guidance == .full, count > 0, bout.work != .wait else { return [] }
    let side = CoachedSide(exercise: use.exercise.id, side: bout.side)
    let most = max(1, Int(bout.length(in: use).count / Frames.seconds(20).count))
    var lines: [Int] = []
    var turn = turns[use.exercise.id] ?? 0
    for _ in 0..<count where lines.count < most {
      if given[side, default: []].insert(turn % count).inserted { lines.append(turn % count) }
      turn += 1
    }
    turns[use.exercise.id] = turn % count
    return lines
  }
}
