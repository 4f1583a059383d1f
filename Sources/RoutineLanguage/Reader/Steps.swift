// The steps of a routine: exercises, rests, spoken texts and circuits.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension RoutineReader {
  mutating func steps(_ node: Node) -> [Step] {
    guard case .list(let items) = node.content else {
      switch node.content {
      case .absent: reader.reportEmpty(node.range, name: "`steps`")
      case .damaged: break
      default:
        reader.report(
          .shape, reader.firstLine(node.range), "`steps` must be a list; start each step with a dash.")
      }
      return []
    }
    return items.compactMap { step($0) }
  }

  private mutating func step(_ node: Node) -> Step? {
    guard case .map(let entries) = node.content else {
      if case .scalar(let scalar) = node.content {
        reader.report(
          .shape, reader.firstLine(node.range),
          "A step is written as `do: exercise`, `rest: 15s`, `say: words` or `repeat: 2` with `steps`.",
          fixes: exerciseFix(scalar))
      } else if case .list = node.content {
        reader.report(.shape, reader.firstLine(node.range), "A list can't be a step; use `repeat` with `steps`.")
      }
      return nil
    }
    var names = KeySet()
    for index in entries.indices {
      if let name = reader.keyName(entries[index].key) { names.insert(name) }
    }
    let context: Context
    if names.contains(.do) {
      context = .use
    } else if names.contains(.repeat) || names.contains(.steps) {
      context = .circuit
    } else if names.contains(.say) {
      context = .sayStep
    } else if names.contains(.rest) {
      context = .restStep
    } else {
      reportNoKind(node, entries)
      return nil
    }
    if context != .sayStep, names.contains(.say), let second = entries.first(where: { reader.keyName($0.key) == .say })
    {
      return reportTwoKinds(node, entries, second: second, context: context)
    }
    if context == .use, names.contains(.repeat),
      let second = entries.first(where: { reader.keyName($0.key) == .repeat })
    {
      return reportTwoKinds(node, entries, second: second, context: context)
    }
    guard let fields = reader.fields(node, in: context, called: "A step") else { return nil }
    reader.readRemark(fields)
    switch context {
    case .use: return use(fields, node)
    case .circuit: return circuit(fields, node)
    case .sayStep:
      return reader.text(.say, fields).map { .say($0, location: reader.location(reader.firstLine(node.range))) }
    default:
      return reader.length(.rest, fields).map {
        .rest($0.value, location: reader.location(reader.firstLine(node.range)))
      }
    }
  }

  /// A fix that inserts `do:` before a step that consists only of an exercise's id.
  private mutating func exerciseFix(_ scalar: Scalar) -> [Fix] {
    let word = ScalarText.string(of: scalar, in: reader.bytes)
    guard scalar.style == .plain, ID.isValid(word), !reader.list.isFull,
      case .found = parts.exercise(word, language: reader.language)
    else { return [] }
    let start = scalar.range.lowerBound
    return [Fix("Write `do: \(word)`", replacing: start..<start, with: "do: ")]
  }

  private mutating func reportNoKind(_ node: Node, _ entries: [Entry]) {
    guard let first = entries.first, !reader.tree.isDamaged(node.range) else { return }
    let kinds = ["do", "rest", "say", "repeat"]
    let word = ScalarText.string(of: first.key, in: reader.bytes)
    if reader.keyName(first.key) == nil {
      if let near = Suggestion.nearest(to: word, among: kinds) {
        reader.report(
          .unknownKey, first.key.range, "I don't know `\(word)` in a step; did you mean `\(near)`?",
          fixes: [Fix("Write `\(near)`", replacing: first.key.range, with: near)])
        return
      }
      if ID.isValid(word) {
        reader.report(
          .unknownKey, first.key.range, "I don't know `\(word)` in a step; an exercise is named by `do: \(word)`.")
        return
      }
    }
    reader.report(
      .missingKey, first.key.range, "This step does nothing: it needs `do`, `rest`, `say` or `repeat`.")
  }

  private mutating func reportTwoKinds(_ node: Node, _ entries: [Entry], second: Entry, context: Context) -> Step? {
    let key: KeyName = context == .use ? .do : .repeat
    let first = entries.first(where: { reader.keyName($0.key) == key }) ?? second
    reader.report(
      .conflict, second.key.range,
      "A step is one thing, and this is two: `\(reader.shown(first.key.range))` and `\(reader.shown(second.key.range))`; "
        + "make a step of each.")
    return nil
  }

  // MARK: Circuits

  private mutating func circuit(_ fields: Fields, _ node: Node) -> Step? {
    let rounds = reader.whole(.repeat, fields)
    let rest = reader.length(.rest, fields)
    if !reader.tree.isDamaged(fields.range) {
      if fields[.repeat] == nil, let key = fields.key(.steps), !fields.guessed.contains(.repeat) {
        reader.report(.missingKey, key, "These steps need `repeat`, the number of rounds, beside them.")
      }
      if fields[.steps] == nil, let key = fields.key(.repeat), !fields.guessed.contains(.steps) {
        reader.report(.missingKey, key, "This step says how often to repeat but has no `steps`.")
      }
    }
    if let rounds, rounds == 1, let rest, let key = fields.key(.rest) {
      reader.report(
        .withoutEffect, key, "This rest of \(reader.shown(rest.range)) is never taken: there is only one round.")
    }
    guard let list = fields[.steps] else { return nil }
    let inner = steps(list)
    guard let rounds else { return nil }
    return .circuit(
      rounds: rounds, rest: rest?.value, steps: inner, location: reader.location(reader.firstLine(node.range)))
  }

  // MARK: Exercises

  private mutating func use(_ fields: Fields, _ node: Node) -> Step? {
    let dose = reader.dose(fields)
    let words = UseWords(&reader, fields)
    guard let name = fields[.do], let id = reader.id(.do, name) else { return nil }
    let known = used.count
    if !used.contains(id.value) { used.append(id.value) }
    guard let definition = find(id) else { return nil }
    reportTranslation(definition, at: id.range)
    if used.count > known { checkPhonemes(of: definition, at: id.range) }
    var exercise = definition.exercise
    words.override(&exercise)
    exercise.location = reader.location(id.range)
    guard let merged = reader.merge(definition.written, of: exercise, with: dose, fields: fields) else { return nil }
    let plan = WorkPlan(exercise, merged)
    reach[id.value, default: CueReach(definition.work)].extend(to: plan)
    // An inherited cue that the dose of the step does not reach is left out; one of its own is a mistake.
    let own = words.cues
    exercise.cues.removeAll { cue in !own.contains(cue) && CueReach(plan).misses(cue) != nil }
    reader.checkOccurrence(
      exercise, plan, written: dose, of: definition, cues: own, fields: fields, at: id.range)
    return .exercise(exercise, merged, location: reader.location(id.range))
  }

  private mutating func find(_ id: Written<String>) -> ExerciseDocument? {
    if let mine = own[id.value] { return mine }
    if let known = found[id.value] { return known }
    let lookup = parts.exercise(id.value, language: reader.language)
    let exercise = resolve(lookup, id, what: "exercise", .exercise, unknown: .unknownExercise)
    if let exercise { found[id.value] = exercise }
    return exercise
  }

  private mutating func reportTranslation(_ definition: ExerciseDocument, at range: Range<Int>) {
    let missing = definition.texts.untranslated
    guard missing > 0, definition.file != reader.file, reported.insert(definition.id).inserted else { return }
    reader.report(
      .missingTranslation, range,
      "`\(definition.id)`: \(missing) of \(definition.texts.all) texts \(missing == 1 ? "is" : "are") not there in "
        + "`\(reader.language.tag)`, and will be spoken in another language.")
  }
}

