// The dose and delivery keys of an exercise or step.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

// 16 stored properties: one for each key of a dose.
/// The dose keys of an exercise or a step; nil if not given.
struct DoseFields: Sendable {
  var hold: Written<Frames>?
  var reps: Written<[Int]>?
  /// Whether `reps` is a list, which determines the number of sets.
  var repsAreSets = false
  var time: Written<Frames>?
  var sets: Written<Int>?
  var sides: Written<Sides>?
  var rest: Written<Frames>?
  var change: Written<Frames>?
  var pause: Written<Frames>?
  var move: Written<Frames>?
  var sideFirst: Bool?
  var untilReady: Bool?
  var beginsReady: Bool?
  var atMost: Written<Frames>?
  /// The other end of a range of repetitions.
  var upTo: Int?
  var runsOn: Bool?

  /// Whether it sets something that decides how many repetitions fit into a time.
  var changesTime: Bool { time != nil || hold != nil || pause != nil || sides != nil }
}

extension Reader {
  /// Reads the dose keys.
  mutating func dose(_ fields: Fields) -> DoseFields {
    var dose = DoseFields()
    dose.hold = length(.hold, fields)
    readRepetitions(fields, into: &dose)
    dose.time = length(.for, fields)
    if let node = fields[.sets], let sets = whole(.sets, fields) { dose.sets = Written(value: sets, range: node.range) }
    if let node = fields[.sides], let sides: Sides = choice(.sides, fields) {
      dose.sides = Written(value: sides, range: node.range)
    }
    dose.rest = length(.rest, fields)
    dose.change = length(.change, fields)
    dose.pause = length(.pause, fields)
    dose.move = length(.move, fields)
    if let node = fields[.order], choiceWord(.order, node, among: ["side-first"]) != nil { dose.sideFirst = true }
    if let node = fields[.until], choiceWord(.until, node, among: ["ready"]) != nil { dose.untilReady = true }
    if let node = fields[.begin], choiceWord(.begin, node, among: ["ready"]) != nil { dose.beginsReady = true }
    dose.atMost = length(.atMost, fields)
    if dose.untilReady == true, let time = fields.key(.for), dose.time != nil { reportTimedPace(time) }
    if let node = fields[.transition], choiceWord(.transition, node, among: ["none"]) != nil { dose.runsOn = true }
    if let reps = dose.reps, let time = fields.key(.for), dose.time != nil {
      report(
        .conflict, time, "This has both `reps` and `for`; keep one.",
        notes: [Note("`reps` is here.", at: place(reps.range))])
    }
    if dose.repsAreSets, let reps = dose.reps, let sets = dose.sets, reps.value.count != sets.value {
      report(
        .conflict, sets.range,
        "`reps` lists \(reps.value.count) sets, so `sets: \(sets.value)` can't be; leave `sets` out.",
        notes: [Note("The list is here.", at: place(reps.range))])
    }
    return dose
  }

  private mutating func readRepetitions(_ fields: Fields, into dose: inout DoseFields) {
    guard let node = fields[.reps] else { return }
    guard case .list(let items) = node.content else {
      guard let word = single(node, of: .reps, expecting: "a number, or a list of numbers"),
        !readRange(word, node, into: &dose), !reportPrescription(word, .reps, node, fields),
        let value = number(word, at: node.range, 1...1000, what: "`reps`", example: "8")
      else { return }
      dose.reps = Written(value: [value], range: node.range)
      return
    }
    if items.isEmpty || items.count > 20 {
      report(.range, firstLine(node.range), "`reps` lists \(items.count) sets; a list has 1 to 20 numbers.")
      return
    }
    var values: [Int] = []
    for item in items {
      guard let word = single(item, of: .reps, expecting: "numbers in its list"),
        let value = number(word, at: item.range, 1...1000, what: "`reps`", example: "8")
      else { continue }
      values.append(value)
    }
    guard values.count == items.count else { return }
    dose.reps = Written(value: values, range: node.range)
    dose.repsAreSets = true
  }

  /// Reads a range of repetitions, such as `8-12`. Returns whether it is one.
  private func readRange(_ word: String, _ node: Node, into dose: inout DoseFields) -> Bool {
    let ends = word.split { "-–—".contains($0) }.map { Int($0.filter { $0 != " " }) }
    guard ends.count == 2, let low = ends[0], let high = ends[1], low < high, (1...1000).contains(low), high <= 1000
    else { return false }
    dose.reps = Written(value: [low], range: node.range)
    dose.upTo = high
    return true
  }

  /// Reports a time for what the listener does at an own pace.
  mutating func reportTimedPace(_ key: Range<Int>) {
    report(
      .conflict, key,
      "`until: ready` waits for the listener, so `for` has nothing to time; `at-most` says how long it waits at most.")
  }

  /// Reads the delivery keys.
  mutating func delivery(_ fields: Fields) -> Delivery {
    Delivery(
      count: countStyle(fields), countDown: whole(.countDown, fields), ending: choice(.ending, fields),
      signal: choice(.signal, fields), guidance: choice(.guidance, fields))
  }

  private mutating func countStyle(_ fields: Fields) -> CountStyle? {
    guard let node = fields[.count] else { return nil }
    let expected = "`repetitions`, `seconds`, `phases`, `none` or `every 5`"
    guard let word = single(node, of: .count, expecting: expected) else { return nil }
    switch word {
    case "repetitions": return .repetitions
    case "seconds": return .seconds
    case "phases": return .phases
    case "none": return CountStyle.none
    default: break
    }
    if word.hasPrefix("every ") {
      return number(
        String(word.dropFirst(6)), at: node.range, 2...1000, what: "The number after `every`", example: "every 5"
      ).map { .every($0) }
    }
    let guess = Guess.choice(word, of: .count, among: ["repetitions", "seconds", "phases", "none"])
    reportChoice(.count, node, word, expected, guess: guess)
    return nil
  }
}
