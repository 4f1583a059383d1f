// What is said before a bout: the announcement, the set-up, the side, the next set.
// SPDX-License-Identifier: GPL-3.0-or-later

/// One side of one exercise.
struct CoachedSide: Hashable {
  var exercise: String
  var side: Side?
}

extension ScriptWriter {
  /// A text of the routine's own.
  func say(_ text: Text) -> Phrase { text.phrase(nil, tables: script.tables) }

  /// A line of the built-in words.
  func essential(_ text: String, at origin: Origin) -> Line {
    Line(content: .phrase(Phrase(text, language: table.language)), priority: .essential, origin: origin)
  }

  private func line(_ text: Text, _ circumstances: Circumstances) -> Line {
    Line(
      content: .phrase(text.phrase(circumstances, tables: script.tables)), priority: .essential, origin: text.origin)
  }

  /// The lines before the first bout of a use. The first of them names exercise and position.
  func announcement(of use: Use, bout: Bout, from position: Position?, isFirst: Bool) -> [Line] {
    let circumstances = Circumstances(use, bout)
    let exercise = use.exercise
    let name = table.insideSentence(use.name)
    var opening = table.phrase(isFirst ? .first : .next, ["name": name])
    var lines: [Line] = []
    let isNewPlace = position != exercise.position
    if isNewPlace, let place = table.positions[exercise.position] { opening += " " + place }
    let dose = use.manner.guidance == .minimal ? "" : use.doseInWords(table)
    if isNewPlace && table.positions[exercise.position] != nil || dose.isEmpty {
      lines.append(essential(opening, at: use.origin))
      if !dose.isEmpty { lines.append(essential(dose, at: use.origin)) }
    } else {
      lines.append(essential(opening + " " + dose, at: use.origin))
    }
    let isExplained = explained.contains(exercise.id)
    let explains = use.manner.guidance == .full && !isExplained
    if explains, let setup = exercise.setup { lines.append(line(setup, circumstances)) }
    if !isExplained, let reason = exercise.stopIf {
      let words = table.phrase(.stopIf, ["reason": reason.inside(circumstances, table: table)])
      lines.append(Line(content: .phrase(Phrase(words, language: reason.language)), priority: .essential, origin: reason.origin))
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
  func movementsForNewSide(of use: Use, bout: Bout) -> [Line] {
    guard use.dose.sides == .each, bout.side == .right, bout.set == 1, use.exercise.sideName == nil,
      use.manner.guidance == .full, !explained.contains(use.exercise.id)
    else { return [] }
    return explanations(of: use).filter(\.namesSide).map { line($0, Circumstances(use, bout)) }
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
      Line(
        content: .phrase(cue.text.phrase(Circumstances(use, bout), tables: script.tables)), priority: .author,
        origin: cue.origin)
    }
  }

  // MARK: Form lines

  /// The form lines a bout may say: one for every 20 s of work, taking turns, each once for a side of an exercise.
  mutating func formLines(for bout: Bout, of use: Use) -> [Int] {
    let count = use.exercise.form.count
    guard use.manner.guidance == .full, count > 0, bout.work != .wait else { return [] }
    let side = CoachedSide(exercise: use.exercise.id, side: bout.side)
    let most = max(1, Int(bout.length(in: use).count / Frames.seconds(20).count))
    var lines: [Int] = []
    var turn = formTurn[use.exercise.id] ?? 0
    for _ in 0..<count where lines.count < most {
      if coached[side, default: []].insert(turn % count).inserted { lines.append(turn % count) }
      turn += 1
    }
    formTurn[use.exercise.id] = turn % count
    return lines
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
