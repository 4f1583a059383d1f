// Routine ► Script: walks the steps and writes every bout and every gap in order.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes the script of a routine.
///
/// - Parameters:
///   - routine: A checked routine.
///   - delivery: Choices that override those of the routine, such as the listener's guidance.
///   - notice: Whether the notice is spoken in full; otherwise its one-sentence reminder is.
///   - tables: The phrase tables to choose from.
/// - Returns: The script. A session beyond the limits is cut there and says so in `findings`.
public func script(
  _ routine: Routine, delivery: Delivery = Delivery(), fullNotice: Bool = true, tables: [PhraseTable] = PhraseTable.all
) -> Script {
  var writer = ScriptWriter(routine, delivery: delivery, tables: tables)
  writer.write(fullNotice: fullNotice)
  return writer.script
}

struct ScriptWriter {
  var script: Script
  let routine: Routine
  let delivery: Delivery

  /// What has to be said first in whatever follows the last bout.
  private var leftOver: [Line] = []
  private var pendingRest: (length: Frames, origin: Origin)?
  private var pendingRound: Int?
  private var afterBout = false
  private var position: Position?
  private var steps = 0
  private var bouts = 0
  private var work = Frames.zero
  private var isFull = false
  private var explained: Set<String> = []
  private var formTurns = FormTurns()
  private let announcer: Announcer

  init(_ routine: Routine, delivery: Delivery, tables: [PhraseTable]) {
    self.routine = routine
    self.delivery = delivery
    script = Script(
      routine: routine.id, title: routine.title.phrase(nil, tables: tables).text, language: routine.language, uses: [],
      parts: [], findings: [], tables: tables)
    announcer = Announcer(table: script.table, tables: tables)
  }

  private var table: PhraseTable { announcer.table }

  mutating func write(fullNotice: Bool) {
    var lines: [Line] = []
    if let notice = routine.notice {
      for text in fullNotice ? notice.spoken : [notice.reminder] {
        lines.append(Line(content: .phrase(announcer.say(text)), priority: .essential, origin: text.origin))
      }
    }
    lines.append(Line(content: .opening(title: script.title, need: ""), priority: .essential, origin: routine.origin))
    script.parts.append(.speech(Speech(kind: .prologue, chime: .open, lines: lines, origin: routine.origin)))
    write(routine.steps, round: nil, rounds: nil)
    flushRest()
    close()
    nameWhatComesNext()
    fillInKit()
  }

  // MARK: Steps

  private mutating func write(_ steps: [Step], round: Int?, rounds: Int?) {
    for step in steps {
      guard admits() else { return }
      switch step {
      case .exercise(let exercise, let dose, let origin):
        write(exercise, dose, round: round, rounds: rounds, origin: origin)
      case .rest(let length, let origin):
        pendingRest = ((pendingRest?.length ?? .zero) + length, pendingRest?.origin ?? origin)
      case .say(let text, let origin):
        flushRest()
        let line = Line(content: .phrase(announcer.say(text)), priority: .author, origin: text.origin)
        script.parts.append(.speech(Speech(kind: .say, chime: nil, lines: takeLeftOver() + [line], origin: origin)))
        afterBout = false
      case .circuit(let rounds, let rest, let steps, let origin):
        for round in 1...max(1, rounds) {
          guard admits() else { return }
          if round > 1 {
            if let rest { pendingRest = ((pendingRest?.length ?? .zero) + rest, pendingRest?.origin ?? origin) }
            pendingRound = round
          }
          write(steps, round: round, rounds: rounds)
        }
      }
    }
  }

  /// Whether the session may still grow; passing a limit is found once.
  private mutating func admits() -> Bool {
    guard !isFull else { return false }
    steps += 1
    if steps > SessionLimit.mostBouts || bouts >= SessionLimit.mostBouts {
      script.findings.append(Finding(.limit(.bouts), at: routine.origin))
      isFull = true
    } else if work > SessionLimit.longest {
      script.findings.append(Finding(.limit(.length), at: routine.origin))
      isFull = true
    }
    return !isFull
  }

  private mutating func write(_ exercise: Exercise, _ dose: Dose, round: Int?, rounds: Int?, origin: Origin) {
    let wording = exercise.name.phrase(nil, tables: script.tables).text.droppingFullStop
    let manner = Manner(delivery.over(exercise.delivery).over(routine.delivery))
    let use = Use(
      exercise: exercise, dose: dose, manner: manner, name: wording, step: script.uses.count + 1, round: round,
      rounds: rounds, origin: origin)
    script.uses.append(use)
    let index = script.uses.count - 1
    let bouts = BoutList(use, index: index, firstNumber: self.bouts)
    script.findings += bouts.findings
    checkMoments(of: use, index: index, bouts: bouts.bouts)
    for (position, bout) in bouts.bouts.enumerated() {
      guard !isFull else { return }
      if position > 0, !admits() { return }
      var bout = bout
      bout.form = formTurns.lines(for: bout, of: use)
      let before = position > 0 ? bouts.bouts[position - 1] : nil
      script.parts.append(.gap(gap(before: bout, after: before, of: use)))
      script.parts.append(.bout(bout))
      self.bouts += 1
      work += bout.length(in: use)
      leftOver = announcer.endMarks(of: use) + announcer.endCues(of: use, bout: bout)
      afterBout = true
      pendingRest = nil
    }
    if let exit = exercise.exit, manner.guidance != .minimal, let last = bouts.bouts.last {
      let phrase = exit.phrase(Circumstances(use, last), tables: script.tables)
      leftOver.append(Line(content: .phrase(phrase), priority: .essential, origin: exit.origin))
    }
    if exercise.position != .any { position = exercise.position }
    explained.insert(exercise.id)
  }

