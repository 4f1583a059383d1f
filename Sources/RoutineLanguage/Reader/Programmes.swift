// Programmes: stages, changes of the dose, and when to move on.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension Reader {
  /// Reads the file as a programme.
  mutating func programmeFile(id: String) -> ProgrammeDocument? {
    guard let fields = fields(tree.root, in: .programme, called: "A programme file") else { return nil }
    readFormat(fields)
    readLanguage(fields)
    require(fields, what: "A programme")
    var document = ProgrammeDocument(
      programme: Programme(id: id, title: text(.programme, fields) ?? Text(id), stages: []),
      summary: text(.summary, fields), forWhom: text(.forWhom, fields), sources: sources(fields), places: [])
    readRemark(fields)
    if fields[.sources] == nil, !fields.guessed.contains(.sources) {
      report(
        .noSource, fields.key(.programme) ?? firstLine(fields.range),
        "Nothing tells where these stages come from; add `sources`, or `sources: own judgement`.")
    }
    guard let node = fields[.stages] else { return nil }
    guard case .list(let items) = node.content, !items.isEmpty else {
      switch node.content {
      case .absent, .list: reportEmpty(firstLine(node.range), name: "`stages`")
      case .damaged: break
      default: report(.shape, firstLine(node.range), "`stages` must be a list; start each stage with a dash.")
      }
      return nil
    }
    for (index, item) in items.enumerated() {
      guard let (stage, places) = stage(item, isLast: index == items.count - 1) else { continue }
      if let first = document.programme.index(ofStage: stage.name) {
        report(
          .conflict, places.name, "Two stages are called `\(stage.name)`; give each a name of its own.",
          notes: [Note("The other one is here.", at: place(document.places[first].name))])
      }
      document.programme.stages.append(stage)
      document.places.append(places)
    }
    reportUnreachable(document)
    return document
  }

  private mutating func stage(_ node: Node, isLast: Bool) -> (Programme.Stage, StagePlaces)? {
    guard let fields = fields(node, in: .stage, called: "A stage") else { return nil }
    readRemark(fields)
    require(fields, what: "A stage")
    let name = text(.stage, fields)
    let routines = ids(.routines, fields)
    if let list = fields[.routines], case .list(let items) = list.content, items.isEmpty {
      reportEmpty(list.range, name: "`routines`")
    }
    let week = whole(.sessionsAWeek, fields)
    let dose = fields[.dose].flatMap { self.fields($0, in: .stageDose, called: "`dose`") }
    let change = dose.map { doseChange($0) }
    let rule = fields[.moveOn].flatMap { self.fields($0, in: .moveOn, called: "`move-on`") }
    let moveOn = rule.flatMap { readMoveOn($0) }
    if isLast, let key = fields.key(.moveOn) {
      report(
        .withoutEffect, key, "`move-on` has no effect here: the last stage has no next one.",
        fixes: removal(of: .moveOn, in: fields))
    }
    guard let name else { return nil }
    return (
      Programme.Stage(
        name: name.source, routines: routines.map(\.value), sessionsAWeek: week ?? 1, change: change?.value ?? .none,
        moveOn: moveOn),
      StagePlaces(
        name: fields[.stage]?.range ?? firstLine(fields.range), routines: routines,
        dose: (dose?.names ?? []).compactMap { name in
          [.note, .only].contains(name) ? nil : dose?.key(name).map { (name, $0) }
        }, only: change?.only ?? [], movesOn: fields.has(.moveOn))
    )
  }

  private mutating func doseChange(_ fields: Fields) -> (value: DoseChange, only: [Written<String>]) {
    readRemark(fields)
    let only = ids(.only, fields)
    let change = DoseChange(
      repetitions: step(.reps, fields) ?? 0, sets: step(.sets, fields) ?? 0, hold: lengthStep(.hold, fields) ?? .zero,
      time: lengthStep(.for, fields) ?? .zero, rest: lengthStep(.rest, fields) ?? .zero, only: only.map(\.value))
    if fields.names.allSatisfy({ [.note, .only].contains($0) }), !tree.isDamaged(fields.range) {
      report(.emptyValue, firstLine(fields.range), "`dose` changes nothing; write for example `reps: +1`.")
    }
    return (change, only)
  }

  private mutating func readMoveOn(_ fields: Fields) -> Programme.MoveOn? {
    readRemark(fields)
    require(fields, what: "`move-on`")
    let (effort, pain) = (whole(.effort, fields), whole(.pain, fields))
    return whole(.sessions, fields).map { Programme.MoveOn(sessions: $0, effort: effort, pain: pain) }
  }

  // MARK: Steps up and down

  /// The sign of a step and what is behind it; nil, with a report, without a sign.
  private mutating func signed(_ name: KeyName, _ fields: Fields) -> (sign: Int, word: String, node: Node)? {
    guard let node = fields[name], let spec = KeyTable.spec(name, in: fields.context),
      let word = single(node, of: name, expecting: "a change with its sign, such as `\(spec.example)`")
    else { return nil }
    guard let sign = word.first.flatMap({ $0 == "+" ? 1 : $0 == "-" ? -1 : nil }) else {
      report(
        .unreadable, node.range,
        "`\(name.written)` takes a change with its sign: `+\(word)` for more, or `-\(word)` for less.",
        fixes: ["+", "-"].map { Fix("Write `\($0)\(word)`", isSafe: false, replacing: node.range, with: $0 + word) })
      return nil
    }
    return (sign, String(word.dropFirst()), node)
  }

  private mutating func step(_ name: KeyName, _ fields: Fields) -> Int? {
    guard case .step(let most)? = KeyTable.spec(name, in: fields.context)?.kind,
      let (sign, word, node) = signed(name, fields)
    else { return nil }
    return number(word, at: node.range, 1...most, what: "`\(name.written)`", example: "+1").map { sign * $0 }
  }

  private mutating func lengthStep(_ name: KeyName, _ fields: Fields) -> Frames? {
    guard let (sign, word, node) = signed(name, fields) else { return nil }
    return length(word, at: node.range, fromZero: false, example: "2s").map { sign > 0 ? $0 : .zero - $0 }
  }

  // MARK: Reach

  /// Reports the stages behind one that has no end.
  private mutating func reportUnreachable(_ document: ProgrammeDocument) {
    guard let end = document.places.dropLast().firstIndex(where: { !$0.movesOn }) else { return }
    report(
      .unreachableStage, document.places[end + 1].name,
      "This stage is never reached, because the one before it has no `move-on`.",
      notes: [Note("The stage without `move-on` is here.", at: place(document.places[end].name))])
  }
}
