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
    essential(Phrase(text, language: table.language), at: location)
  }

  func essential(_ phrase: Phrase, at location: SourceLocation) -> Line {
    Line(content: .phrase(phrase), priority: .essential, location: location)
  }

  private func own(_ text: String) -> Phrase { Phrase(text, language: table.language) }

  /// The lines that tell who should leave something out.
  func avoidance(_ reason: Text, _ circumstances: Circumstances?) -> [Line] {
    table.phrases(.leaveOutIf, about: quoted(reason, circumstances)) { ["reason": $0] }
      .map { essential($0, at: reason.location) }
  }

  /// A text of an exercise for use within a sentence, in its own language.
  private func quoted(_ text: Text, _ circumstances: Circumstances?) -> Phrase {
    let inside = text.inside(circumstances, table: PhraseTable.table(for: text.language, among: tables))
    return Phrase(
      inside, language: text.language, pronounced: circumstances?.occurrence.exercise.pronounced ?? [])
  }

  func name(of occurrence: ExerciseOccurrence) -> Phrase {
    let exercise = occurrence.exercise
    return Phrase(occurrence.name, language: exercise.name.language, pronounced: exercise.pronounced)
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
    /// Who should leave the exercise out.
    var avoidance: [Line] = []
    /// Whether set-up and movement are explained.
    var explains: Bool
    /// Whether the listener is told when to stop.
    var warns = true
    /// Whether the dose is told.
    var tellsDose = true
    /// Whether the listener was waited for, who knows the set-up by then.
    var hasWaited = false
    /// Whether a session that was broken off goes on with it.
    var goesOn = false
  }

  /// The lines before the first work set of an occurrence, and the index of the one that names the position; those of
  /// the way follow it. A side is named before anything that is done with it.
  func announcement(
    of occurrence: ExerciseOccurrence, workSet: WorkSet, _ arrival: Arrival
  ) -> (lines: [Line], naming: Int) {
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
    var opening = self.opening(of: occurrence, arrival)
    if let place { opening = (opening + [own(place)]).joined }
    let naming = opening.count - 1
    var dose =
      occurrence.delivery.guidance == .minimal || !arrival.tellsDose ? [] : self.dose(of: occurrence, circumstances)
    if place == nil, way.isEmpty, !dose.isEmpty {
      opening = (opening + dose).joined
      dose = []
    }
    var lines = (opening.map { essential($0, at: occurrence.location) }) + way
    lines += dose.map { essential($0, at: occurrence.location) }
    let setup = arrival.explains ? exercise.setup : nil
    let movements = arrival.explains ? occurrence.phases.compactMap(\.say) : []
    if workSet.side != nil, !liesOnSide, !([setup].compactMap { $0 } + movements).contains(where: \.namesSide) {
      let side =
        arrival.goesOn
        ? [sideAlone(of: occurrence, circumstances)].compactMap { $0 } : firstSide(of: occurrence, circumstances)
      lines += side.map { essential($0, at: occurrence.location) }
    }
    return (lines + explanation(of: occurrence, workSet: workSet, arrival), naming)
  }

  private func opening(of occurrence: ExerciseOccurrence, _ arrival: Arrival) -> [Phrase] {
    let key = arrival.hasWaited || arrival.goesOn ? PhraseKey.resume : arrival.isFirst ? .first : .next
    return table.phrases(key, about: name(of: occurrence), asWritten: key == .resume) { ["name": $0, "which": $0] }
  }

  /// The lines before a wait for the listener: what comes next, and how to prepare for it.
  func waiting(for occurrence: ExerciseOccurrence, workSet: WorkSet, _ arrival: Arrival) -> [Line] {
    let setup = arrival.explains ? occurrence.exercise.setup : nil
    return opening(of: occurrence, arrival).map { essential($0, at: occurrence.location) }
      + [setup].compactMap { $0 }.map { line($0, Circumstances(occurrence, workSet)) }
      + [essential(table.phrase(.whenReady), at: occurrence.location)]
  }

  /// Set-up, when to stop, and the movement.
  func explanation(of occurrence: ExerciseOccurrence, workSet: WorkSet, _ arrival: Arrival) -> [Line] {
    let circumstances = Circumstances(occurrence, workSet)
    let setup = arrival.hasWaited ? nil : occurrence.exercise.setup
    let texts = arrival.explains ? (setup, occurrence.phases.compactMap(\.say)) : (nil, [])
    var lines = arrival.avoidance + [texts.0].compactMap { $0 }.map { line($0, circumstances) }
    if arrival.warns, let reason = occurrence.exercise.stopIf {
      lines += table.phrases(.stopIf, about: quoted(reason, circumstances)) { ["reason": $0] }
        .map { essential($0, at: reason.location) }
    }
    return lines + texts.1.map { line($0, circumstances) }
  }

  /// The dose, and the load in its own language.
  private func dose(of occurrence: ExerciseOccurrence, _ circumstances: Circumstances) -> [Phrase] {
    let words = occurrence.work.withoutLoad(table)
    let load = occurrence.dose.load.map { load in
      table.phrases(.load, about: quoted(load, circumstances)) { ["load": $0] }
    }
    return ((words.isEmpty ? [] : [own(words)]) + (load ?? [])).joined
  }

  /// The lines before another set: its number, its repetitions if they are not those of the set before, its side, and
  /// what changes with it.
  func nextSet(of occurrence: ExerciseOccurrence, workSet: WorkSet) -> [Line] {
    let change = occurrence.exercise.betweenSets
    let circumstances = Circumstances(occurrence, workSet)
    let side = occurrence.alternates ? nil : sideAlone(of: occurrence, circumstances)
    return ([setNumber(of: occurrence, workSet: workSet)] + [side].compactMap { $0 }).joined
      .map { essential($0, at: occurrence.location) } + [change].compactMap { $0 }.map { line($0, circumstances) }
  }

  /// The number of a set, with its repetitions if they are not those of the set before, and its hold.
  func setNumber(of occurrence: ExerciseOccurrence, workSet: WorkSet) -> Phrase {
    let work = occurrence.work
    let isLast = workSet.set == work.sets
    let change = occurrence.exercise.betweenSets
    let number = table.number(workSet.set)
    var words =
      if let amount = work.setInWords(workSet.set, always: change != nil || work.waits, table) {
        table.phrase(isLast ? .lastSetOf : .thenSetOf, ["set": number, "count": amount])
      } else {
        table.phrase(isLast ? .lastSet : .thenSet, ["set": number])
      }
    if let hold = work.holdInWords(workSet.set, table) { words += " " + hold }
    return own(words)
  }

  /// The lines before the other side: the movement with that side in it where it is explained, else the side's name.
  func otherSide(of occurrence: ExerciseOccurrence, workSet: WorkSet, explains: Bool) -> [Line] {
    let circumstances = Circumstances(occurrence, workSet)
    let movements = explains ? occurrence.phases.compactMap(\.say).filter(\.namesSide) : []
    let side = movements.isEmpty ? sideAlone(of: occurrence, circumstances) : nil
    return ([own(table.phrase(.changeSides))] + [side].compactMap { $0 }).joined
      .map { essential($0, at: occurrence.location) } + movements.map { line($0, circumstances) }
  }

  /// The exercise and the side in one sentence, for resuming or going back.
  func short(_ key: PhraseKey, _ occurrence: ExerciseOccurrence, _ workSet: WorkSet) -> [Line] {
    var which = name(of: occurrence)
    let side = occurrence.alternates ? nil : sideAlone(of: occurrence, Circumstances(occurrence, workSet))
    // A name of its own keeps its capital at the start of a sentence; "Back to" and "Next:" go before it.
    if key == .back || key == .next, which.language.base == table.language.base {
      which.text = table.insideSentence(which.text)
    }
    let isOne = side.map { $0.language.base == which.language.base } ?? true
    if let side, isOne {
      let words = PhraseTable.filling(which.language, among: tables)
      which.text += ", " + words.insideSentence(side.text.droppingFullStop)
    }
    var phrases = table.phrases(key, about: which, asWritten: true) { ["which": $0, "name": $0] }
    if let side, !isOne { phrases.append(side) }
    return phrases.map { essential($0, at: occurrence.location) }
  }

  private func firstSide(of occurrence: ExerciseOccurrence, _ circumstances: Circumstances) -> [Phrase] {
    guard occurrence.dose.sides == .each || occurrence.alternates, let side = circumstances.side else {
      return sideAlone(of: occurrence, circumstances).map { [$0] } ?? []
    }
    if let name = occurrence.exercise.sideName {
      return table.phrases(.sideNameFirst, about: quoted(name, circumstances)) { ["which": $0] }
    }
    return [own(table.phrase(.sideFirst, ["side": table.side(side, false)]))]
  }

  /// The side as the exercise names it, "Left arm, right leg.", or as the listener lies on it.
  private func sideAlone(of occurrence: ExerciseOccurrence, _ circumstances: Circumstances) -> Phrase? {
    guard let side = circumstances.side else { return nil }
    if occurrence.exercise.position == .onTheSide { return table.position(.onTheSide, side: side).map(own) }
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

  /// The way out of the position. The end of a pack is always told.
  func exit(of occurrence: ExerciseOccurrence, workSet: WorkSet) -> [Line] {
    let isWorn = occurrence.exercise.doseVerb == .wear
    if let exit = occurrence.exercise.exit, isWorn || occurrence.delivery.guidance != .minimal {
      return [line(exit, Circumstances(occurrence, workSet))]
    }
    return isWorn ? [essential(table.phrase(.takeOff), at: occurrence.location)] : []
  }

  /// The author's cues for the end of a work set.
  func endCues(of occurrence: ExerciseOccurrence, workSet: WorkSet) -> [Line] {
    occurrence.exercise.cues.filter { $0.moment == .end }.map { cue in
      let phrase = cue.text.phrase(Circumstances(occurrence, workSet), tables: tables)
      return Line(content: .phrase(phrase), priority: .author, location: cue.location)
    }
  }
}

extension [Line] {
  /// The phrases of the lines.
  var phrases: [Phrase] { compactMap(\.phrase) }
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
