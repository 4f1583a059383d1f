// A dose in words: "Two sets of three on each side. Hold for six seconds."
// SPDX-License-Identifier: GPL-3.0-or-later

extension ExerciseOccurrence {
  /// The dose as it is announced.
  public func doseInWords(_ table: PhraseTable) -> String {
    if dose.untilReady { return table.phrase(.ownTime) }
    let isTimed = exercise.work == .timedHold
    var amount: String
    switch dose.amount {
    case .time(let time, let sets):
      amount =
        sets == 1
        ? table.phrase(.forTime, ["time": table.duration(time)])
        : table.phrase(.setsOfTime, ["sets": table.number(sets), "time": table.duration(time)])
    case .repetitions(let sets):
      if isTimed {
        let time = table.duration(dose.hold ?? .zero)
        amount =
          sets.count == 1
          ? table.phrase(.holdFor, ["time": time])
          : table.phrase(.holds, count: sets.count, ["count": table.number(sets.count), "time": time])
      } else if !exercise.parts.isEmpty {
        amount = table.phrase(.parts, count: exercise.parts.count, ["count": table.number(exercise.parts.count)])
      } else if sets == [1], dose.sides == nil {
        // A single repetition goes without saying.
        amount = ""
      } else if sets.count == 1 {
        amount = table.phrase(.repetitions, count: sets[0], ["count": table.number(sets[0])])
      } else if Set(sets).count == 1 {
        amount = table.phrase(.setsOf, ["sets": table.number(sets.count), "count": table.number(sets[0])])
      } else {
        amount = table.phrase(.pyramid, ["list": table.list(sets.map(table.number))])
      }
    }
    switch dose.sides {
    case .each: amount += table.words(.onEachSide)
    case .alternate: amount += table.words(.takingTurns)
    case .left, .right, nil: break
    }
    var sentences = amount.isEmpty ? [] : [amount + "."]
    if !isTimed, let hold = dose.hold, phases.contains(where: \.isHold) {
      sentences.append(table.phrase(.holdFor, ["time": table.duration(hold)]) + ".")
    }
    return sentences.joined(separator: " ")
  }
}
