// A dose in words: "Two sets of three on each side. Hold for six seconds."
// SPDX-License-Identifier: GPL-3.0-or-later

extension WorkPlan {
  /// The dose as it is announced: what is done, in its true length, and with which load.
  public func inWords(_ table: PhraseTable) -> String {
    let load = dose.load.map { table.phrase(.load, ["load": $0.source]) }
    return [withoutLoad(table), load ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The dose as it is shown: also with the side that begins, which is announced where it is done.
  public func shownInWords(_ table: PhraseTable) -> String {
    guard worksBothSides, dose.firstSide != .left else { return inWords(table) }
    return inWords(table) + " " + table.phrase(.sideFirst, ["side": table.side(dose.firstSide, false)])
  }

  /// The dose without its load, which may be written in another language.
  func withoutLoad(_ table: PhraseTable) -> String {
    let amount = amountInWords(table)
    var sentences = amount.isEmpty ? [] : [amount + "."]
    if !isTimedHold, hasHoldPhase, let holds = dose.hold?.written {
      sentences.append(table.phrase(verb.phrase, ["time": table.oneAfterTheOther(holds)]) + ".")
    }
    if waits { sentences.append(table.phrase(.ownTime)) }
    return sentences.joined(separator: " ")
  }

  private func amountInWords(_ table: PhraseTable) -> String {
    let each =
      switch dose.sides {
      case .each: table.words(.onEachSide)
      case .alternate: table.words(times == nil ? .takingTurns : .inTurn)
      case .left, .right, nil: ""
      }
    let isOpen = waits && (isTimed || isActivity && maxRepetitions == 1)
    if !isOpen, setsDiffer {
      let list = isTimed ? table.oneAfterTheOther(setLengths) : table.list(repetitions.map(table.number))
      return table.phrase(
        isTimedHold && verb == .hold ? .holdPyramid : .pyramid,
        ["sets": table.number(sets), "each": each, "list": list])
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
    if isTimed {
      let (number, time) = (table.number(sets), table.duration(longestSet))
      if isTimedHold, verb == .hold, sets > 1 {
        return table.phrase(.holds, count: sets, ["count": number, "time": time])
      }
      if sets > 1 { return table.phrase(.setsOfTime, ["sets": number, "time": time]) }
      return table.phrase(!isTimedHold && verb == .hold ? .forTime : verb.phrase, ["time": time])
    }
    // A single repetition goes without saying, unless it was another number in the round before.
    if repetitions == [1], dose.sides == nil, dose.repetitionsByRound == nil { return "" }
    return sets == 1
      ? repetitionsInWords(maxRepetitions, table)
      : table.phrase(.setsOf, ["sets": table.number(sets), "count": numberInWords(maxRepetitions, table)])
  }

  /// A number of repetitions, or the range that begins with it.
  private func numberInWords(_ count: Int, _ table: PhraseTable) -> String {
    guard let upTo = dose.upTo else { return table.number(count) }
    return table.words(.range, ["low": table.number(count), "high": table.number(upTo)])
  }

  /// Whether the work is told by its time, and not by repetitions.
  private var isTimed: Bool { isTimedHold || times != nil }

  /// Whether the sets are told apart: by their times, or by their repetitions.
  private var setsDiffer: Bool {
    sets > 1 && (isTimed ? Set(setLengths).count > 1 : parts == 0 && Set(repetitions).count > 1)
  }

  /// What a set after the first is told by besides its number; nil if nothing has to be told of it.
  ///
  /// - Parameter always: Whether repetitions are told although the sets do not differ.
  func setInWords(_ set: Int, always: Bool, _ table: PhraseTable) -> String? {
    if isTimed {
      return !waits && (setsDiffer || always && !isTimedHold) ? table.duration(length(ofSet: set)) : nil
    }
    guard setsDiffer || always && !(isActivity && maxRepetitions == 1) else { return nil }
    return table.insideSentence(repetitionsInWords(repetitions[set - 1], table))
  }

  /// The hold of a set after the first, if the sets differ in it.
  func holdInWords(_ set: Int, _ table: PhraseTable) -> String? {
    guard !isTimedHold, hasHoldPhase, case .each(let holds) = dose.hold, Set(holds).count > 1 else { return nil }
    return table.phrase(verb.phrase, ["time": table.duration(holds[set - 1])]) + "."
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
    case .breathe: .breatheFor
    case .keepGoing: .keepGoingFor
    }
  }
}

extension ExerciseOccurrence {
  /// The dose as it is announced.
  public func doseInWords(_ table: PhraseTable) -> String { work.inWords(table) }

  /// The dose as it is shown.
  public func doseShown(_ table: PhraseTable) -> String { work.shownInWords(table) }
}
