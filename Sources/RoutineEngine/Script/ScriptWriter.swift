// Routine ► Script: walks the steps and writes every work set and every transition in order.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Script {
  /// Writes the script of a routine.
  ///
  /// - Parameters:
  ///   - routine: A checked routine.
  ///   - delivery: Settings that override those of the routine and its exercises.
  ///   - fullNotice: Whether to speak the full notice instead of its one-sentence reminder.
  ///   - tables: The phrase tables to choose from.
  ///
  /// A session that exceeds a `SessionLimit`, which the checks refuse, is cut off there.
  public init(
    _ routine: Routine, delivery: Delivery = Delivery(), fullNotice: Bool = true,
    tables: [PhraseTable] = PhraseTable.all
  ) {
    var writer = ScriptWriter(routine, delivery: delivery, tables: tables)
    writer.write(fullNotice: fullNotice)
    self = writer.script
  }
}

/// The size of the session so far, compared with the limits.
private struct SessionSize {
  var work = Frames.zero
  var workSets = 0
  private(set) var isFull = false
  private(set) var steps = 0

  /// Counts a work set, a rest, a text, or a round without any.
  mutating func grow() {
    steps += 1
    isFull = steps > SessionLimit.maxSteps || work > SessionLimit.maxLength
  }
}

struct ScriptWriter {
  var script: Script
  let routine: Routine
  let delivery: Delivery

  /// Lines to be spoken first in the part after the last work set.
  private var leftOver: [Line] = []
  private var pendingRest: (length: Frames, location: SourceLocation)?
  private var pendingRound: Int?
  private var afterWorkSet = false
  private var position: Position?
  private var size = SessionSize()
  private var explained: Set<String> = []
  private var formTurns = FormTurns()
  private let announcer: Announcer

  init(_ routine: Routine, delivery: Delivery, tables: [PhraseTable]) {
    self.routine = routine
    self.delivery = delivery
    script = Script(
      routine: routine.id, title: routine.title.phrase(nil, tables: tables).text, language: routine.language,
      occurrences: [], parts: [], tables: tables)
    announcer = Announcer(table: script.table, tables: tables)
  }

  private var table: PhraseTable { announcer.table }

  mutating func write(fullNotice: Bool) {
    var lines: [Line] = []
    if let notice = routine.notice {
      for text in fullNotice ? notice.spoken : [notice.reminder] {
        lines.append(Line(content: .phrase(announcer.say(text)), priority: .essential, location: text.location))
      }
    }
    lines.append(
      Line(
        content: .opening(title: Phrase(script.title, language: routine.title.language), need: []),
        priority: .essential,
        location: routine.location))
    script.parts.append(.speech(Speech(kind: .prologue, chime: .open, lines: lines, location: routine.location)))
    write(routine.steps, round: nil, rounds: nil)
    flushRest()
    close()
    nameWhatComesNext()
    markLongRests()
    fillInKit()
  }

  // MARK: Steps

  private mutating func write(_ steps: [Step], round: Int?, rounds: Int?) {
    for step in steps {
      switch step {
      case .exercise(let exercise, let dose, let location):
        write(exercise, dose, round: round, rounds: rounds, location: location)
      case .rest(let length, let location):
        guard admits() else { return }
        pendingRest = ((pendingRest?.length ?? .zero) + length, pendingRest?.location ?? location)
      case .say(let text, let location):
        guard admits() else { return }
        flushRest()
        let line = Line(content: .phrase(announcer.say(text)), priority: .author, location: text.location)
        script.parts.append(.speech(Speech(kind: .say, chime: nil, lines: takeLeftOver() + [line], location: location)))
        afterWorkSet = false
      case .circuit(let rounds, let rest, let steps, let location):
        for round in 1...max(1, rounds) {
          guard !size.isFull else { return }
          let before = size.steps
          if round > 1 {
            if let rest { pendingRest = ((pendingRest?.length ?? .zero) + rest, pendingRest?.location ?? location) }
            pendingRound = round
          }
          write(steps, round: round, rounds: rounds)
          if size.steps == before { size.grow() }
        }
      }
    }
  }

  /// Whether the session may still grow.
  private mutating func admits() -> Bool {
    if !size.isFull { size.grow() }
    return !size.isFull
  }

  private mutating func write(_ exercise: Exercise, _ dose: Dose, round: Int?, rounds: Int?, location: SourceLocation) {
    guard admits() else { return }
    let wording = exercise.name.phrase(nil, tables: script.tables).text.droppingFullStop
    let delivery = ResolvedDelivery(delivery.over(exercise.delivery).over(routine.delivery))
    let occurrence = ExerciseOccurrence(
      exercise: exercise, dose: dose, delivery: delivery, name: wording, step: script.occurrences.count + 1,
      round: round,
      rounds: rounds, location: location)
    script.occurrences.append(occurrence)
    let index = script.occurrences.count - 1
    let plan = occurrence.work
    var last: WorkSet?
    for planned in plan.workSets {
      if planned.before != nil, !admits() { return }
      var workSet = WorkSet(planned, of: occurrence, index: index, number: size.workSets)
      workSet.form = formTurns.lines(for: workSet, of: occurrence)
      script.parts.append(.transition(transition(before: workSet, after: planned.before, of: occurrence)))
      script.parts.append(.workSet(workSet))
      size.workSets += 1
      size.work += workSet.length(in: occurrence)
      last = workSet
      leftOver = announcer.endMarks(of: occurrence) + announcer.endCues(of: occurrence, workSet: workSet)
      afterWorkSet = true
      pendingRest = nil
    }
    if let exit = exercise.exit, delivery.guidance != .minimal, let last {
      let phrase = exit.phrase(Circumstances(occurrence, last), tables: script.tables)
      leftOver.append(Line(content: .phrase(phrase), priority: .essential, location: exit.location))
    }
    if exercise.position != .any { position = exercise.position }
    explained.insert(exercise.id)
  }

