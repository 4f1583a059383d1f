// Routines: the whole file, its descriptive keys and the parts it refers to.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// Names in the order in which they first came.
struct OrderedNames {
  private(set) var all: [String] = []
  private var known: Set<String> = []

  func contains(_ name: String) -> Bool { known.contains(name) }

  /// Whether the name is new.
  mutating func insert(_ name: String) -> Bool {
    guard known.insert(name).inserted else { return false }
    all.append(name)
    return true
  }
}

// 16 stored properties: what is known of the file so far, and of the steps around the one that is read.
/// Reads a routine file.
struct RoutineReader {
  var reader: Reader
  let parts: any PartResolver
  /// The folder of the routine.
  let folder: String
  /// The exercises defined in the routine itself; nil for those with errors.
  var own: [String: ExerciseDocument?] = [:]
  /// Their ids and other names.
  var ownNames = AliasIndex()
  /// The ids used, in order of first use.
  var used = OrderedNames()
  /// The exercises from other files found so far.
  var found: [String: ExerciseDocument] = [:]
  /// The defaults around the current step, the outermost first.
  var defaults: [StepDefaults] = []
  /// The delivery settings of the circuits around it.
  var deliveries: [Delivery] = []
  /// How far the cues of each exercise can reach in its doses.
  var reach: [String: CueReach] = [:]
  /// What the routines that it plays bring along.
  var played = Played()
  /// What the author has accepted.
  var acceptances: [Acceptance] = []
  /// How a stage of a programme changes the doses.
  let change: DoseChange
  /// The rounds of the circuits around the step that is read, the innermost last; nil for those with errors.
  var rounds: [Int?] = []
  /// The names in the list that is read which have steps below them, such as `Monday`, with their headings.
  var sections: [(entry: Entry, heading: String)] = []
  /// The exercises whose missing translations have been reported.
  var reported: Set<String> = []

  init(_ reader: Reader, parts: any PartResolver, folder: String, change: DoseChange = .none) {
    self.reader = reader
    self.change = change
    self.parts = parts
    self.folder = folder
  }

  /// What is known of the machine; nil to check the file alone.
  var machine: (any MachineFacts)? { reader.machine }

  /// Reads the file as a routine.
  mutating func document(id: String) -> RoutineDocument? {
    guard let fields = reader.fields(reader.tree.root, in: .routine, called: "A routine file") else { return nil }
    reader.readFormat(fields)
    reader.readLanguage(fields)
    reader.wanted = reader.language
    reader.require(fields, what: "A routine")
    let title = reader.text(.routine, fields) ?? Text(id)
    var document = RoutineDocument(
      routine: Routine(id: id, title: title, language: reader.language, steps: []), exerciseIDs: [])
    document.routine.summary = reader.text(.summary, fields)
    document.routine.goal = reader.choice(.goal, fields)
    document.minutes = reader.whole(.minutes, fields)
    document.forWhom = reader.text(.forWhom, fields)
    document.when = reader.text(.when, fields)
    document.howOften = reader.text(.howOften, fields)
    document.haveReady = reader.text(.haveReady, fields)
    document.routine.avoidIf = reader.text(.avoidIf, fields)
    document.routine.voice = reader.voice(fields)
    checkVoice(document.routine.voice, fields)
    checkOwnSentences(fields)
    document.routine.sounds = sounds(fields)
    document.routine.delivery = reader.delivery(fields)
    document.routine.pronounced = reader.pronounce(fields)
    reader.readRemark(fields)
    readAcceptances(fields, of: nil)
    document.routine.notice = notice(fields)
    readOwnExercises(fields)
    document.routine.steps = withDefaults(fields) { reader in fields[.steps].map { reader.steps($0) } ?? [] }
    if let node = fields[.steps], case .list(let items) = node.content, items.isEmpty {
      reader.report(.emptyValue, reader.firstLine(node.range), "`steps` is empty; a routine needs at least one step.")
    }
    addPlayed(to: &document)
    checkOwnExercises(fields)
    reader.checkPronounced(fields, others: Reader.spoken(with: document.routine))
    reportOwnTranslation(fields)
    document.routine.location = reader.location(fields.key(.routine) ?? reader.firstLine(fields.range))
    if reader.list.errors == 0, reader.tree.isAccepted { reader.checkRoutine(document.routine, fields) }
    document.accepted = acceptances
    return document
  }

  /// The definition of an exercise of this routine, or of one that it plays, without the overrides of a step.
  func definition(of id: String) -> ExerciseDocument? { (own[id] ?? found[id]) ?? played.definitions[id] }

