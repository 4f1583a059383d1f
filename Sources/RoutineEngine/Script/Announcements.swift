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
    Line(content: .phrase(Phrase(text, language: table.language)), priority: .essential, location: location)
  }

  private func line(_ text: Text, _ circumstances: Circumstances) -> Line {
    Line(content: .phrase(text.phrase(circumstances, tables: tables)), priority: .essential, location: text.location)
  }

  /// The lines before the first work set of an occurrence. The first of them names exercise and position.
  ///
  /// - Parameters:
  ///   - position: The listener's current position; the exercise's position is named only if it differs.
  ///   - isFirst: Whether it is the first exercise of the session.
  ///   - isKnown: Whether the exercise was explained before.
  func announcement(
    of occurrence: ExerciseOccurrence, workSet: WorkSet, from position: Position?, isFirst: Bool, isKnown: Bool
  ) -> [Line] {
    let circumstances = Circumstances(occurrence, workSet)
    let exercise = occurrence.exercise
    var opening = table.phrase(isFirst ? .first : .next, ["name": table.insideSentence(occurrence.name)])
    var lines: [Line] = []
    let place = position == exercise.position ? nil : table.positions[exercise.position]
    if let place { opening += " " + place }
    let dose = occurrence.delivery.guidance == .minimal ? "" : occurrence.doseInWords(table)
    if place == nil, !dose.isEmpty {
      lines.append(essential(opening + " " + dose, at: occurrence.location))
    } else {
      lines.append(essential(opening, at: occurrence.location))
      if !dose.isEmpty { lines.append(essential(dose, at: occurrence.location)) }
    }
    let explains = occurrence.delivery.guidance == .full && !isKnown
    if explains, let setup = exercise.setup { lines.append(line(setup, circumstances)) }
    if !isKnown, let reason = exercise.stopIf {
      let words = table.phrase(.stopIf, ["reason": reason.inside(circumstances, table: table)])
      let phrase = Phrase(words, language: reason.language)
      lines.append(Line(content: .phrase(phrase), priority: .essential, location: reason.location))
    }
    let movements = explains ? explanations(of: occurrence) : []
    lines += movements.map { line($0, circumstances) }
    if workSet.side != nil, !movements.contains(where: \.namesSide) {
      lines.append(firstSide(of: occurrence, circumstances))
    }
    return lines
  }

  /// The line before another set or the other side.
  func continuation(of occurrence: ExerciseOccurrence, workSet: WorkSet, changesSides: Bool) -> Line {
    var words = changesSides ? table.phrase(.changeSides) : table.phrase(.thenSet, ["set": table.number(workSet.set)])
    if !occurrence.alternates, let side = sideWords(of: occurrence, Circumstances(occurrence, workSet)) {
      words += " " + side
    }
    // What is not counted aloud is told before each set.
    if !changesSides, occurrence.work.waits, let count = workSet.repetitions {
      words += " " + occurrence.work.repetitionsInWords(count, table) + "."
    }
    return essential(words, at: occurrence.location)
  }

  /// The explanation repeated for the second side, if it mentions a side and the exercise has no side name.
  func movementsForNewSide(of occurrence: ExerciseOccurrence, workSet: WorkSet, isKnown: Bool) -> [Line] {
    guard occurrence.dose.sides == .each, workSet.side == .right, workSet.set == 1, occurrence.exercise.sideName == nil,
      occurrence.delivery.guidance == .full, !isKnown
    else { return [] }
    return explanations(of: occurrence).filter(\.namesSide).map { line($0, Circumstances(occurrence, workSet)) }
  }

  /// The exercise and the side in one sentence, for resuming or going back.
  func short(_ key: PhraseKey, _ occurrence: ExerciseOccurrence, _ workSet: WorkSet) -> Line {
    let name = key == .back ? table.insideSentence(occurrence.name) : occurrence.name
    var which = name
    if let side = occurrence.alternates ? nil : sideWords(of: occurrence, Circumstances(occurrence, workSet)) {
      which += ", " + table.insideSentence(side.droppingFullStop)
    }
    return essential(table.phrase(key, ["which": which]), at: occurrence.location)
  }

  private func explanations(of occurrence: ExerciseOccurrence) -> [Text] { occurrence.phases.compactMap(\.say) }

  private func firstSide(of occurrence: ExerciseOccurrence, _ circumstances: Circumstances) -> Line {
    guard occurrence.dose.sides == .each || occurrence.alternates, let side = circumstances.side else {
      return essential(sideWords(of: occurrence, circumstances) ?? "", at: occurrence.location)
    }
    if let name = occurrence.exercise.sideName {
      let which = name.inside(circumstances, table: table)
      return essential(table.phrase(.sideNameFirst, ["which": which]), at: occurrence.location)
    }
    return essential(table.phrase(.sideFirst, ["side": table.side(side, false)]), at: occurrence.location)
  }

  /// The side as the exercise names it: "Left arm, right leg."
  private func sideWords(of occurrence: ExerciseOccurrence, _ circumstances: Circumstances) -> String? {
    guard let side = circumstances.side else { return nil }
    if let name = occurrence.exercise.sideName { return table.sentence(name.inside(circumstances, table: table)) + "." }
    return table.phrase(.sideAlone, ["side": table.side(side, false)])
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
