// What is said before a work set: the announcement, the set-up, the side, the next set.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Composes announcements.
struct Announcer {
  let table: PhraseTable
  let tables: [PhraseTable]

  /// A text that belongs to no exercise.
  func say(_ text: Text) -> Phrase { text.phrase(nil, tables: tables) }

  /// A line made from built-in words.
  func essential(_ text: String, at location: SourceLocation) -> Line {
    essential(Phrase(text, language: table.language), at: location)
  }

  func essential(_ phrase: Phrase, at location: SourceLocation) -> Line {
    Line(content: .phrase(phrase), priority: .essential, location: location)
  }

  private func own(_ text: String) -> Phrase { Phrase(text, language: table.language) }

  /// A text of an exercise for use within a sentence, in its own language.
  private func quoted(_ text: Text, _ circumstances: Circumstances) -> Phrase {
    let inside = text.inside(circumstances, table: PhraseTable.table(for: text.language, among: tables))
    return Phrase(inside, language: text.language, pronounced: circumstances.occurrence.exercise.pronounced)
  }

  private func name(of occurrence: ExerciseOccurrence) -> Phrase {
    let exercise = occurrence.exercise
    return Phrase(occurrence.name, language: exercise.name.language, pronounced: exercise.pronounced)
  }

  private func line(_ text: Text, _ circumstances: Circumstances) -> Line {
    Line(content: .phrase(text.phrase(circumstances, tables: tables)), priority: .essential, location: text.location)
  }

  /// The lines before the first work set of an occurrence, and the index of the one that names the position.
  ///
  /// - Parameters:
  ///   - position: The listener's current position; the exercise's position is named only if it differs.
  ///   - isFirst: Whether it is the first exercise of the session.
  ///   - isKnown: Whether the exercise was explained before.
  func announcement(
    of occurrence: ExerciseOccurrence, workSet: WorkSet, from position: Position?, isFirst: Bool, isKnown: Bool
  ) -> (lines: [Line], naming: Int) {
    let circumstances = Circumstances(occurrence, workSet)
    let exercise = occurrence.exercise
    var opening = table.phrases(isFirst ? .first : .next, about: name(of: occurrence)) { ["name": $0] }
    let place = position == exercise.position ? nil : table.positions[exercise.position]
    if let place { opening = (opening + [own(place)]).joined }
    let naming = opening.count - 1
    let dose = occurrence.delivery.guidance == .minimal ? "" : occurrence.doseInWords(table)
    if place == nil, !dose.isEmpty { opening = (opening + [own(dose)]).joined }
    var lines = opening.map { essential($0, at: occurrence.location) }
    if place != nil, !dose.isEmpty { lines.append(essential(dose, at: occurrence.location)) }
    let explains = occurrence.delivery.guidance == .full && !isKnown
    if explains, let setup = exercise.setup { lines.append(line(setup, circumstances)) }
    if !isKnown, let reason = exercise.stopIf {
      lines += table.phrases(.stopIf, about: quoted(reason, circumstances)) { ["reason": $0] }
        .map { essential($0, at: reason.location) }
    }
    let movements = explains ? explanations(of: occurrence) : []
    lines += movements.map { line($0, circumstances) }
    if workSet.side != nil, !movements.contains(where: \.namesSide) {
      lines += firstSide(of: occurrence, circumstances).map { essential($0, at: occurrence.location) }
    }
    return (lines, naming)
  }

  /// The lines before another set or the other side.
  func continuation(of occurrence: ExerciseOccurrence, workSet: WorkSet, changesSides: Bool) -> [Line] {
    var phrases = [
      own(changesSides ? table.phrase(.changeSides) : table.phrase(.thenSet, ["set": table.number(workSet.set)]))
    ]
    if !occurrence.alternates, let side = sideAlone(of: occurrence, Circumstances(occurrence, workSet)) {
      phrases.append(side)
    }
    // What is not counted aloud is told before each set.
    if !changesSides, occurrence.work.waits, let count = workSet.repetitions {
      phrases.append(own(occurrence.work.repetitionsInWords(count, table) + "."))
    }
    return phrases.joined.map { essential($0, at: occurrence.location) }
  }

