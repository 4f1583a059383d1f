// The dose of an exercise, read back from the English words that announce it, and counted on its timeline.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

@testable import RoutineEngine

/// What a listener knows of a dose; nil for what is not told.
struct SpokenDose: Equatable {
  var sets = 1
  var repetitions: [Int]?
  /// The time of each set, or the one of all.
  var times: [Frames]?
  /// The hold of each set, or the one of all.
  var holds: [Frames]?
  var sides: Sides?
  var isOwnPace = false
  var load: String?
}

// MARK: Read from words

extension SpokenDose {
  private static let numbers = Dictionary(
    uniqueKeysWithValues: (0..<1000).map { (PhraseTable.english.number($0), $0) })

  private static func number(_ words: some StringProtocol) -> Int? {
    // A range is known by its lower end.
    numbers[words.lowercased().components(separatedBy: " to ")[0]]
  }

  /// Lengths such as "twenty seconds, then one minute and thirty seconds".
  private static func lengths(_ words: String) -> [Frames]? {
    let lengths = words.components(separatedBy: ", then ").map(length)
    return lengths.contains(nil) ? nil : lengths.compactMap { $0 }
  }

  /// A length such as "one minute and thirty seconds" or "seven and a half seconds".
  private static func length(_ words: String) -> Frames? {
    if words == "half a second" { return .tenths(5) }
    if let whole = words.removing(suffix: " and a half seconds") { return number(whole).map { .tenths($0 * 10 + 5) } }
    if let decimal = words.removing(suffix: " seconds"), let point = decimal.range(of: " point ") {
      guard let whole = number(decimal[..<point.lowerBound]), let tenth = number(decimal[point.upperBound...]) else {
        return nil
      }
      return .tenths(whole * 10 + tenth)
    }
    var total = Frames.zero
    for part in words.components(separatedBy: " and ") {
      let words = part.split(separator: " ")
      guard words.count == 2, let count = number(words[0]) else { return nil }
      switch words[1] {
      case "hour", "hours": total += .seconds(3600 * count)
      case "minute", "minutes": total += .seconds(60 * count)
      case "second", "seconds": total += .seconds(count)
      default: return nil
      }
    }
    return total
  }

  /// The dose in some words; nil if they are no dose.
  init?(_ words: String, isTimedHold: Bool, isTimed: Bool) {
    var sentences = words.components(separatedBy: ". ").map { $0.removing(suffix: ".") ?? $0 }.filter { !$0.isEmpty }
    if let last = sentences.last, let load = last.removing(prefix: "With ") {
      self.load = load
      sentences.removeLast()
    }
    if sentences.last == "Take your own time, and go on when you are ready" {
      isOwnPace = true
      sentences.removeLast()
    }
    if sentences.count > 1 || !isTimed, let last = sentences.last, let length = Self.told(last), !isTimedHold {
      guard let holds = Self.lengths(length) else { return nil }
      self.holds = holds
      sentences.removeLast()
    }
    guard var amount = sentences.first else {
      if !isTimedHold, !isOwnPace { repetitions = [1] }
      return
    }
    guard sentences.count == 1 else { return nil }
    if let colon = amount.range(of: ": ") {
      let list = String(amount[colon.upperBound...])
      amount = String(amount[..<colon.lowerBound])
      if let lengths = Self.lengths(list) {
        if isTimedHold { holds = lengths } else { times = lengths }
      } else {
        let counts = list.components(separatedBy: " and ").flatMap { $0.components(separatedBy: ", ") }
        repetitions = counts.compactMap { Self.number($0) }
      }
    }
    for (suffix, sides) in [
      (" on each side, taking turns", Sides.alternate), (", left and right in turn", .alternate),
      (" on each side", .each),
    ] {
      guard let rest = amount.removing(suffix: suffix) else { continue }
      amount = rest
      self.sides = sides
      break
    }
    let list = self
    guard read(amount, isTimedHold: isTimedHold) else { return nil }
    for count in [list.repetitions?.count, list.times?.count, isTimedHold ? list.holds?.count : nil] {
      guard count == nil || count == sets else { return nil }
    }
    (repetitions, times) = (list.repetitions ?? repetitions, list.times ?? times)
    holds = list.holds ?? holds
  }

  /// The length after any of the verbs that tell a dose.
  private static func told(_ words: String) -> String? {
    ["Hold for ", "Stay for ", "Leave it on for ", "Walk for ", "Breathe for ", "Keep going for "].lazy.compactMap {
      words.removing(prefix: $0)
    }.first
  }

