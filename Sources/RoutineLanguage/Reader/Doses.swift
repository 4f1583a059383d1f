// The dose and delivery keys of an exercise or step.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

// 20 stored properties: one for each key of a dose.
/// The dose keys of an exercise or a step; nil if not given.
struct DoseFields: Sendable {
  var hold: Written<BySet<Frames>>?
  var reps: Written<BySet<Int>>?
  /// Repetitions of each round of the innermost circuit.
  var byRound: Written<[Int]>?
  var time: Written<BySet<Frames>>?
  /// Lengths of the exercise's phases.
  var phases: Written<[Frames]>?
  var sets: Written<Int>?
  var sides: Written<Sides>?
  var rest: Written<BySet<Frames>>?
  var change: Written<Frames>?
  var pause: Written<Frames>?
  var move: Written<Frames>?
  var firstSide: Side?
  var sideFirst: Bool?
  var untilReady: Bool?
  var load: Text?
  var beginsReady: Bool?
  var atMost: Written<Frames>?
  /// The other end of a range of repetitions.
  var upTo: Int?
  var runsOn: Bool?

  /// The lists, each with the number of sets that it is for.
  var lists: [(key: KeyName, sets: Int, range: Range<Int>)] {
    var lists: [(key: KeyName, sets: Int, range: Range<Int>)] = []
    if let reps, case .each(let list) = reps.value { lists.append((.reps, list.count, reps.range)) }
    if let time, case .each(let list) = time.value { lists.append((.for, list.count, time.range)) }
    if let hold, case .each(let list) = hold.value { lists.append((.hold, list.count, hold.range)) }
    if let rest, case .each(let list) = rest.value { lists.append((.rest, list.count + 1, rest.range)) }
    return lists
  }

  /// What stays of an exercise's dose beside the keys of a step: `reps` and `for` replace each other.
  func left(by step: DoseFields) -> DoseFields {
    var left = self
    if step.reps != nil || step.time != nil || step.byRound != nil { (left.reps, left.time) = (nil, nil) }
    if step.hold != nil { left.hold = nil }
    if step.rest != nil { left.rest = nil }
    return left
  }

  /// Whether it sets something that decides how many repetitions fit into a time.
  var changesTime: Bool { time != nil || hold != nil || pause != nil || sides != nil }
}

extension Reader {
  /// Reads the dose keys.
  mutating func dose(_ fields: Fields) -> DoseFields {
    var dose = DoseFields()
    dose.hold = lengths(.hold, fields)
    if let range = repetitionRange(fields) {
      dose.reps = Written(value: .same(range.value.lowerBound), range: range.range)
      dose.upTo = range.value.upperBound
    } else {
      dose.reps = repetitions(.reps, fields, most: 20)
    }
    dose.byRound = repetitions(.repsByRound, fields, most: 100).map {
      Written(value: $0.value.written, range: $0.range)
    }
    dose.phases = lengths(.phases, fields).map { Written(value: $0.value.written, range: $0.range) }
    dose.time = lengths(.for, fields)
    if let node = fields[.sets], let sets = whole(.sets, fields) { dose.sets = Written(value: sets, range: node.range) }
    if let node = fields[.sides], let sides: Sides = choice(.sides, fields) {
      dose.sides = Written(value: sides, range: node.range)
    }
    dose.rest = lengths(.rest, fields)
    dose.change = length(.change, fields)
    dose.pause = length(.pause, fields)
    dose.move = length(.move, fields)
    if let node = fields[.order], choiceWord(.order, node, among: ["side-first"]) != nil { dose.sideFirst = true }
    if let node = fields[.until], choiceWord(.until, node, among: ["ready"]) != nil { dose.untilReady = true }
    dose.firstSide = choice(.firstSide, fields)
    dose.load = text(.load, fields)
    if let node = fields[.begin], choiceWord(.begin, node, among: ["ready"]) != nil { dose.beginsReady = true }
    dose.atMost = length(.atMost, fields)
    if dose.untilReady == true, let time = fields.key(.for), dose.time != nil { reportTimedPace(time) }
    if let node = fields[.transition], choiceWord(.transition, node, among: ["none"]) != nil { dose.runsOn = true }
    if let reps = dose.reps, let time = fields.key(.for), dose.time != nil {
      report(
        .conflict, time, "This has both `reps` and `for`; keep one.",
        notes: [Note("`reps` is here.", at: place(reps.range))])
    }
    if let byRound = dose.byRound, let other = dose.reps?.range ?? dose.time?.range {
      report(
        .conflict, byRound.range,
        "`reps-by-round` gives the repetitions of every round; leave `\(dose.reps == nil ? "for" : "reps")` out.",
        notes: [Note("It is here.", at: place(other))])
    }
    if dose.phases != nil, let hold = dose.hold {
      report(
        .conflict, hold.range, "`phases` has the length of the hold in it; leave `hold` out.",
        notes: dose.phases.map { [Note("`phases` is here.", at: place($0.range))] } ?? [])
    }
    checkLists(dose)
    return dose
  }

  /// Reports lists of one map that are not about the same number of sets.
  private mutating func checkLists(_ dose: DoseFields) {
    guard let first = dose.lists.first else { return }
    for list in dose.lists.dropFirst() where list.sets != first.sets {
      report(
        .conflict, list.range,
        "`\(first.key.written)` is for \(first.sets) sets, and `\(list.key.written)` for \(list.sets)"
          + (list.key == .rest ? ", which is one more than its rests." : "."),
        notes: [Note("`\(first.key.written)` is here.", at: place(first.range))])
    }
    if let sets = dose.sets, sets.value != first.sets {
      report(
        .conflict, sets.range,
        "`\(first.key.written)` lists \(first.sets) sets, so `sets: \(sets.value)` can't be; leave `sets` out.",
        notes: [Note("The list is here.", at: place(first.range))])
    }
  }

  /// Numbers of repetitions: one, or a list.
  private mutating func repetitions(_ name: KeyName, _ fields: Fields, most: Int) -> Written<BySet<Int>>? {
    guard let node = fields[name], !reportListInOne(name, node, fields) else { return nil }
    return bySet(name, node, most: most, many: "numbers") { reader, item in
      let isAlone = item.range == node.range
      guard
        let word = reader.single(
          item, of: name, expecting: isAlone ? "a number, or a list of numbers" : "numbers in its list")
      else { return nil }
      if isAlone, reader.reportPrescription(word, name, node, fields) { return nil }
      return reader.number(word, at: item.range, 1...1000, what: "`\(name.written)`", example: "8")
    }
  }

  /// A range of repetitions, such as `8-12`.
  private func repetitionRange(_ fields: Fields) -> Written<ClosedRange<Int>>? {
    guard let node = fields[.reps], case .scalar(let scalar) = node.content else { return nil }
    let ends = ScalarText.string(of: scalar, in: bytes).split { "-–—".contains($0) }
      .map { Int($0.filter { $0 != " " }) }
    guard ends.count == 2, let low = ends[0], let high = ends[1], low < high, (1...1000).contains(low), high <= 1000
    else { return nil }
    return Written(value: low...high, range: node.range)
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
        String(word.dropFirst(6)), behind: "every ", at: node.range, 2...1000, what: "The number after `every`",
        example: "every 5"
      ).map { .every($0) }
    }
    let guess = Guess.choice(word, of: .count, among: ["repetitions", "seconds", "phases", "none"])
    reportChoice(.count, node, word, expected, guess: guess)
    return nil
  }
}