  /// Adds the notices and the exercises of the routines that it plays, each once.
  private func addPlayed(to document: inout RoutineDocument) {
    document.exerciseIDs = used.all
    guard !played.files.isEmpty else { return }
    var seen: Set<String> = []
    document.exerciseIDs = (used.all + played.exerciseIDs).filter { seen.insert($0).inserted }
    seen = []
    let notices = (document.routine.notices + played.notices).filter { seen.insert($0.id).inserted }
    document.routine.notice = notices.first
    document.routine.furtherNotices = Array(notices.dropFirst())
  }

  // MARK: Parts

  private mutating func notice(_ fields: Fields) -> Notice? {
    guard let node = fields[.notice], let id = reader.id(.notice, node) else { return nil }
    let lookup = parts.notice(id.value, language: reader.language)
    return resolve(lookup, id, what: "notice") { $0.reportUnknown(.unknownNotice, .notice, id) }
  }

  /// Reports a notice or a routine that is nowhere.
  mutating func reportUnknown(_ code: Code, _ kind: FileKind, _ id: Written<String>) {
    if kind == .routine, let exercise = single(id.value) {
      reader.report(
        code, id.range, "`\(id.value)` is an exercise, not a routine; write `do: \(exercise)`.",
        fixes: reader.keyFix("do: \(exercise)", id.range))
      return
    }
    let parts = parts
    reader.reportUnknown(code, kind, id) { parts.known(kind) }
  }

  /// The part with an id; nil, with a report, if there is none that can be used.
  mutating func resolve<Part>(
    _ lookup: Lookup<Part>, _ id: Written<String>, what: String, missing: (inout RoutineReader) -> Void
  ) -> Part? {
    if case .missing = lookup { missing(&self) }
    return reader.part(lookup, id, what: what)
  }

  // MARK: Own exercises

  private mutating func readOwnExercises(_ fields: Fields) {
    guard let node = fields[.exercises] else { return }
    guard case .map(let entries) = node.content else {
      switch node.content {
      case .absent: reader.reportEmpty(node.range, name: "`exercises`")
      case .damaged: break
      default: readListedExercises(node, fields)
      }
      return
    }
    for entry in entries {
      let id = ScalarText.string(of: entry.key, in: reader.bytes)
      if !ID.isValid(id), reader.list.isFull {
        reader.report(.badID, entry.key.range, "")
      } else if !ID.isValid(id) {
        let better = ID.suggestion(for: id)
        let isCertain = better.map { word in
          Guess.spelling(word) == Guess.spelling(id)
            && entries.count { Guess.spelling(ScalarText.string(of: $0.key, in: reader.bytes)) == Guess.spelling(id) }
              == 1
        }
        reader.report(
          .badID, entry.key.range,
          "`\(reader.shown(entry.key.range))` is not an id: an id has small letters, digits and hyphens"
            + (better.map { ", such as `\($0)`." } ?? "."),
          fixes: better.map { [Fix("Write `\($0)`", isSafe: isCertain == true, replacing: entry.key.range, with: $0)] }
            ?? [])
      }
      readOwnExercise(id, at: entry.key.range, entry.value)
    }
    for id in own.keys.sorted() {
      ownNames.add(id: id)
      for name in (own[id] ?? nil)?.also ?? [] { ownNames.add(name.source, of: id) }
    }
  }

  private mutating func readOwnExercise(_ id: String, at place: Range<Int>, _ value: Node) {
    let errors = reader.list.errors
    guard let inner = reader.fields(value, in: .ownExercise, called: "The exercise `\(id)`") else {
      own[id] = .some(nil)
      return
    }
    if inner[.exercise] == nil, inner[.name] == nil, !inner.guessed.contains(.name),
      !inner.guessed.contains(.exercise), !reader.tree.isDamaged(inner.range)
    {
      reader.report(.missingKey, place, "The exercise `\(id)` needs `name`, for example `name: Bird dog`.")
    }
    reader.require(inner, what: "The exercise `\(id)`")
    let definition = reader.exercise(inner, id: id, place: place)
    reader.checkPronounced(inner)
    own[id] = .some(reader.list.errors == errors ? definition : nil)
  }

