// Routines made by chance from a seed, with all features mixed.
// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport

@testable import RoutineEngine

/// A seed gives the same routine everywhere.
typealias Chance = SplitMix64

extension SplitMix64 {
  mutating func one(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }
  mutating func tenths(_ range: ClosedRange<Int>) -> Frames { .tenths(number(range)) }
}

struct RoutineGenerator {
  var chance: Chance
  private var locations = 0

  init(seed: UInt64) { chance = Chance(seed) }

  private mutating func location() -> SourceLocation {
    locations += 1
    return SourceLocation(locations)
  }

  private mutating func words(_ count: ClosedRange<Int>) -> String {
    let words = ["reach", "breathe", "slowly", "hips", "level", "long", "neck", "soften", "and", "the", "floor"]
    var text = (0..<chance.number(count)).map { _ in chance.pick(words) }.joined(separator: " ")
    if chance.one(in: 4) { text = "<side> arm " + text }
    return text + "."
  }

  private mutating func text(_ count: ClosedRange<Int>) -> Text {
    Text.parse(words(count), language: .english, location: location()).text
  }

  private mutating func cues() -> [AuthorCue] {
    guard chance.one(in: 3) else { return [] }
    return (0..<chance.number(1...3)).map { _ in
      let moment: CueMoment =
        switch chance.number(0...10) {
        case 0: .start
        case 1: .after(chance.tenths(1...200))
        case 2: .half
        case 3: .last(chance.tenths(10...80))
        case 4: .every(chance.tenths(50...300))
        case 5: .repetition(chance.number(1...4))
        case 6: .eachRepetition
        case 7: .beforeRepetition(chance.number(2...5))
        case 8: .eachRepetitionLast(chance.tenths(5...100))
        case 9: .phase(chance.number(1...4))
        default: .end
        }
      return AuthorCue(moment, text(1...8), location: location())
    }
  }

  private mutating func delivery() -> Delivery {
    guard chance.one(in: 3) else { return Delivery() }
    return Delivery(
      count: chance.pick([nil, .repetitions, .seconds, .phases, .every(2), CountStyle.none]),
      countDown: chance.pick([nil, 0, 1, 3, 5, 10]), ending: chance.pick([nil, .chime, .counted]),
      signal: chance.pick([nil, .both, .chime, .voice]), guidance: chance.pick([nil, .full, .brief, .minimal]))
  }

