// A dose in words: "Two sets of three on each side. Hold for six seconds."
// SPDX-License-Identifier: GPL-3.0-or-later

extension WorkPlan {
  /// The dose as it is announced and shown: what is done, in its true length.
  public func inWords(_ table: PhraseTable) -> String {
    let amount = amountInWords(table)
    var sentences = amount.isEmpty ? [] : [amount + "."]
    if !isTimedHold, hasHoldPhase, let hold = dose.hold {
      sentences.append(table.phrase(.holdFor, ["time": table.duration(hold)]) + ".")
    }
    if waits { sentences.append(table.phrase(.ownTime)) }
    return sentences.joined(separator: " ")
  }

  private func amountInWords(_ table: PhraseTable) -> String {
    let amount = waits && (isTimedHold || time != nil) ? setsInWords(table) : workInWords(table)
    guard !amount.isEmpty else { return "" }
    return switch dose.sides {
    case .each: amount + table.words(.onEachSide)
    case .alternate: amount + table.words(time == nil ? .takingTurns : .inTurn)
    case .left, .right, nil: amount
    }
  }

  /// The number of sets alone, where nothing in them is counted or timed; empty for a single one.
  private func setsInWords(_ table: PhraseTable) -> String {
    sets == 1 ? "" : table.phrase(.setsAlone, count: sets, ["count": table.number(sets)])
  }

  private func workInWords(_ table: PhraseTable) -> String {
    let number = table.number(sets)
    if isTimedHold {
      let time = table.duration(repetition)
      return sets == 1
        ? table.phrase(.holdFor, ["time": time]) : table.phrase(.holds, count: sets, ["count": number, "time": time])
    }
    if parts > 0 { return table.phrase(.parts, count: parts, ["count": table.number(parts)]) }
    if time != nil {
      let time = table.duration(longestSet)
      return sets == 1
        ? table.phrase(.forTime, ["time": time]) : table.phrase(.setsOfTime, ["sets": number, "time": time])
    }
    // A single repetition goes without saying.
    if repetitions == [1], dose.sides == nil { return "" }
    if sets == 1 { return repetitionsInWords(maxRepetitions, table) }
    return Set(repetitions).count == 1
      ? table.phrase(.setsOf, ["sets": number, "count": table.number(maxRepetitions)])
      : table.phrase(.pyramid, ["list": table.list(repetitions.map(table.number))])
  }

  /// A number of repetitions, such as "Eight repetitions", without a full stop.
  func repetitionsInWords(_ count: Int, _ table: PhraseTable) -> String {
    table.phrase(.repetitions, count: count, ["count": table.number(count)])
  }
}

extension ExerciseOccurrence {
  /// The dose as it is announced and shown.
  public func doseInWords(_ table: PhraseTable) -> String { work.inWords(table) }
}