  /// The explanation repeated for the second side, if it mentions a side and the exercise has no side name.
  func movementsForNewSide(of occurrence: ExerciseOccurrence, workSet: WorkSet, isKnown: Bool) -> [Line] {
    guard occurrence.dose.sides == .each, workSet.side == .right, workSet.set == 1, occurrence.exercise.sideName == nil,
      occurrence.delivery.guidance == .full, !isKnown
    else { return [] }
    return explanations(of: occurrence).filter(\.namesSide).map { line($0, Circumstances(occurrence, workSet)) }
  }

  /// The exercise and the side in one sentence, for resuming or going back.
  func short(_ key: PhraseKey, _ occurrence: ExerciseOccurrence, _ workSet: WorkSet) -> [Line] {
    var which = name(of: occurrence)
    let side = occurrence.alternates ? nil : sideAlone(of: occurrence, Circumstances(occurrence, workSet))
    // A name of its own keeps its capital at the start of a sentence; "Back to" goes before it.
    if key == .back, which.language.base == table.language.base { which.text = table.insideSentence(which.text) }
    let isOne = side.map { $0.language.base == which.language.base } ?? true
    if let side, isOne {
      let words = PhraseTable.filling(which.language, among: tables)
      which.text += ", " + words.insideSentence(side.text.droppingFullStop)
    }
    var phrases = table.phrases(key, about: which, asWritten: true) { ["which": $0] }
    if let side, !isOne { phrases.append(side) }
    return phrases.map { essential($0, at: occurrence.location) }
  }

  private func explanations(of occurrence: ExerciseOccurrence) -> [Text] { occurrence.phases.compactMap(\.say) }

  private func firstSide(of occurrence: ExerciseOccurrence, _ circumstances: Circumstances) -> [Phrase] {
    guard occurrence.dose.sides == .each || occurrence.alternates, let side = circumstances.side else {
      return sideAlone(of: occurrence, circumstances).map { [$0] } ?? []
    }
    if let name = occurrence.exercise.sideName {
      return table.phrases(.sideNameFirst, about: quoted(name, circumstances)) { ["which": $0] }
    }
    return [own(table.phrase(.sideFirst, ["side": table.side(side, false)]))]
  }

  /// The side as the exercise names it: "Left arm, right leg."
  private func sideAlone(of occurrence: ExerciseOccurrence, _ circumstances: Circumstances) -> Phrase? {
    guard let side = circumstances.side else { return nil }
    guard let name = occurrence.exercise.sideName else {
      return own(table.phrase(.sideAlone, ["side": table.side(side, false)]))
    }
    var phrase = quoted(name, circumstances)
    if phrase.language.base == table.language.base { phrase.language = table.language }
    phrase.text = table.sentence(phrase.text) + "."
    return phrase
  }

  // MARK: The end of a work set

  /// The spoken end mark of a work set, if the voice marks it.
  func endMarks(of occurrence: ExerciseOccurrence) -> [Line] {
    guard occurrence.delivery.signal == .voice, !occurrence.dose.untilReady else { return [] }
    let phrase = Phrase(table.phrase(.stop), language: table.language)
    return [Line(content: .mark(phrase), priority: .essential, location: occurrence.location)]
  }

  /// The author's cues for the end of a work set.
  func endCues(of occurrence: ExerciseOccurrence, workSet: WorkSet) -> [Line] {
    occurrence.exercise.cues.filter { $0.moment == .end }.map { cue in
      let phrase = cue.text.phrase(Circumstances(occurrence, workSet), tables: tables)
      return Line(content: .phrase(phrase), priority: .author, location: cue.location)
    }
  }
}

extension Text {
  /// Whether the text contains a side placeholder.
  var namesSide: Bool {
    pieces.contains { piece in
      switch piece {
      case .placeholder(.side), .placeholder(.otherSide), .placeholder(.sideName): true
      default: false
      }
    }
  }
}