  // MARK: Transitions

  private mutating func transition(
    before workSet: WorkSet, after pause: WorkPlan.Break?, of occurrence: ExerciseOccurrence
  ) -> Transition {
    var transition = Transition(
      kind: .ready, written: .zero, least: .zero, lines: [], place: nil, getsReady: false, chime: false,
      countIn: occurrence.delivery.countDown, countsAloud: occurrence.delivery.signal != .chime,
      location: occurrence.location)
    switch pause {
    case .change(let length):
      transition.kind = .change
      transition.written = length ?? .zero
      transition.least = length == nil ? .seconds(5 + occurrence.delivery.countDown) : .zero
    case .rest(let length):
      transition.kind = .rest
      transition.written = length
    case nil:
      guard let rest = pendingRest else { break }
      transition.kind = .rest
      transition.written = rest.length
      transition.location = rest.location
      transition.chime = !afterWorkSet
    }
    transition.lines = takeLeftOver()
    if transition.kind == .rest, occurrence.delivery.guidance != .minimal, transition.written >= .seconds(5) {
      transition.lines.append(
        announcer.essential(table.phrase(.rest, ["time": table.duration(transition.written)]), at: transition.location))
    }
    if let round = pendingRound {
      transition.lines.append(
        announcer.essential(table.phrase(.thenRound, ["round": table.number(round)]), at: transition.location))
      pendingRound = nil
    }
    if pause == nil {
      let named = transition.lines.count
      let announcement = announcer.announcement(
        of: occurrence, workSet: workSet, from: position, isFirst: size.workSets == 0,
        isKnown: explained.contains(occurrence.exercise.id))
      transition.lines += announcement.lines
      let time = occurrence.dose.move ?? Position.timeToGetInto(occurrence.exercise.position, from: position)
      transition.place = (named + announcement.naming, time)
      transition.getsReady = true
    } else {
      transition.lines += announcer.continuation(
        of: occurrence, workSet: workSet, changesSides: transition.kind == .change)
      transition.lines += announcer.movementsForNewSide(
        of: occurrence, workSet: workSet, isKnown: explained.contains(occurrence.exercise.id))
    }
    return transition
  }

  private mutating func flushRest() {
    guard let rest = pendingRest else { return }
    pendingRest = nil
    var lines = takeLeftOver()
    if rest.length >= .seconds(5) {
      lines.append(announcer.essential(table.phrase(.rest, ["time": table.duration(rest.length)]), at: rest.location))
    }
    script.parts.append(
      .transition(
        Transition(
          kind: .rest, written: rest.length, least: .zero, lines: lines, place: nil, getsReady: false,
          chime: !afterWorkSet, countIn: nil, location: rest.location)))
    afterWorkSet = false
  }

  private mutating func close() {
    var lines = takeLeftOver()
    if case .say = routine.steps.last {
      // The author's closing words replace the built-in ones.
    } else {
      lines.append(announcer.essential(table.phrase(.closing), at: routine.location))
    }
    script.parts.append(.speech(Speech(kind: .closing, chime: nil, lines: lines, location: routine.location)))
  }

  private mutating func takeLeftOver() -> [Line] {
    defer { leftOver = [] }
    return leftOver
  }

  // MARK: Known only at the end

  /// Sets the name of the next exercise in each work set, for texts that mention it.
  private mutating func nameWhatComesNext() {
    var next: String?
    var occurrence: Int?
    for index in script.parts.indices.reversed() {
      guard case .workSet(var workSet) = script.parts[index] else { continue }
      if let occurrence, occurrence != workSet.occurrence { next = script.occurrences[occurrence].name }
      occurrence = workSet.occurrence
      workSet.next = next
      script.parts[index] = .workSet(workSet)
    }
  }

  /// Lets work before a long rest end with the rest chime.
  private mutating func markLongRests() {
    for (index, next) in script.parts.indices.dropFirst().enumerated() {
      guard case .workSet(var workSet) = script.parts[index], case .transition(let transition) = script.parts[next],
        transition.kind == .rest, transition.written >= Transition.longRest
      else { continue }
      workSet.endChime = .rest
      script.parts[index] = .workSet(workSet)
    }
  }

  /// Adds the kit to the opening sentence. Things named in another language are told in a phrase of their own.
  private mutating func fillInKit() {
    var seen: Set<String> = []
    var items: [String] = []
    var others: [Phrase] = []
    var pronounced: [PronouncedWord] = []
    for occurrence in script.occurrences {
      for thing in occurrence.exercise.kit {
        let words = thing.inside(nil, table: table)
        guard seen.insert(words).inserted else { continue }
        if thing.language.base == table.language.base {
          items.append(table.item(words))
          pronounced += occurrence.exercise.pronounced.filter {
            words.lowercased().contains($0.word.lowercased())
          }
        } else {
          others.append(
            Phrase(words, language: thing.language, pronounced: occurrence.exercise.pronounced).asSentence)
        }
      }
    }
    guard !(items.isEmpty && others.isEmpty), case .speech(var prologue) = script.parts[0],
      case .opening(let title, _) = prologue.lines[prologue.lines.count - 1].content
    else { return }
    var need: [Phrase] = []
    if items.isEmpty, let first = others.first {
      others.removeFirst()
      need = table.phrases(.need, about: first) { ["kit": $0] }
    } else {
      let words = table.phrase(.need, ["kit": table.list(items)])
      need = [Phrase(words, language: table.language, pronounced: pronounced)]
    }
    prologue.lines[prologue.lines.count - 1].content = .opening(title: title, need: (need + others).joined)
    script.parts[0] = .speech(prologue)
  }
}
