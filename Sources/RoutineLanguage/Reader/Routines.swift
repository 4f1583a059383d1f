// Routines: what they tell about themselves, their voice, notice and steps.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// A routine file as it was read.
struct RoutineFile: Sendable {
  var routine: Routine
  var card: RoutineCard
}

extension StepReader {
  /// Reads the whole file as a routine.
  mutating func routineFile(id: String) -> RoutineFile? {
    guard let fields = reader.fields(reader.tree.root, in: .routine, called: "A routine file") else { return nil }
    reader.readFormat(fields)
    reader.readLanguage(fields)
    reader.wanted = reader.language
    reader.require(fields, what: "A routine")
    let title = reader.text(.routine, fields) ?? Text(id)
    let card = self.card(fields, id: id, title: title)
    let voice = reader.voice(fields)
    let sounds = self.sounds(fields)
    let delivery = reader.delivery(fields)
    reader.readRemark(fields)
    let notice = self.notice(fields)
    readOwnExercises(fields)
    let steps = fields[.steps].map { self.steps($0) } ?? []
    if let node = fields[.steps], case .list(let items) = node.content, items.isEmpty {
      reader.report(.emptyValue, reader.firstLine(node.range), "`steps` is empty; a routine needs at least one step.")
    }
    reportUnused(fields)
    reportOwnTranslation(fields)
    let routine = Routine(
      id: id, title: title, language: reader.language, summary: card.summary, goal: card.goal, notice: notice,
      voice: voice, sounds: sounds, delivery: delivery, steps: steps,
      location: reader.location(fields.key(.routine) ?? reader.firstLine(fields.range)))
    if reader.list.errors == 0, reader.tree.isAccepted { reader.checkRoutine(routine, fields) }
    var finished = card
    finished.exercises = used
    return RoutineFile(routine: routine, card: finished)
  }

  private mutating func card(_ fields: Fields, id: String, title: Text) -> RoutineCard {
    RoutineCard(
      id: id, title: title, language: reader.language, summary: reader.text(.summary, fields),
      goal: reader.choice(.goal, fields), minutes: reader.whole(.minutes, fields),
      forWhom: reader.text(.forWhom, fields),
      when: reader.text(.when, fields), howOften: reader.text(.howOften, fields),
      haveReady: reader.text(.haveReady, fields), avoidIf: reader.text(.avoidIf, fields), notice: nil, exercises: [])
  }

  private mutating func notice(_ fields: Fields) -> Notice? {
    guard let node = fields[.notice], let id = reader.id(.notice, node) else { return nil }
    switch library.notice(id.value, beside: folder, language: reader.language) {
    case .found(let notice): return notice
    case .broken(let errors, let first, let path):
      reader.report(
        .brokenPart, id.range,
        "The notice `\(id.value)` has \(errors == 1 ? "a mistake" : "\(errors) mistakes") of its own, in \(path).",
        notes: [Note(first.message, at: first.place)])
    case .unreadable(let problem):
      reader.report(.brokenPart, id.range, "The notice `\(id.value)` can't be read: \(problem).")
    case .missing(let known):
      let near = Suggestion.nearest(to: id.value, among: known)
      reader.report(
        .unknownNotice, id.range,
        "No notice is called `\(id.value)`" + (near.map { "; did you mean `\($0)`?" } ?? "."),
        notes: near == nil && !known.isEmpty && known.count <= 12
          ? [Note("Known notices: \(known.joined(separator: ", ")).")] : [],
        fixes: near.map { [Fix("Write `\($0)`", replacing: id.range, with: $0)] } ?? [])
    }
    return nil
  }

  // MARK: Own exercises

  private mutating func readOwnExercises(_ fields: Fields) {
    guard let node = fields[.exercises] else { return }
    guard case .map(let entries) = node.content else {
      switch node.content {
      case .absent: reader.reportEmpty(node.range, name: "`exercises`")
      case .damaged: break
      default:
        reader.report(
          .shape, reader.firstLine(node.range), "`exercises` takes ids, and below each the exercise's own keys.")
      }
      return
    }
    for entry in entries {
      let id = ScalarText.string(of: entry.key, in: reader.bytes)
      if !ID.isValid(id) {
        let better = ID.suggestion(for: id)
        reader.report(
          .badID, entry.key.range,
          "`\(reader.shown(entry.key.range))` is not an id: an id has small letters, digits and hyphens"
            + (better.map { ", such as `\($0)`." } ?? "."),
          fixes: better.map { [Fix("Write `\($0)`", isSafe: false, replacing: entry.key.range, with: $0)] } ?? [])
      }
      let errors = reader.list.errors
      guard let inner = reader.fields(entry.value, in: .ownExercise, called: "The exercise `\(id)`") else {
        own[id] = .some(nil)
        continue
      }
      if inner[.exercise] == nil, inner[.name] == nil, !inner.guessed.contains(.name),
        !inner.guessed.contains(.exercise), !reader.tree.isDamaged(inner.range)
      {
        reader.report(.missingKey, entry.key.range, "The exercise `\(id)` needs `name`, for example `name: Bird dog`.")
      }
      reader.require(inner, what: "The exercise `\(id)`")
      let definition = reader.exercise(inner, id: id, place: entry.key.range)
      own[id] = .some(reader.list.errors == errors ? definition : nil)
    }
  }

