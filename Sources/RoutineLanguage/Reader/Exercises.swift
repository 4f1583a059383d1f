// Exercises, as defined by their files or the `exercises:` of a routine.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension Reader {
  /// Reads the file as an exercise.
  mutating func exerciseFile(id: String) -> ExerciseDocument? {
    guard let fields = fields(tree.root, in: .exercise, called: "An exercise file") else { return nil }
    readFormat(fields)
    readLanguage(fields)
    require(fields, what: "An exercise")
    guard let definition = exercise(fields, id: id, place: 0..<0) else { return nil }
    checkDefinition(definition, fields)
    checkPronounced(fields)
    return definition
  }

  /// Reads an exercise from its keys. Nil if something essential is missing or invalid.
  mutating func exercise(_ fields: Fields, id: String, place: Range<Int>) -> ExerciseDocument? {
    let before = (texts, untranslated)
    let nameKey: KeyName = fields[.exercise] == nil ? .name : .exercise
    let name = text(nameKey, fields)
    if let other = fields.key(.name), fields[.exercise] != nil {
      report(.conflict, other, "This exercise has both `exercise` and `name`; keep one.")
    }
    let position: Position? = choice(.position, fields)
    let endPosition: Position? = choice(.endPosition, fields)
    let kit = words(.kit, fields)
    let tags = tags(fields)
    let also = words(.also, fields)
    let muscles = words(.muscles, fields)
    self.work = fields[.movement] != nil ? .movement([]) : fields[.hold] != nil ? .timedHold : nil
    let dose = dose(fields)
    poses = poseTable(fields, position: position)
    let work = work(fields, dose: dose)
    let figure = figure(fields)
    let form = sentences(.form, fields)
    let parts = sentences(.parts, fields)
    let easier = ids(.easier, fields)
    let harder = ids(.harder, fields)
    let sources = sources(fields)
    var exercise = Exercise(
      id: id, name: name ?? Text(id), position: position ?? .any, endPosition: endPosition, kit: kit, tags: tags,
      setup: text(.setup, fields), sideName: text(.sideName, fields), work: work ?? .activity, parts: parts,
      exit: text(.exit, fields), betweenSets: text(.betweenSets, fields), doseVerb: choice(.doseVerb, fields) ?? .hold,
      form: form, stopIf: text(.stopIf, fields), avoidIf: text(.avoidIf, fields),
      maxHold: length(.maxHold, fields)?.value, cues: cues(fields), delivery: delivery(fields),
      pronounced: pronounce(fields), figure: figure,
      location: location(fields.key(nameKey) ?? place))
    exercise.name.location = name?.location ?? exercise.location
    readRemark(fields)
    finishFigure(of: &exercise, fields)
    guard name != nil, position != nil, work != nil else { return nil }
    checkParts(parts: fields.key(.parts), of: exercise.work, dose: dose)
    return ExerciseDocument(
      exercise, dose: merge(dose, of: exercise) ?? Dose(), also: also, muscles: muscles,
      easier: easier.map(\.value), harder: harder.map(\.value), sources: sources, written: dose, file: file,
      texts: (texts - before.0, untranslated - before.1))
  }

  /// The tags. One that is nearly a tag of the checks is reported; it counts as what words say, which warn and never refuse.
  private mutating func tags(_ fields: Fields) -> [String] {
    let tags = words(.tags, fields)
    for tag in tags where Topic.like(tag.source) == nil {
      guard let near = Topic.near(tag.source)?.tag, let place = tag.location.place else { continue }
      report(
        .strangeTag, place.range, "The checks know no tag `\(tag.source)`, and take it for `\(near)`; is that right?",
        fixes: Guess(word: near, isCertain: false).fixes(replacing: place.range))
    }
    return tags.map(\.source)
  }

  /// Reports `parts` where they are not allowed: with `reps` or `for`, or without a movement.
  private mutating func checkParts(parts: Range<Int>?, of work: Work, dose: DoseFields) {
    guard let parts else { return }
    if work.isContinuous {
      report(
        .conflict, parts,
        "`parts` are worked one repetition each, so they need a `movement`; this is \(Reader.kind(of: work)).")
    } else if let other = dose.reps?.range ?? dose.time?.range {
      report(
        .conflict, parts, "`parts` sets the repetitions, one for each part; leave `reps` and `for` out.",
        notes: [Note("They are given here.", at: place(other))])
    }
  }

  // MARK: Work

  private mutating func work(_ fields: Fields, dose: DoseFields) -> Work? {
    guard let node = fields[.movement] else {
      if fields[.hold] == nil {
        if fields.guessed.contains(.movement) || fields.guessed.contains(.hold) || tree.isDamaged(fields.range) {
          return nil
        }
        // An exercise of a routine may get its dose from the steps; one in a file of its own can be played alone.
        if fields.context == .exercise, fields[.for] == nil, fields[.until] == nil, !fields.guessed.contains(.for) {
          report(
            .missingKey, fields.firstKey ?? firstLine(fields.range),
            "An exercise needs `hold`, for example `hold: 30s`, or a `movement` with its phases, or `for` as the time of "
              + "an activity.")
          return nil
        }
        return .activity
      }
      checkTimedHold(fields)
      return .timedHold
    }
    if let hold = fields.key(.hold) {
      report(
        .conflict, hold, "An exercise has `hold` or `movement`, never both; give the hold as a phase of the movement.",
        notes: fields.key(.movement).map { [Note("`movement` is here.", at: place($0))] } ?? [])
    }
    guard case .list(let items) = node.content, !items.isEmpty else {
      switch node.content {
      case .absent: reportEmpty(node.range, name: "`movement`")
      case .damaged: break
      default:
        report(
          .shape, firstLine(node.range),
          "`movement` must be a list of phases, each with its words and its length, such as `- beat: Down.` and below it "
            + "`for: 2s`.")
      }
      return nil
    }
    var phases: [Phase] = []
    var firstHold: Range<Int>?
    for item in items {
      guard let phase = phase(item) else { continue }
      if phase.isHold {
        if let firstHold {
          report(
            .phaseLength, firstLine(item.range), "A movement has at most one `hold` phase; give this one `for`.",
            notes: [Note("The first hold is here.", at: place(firstHold))])
        }
        firstHold = firstHold ?? firstLine(item.range)
      }
      phases.append(phase)
    }
    return phases.isEmpty ? nil : .movement(phases)
  }

  private mutating func phase(_ node: Node) -> Phase? {
    if reportNamedPhase(node) { return nil }
    guard let fields = fields(node, in: .phase, called: "A phase") else { return nil }
    readRemark(fields)
    let say = text(.say, fields)
    let beat = text(.beat, fields)
    let hold = length(.hold, fields)
    let time = length(.for, fields)
    let figure = figure(fields)
    if let key = fields.key(.hold), fields[.for] != nil {
      report(.phaseLength, key, "A phase has `for` or `hold`, not both; the hold is what a dose's `hold` sets.")
    } else if fields[.hold] == nil, fields[.for] == nil, !fields.guessed.contains(.for),
      !fields.guessed.contains(.hold), !tree.isDamaged(fields.range)
    {
      report(
        .phaseLength, firstLine(fields.range), "A phase needs `for`, such as `for: 2s`, or `hold`, such as `hold: 6s`.")
    }
    guard let length = hold ?? time else { return nil }
    return Phase(
      say: say, beat: beat, length: length.value, isHold: hold != nil && time == nil, figure: figure,
      location: location(firstLine(node.range)))
  }

  /// Reports a phase of words alone, or with its length behind them, such as `down: 3s`. Returns whether it is one.
  private mutating func reportNamedPhase(_ node: Node) -> Bool {
    var words: Range<Int>?
    var length: String?
    switch node.content {
    case .scalar(let scalar) where scalar.style == .plain: words = node.range
    case .map(let entries) where entries.count == 1 && !node.isFlow && keyName(entries[0].key) == nil:
      guard case .scalar(let scalar) = entries[0].value.content else { return false }
      let amount = LooseAmount(ScalarText.string(of: scalar, in: bytes))
      length = amount?.length ?? amount?.number.map { "\($0)s" }
      words = length == nil ? nil : entries[0].key.range
    default: break
    }
    guard let words else { return false }
    var text = shown(words)
    if length != nil { text = Reader.heading(text) }
    let indent = String(repeating: " ", count: column(of: node.range.lowerBound))
    let better = "beat: \(text)" + (length.map { "\n\(indent)for: \($0)" } ?? "")
    report(
      length == nil ? .shape : .unknownKey, firstLine(words),
      "A phase has its words and its length, each with its key: `beat: \(text)` and `for: \(length ?? "2s")`.",
      fixes: words.count > 40
        ? [] : [Fix("Write them so", isSafe: false, replacing: node.range, with: better)])
    return true
  }

  /// Reports keys of the definition that a timed hold cannot have.
  private mutating func checkTimedHold(_ fields: Fields) {
    if let key = fields.key(.reps) { reportRepetitionsOfHold(key, value: fields[.reps]) }
    if let key = fields.key(.for) {
      report(.conflict, key, "A timed hold lasts its `hold`; `for` counts repetitions of a movement.")
    }
  }

  /// Reports `reps` on a timed hold, which uses `sets` instead.
  mutating func reportRepetitionsOfHold(_ key: Range<Int>, value: Node?) {
    var fixes: [Fix] = []
    if let value, case .scalar = value.content {
      fixes = [Fix("Write `sets`", isSafe: false, replacing: key, with: "sets")]
    }
    report(
      .conflict, key, "A timed hold is not counted in repetitions; write `sets` for holding it several times.",
      fixes: fixes)
  }

  // MARK: Other values

  /// Ids of other exercises.
  mutating func ids(_ name: KeyName, _ fields: Fields) -> [Written<String>] {
    guard let node = fields[name] else { return [] }
    switch node.content {
    case .list(let items): return items.compactMap { id(name, $0) }
    case .scalar: return id(name, node).map { [$0] } ?? []
    case .map: report(.shape, firstLine(node.range), "`\(name.written)` takes ids of exercises.")
    case .absent: reportEmpty(node.range, name: "`\(name.written)`")
    case .damaged: break
    }
    return []
  }

  /// The sources of a dose. They are not spoken, so none of them lacks a translation.
  mutating func sources(_ fields: Fields) -> [Citation] {
    let spoken = (texts, untranslated)
    defer { (texts, untranslated) = spoken }
    return textOrSentences(.sources, fields).map { Citation($0.source) }
  }

  /// Reads a remark, only to report one that is not a text.
  mutating func readRemark(_ fields: Fields) {
    guard let node = fields[.note] else { return }
    switch node.content {
    case .list, .map: report(.shape, firstLine(node.range), "`note` takes one text.")
    default: break
    }
  }
}