  /// Reads the amount, such as "Two sets of five".
  private mutating func read(_ amount: String, isTimedHold: Bool) -> Bool {
    if let words = Self.told(amount) ?? amount.removing(prefix: "For ") {
      guard let length = Self.length(words) else { return false }
      if isTimedHold { holds = [length] } else { times = [length] }
      return true
    }
    let single = amount.replacing("parts of the body, one after the other", with: "repetitions")
      .replacing("part of the body", with: "repetition")
    if let count = (single.removing(suffix: " repetitions") ?? single.removing(suffix: " repetition")).flatMap(
      Self.number)
    {
      repetitions = [count]
      return true
    }
    if let count = (amount.removing(suffix: " sets") ?? amount.removing(suffix: " holds")).flatMap(Self.number) {
      sets = count
      return true
    }
    for (what, isHold) in [(" holds of ", true), (" hold of ", true), (" sets of ", false)] {
      guard let found = amount.range(of: what), let count = Self.number(amount[..<found.lowerBound]) else { continue }
      sets = count
      let of = String(amount[found.upperBound...])
      if let count = Self.number(of) {
        repetitions = Array(repeating: count, count: sets)
      } else if let length = Self.length(of) {
        if isHold || isTimedHold { holds = [length] } else { times = [length] }
      } else {
        return false
      }
      return true
    }
    return false
  }
}

// MARK: Counted on a timeline

extension SpokenDose {
  /// What the work of an occurrence comes to on a timeline, as far as its words tell it.
  init(of index: Int, on timeline: Timeline) {
    let occurrence = timeline.occurrences[index]
    let isTimedHold = occurrence.exercise.work == .timedHold
    let isActivity = occurrence.exercise.work == .activity
    isOwnPace = occurrence.dose.untilReady
    load = occurrence.dose.load?.source
    let work = timeline.segments.filter { segment in
      segment.kind.isWork && segment.workSet.map { timeline.workSets[$0].occurrence == index } ?? false
    }
    let workSets = timeline.workSets.filter { $0.occurrence == index }
    sets = Set(workSets.map(\.set)).count
    let sidesOfSets = Dictionary(grouping: work, by: \.workSet).values.map { Set($0.compactMap(\.side)) }
    if isOwnPace || isActivity ? occurrence.dose.sides == .alternate : sidesOfSets.contains(where: { $0.count == 2 }) {
      sides = .alternate
    } else if Set(workSets.map(\.side)).count == 2 {
      sides = .each
    }
    let isTimed = if case .time = occurrence.dose.amount { occurrence.exercise.parts.isEmpty } else { false }
    /// The length of each set, on the side that is worked first.
    let lengths = (1...sets).compactMap { set in
      workSets.first { $0.set == set }.map { first in
        work.filter { $0.workSet.map { timeline.workSets[$0] == first } ?? false }.reduce(.zero) { $0 + $1.length }
      }
    }
    if isTimedHold {
      holds = isOwnPace ? nil : lengths
    } else {
      // A hold that is only in the movement is told by its beats.
      holds = occurrence.phases.first(where: \.isHold).flatMap { _ in occurrence.dose.hold?.values(sets) }
      if isTimed, !isOwnPace {
        times = lengths
      } else if !isTimed {
        repetitions = (1...sets).map { set in
          isOwnPace
            ? workSets.first { $0.set == set }?.repetitions ?? (isActivity ? 1 : 0)
            : work.filter { $0.set == set }.compactMap(\.repetition).max() ?? 0
        }
        // All parts are worked in each set, and one repetition at the own pace goes without saying.
        if !occurrence.exercise.parts.isEmpty { repetitions = [occurrence.exercise.parts.count] }
        if isOwnPace, repetitions == [1], sides == nil, occurrence.dose.sides == nil,
          occurrence.exercise.parts.isEmpty, occurrence.dose.repetitionsByRound == nil
        {
          repetitions = nil
        }
      }
    }
    if !occurrence.exercise.parts.isEmpty, !isTimedHold { sets = 1 }
    // Where only an activity at the own pace is asked for, its sets alone are told.
    let isOpen = isOwnPace && (isTimedHold || isTimed || isActivity && repetitions == Array(repeating: 1, count: sets))
    if isOpen { repetitions = nil }
    if isOpen, sets == 1 { sides = nil }
  }

  /// Whether two doses are the same to the ear, which hears no tenths of a second from a minute on.
  func soundsLike(_ other: SpokenDose) -> Bool {
    func heard(_ lengths: [Frames]?) -> [Int64]? {
      let all = lengths?.map { ($0 < .seconds(60) ? $0 : Frames($0.count / Frames.perSecond * Frames.perSecond)).count }
      return Set(all ?? []).count == 1 ? all.map { Array($0.prefix(1)) } : all
    }
    return sets == other.sets && repetitions == other.repetitions && sides == other.sides
      && isOwnPace == other.isOwnPace && load == other.load
      && heard(times) == heard(other.times) && heard(holds) == heard(other.holds)
  }
}

extension String {
  fileprivate func removing(prefix: String) -> String? { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil }
  fileprivate func removing(suffix: String) -> String? { hasSuffix(suffix) ? String(dropLast(suffix.count)) : nil }
}