  private mutating func reportUnused(_ fields: Fields) {
    guard let node = fields[.exercises], case .map(let entries) = node.content else { return }
    for entry in entries {
      let id = ScalarText.string(of: entry.key, in: reader.bytes)
      if !used.contains(id) {
        reader.report(.unusedExercise, entry.key.range, "`\(id)` is defined here but no step uses it.")
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
  /// The settings of the voice.
  mutating func voice(_ fields: Fields) -> VoiceSettings {
    guard let node = fields[.voice], let inner = self.fields(node, in: .voice, called: "`voice`") else {
      return VoiceSettings()
    }
    readRemark(inner)
    return VoiceSettings(
      name: identifier(.name, inner), variant: identifier(.variant, inner),
      speed: measured(.speed, inner, unit: "wpm", 80...450), pitch: whole(.pitch, inner), range: whole(.range, inner),
      volume: measured(.volume, inner, unit: "%", 0...100), location: location(firstLine(node.range)))
  }

  private mutating func identifier(_ name: KeyName, _ fields: Fields) -> String? {
    guard let node = fields[name], let word = single(node, of: name, expecting: "one name") else { return nil }
    let isPlain = word.utf8.allSatisfy {
      $0.isNameByte || $0 == Byte.space || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") || $0 >= 0x80
    }
    guard word.utf8.count <= 64, isPlain else {
      report(.unreadable, node.range, "`\(shown(node.range))` can't be the name of a voice.")
      return nil
    }
    reportTyped(word, node)
    return word
  }

  /// Warns of a word that other programs read as something else than text.
  mutating func reportTyped(_ word: String, _ node: Node) {
    guard let kind = typedPlain(node) else { return }
    report(
      .typedText, node.range, "`\(word)` is read as \(kind) by many YAML programs; put it in quotes.",
      fixes: [Fix("Put it in quotes", replacing: node.range, with: Parser.quoted(word))])
  }

  /// A whole number with its unit behind it.
  private mutating func measured(_ name: KeyName, _ fields: Fields, unit: String, _ range: ClosedRange<Int>) -> Int? {
    guard let node = fields[name], let spec = KeyTable.spec(name, in: fields.context),
      let word = single(node, of: name, expecting: "a value such as `\(spec.example)`")
    else { return nil }
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    var rest = word.dropFirst(digits.count)
    while rest.hasPrefix(" ") { rest.removeFirst() }
    if rest.isEmpty, !digits.isEmpty {
      let better = unit == "%" ? "\(digits)%" : "\(digits) \(unit)"
      report(
        .missingUnit, node.range, "\(digits) what? Write `\(better)`.",
        fixes: [Fix("Write `\(better)`", replacing: node.range, with: better)])
      return nil
    }
    guard rest == unit, !digits.isEmpty else {
      report(
        .unreadable, node.range, "I can't read `\(shown(node.range))` here; write for example `\(spec.example)`.")
      return nil
    }
    return number(String(digits), at: node.range, range, what: "`\(name.written)`", example: spec.example)
  }

  /// Reads the whole file as a notice.
  mutating func noticeFile(id: String) -> Notice? {
    guard let fields = fields(tree.root, in: .notice, called: "A notice file") else { return nil }
    readFormat(fields)
    readLanguage(fields)
    require(fields, what: "A notice")
    let title = text(.notice, fields)
    let spoken = sentences(.spoken, fields)
    let reminder = text(.reminder, fields)
    let shown = textOrSentences(.shown, fields)
    _ = sources(fields)
    readRemark(fields)
    guard let title, let reminder else { return nil }
    return Notice(
      id: id, title: title, spoken: spoken, reminder: reminder, shown: shown,
      location: location(fields.key(.notice) ?? firstLine(fields.range)))
  }
}
