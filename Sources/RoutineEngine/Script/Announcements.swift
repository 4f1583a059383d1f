// What is said around work sets: the announcement, the way, the set-up, the side, the next set, the way out.
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

  /// How the listener comes to an exercise.
  struct Arrival {
    /// Whether it is the first exercise of the session.
    var isFirst = false
    /// Whether the position is named; it is not if the listener is in it already.
    var namesPosition = true
    /// The way between standing and the floor, step by step, in place of the position's name.
    var way: [WayStep] = []
    /// Whether set-up and movement are explained.
    var explains: Bool
    /// Whether the listener is told when to stop.
    var warns = true
  }

  /// The lines before the first work set of an occurrence. The first of them names exercise and position; those of the
  /// way follow it. A side is named before anything that is done with it.
  func announcement(of occurrence: ExerciseOccurrence, workSet: WorkSet, _ arrival: Arrival) -> [Line] {
    let circumstances = Circumstances(occurrence, workSet)
    let exercise = occurrence.exercise
    let way = arrival.way.map { step in
      var line = essential(table.way(step, side: workSet.side), at: occurrence.location)
      line.pause = step.time
      return line
    }
    let liesOnSide = exercise.position == .onTheSide && workSet.side != nil
    let place =
      way.isEmpty && (arrival.namesPosition || liesOnSide)
      ? table.position(exercise.position, side: workSet.side) : nil
    var opening = table.phrase(arrival.isFirst ? .first : .next, ["name": table.insideSentence(occurrence.name)])
    if let place { opening += " " + place }
    var dose = occurrence.delivery.guidance == .minimal ? "" : occurrence.doseInWords(table)
    if place == nil, way.isEmpty, !dose.isEmpty {
      opening += " " + dose
      dose = ""
    }
    var lines = [essential(opening, at: occurrence.location)] + way
    if !dose.isEmpty { lines.append(essential(dose, at: occurrence.location)) }
    let setup = arrival.explains ? exercise.setup : nil
    let movements = arrival.explains ? occurrence.phases.compactMap(\.say) : []
    if workSet.side != nil, !liesOnSide, !([setup].compactMap { $0 } + movements).contains(where: \.namesSide) {
      lines.append(firstSide(of: occurrence, circumstances))
    }
    if let setup { lines.append(line(setup, circumstances)) }
    if arrival.warns, let reason = exercise.stopIf {
      let words = table.phrase(.stopIf, ["reason": reason.inside(circumstances, table: table)])
      let phrase = Phrase(words, language: reason.language)
      lines.append(Line(content: .phrase(phrase), priority: .essential, location: reason.location))
    }
    return lines + movements.map { line($0, circumstances) }
  }

  /// The lines before another set: its number, its repetitions if they are not those of the set before, its side, and
  /// what changes with it.
  func nextSet(of occurrence: ExerciseOccurrence, workSet: WorkSet) -> [Line] {
    let work = occurrence.work
    let isLast = workSet.set == work.sets
    let change = occurrence.exercise.betweenSets
    var words: String
    if let count = workSet.repetitions, change != nil || work.waits || Set(work.repetitions).count > 1 {
      let repetitions = table.insideSentence(work.repetitionsInWords(count, table))
      words = table.phrase(
        isLast ? .lastSetOf : .thenSetOf, ["set": table.number(workSet.set), "count": repetitions])
    } else {
      words = table.phrase(isLast ? .lastSet : .thenSet, ["set": table.number(workSet.set)])
    }
    let circumstances = Circumstances(occurrence, workSet)
    if !occurrence.alternates, let side = sideWords(of: occurrence, circumstances) { words += " " + side }
    return [essential(words, at: occurrence.location)] + (change.map { [line($0, circumstances)] } ?? [])
  }

  /// The lines before the other side: the movement with that side in it where it is explained, else the side's name.
  func otherSide(of occurrence: ExerciseOccurrence, workSet: WorkSet, explains: Bool) -> [Line] {
    let circumstances = Circumstances(occurrence, workSet)
    let movements = explains ? occurrence.phases.compactMap(\.say).filter(\.namesSide) : []
    var words = table.phrase(.changeSides)
    if movements.isEmpty, let side = sideWords(of: occurrence, circumstances) { words += " " + side }
    return [essential(words, at: occurrence.location)] + movements.map { line($0, circumstances) }
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

  /// The side as the exercise names it, "Left arm, right leg.", or as the listener lies on it.
  private func sideWords(of occurrence: ExerciseOccurrence, _ circumstances: Circumstances) -> String? {
    guard let side = circumstances.side else { return nil }
    if occurrence.exercise.position == .onTheSide { return table.position(.onTheSide, side: side) }
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

  /// The way out of the position.
  func exit(of occurrence: ExerciseOccurrence, workSet: WorkSet) -> [Line] {
    guard occurrence.delivery.guidance != .minimal, let exit = occurrence.exercise.exit else { return [] }
    return [line(exit, Circumstances(occurrence, workSet))]
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