  private mutating func exercise() -> (Exercise, Dose) {
    let isMovement = chance.one(in: 2)
    let isActivity = !isMovement && chance.one(in: 3)
    var phases: [Phase] = []
    if isMovement {
      let count = chance.number(1...4)
      let holdAt = chance.one(in: 2) ? chance.number(0...count - 1) : nil
      for index in 0..<count {
        phases.append(
          Phase(
            say: chance.one(in: 2) ? text(2...7) : nil, beat: chance.one(in: 2) ? text(1...3) : nil,
            length: chance.tenths(5...120), isHold: index == holdAt, location: location()))
      }
    }
    let hold: Frames? =
      isMovement
      ? phases.contains(where: \.isHold) && chance.one(in: 2) ? chance.tenths(10...250) : nil
      : isActivity ? nil : chance.tenths(10...1500)
    let id = "exercise-\(chance.number(0...5))"
    let exercise = Exercise(
      id: id, name: Text("Exercise \(id.last ?? "x")", location: location()), position: chance.pick(Position.allCases),
      endPosition: chance.one(in: 6) ? chance.pick(Position.allCases) : nil,
      kit: chance.one(in: 3) ? [Text(chance.pick(["mat", "chair"]))] : [],
      setup: chance.one(in: 2) ? text(3...14) : nil,
      sideName: chance.one(in: 2) ? Text.parse("<side> arm, <other side> leg", language: .english).text : nil,
      work: isMovement ? .movement(phases) : isActivity ? .activity : .timedHold,
      parts: isMovement && chance.one(in: 8) ? (0..<chance.number(1...5)).map { Text("part \($0)") } : [],
      exit: chance.one(in: 3) ? text(2...5) : nil, betweenSets: chance.one(in: 4) ? text(2...6) : nil,
      doseVerb: chance.pick(DoseVerb.allCases), form: (0..<chance.number(0...3)).map { _ in text(2...6) },
      stopIf: chance.one(in: 2) ? text(2...6) : nil, maxHold: chance.one(in: 3) ? .seconds(200) : nil, cues: cues(),
      delivery: delivery(), location: location())
    let sets = chance.number(1...3)
    let isOwnPace = chance.one(in: 12)
    let amount: Amount =
      isActivity
      ? isOwnPace && chance.one(in: 2)
        ? .repetitions((0..<sets).map { _ in chance.number(1...9) }) : .time(chance.tenths(10...1500), sets: sets)
      : !isMovement
        ? .repetitions(Array(repeating: 1, count: sets))
        : chance.one(in: 5)
          ? .time(chance.tenths(100...900), sets: sets) : .repetitions((0..<sets).map { _ in chance.number(1...6) })
    var dose = Dose(
      amount: amount, hold: hold, sides: chance.pick([nil, .each, .alternate, .left, .right]),
      firstSide: chance.one(in: 3) ? .right : .left, sideFirst: chance.one(in: 5),
      rest: chance.one(in: 2) ? chance.tenths(5...400) : nil,
      change: chance.one(in: 3) ? chance.tenths(5...200) : nil,
      pause: isMovement && chance.one(in: 4) ? chance.tenths(5...40) : nil,
      move: chance.one(in: 5) ? chance.tenths(0...300) : nil, untilReady: isOwnPace,
      load: chance.one(in: 6) ? Text(chance.pick(["5 kg", "a red band"])) : nil,
      runsOn: chance.one(in: 4) && !isOwnPace)
    giveLists(to: &dose, sets: sets)
    var (fitting, whole) = (exercise, dose)
    if whole.untilReady, case .repetitions(let sets) = amount, let low = sets.first, Set(sets).count == 1, isMovement,
      exercise.parts.isEmpty, chance.one(in: 2)
    {
      whole.upTo = low + chance.number(1...4)
    }
    whole.beginsReady = chance.one(in: 12)
    if chance.one(in: 3) { whole.atMost = chance.tenths(10...1800) }
    if !isMovement, dose.sides == .alternate { whole.sides = .each }
    if dose.runsOn {
      fitting.exit = nil
      fitting.cues.removeAll { $0.moment == .end }
    }
    return (fitting, whole)
  }

  /// Gives a dose other lengths in each set.
  private mutating func giveLists(to dose: inout Dose, sets: Int) {
    guard sets > 1, chance.one(in: 3) else { return }
    if dose.hold != nil, chance.one(in: 2) { dose.hold = .each((0..<sets).map { _ in chance.tenths(10...600) }) }
    if chance.one(in: 2) { dose.rest = .each((1..<sets).map { _ in chance.tenths(5...400) }) }
    if case .time = dose.amount, chance.one(in: 2) {
      dose.amount = .time((0..<sets).map { _ in chance.tenths(100...900) })
    }
  }

  private mutating func steps(depth: Int, rounds: Int? = nil) -> [Step] {
    (0..<chance.number(1...4)).map { _ in
      switch chance.number(0...9) {
      case 0: return .rest(chance.tenths(5...600), location: location())
      case 1: return .say(text(2...12), location: location())
      case 2 where depth < 2:
        let rounds = chance.number(1...3)
        return .circuit(
          rounds: rounds,
          between: chance.pick([nil, .rest(chance.tenths(10...300)), .every(.seconds(chance.number(60...900)))]),
          steps: steps(depth: depth + 1, rounds: rounds), location: location())
      default:
        let (exercise, base) = exercise()
        var dose = base
        if let rounds, case .movement = exercise.work, case .repetitions = dose.amount, chance.one(in: 4) {
          dose.repetitionsByRound = (0..<rounds).map { _ in chance.number(1...6) }
        }
        return .exercise(exercise, dose, location: location())
      }
    }
  }

  mutating func routine() -> Routine {
    Routine(
      id: "generated", title: Text("Generated routine"),
      notice: chance.one(in: 3)
        ? Notice(id: "n", title: Text("Notice"), spoken: [text(3...12), text(3...12)], reminder: text(3...9)) : nil,
      delivery: delivery(), steps: steps(depth: 0), location: location())
  }
}
