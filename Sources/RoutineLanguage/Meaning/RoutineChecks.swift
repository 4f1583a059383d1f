// Checks for probable mistakes in a routine as a whole: its length and its sides.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension Reader {
  /// The length from which a routine is reported as very long. This project's own judgement.
  static let veryLong = Frames.seconds(2 * 3600)

  /// Checks a routine that has no errors.
  mutating func checkRoutine(_ routine: Routine, _ fields: Fields) {
    let least = Step.leastLength(of: routine.steps)
    if Step.workSets(of: routine.steps) > SessionLimit.maxWorkSets || least > SessionLimit.maxLength,
      let longest = routine.steps.max(by: { $0.leastLength < $1.leastLength }), let place = longest.location.place
    {
      let limit: SessionLimit = least > SessionLimit.maxLength ? .length : .workSets
      report(.sessionLimit, place.range, FindingText.describe(.limit(limit)).1)
      return
    }
    if let node = fields[.minutes], let word = single(node, of: .minutes, expecting: "a whole number"),
      let minutes = Int(word), least > .seconds(minutes * 60)
    {
      report(
        .statedMinutes, node.range,
        "The work and the rests alone take \(least.asWritten), longer than the minutes stated here.")
    }
    if least > Reader.veryLong, let longest = routine.steps.max(by: { $0.leastLength < $1.leastLength }),
      let place = longest.location.place
    {
      report(
        .veryLong, place.range,
        "The routine lasts at least \(least.asWritten), and this step \(longest.leastLength.asWritten) "
          + "of it.")
    }
    checkSides(routine.steps)
  }

  /// Warns if one side is worked in more sets than the other.
  private mutating func checkSides(_ steps: [Step]) {
    var counts: [String: (left: Int, right: Int, place: Range<Int>)] = [:]
    var order: [String] = []
    countSides(steps, rounds: 1, into: &counts, order: &order)
    for id in order {
      guard let count = counts[id], count.left != count.right else { continue }
      report(
        .unevenSides, count.place,
        "`\(id)` works the left side \(Reader.times(count.left)) and the right side \(Reader.times(count.right)); "
          + "is that intended?")
    }
  }

  private func countSides(
    _ steps: [Step], rounds: Int, into counts: inout [String: (left: Int, right: Int, place: Range<Int>)],
    order: inout [String]
  ) {
    for step in steps {
      switch step {
      case .exercise(let exercise, let dose, let location):
        guard dose.sides == .left || dose.sides == .right, let place = location.place else { continue }
        if counts[exercise.id] == nil {
          counts[exercise.id] = (0, 0, place.range)
          order.append(exercise.id)
        }
        let sets = exercise.work.lengths(in: dose).sets * rounds
        if dose.sides == .left { counts[exercise.id]?.left += sets } else { counts[exercise.id]?.right += sets }
      case .circuit(let inner, _, let steps, _):
        countSides(steps, rounds: min(1_000_000, rounds * inner), into: &counts, order: &order)
      default: break
      }
    }
  }

  static func times(_ number: Int) -> String {
    switch number {
    case 0: "never"
    case 1: "once"
    case 2: "twice"
    default: "\(number) times"
    }
  }
}
