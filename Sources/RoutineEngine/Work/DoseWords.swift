// A dose in words: "Two sets of three on each side. Hold for six seconds."
// SPDX-License-Identifier: GPL-3.0-or-later

extension WorkPlan {
  /// The dose as it is announced and shown: what is done, in its true length.
  public func inWords(_ table: PhraseTable) -> String {
    let amount = amountInWords(table)
    var sentences = amount.isEmpty ? [] : [amount + "."]
    if !isTimedHold, hasHoldPhase, let hold = dose.hold {
      sentences.append(table.phrase(verb.phrase, ["time": table.duration(hold)]) + ".")
    }
    if waits { sentences.append(table.phrase(.ownTime)) }
    return sentences.joined(separator: " ")
  }

  private func amountInWords(_ table: PhraseTable) -> String {
    let each =
      switch dose.sides {
      case .each: table.words(.onEachSide)
      case .alternate: table.words(time == nil ? .takingTurns : .inTurn)
      case .left, .right, nil: ""
      }
    let isOpen = waits && (isTimedHold || time != nil)
    if !isOpen, Set(repetitions).count > 1 {
      let list = table.list(repetitions.map(table.number))
      return table.phrase(.pyramid, ["sets": table.number(sets), "each": each, "list": list])
    }
    let amount = isOpen ? setsInWords(table) : workInWords(table)
    return amount.isEmpty ? "" : amount + each
  }

  /// The number of sets alone, where nothing in them is counted or timed; empty for a single one.
  private func setsInWords(_ table: PhraseTable) -> String {
    sets == 1 ? "" : table.phrase(.setsAlone, count: sets, ["count": table.number(sets)])
  }

  private func workInWords(_ table: PhraseTable) -> String {
    if parts > 0 { return table.phrase(.parts, count: parts, ["count": table.number(parts)]) }
    if isTimedHold || time != nil {
      let (number, time) = (table.number(sets), table.duration(longestSet))
      if isTimedHold, verb == .hold, sets > 1 {
        return table.phrase(.holds, count: sets, ["count": number, "time": time])
      }
      if sets > 1 { return table.phrase(.setsOfTime, ["sets": number, "time": time]) }
      return table.phrase(!isTimedHold && verb == .hold ? .forTime : verb.phrase, ["time": time])
    }
    // A single repetition goes without saying.
    if repetitions == [1], dose.sides == nil { return "" }
    return sets == 1
      ? repetitionsInWords(maxRepetitions, table)
      : table.phrase(.setsOf, ["sets": table.number(sets), "count": numberInWords(maxRepetitions, table)])
  }

  /// A number of repetitions, or the range that begins with it.
  private func numberInWords(_ count: Int, _ table: PhraseTable) -> String {
    guard let upTo = dose.upTo else { return table.number(count) }
    return table.words(.range, ["low": table.number(count), "high": table.number(upTo)])
  }

  /// A number of repetitions, such as "Eight repetitions", without a full stop.
  func repetitionsInWords(_ count: Int, _ table: PhraseTable) -> String {
    table.phrase(.repetitions, count: dose.upTo ?? count, ["count": numberInWords(count, table)])
  }
}

extension DoseVerb {
  /// The phrase that tells a time.
  var phrase: PhraseKey {
    switch self {
    case .hold: .holdFor
    case .stay: .stayFor
    case .wear: .wearFor
    case .walk: .walkFor
    case .keepGoing: .keepGoingFor
    }
  }
}

extension ExerciseOccurrence {
  /// The dose as it is announced and shown.
  public func doseInWords(_ table: PhraseTable) -> String { work.inWords(table) }
}
