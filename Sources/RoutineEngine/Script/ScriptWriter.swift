// Routine ► Script: walks the steps and writes every work set and every transition in order.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Script {
  /// Writes the script of a routine.
  ///
  /// - Parameters:
  ///   - routine: A checked routine.
  ///   - delivery: Settings that override those of the routine and its exercises.
  ///   - warnings: What is told before the session begins.
  ///   - slowly: Whether the listener needs more time to get to the floor and up. With the goal `acute` it is so.
  ///   - isLearned: Whether the listener knows an exercise; asked for those with `guidance: learning`.
  ///   - tables: The phrase tables to choose from.
  ///
  /// A session that exceeds a `SessionLimit`, which the checks refuse, is cut off there.
  public init(
    _ routine: Routine, delivery: Delivery = Delivery(), warnings: ToldWarnings = ToldWarnings(),
    slowly: Bool = false,
    isLearned: @escaping (ExerciseOccurrence) -> Bool = { _ in false }, tables: [PhraseTable] = PhraseTable.all
  ) {
    var writer = ScriptWriter(
      routine, delivery: delivery, warnings: warnings, slowly: slowly, isLearned: isLearned, tables: tables)
    writer.write()
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

// 17 stored properties: the state of the walk over the steps.
struct ScriptWriter {
  var script: Script
  let routine: Routine
  let delivery: Delivery
  private let warnings: ToldWarnings
  private let slowly: Bool
  /// What the routine warns of itself.
  private let named: Set<Condition>
  private let isLearned: (ExerciseOccurrence) -> Bool
  private let hasChair: Bool

  /// Lines to be spoken first in the part after the last work set.
  private var leftOver: [Line] = []
  private var pendingRest: (length: Frames, location: SourceLocation)?
  /// The circuits around the current step, the outermost first.
  private var circuits: [(round: Int, rounds: Int)] = []
  /// Those around the round that begins, until it is told.
  private var beginning: [(round: Int, rounds: Int)] = []
  private var afterWorkSet = false
  private var position: Position?
  private var size = SessionSize()
  private var explained: Set<String> = []
  private var formTurns = FormTurns()
  private let announcer: Announcer

  init(
    _ routine: Routine, delivery: Delivery, warnings: ToldWarnings, slowly: Bool,
    isLearned: @escaping (ExerciseOccurrence) -> Bool, tables: [PhraseTable]
  ) {
    self.routine = routine
    self.delivery = delivery
    self.warnings = warnings
    named = routine.avoidIf?.conditions(among: tables) ?? []
    self.slowly = slowly || routine.goal == .acute
    self.isLearned = isLearned
    hasChair = routine.steps.contains { $0.usesKit { PhraseTable.table(for: $0.language, among: tables).isChair($0) } }
    script = Script(
      routine: routine.id, title: routine.title.phrase(nil, tables: tables).text, language: routine.language,
      occurrences: [], parts: [], tables: tables)
    announcer = Announcer(table: script.table, tables: tables)
  }

  private var table: PhraseTable { announcer.table }

  mutating func write() {
    var lines: [Line] = []
    for text in routine.notice?.spoken(warnings.notice) ?? [] {
      lines.append(announcer.essential(announcer.say(text), at: text.location))
    }
    if warnings.notice == .full { script.noticeLines = lines.phrases }
    if warnings.avoidIf, let avoidIf = routine.avoidIf { lines += avoidance(avoidIf, in: nil) }
    lines.append(
      Line(
        content: .opening(title: Phrase(script.title, language: routine.title.language), need: []),
        priority: .essential,
        location: routine.location))
    script.parts.append(.speech(Speech(kind: .prologue, chime: .open, lines: lines, location: routine.location)))
    write(routine.steps)
    flushRest()
    close()
    nameWhatComesNext()
    tellProgress()
    markLongRests()
    fillInKit()
  }

  /// The lines that tell who should leave something out.
  private mutating func avoidance(_ reason: Text, in circumstances: Circumstances?) -> [Line] {
    let lines = announcer.avoidance(reason, circumstances)
    script.avoidLines += lines.phrases
    return lines
  }

  // MARK: Steps

  private mutating func write(_ steps: [Step]) {
    for step in steps {
      switch step {
      case .exercise(let exercise, let dose, let location):
        write(exercise, dose, location: location)
      case .rest(let length, let location):
        guard admits() else { return }
        pendingRest = ((pendingRest?.length ?? .zero) + length, pendingRest?.location ?? location)
      case .say(let text, let location):
        guard admits() else { return }
        flushRest()
        position = table.position(toldBy: announcer.say(text).text) ?? position
        let line = Line(content: .phrase(announcer.say(text)), priority: .author, location: text.location)
        script.parts.append(.speech(Speech(kind: .say, chime: nil, lines: takeLeftOver() + [line], location: location)))
        afterWorkSet = false
      case .circuit(let rounds, let rest, let steps, let location):
        circuits.append((1, rounds))
        defer { circuits.removeLast() }
        for round in 1...max(1, rounds) {
          guard !size.isFull else { return }
          let before = size.steps
          circuits[circuits.count - 1].round = round
          if round > 1 {
            if let rest { pendingRest = ((pendingRest?.length ?? .zero) + rest, pendingRest?.location ?? location) }
            beginning = circuits
          }
          write(steps)
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

  private mutating func write(_ exercise: Exercise, _ dose: Dose, location: SourceLocation) {
    guard admits() else { return }
    let wording = exercise.name.phrase(nil, tables: script.tables).text.droppingFullStop
    let delivery = ResolvedDelivery(delivery.over(exercise.delivery).over(routine.delivery))
    var occurrence = ExerciseOccurrence(
      exercise: exercise, dose: dose.inRound(circuits.last?.round), delivery: delivery, name: wording,
      step: script.occurrences.count + 1,
      round: circuits.last?.round, rounds: circuits.last?.rounds, location: location)
    occurrence.isLearned = occurrence.delivery.guidance == .learning && isLearned(occurrence)
    script.occurrences.append(occurrence)
    let index = script.occurrences.count - 1
    let plan = occurrence.work
    for planned in plan.workSets {
      if planned.before != nil, !admits() { return }
      var workSet = WorkSet(planned, of: occurrence, index: index, number: size.workSets)
      workSet.form = formTurns.lines(for: workSet, of: occurrence)
      script.parts.append(.transition(transition(before: workSet, after: planned.before, of: occurrence)))
      script.parts.append(.workSet(workSet))
      size.workSets += 1
      size.work += workSet.length(in: occurrence)
      leftOver = announcer.endMarks(of: occurrence) + announcer.endCues(of: occurrence, workSet: workSet)
      leftOver += announcer.exit(of: occurrence, workSet: workSet)
      afterWorkSet = true
      pendingRest = nil
    }
    let end = exercise.endPosition ?? exercise.position
    if end != .any { position = end }
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
    if !beginning.isEmpty {
      transition.lines.append(announcer.essential(table.round(beginning), at: transition.location))
      beginning = []
    }
    let isKnown = explained.contains(occurrence.exercise.id)
    let explains = occurrence.delivery.explains && !isKnown && !occurrence.isLearned
    switch transition.kind {
    case _ where pause == nil: announce(occurrence, workSet, explains: explains, isKnown: isKnown, in: &transition)
    case .change:
      transition.lines += announcer.otherSide(
        of: occurrence, workSet: workSet, explains: explains && workSet.set == 1)
    default: transition.lines += announcer.nextSet(of: occurrence, workSet: workSet)
    }
    return transition
  }

  /// Adds the announcement of an exercise. On the way to the floor and from it nothing is counted.
  private mutating func announce(
    _ occurrence: ExerciseOccurrence, _ workSet: WorkSet, explains: Bool, isKnown: Bool, in transition: inout Transition
  ) {
    let target = occurrence.exercise.position
    let move = occurrence.dose.move
    let way = move == nil ? WayStep.way(from: position ?? .standing, to: target, hasChair: hasChair) : []
    let avoidIf = occurrence.exercise.avoidIf.flatMap { reason in
      warnings.avoidIf && !isKnown && reason.isLeftOut(of: self.named, among: script.tables) ? reason : nil
    }
    let warning = avoidIf.map { avoidance($0, in: Circumstances(occurrence, workSet)) } ?? []
    let announcement = announcer.announcement(
      of: occurrence, workSet: workSet,
      Announcer.Arrival(
        isFirst: size.workSets == 0, namesPosition: position != target, way: way, avoidance: warning,
        explains: explains,
        warns: !isKnown))
    let named = transition.lines.count + announcement.naming
    transition.lines += announcement.lines
    transition.place = (named, move ?? Position.timeToGetInto(target, from: position, slowly: slowly))
    transition.getsReady = true
    guard !way.isEmpty else { return }
    transition.way = named + 1..<named + 1 + way.count
    transition.countIn = 0
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
      let isQuiet = routine.goal == .acute || routine.goal == .relaxation
      let words = table.phrase(.closing) + (isQuiet ? "" : " " + table.phrase(.praise))
      lines.append(announcer.essential(words, at: routine.location))
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

  /// Gives each exercise but the first its number, where there are three or more and none is in a circuit.
  private mutating func tellProgress() {
    let count = script.occurrences.count
    guard count >= 3, script.occurrences.allSatisfy({ $0.rounds == nil }) else { return }
    for (index, next) in script.parts.indices.dropFirst().enumerated() {
      guard case .transition(var transition) = script.parts[index], transition.getsReady,
        case .workSet(let workSet) = script.parts[next], workSet.occurrence > 0
      else { continue }
      let words = table.phrase(
        .progress, ["number": table.number(workSet.occurrence + 1), "count": table.number(count)])
      transition.progress = Phrase(words, language: table.language)
      script.parts[index] = .transition(transition)
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