  /// Reports own exercises, or steps, that stand in a list under `exercises`, and reads them.
  private mutating func readListedExercises(_ node: Node, _ fields: Fields) {
    if reader.areSteps(node), let key = fields.key(.exercises) {
      let isFree = !fields.has(.steps)
      reader.report(
        .shape, key, "`exercises` defines exercises of your own; steps stand under `steps`.",
        fixes: isFree ? Guess(word: "steps", isCertain: false).fixes(replacing: key) : [])
      if isFree { _ = steps(node) }
      return
    }
    var edits: [Edit] = []
    var named: [(id: String, value: Node)] = []
    guard case .list(let items) = node.content else {
      reader.report(
        .shape, reader.firstLine(node.range), "`exercises` takes ids, and below each the exercise's own keys.")
      return
    }
    for item in items {
      guard case .map(let entries) = item.content,
        let name = entries.first(where: { reader.keyName($0.key) == .name || reader.keyName($0.key) == .exercise }),
        case .scalar(let scalar) = name.value.content,
        let id = ID.suggestion(for: ScalarText.string(of: scalar, in: reader.bytes)),
        let dash = reader.bytes[..<item.range.lowerBound].lastIndex(of: Byte.dash)
      else { continue }
      let indent = String(repeating: " ", count: reader.column(of: item.range.lowerBound))
      edits.append(Edit(dash..<item.range.lowerBound, "\(id):\n\(indent)"))
      named.append((id, item))
    }
    let isWhole = !items.isEmpty && edits.count == items.count && !node.isFlow
    reader.report(
      .shape, reader.firstLine(node.range),
      "`exercises` takes ids, and below each the exercise's own keys, such as `\(named.first?.id ?? "wall-sit"):` and "
        + "below it `name: Wall sit`.",
      fixes: isWhole ? [Fix("Write ids", isSafe: false, edits)] : reader.dashesFix(node))
    for (id, value) in named { readOwnExercise(id, at: value.range, value) }
    for item in items {
      // `- wall-sit:` with the keys below it.
      guard case .map(let entries) = item.content, entries.count == 1, let entry = entries.first,
        case .map = entry.value.content
      else { continue }
      readOwnExercise(ScalarText.string(of: entry.key, in: reader.bytes), at: entry.key.range, entry.value)
    }
  }

  /// Reports own exercises that no step uses, and their cues that none of their doses reaches.
  private mutating func checkOwnExercises(_ fields: Fields) {
    guard let node = fields[.exercises], case .map(let entries) = node.content else { return }
    for entry in entries {
      let id = ScalarText.string(of: entry.key, in: reader.bytes)
      if !used.contains(id) {
        reader.report(.unusedExercise, entry.key.range, "`\(id)` is defined here but no step uses it.")
      } else if let definition = own[id] ?? nil, let reach = reach[id] {
        reader.checkCues(definition.exercise.cues, reach)
      }
    }
  }

  private mutating func reportOwnTranslation(_ fields: Fields) {
    guard reader.untranslated > 0, let at = fields.key(.language) ?? fields.key(.routine) else { return }
    reader.report(
      .missingTranslation, at,
      "\(reader.untranslated) of the \(reader.texts) texts of this file \(reader.untranslated == 1 ? "is" : "are") not "
        + "there in `\(reader.language.tag)`, and will be spoken in another language.")
  }
}

extension Reader {
  /// Reports a notice or a routine that is nowhere.
  mutating func reportUnknown(
    _ code: Code, _ kind: FileKind, _ id: Written<String>, known: () -> [String]
  ) {
    guard !list.isFull else { return report(code, id.range, "") }
    let known = known()
    let same = Guess.same(as: id.value, among: known)
    let near =
      same.map { Guess(word: $0, isCertain: true) }
      ?? Suggestion.nearest(to: id.value, among: known).map { Guess(word: $0, isCertain: false) }
    report(
      code, id.range,
      "No \(kind.rawValue) is called `\(id.value)`" + (near.map { "; did you mean `\($0.word)`?" } ?? "."),
      notes: near == nil && !known.isEmpty && known.count <= 12
        ? [Note("Known \(kind.rawValue)s: \(known.joined(separator: ", ")).")] : [],
      fixes: near?.fixes(replacing: id.range) ?? [])
  }

  /// The part that was looked up; nil for one that is missing, and, with a report, for one that cannot be used.
  mutating func part<Part>(_ lookup: Lookup<Part>, _ id: Written<String>, what: String) -> Part? {
    switch lookup {
    case .found(let part): return part
    case .broken(let errors, let first, let path):
      report(
        .brokenPart, id.range,
        "The \(what) `\(id.value)` has \(errors == 1 ? "a mistake" : "\(errors) mistakes") of its own, in \(path).",
        notes: first.map { [Note($0.message, at: $0.place)] } ?? [])
    case .unreadable(let problem):
      report(.brokenPart, id.range, "The \(what) `\(id.value)` can't be read: \(problem).")
    case .missing: break
    }
    return nil
  }
}