/// The texts and settings that a step sets instead of its exercise's.
struct UseWords {
  private var setup: Text?
  private var sideName: Text?
  private var exit: Text?
  private var betweenSets: Text?
  private var doseVerb: DoseVerb?
  private var form: [Text]?
  private var parts: [Text]?
  private var stopIf: Text?
  private var maxHold: Frames?
  let cues: [AuthorCue]
  private var delivery: Delivery

  init(_ reader: inout Reader, _ fields: Fields) {
    setup = reader.text(.setup, fields)
    sideName = reader.text(.sideName, fields)
    exit = reader.text(.exit, fields)
    betweenSets = reader.text(.betweenSets, fields)
    doseVerb = reader.choice(.doseVerb, fields)
    form = fields[.form] == nil ? nil : reader.sentences(.form, fields)
    parts = fields[.parts] == nil ? nil : reader.sentences(.parts, fields)
    stopIf = reader.text(.stopIf, fields)
    maxHold = reader.length(.maxHold, fields)?.value
    cues = reader.cues(fields)
    delivery = reader.delivery(fields)
  }

  /// Applies them to an exercise. A step's cues replace the exercise's cues at the same moment, and are added to the
  /// others.
  func override(_ exercise: inout Exercise) {
    if let setup { exercise.setup = setup }
    if let sideName { exercise.sideName = sideName }
    if let exit { exercise.exit = exit }
    if let betweenSets { exercise.betweenSets = betweenSets }
    if let doseVerb { exercise.doseVerb = doseVerb }
    if let form { exercise.form = form }
    if let parts { exercise.parts = parts }
    if let stopIf { exercise.stopIf = stopIf }
    if let maxHold { exercise.maxHold = maxHold }
    if !cues.isEmpty {
      exercise.cues = exercise.cues.filter { old in !cues.contains { $0.moment == old.moment } } + cues
    }
    exercise.delivery = delivery.over(exercise.delivery)
  }
}
