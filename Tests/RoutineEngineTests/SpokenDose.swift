// The dose of an exercise, read back from the English words that announce it, and counted on its timeline.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

@testable import RoutineEngine

/// What a listener knows of a dose; nil for what is not told.
struct SpokenDose: Equatable {
  var sets = 1
  var repetitions: [Int]?
  /// The time of a set.
  var time: Frames?
  var hold: Frames?
  var sides: Sides?
  var isOwnPace = false
}

// MARK: Read from words

extension SpokenDose {
  private static let numbers = Dictionary(
    uniqueKeysWithValues: (0..<1000).map { (PhraseTable.english.number($0), $0) })

  private static func number(_ words: some StringProtocol) -> Int? {
    // A range is known by its lower end.
    numbers[words.lowercased().components(separatedBy: " to ")[0]]
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
    if sentences.last == "Take your own time, and go on when you are ready" {
      isOwnPace = true
      sentences.removeLast()
    }
    if sentences.count > 1 || !isTimed, let last = sentences.last, let length = Self.told(last), !isTimedHold {
      guard let hold = Self.length(length) else { return nil }
      self.hold = hold
      sentences.removeLast()
    }
    guard var amount = sentences.first else {
      if !isTimedHold, !isOwnPace { repetitions = [1] }
      return
    }
    guard sentences.count == 1 else { return nil }
    if let colon = amount.range(of: ": ") {
      let counts = amount[colon.upperBound...].components(separatedBy: " and ").flatMap {
        $0.components(separatedBy: ", ")
      }
      repetitions = counts.compactMap { Self.number($0) }
      amount = String(amount[..<colon.lowerBound])
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
    let list = repetitions
    guard read(amount, isTimedHold: isTimedHold), list == nil || list?.count == sets else { return nil }
    if list != nil { repetitions = list }
  }

  /// The length after any of the verbs that tell a dose.
  private static func told(_ words: String) -> String? {
    ["Hold for ", "Stay for ", "Leave it on for ", "Walk for ", "Keep going for "].lazy.compactMap {
      words.removing(prefix: $0)
    }.first
  }

  /// Reads the amount, such as "Two sets of five".
  private mutating func read(_ amount: String, isTimedHold: Bool) -> Bool {
    if let words = Self.told(amount) ?? amount.removing(prefix: "For ") {
      guard let length = Self.length(words) else { return false }
      if isTimedHold { hold = length } else { time = length }
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
    if let count = amount.removing(suffix: " sets").flatMap(Self.number) {
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
        if isHold || isTimedHold { hold = length } else { time = length }
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
    isOwnPace = occurrence.dose.untilReady
    let work = timeline.segments.filter { segment in
      segment.kind.isWork && segment.workSet.map { timeline.workSets[$0].occurrence == index } ?? false
    }
    let workSets = timeline.workSets.filter { $0.occurrence == index }
    sets = Set(workSets.map(\.set)).count
    let sidesOfSets = Dictionary(grouping: work, by: \.workSet).values.map { Set($0.compactMap(\.side)) }
    if isOwnPace ? occurrence.dose.sides == .alternate : sidesOfSets.contains(where: { $0.count == 2 }) {
      sides = .alternate
    } else if Set(workSets.map(\.side)).count == 2 {
      sides = .each
    }
    let isTimed = if case .time = occurrence.dose.amount { occurrence.exercise.parts.isEmpty } else { false }
    if isTimedHold {
      hold = isOwnPace ? nil : work.first?.length
    } else {
      // A hold that is only in the movement is told by its beats.
      hold = occurrence.phases.first(where: \.isHold).flatMap { _ in occurrence.dose.hold }
      if isTimed, !isOwnPace {
        time = work.filter { $0.workSet == work.first?.workSet }.reduce(.zero) { $0 + $1.length }
      } else if !isTimed {
        repetitions = (1...sets).map { set in
          isOwnPace
            ? workSets.first { $0.set == set }?.repetitions ?? 0
            : work.filter { $0.set == set }.compactMap(\.repetition).max() ?? 0
        }
        // All parts are worked in each set, and one repetition at the own pace goes without saying.
        if !occurrence.exercise.parts.isEmpty { repetitions = [occurrence.exercise.parts.count] }
        if isOwnPace, repetitions == [1], sides == nil, occurrence.dose.sides == nil, occurrence.exercise.parts.isEmpty
        {
          repetitions = nil
        }
      }
    }
    if !occurrence.exercise.parts.isEmpty, !isTimedHold { sets = 1 }
    if isOwnPace, isTimedHold || isTimed, sets == 1 { sides = nil }
  }

  /// Whether two doses are the same to the ear, which hears no tenths of a second from a minute on.
  func soundsLike(_ other: SpokenDose) -> Bool {
    func heard(_ length: Frames?) -> Int64? {
      length.map { ($0 < .seconds(60) ? $0 : Frames($0.count / Frames.perSecond * Frames.perSecond)).count }
    }
    return sets == other.sets && repetitions == other.repetitions && sides == other.sides
      && isOwnPace == other.isOwnPace
      && heard(time) == heard(other.time) && heard(hold) == heard(other.hold)
  }
}

extension String {
  fileprivate func removing(prefix: String) -> String? { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil }
  fileprivate func removing(suffix: String) -> String? { hasSuffix(suffix) ? String(dropLast(suffix.count)) : nil }
}
