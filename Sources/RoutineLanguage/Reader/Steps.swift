// The steps of a routine: exercises, other routines, rests, spoken texts and circuits.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension RoutineReader {
  mutating func steps(_ node: Node) -> [Step] {
    guard case .list(let items) = node.content else {
      switch node.content {
      case .absent: reader.reportEmpty(node.range, name: "`steps`")
      case .damaged: break
      case .scalar where reportBulletedSteps(node) || reportStepsInOne(node): break
      case .map(let entries) where reportNamedSteps(entries): break
      default:
        reader.report(
          .shape, reader.firstLine(node.range), "`steps` must be a list; start each step with a dash.")
      }
      return []
    }
    if node.isFlow, reportStepsInOne(node) { return [] }
    let outer = sections
    sections = []
    defer { sections = outer }
    let steps = items.flatMap { step($0) }
    reader.reportSections(sections, fixes: [])
    return steps
  }

  /// Reports steps as words in one line. Returns whether all of them are steps.
  private mutating func reportStepsInOne(_ node: Node) -> Bool {
    var words = reader.plainWords(in: node) ?? []
    if case .scalar(let scalar) = node.content {
      words = StepWords.parts(of: ScalarText.string(of: scalar, in: reader.bytes))
    }
    guard !words.isEmpty, let lines = stepLines(words, at: node.range) else { return false }
    reader.report(
      .shape, reader.firstLine(node.range),
      "`steps` takes a list; write each step on a line of its own, with a dash in front, such as `- \(lines[0].prefix { $0 != "\n" })`.",
      fixes: stepFix(lines, afterKey: false, replacing: node.range))
    return true
  }

  private mutating func reportBulletedSteps(_ node: Node) -> Bool {
    var words = self
    return reader.reportBullets(node) { StepWords.read($0, by: &words, at: node.range).map { "do: \($0)" } }
  }

  mutating func step(_ node: Node) -> [Step] {
    guard case .map(let entries) = node.content else {
      if case .scalar(let scalar) = node.content {
        reportWords(scalar, at: reader.firstLine(node.range))
      } else if case .list = node.content {
        reader.report(.shape, reader.firstLine(node.range), "A list can't be a step; use `repeat` with `steps`.")
      }
      return []
    }
    if let first = entries.first, first.isWords {
      if case .scalar(let scalar) = first.value.content { reportWords(scalar, at: reader.firstLine(first.range)) }
      readKeys(Array(entries.dropFirst()), of: node)
      return []
    }
    var names = KeySet()
    var isKnown = true
    for index in entries.indices {
      if let name = reader.keyName(entries[index].key) { names.insert(name) } else { isKnown = false }
    }
    // `rest` alone is a step; beside an exercise, whose key may be misspelt, it is part of its dose.
    let exact = StepKind.context(names)
    let named = exact == .restStep ? nil : exact
    let isAlone = entries.count == 1
    if isAlone, !isKnown, reportStepInside(entries[0]) { return [] }
    if !isKnown, named == nil, reportLabel(entries, of: node) { return [] }
    if !isAlone, !names.contains(.repeat), !names.contains(.do), reportSectionStep(entries) { return [] }
    guard
      let context = named ?? meantKind(entries, &names, isCertain: true, orRest: isAlone) ?? (isAlone ? exact : nil)
        ?? meantKind(entries, &names, isCertain: false, orRest: isAlone) ?? exact
        ?? meantKind(entries, &names, isCertain: true, orRest: true)
        ?? meantKind(entries, &names, isCertain: false, orRest: true)
    else {
      reportNoKind(node, entries)
      return []
    }
    if context != .sayStep, names.contains(.say), let second = entries.first(where: { reader.keyName($0.key) == .say })
    {
      reportTwoKinds(node, entries, second: second, context: context)
      return []
    }
    if names.contains(.do), names.contains(.repeat) {
      reportRepeatedExercise(node, entries)
      return []
    }
    let others: [KeyName] = context == .use ? [.play, .repeat] : context == .playStep ? [.repeat] : []
    if let other = others.first(where: names.contains),
      let second = entries.first(where: { reader.keyName($0.key) == other })
    {
      reportTwoKinds(node, entries, second: second, context: context)
      return []
    }
    // What a key was meant as may depend on the exercise.
    reader.work = isKnown || context != .use ? nil : work(of: entries)
    guard let fields = reader.fields(node, in: context, called: "A step") else { return [] }
    reader.readRemark(fields)
    if context == .playStep { return play(fields, node) }
    let known = acceptances.count
    readAcceptances(fields, of: node)
    let own = known..<acceptances.count
    let step: Step? =
      switch context {
      case .use: use(fields, node)
      case .circuit: circuit(fields, node)
      case .sayStep:
        reader.text(.say, fields).map { .say($0, location: reader.location(reader.firstLine(node.range))) }
      default:
        reader.length(.rest, fields).map {
          .rest($0.value, location: reader.location(reader.firstLine(node.range)))
        }
      }
    guard let step else { return [] }
    if !own.isEmpty {
      let files = Set(Routine.exercises(of: [step]).compactMap { definition(of: $0.id)?.file })
      for index in own { acceptances[index].files = files.subtracting([reader.file]) }
    }
    return [step]
  }

  // MARK: Circuits

  private mutating func circuit(_ fields: Fields, _ node: Node) -> Step? {
    if let list = fields[.repeat], reader.areSteps(list), !fields.has(.steps), let key = fields.key(.repeat) {
      reader.report(
        .shape, key, "`repeat` takes the number of rounds; write `repeat: 3`, and `steps:` above these steps.",
        fixes: [
          Fix(
            "Write `repeat: 2` and `steps:`", isSafe: false, replacing: key,
            with: "repeat: 2\n\(String(repeating: " ", count: reader.indentation(at: key.lowerBound)))steps")
        ])
      _ = steps(list)
      return nil
    }
    if let list = fields[.steps], case .absent = list.content, let fix = reader.furtherIn(list) {
      reader.report(
        .emptyValue, list.range,
        "`steps` has nothing below it: the steps to repeat must stand further in than `steps`.", fixes: [fix])
      return nil
    }
    let rounds = reader.whole(.repeat, fields)
    let rest = reader.length(.rest, fields)
    let every = reader.length(.every, fields)
    if rest != nil, every != nil, let key = fields.key(.rest) {
      reader.report(
        .conflict, key, "With `every` the time between two rounds follows from it; leave `rest` out.",
        notes: [Note("`every` is here.", at: reader.place(fields.key(.every) ?? key))])
    }
    if !reader.tree.isDamaged(fields.range) {
      if fields[.repeat] == nil, let key = fields.key(.steps), !fields.guessed.contains(.repeat) {
        reader.report(.missingKey, key, "These steps need `repeat`, the number of rounds, beside them.")
      }
      if fields[.steps] == nil, let key = fields.key(.repeat), !fields.guessed.contains(.steps) {
        reader.report(.missingKey, key, "This step says how often to repeat but has no `steps`.")
      }
    }
    if let rounds, rounds == 1, every != nil, let key = fields.key(.every) {
      reader.report(.withoutEffect, key, "`every` has no effect here: there is only one round.")
    }
    if let rounds, rounds == 1, let rest, let key = fields.key(.rest) {
      reader.report(
        .withoutEffect, key, "This rest of \(reader.shown(rest.range)) is never taken: there is only one round.")
    }
    deliveries.append(reader.delivery(fields))
    defer { deliveries.removeLast() }
    guard let list = fields[.steps] else { return nil }
    self.rounds.append(rounds)
    defer { self.rounds.removeLast() }
    let inner = withDefaults(fields) { $0.steps(list) }
    guard let rounds else { return nil }
    return .circuit(
      rounds: rounds, between: every.map { .every($0.value) } ?? rest.map { .rest($0.value) }, steps: inner,
      location: reader.location(reader.firstLine(node.range)))
  }

  // MARK: Exercises

  private mutating func use(_ fields: Fields, _ node: Node) -> Step? {
    guard let name = fields[.do], let id = exerciseID(name, fields) else { return readAlone(fields) }
    let isFirst = used.insert(id.value)
    guard let definition = find(id) else { return readAlone(fields) }
    reportTranslation(definition, at: id.range)
    if isFirst { checkPhonemes(of: definition, at: id.range) }
    guard !defaults.isEmpty else { return occurrence(of: definition, fields, at: id) }
    let all = takingDefaults(fields) { reader, more, name in
      var trial = reader
      trial.reader.list = DiagnosticList()
      trial.reach = [:]
      _ = trial.occurrence(of: definition, more, at: id)
      let list = trial.reader.list
      return list.errors == 0
        && !list.diagnostics.contains { $0.code == .withoutEffect && $0.place.range == more.key(name) }
    }
    let count = reader.list.diagnostics.count
    let step = occurrence(of: definition, all, at: id)
    // A default that does nothing beside others is told where it does nothing at all.
    let taken = all.names.filter { !fields.has($0) }.map { all.key($0) }
    reader.list.remove(after: count) { $0.code == .withoutEffect && taken.contains($0.place.range) }
    return step
  }

  /// Reads the keys of a step whose exercise is not known, for their mistakes.
  mutating func readAlone(_ fields: Fields) -> Step? {
    reader.work = nil
    _ = reader.dose(fields)
    _ = UseWords(&reader, fields)
    return nil
  }

  private mutating func occurrence(of definition: ExerciseDocument, _ fields: Fields, at id: Written<String>) -> Step? {
    reader.work = definition.exercise.work
    let dose = reader.dose(fields)
    let words = UseWords(&reader, fields)
    // Where a step changes nothing, its exercise stays the very one of the definition.
    var exercise = definition.exercise
    words.override(&exercise)
    let delivery = deliveries.reversed().reduce(words.delivery.over(exercise.delivery)) { $0.over($1) }
    if delivery != exercise.delivery { exercise.delivery = delivery }
    var cues = words.cues
    if let phases = dose.phases, !reader.set(phases, in: &exercise, own: &cues) { return nil }
    if let byRound = dose.byRound { checkRounds(byRound) }
    checkOtherMeaning(dose, fields)
    guard let merged = reader.merge(definition.written, of: exercise, with: dose, fields: fields) else { return nil }
    let reached = CueReach(exercise, merged)
    if own[id.value] != nil { reach[id.value, default: CueReach(definition.work)].extend(to: reached) }
    // An inherited cue that the dose of the step does not reach is left out; one of its own, which come last, is a mistake.
    let inherited = exercise.cues.dropLast(cues.count)
    let heard = inherited.filter { reached.misses($0) == nil }
    if heard.count < inherited.count { exercise.cues = heard + cues }
    reader.checkCues(cues, reached)
    let (used, asked) = change.applied(to: exercise, merged)
    reader.checkOccurrence(
      used, WorkPlan(used, asked), written: dose, of: definition, cues: cues, fields: fields, at: id.range)
    return .exercise(used, asked, location: reader.location(id.range))
  }

  /// Reports repetitions by round that are not one number for each round of the repeat around the step.
  private mutating func checkRounds(_ byRound: Written<[Int]>) {
    guard let rounds = rounds.last else {
      reader.report(
        .conflict, byRound.range,
        "`reps-by-round` follows the rounds of a `repeat`, and there is none around this step.")
      return
    }
    guard let rounds, rounds != byRound.value.count else { return }
    reader.report(
      .conflict, byRound.range,
      "`reps-by-round` has \(byRound.value.count == 1 ? "1 number" : "\(byRound.value.count) numbers"), and the `repeat` "
        + "around it \(rounds == 1 ? "1 round" : "\(rounds) rounds"); give one number for each.")
  }

  /// Hints at lists that may be meant for the rounds around the step, or for its sets.
  private mutating func checkOtherMeaning(_ dose: DoseFields, _ fields: Fields) {
    if let reps = dose.reps, case .each(let list) = reps.value, let rounds = rounds.last ?? nil, rounds > 1,
      list.count == rounds, let key = fields.key(.reps)
    {
      reader.report(
        .otherMeaning, reps.range,
        "These are \(list.count) sets in each of the \(rounds) rounds; for one number in each round write "
          + "`reps-by-round`.",
        fixes: Guess(word: KeyName.repsByRound.written, isCertain: false).fixes(replacing: key))
    }
    if let load = dose.load, let node = fields[.load],
      load.source.split(whereSeparator: { ",;/".contains($0) }).count(where: { $0.contains(where: \.isNumber) }) > 1
    {
      reader.report(
        .otherMeaning, node.range,
        "All of this is said before every set; for another load in each set write a step for each.")
    }
  }

  private mutating func find(_ id: Written<String>) -> ExerciseDocument? {
    if let mine = own[id.value] { return mine }
    if let known = found[id.value] { return known }
    let lookup = parts.exercise(id.value, language: reader.language)
    let exercise = resolve(lookup, id, what: "exercise") { $0.reportUnknown(exercise: id.value, at: id.range) }
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

/// What a step can be.
enum StepKind {
  static let contexts: [(context: Context, key: KeyName)] = [
    (.use, .do), (.playStep, .play), (.circuit, .repeat), (.circuit, .steps), (.sayStep, .say), (.restStep, .rest),
  ]

  /// The context of a step with these keys.
  static func context(_ names: KeySet) -> Context? { contexts.first { names.contains($0.key) }?.context }
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
  let delivery: Delivery

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
      let moments = Set(cues.map(\.moment))
      exercise.cues = exercise.cues.filter { !moments.contains($0.moment) } + cues
    }
  }
}
