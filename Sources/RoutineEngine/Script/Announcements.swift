// What is said before a bout: the announcement, the set-up, the side, the next set.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Puts announcements into words.
struct Announcer {
  let table: PhraseTable
  let tables: [PhraseTable]

  /// A text that belongs to no exercise.
  func say(_ text: Text) -> Phrase { text.phrase(nil, tables: tables) }

  /// A line of the built-in words.
  func essential(_ text: String, at origin: Origin) -> Line {
    Line(content: .phrase(Phrase(text, language: table.language)), priority: .essential, origin: origin)
  }

  private func line(_ text: Text, _ circumstances: Circumstances) -> Line {
    Line(content: .phrase(text.phrase(circumstances, tables: tables)), priority: .essential, origin: text.origin)
  }

  /// The lines before the first bout of a use. The first of them names exercise and position.
  ///
  /// - Parameters:
  ///   - position: Where the listener is; the position is named when it is another.
  ///   - isFirst: Whether the session begins with it.
  ///   - isKnown: Whether the exercise was explained before.
  func announcement(of use: Use, bout: Bout, from position: Position?, isFirst: Bool, isKnown: Bool) -> [Line] {
    let circumstances = Circumstances(use, bout)
    let exercise = use.exercise
    var opening = table.phrase(isFirst ? .first : .next, ["name": table.insideSentence(use.name)])
    var lines: [Line] = []
    let place = position == exercise.position ? nil : table.positions[exercise.position]
    if let place { opening += " " + place }
    let dose = use.manner.guidance == .minimal ? "" : use.doseInWords(table)
    if place == nil, !dose.isEmpty {
      lines.append(essential(opening + " " + dose, at: use.origin))
    } else {
      lines.append(essential(opening, at: use.origin))
      if !dose.isEmpty { lines.append(essential(dose, at: use.origin)) }
    }
    let explains = use.manner.guidance == .full && !isKnown
    if explains, let setup = exercise.setup { lines.append(line(setup, circumstances)) }
    if !isKnown, let reason = exercise.stopIf {
      let words = table.phrase(.stopIf, ["reason": reason.inside(circumstances, table: table)])
      let phrase = Phrase(words, language: reason.language)
      lines.append(Line(content: .phrase(phrase), priority: .essential, origin: reason.origin))
    }
    let movements = explains ? explanations(of: use) : []
    lines += movements.map { line($0, circumstances) }
    if bout.side != nil, !movements.contains(where: \.namesSide) { lines.append(firstSide(of: use, circumstances)) }
    return lines
  }

  /// The line that goes on with another set or the other side.
  func continuation(of use: Use, bout: Bout, changesSides: Bool) -> Line {
    var words = changesSides ? table.phrase(.changeSides) : table.phrase(.thenSet, ["set": table.number(bout.set)])
    if !use.alternates, let side = sideWords(of: use, Circumstances(use, bout)) { words += " " + side }
    return essential(words, at: use.origin)
  }

  /// The explanation anew for the second side, where it names a side and the exercise has no shorter word for it.
  func movementsForNewSide(of use: Use, bout: Bout, isKnown: Bool) -> [Line] {
    guard use.dose.sides == .each, bout.side == .right, bout.set == 1, use.exercise.sideName == nil,
      use.manner.guidance == .full, !isKnown
    else { return [] }
    return explanations(of: use).filter(\.namesSide).map { line($0, Circumstances(use, bout)) }
  }

  /// The exercise and the side in one sentence, for going on or going back.
  func short(_ key: PhraseKey, _ use: Use, _ bout: Bout) -> Line {
    let name = key == .back ? table.insideSentence(use.name) : use.name
    var which = name
    if let side = use.alternates ? nil : sideWords(of: use, Circumstances(use, bout)) {
      which += ", " + table.insideSentence(side.droppingFullStop)
    }
    return essential(table.phrase(key, ["which": which]), at: use.origin)
  }

  private func explanations(of use: Use) -> [Text] { use.phases.compactMap(\.say) }

  private func firstSide(of use: Use, _ circumstances: Circumstances) -> Line {
    guard use.dose.sides == .each || use.alternates, let side = circumstances.side else {
      return essential(sideWords(of: use, circumstances) ?? "", at: use.origin)
    }
    if let name = use.exercise.sideName {
      let which = name.inside(circumstances, table: table)
      return essential(table.phrase(.sideNameFirst, ["which": which]), at: use.origin)
    }
    return essential(table.phrase(.sideFirst, ["side": table.side(side, false)]), at: use.origin)
  }

  /// The side as the exercise names it: "Left arm, right leg."
  private func sideWords(of use: Use, _ circumstances: Circumstances) -> String? {
    guard let side = circumstances.side else { return nil }
    if let name = use.exercise.sideName { return table.sentence(name.inside(circumstances, table: table)) + "." }
    return table.phrase(.sideAlone, ["side": table.side(side, false)])
  }

  // MARK: The end of a bout

  /// The spoken mark of a bout's end, where the voice marks it.
  func endMarks(of use: Use) -> [Line] {
    guard use.manner.signal == .voice, !use.dose.untilReady else { return [] }
    let phrase = Phrase(table.phrase(.stop), language: table.language)
    return [Line(content: .mark(phrase), priority: .essential, origin: use.origin)]
  }

  /// The author's cues for a bout's end.
  func endCues(of use: Use, bout: Bout) -> [Line] {
    use.exercise.cues.filter { $0.moment == .end }.map { cue in
      let phrase = cue.text.phrase(Circumstances(use, bout), tables: tables)
      return Line(content: .phrase(phrase), priority: .author, origin: cue.origin)
    }
  }
}

extension Text {
  /// Whether the text says which side is meant.
  var namesSide: Bool {
    pieces.contains { piece in
      switch piece {
      case .placeholder(.side), .placeholder(.otherSide), .placeholder(.sideName): true
      default: false
      }
    }
  }
}