  // MARK: Gaps

  private mutating func gap(before bout: Bout, after previous: Bout?, of use: Use) -> Gap {
    var gap = Gap(
      kind: .ready, written: .zero, least: .zero, lines: [], place: nil, getsReady: false, chime: false,
      countIn: use.manner.countDown, countsAloud: use.manner.signal != .chime, origin: use.origin)
    if let previous {
      let sameSet = previous.set == bout.set
      if previous.side != bout.side, sameSet || use.dose.sideFirst {
        gap.kind = .change
        gap.written = use.dose.change ?? .zero
        gap.least = use.dose.change == nil ? .seconds(5 + use.manner.countDown) : .zero
      } else {
        gap.kind = .rest
        gap.written = use.dose.rest ?? Use.defaultRest
      }
    } else if let rest = pendingRest {
      gap.kind = .rest
      gap.written = rest.length
      gap.origin = rest.origin
      gap.chime = !afterBout
    }
    gap.lines = takeLeftOver()
    if gap.kind == .rest, use.manner.guidance != .minimal, gap.written >= .seconds(5) {
      gap.lines.append(announcer.essential(table.phrase(.rest, ["time": table.duration(gap.written)]), at: gap.origin))
    }
    if let round = pendingRound {
      gap.lines.append(announcer.essential(table.phrase(.thenRound, ["round": table.number(round)]), at: gap.origin))
      pendingRound = nil
    }
    if previous == nil {
      let named = gap.lines.count
      gap.lines += announcer.announcement(
        of: use, bout: bout, from: position, isFirst: bouts == 0, isKnown: explained.contains(use.exercise.id))
      let time = use.dose.move ?? Position.timeToGetInto(use.exercise.position, from: position)
      gap.place = (named, time)
      gap.getsReady = true
    } else {
      gap.lines.append(announcer.continuation(of: use, bout: bout, changesSides: gap.kind == .change))
      gap.lines += announcer.movementsForNewSide(
        of: use, bout: bout, isKnown: explained.contains(use.exercise.id))
    }
    return gap
  }

  private mutating func flushRest() {
    guard let rest = pendingRest else { return }
    pendingRest = nil
    var lines = takeLeftOver()
    if rest.length >= .seconds(5) {
      lines.append(announcer.essential(table.phrase(.rest, ["time": table.duration(rest.length)]), at: rest.origin))
    }
    script.parts.append(
      .gap(
        Gap(
          kind: .rest, written: rest.length, least: .zero, lines: lines, place: nil, getsReady: false,
          chime: !afterBout, countIn: nil, origin: rest.origin)))
    afterBout = false
  }

  private mutating func close() {
    var lines = takeLeftOver()
    if case .say = routine.steps.last {
      // The author has the last word.
    } else {
      lines.append(announcer.essential(table.phrase(.closing), at: routine.origin))
    }
    script.parts.append(.speech(Speech(kind: .closing, chime: nil, lines: lines, origin: routine.origin)))
  }

  private mutating func takeLeftOver() -> [Line] {
    defer { leftOver = [] }
    return leftOver
  }

  // MARK: What is known only at the end

  /// Gives each bout the name of the next exercise, for texts that ask for it.
  private mutating func nameWhatComesNext() {
    var next: String?
    var use: Int?
    for index in script.parts.indices.reversed() {
      guard case .bout(var bout) = script.parts[index] else { continue }
      if let use, use != bout.use { next = script.uses[use].name }
      use = bout.use
      bout.next = next
      script.parts[index] = .bout(bout)
    }
  }

  private mutating func fillInKit() {
    var seen: Set<String> = []
    var items: [String] = []
    for use in script.uses {
      for thing in use.exercise.kit {
        let words = thing.inside(nil, table: table)
        if seen.insert(words).inserted { items.append(table.item(words)) }
      }
    }
    guard !items.isEmpty, case .speech(var prologue) = script.parts[0] else { return }
    let need = table.phrase(.need, ["kit": table.list(items)])
    prologue.lines[prologue.lines.count - 1].content = .opening(title: script.title, need: need)
    script.parts[0] = .speech(prologue)
  }
}

extension Use {
  /// Rest between sets where the file gives none: 10 s, this project's own judgement.
  static let defaultRest = Frames.seconds(10)
}
