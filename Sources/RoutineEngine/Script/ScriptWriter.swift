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

// 18 stored properties: the state of the walk over the steps.
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
  private var flow = Flow()
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

  var table: PhraseTable { announcer.table }

  mutating func write() {
    var lines: [Line] = []
    for text in routine.notices.flatMap({ $0.spoken(warnings.notice) }) {
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

  /// The lines that tell who should leave an exercise out, where its routine has not told it.
  private mutating func avoidance(of occurrence: ExerciseOccurrence, _ workSet: WorkSet, isKnown: Bool) -> [Line] {
    guard warnings.avoidIf, !isKnown, let reason = occurrence.exercise.avoidIf,
      reason.isLeftOut(of: named, among: script.tables)
    else { return [] }
    return avoidance(reason, in: Circumstances(occurrence, workSet))
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
        position = positionTold(by: text) ?? position
        let line = Line(content: .phrase(announcer.say(text)), priority: .author, location: text.location)
        script.parts.append(
          .speech(
            Speech(kind: .say, chime: nil, lines: takeLeftOver() + [line], location: location, bound: flow.inside)))
        afterWorkSet = false
        flow.runsOn = false
      case .circuit(let rounds, let between, let steps, let location):
        circuits.append((1, rounds))
        let outer = flow.round
        defer {
          circuits.removeLast()
          if between?.every != nil { flow.round = outer }
        }
        for round in 1...max(1, rounds) {
          guard !size.isFull else { return }
          let before = size.steps
          circuits[circuits.count - 1].round = round
          if let every = between?.every {
            flow.round = Flow.Round(
              every: every, first: flow.round?.first, isFirst: round == 1, isLast: round == rounds)
          }
          if round > 1 {
            if let rest = between?.rest {
              pendingRest = ((pendingRest?.length ?? .zero) + rest, pendingRest?.location ?? location)
            }
            beginning = circuits
          }
          write(steps)
          if size.steps == before { size.grow() }
        }
      }
    }
  }

  private func positionTold(by text: Text?) -> Position? {
    text.flatMap { table.position(toldBy: announcer.say($0).text) }
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
      step: script.occurrences.count + 1, round: circuits.last?.round, rounds: circuits.last?.rounds,
      location: location, every: flow.round?.every)
    occurrence.isLearned = occurrence.delivery.guidance == .learning && isLearned(occurrence)
    script.occurrences.append(occurrence)
    let index = script.occurrences.count - 1
    let plan = occurrence.work
    for planned in plan.workSets {
      if planned.before != nil, !admits() { return }
      var workSet = WorkSet(planned, of: occurrence, index: index, number: size.workSets)
      workSet.form = formTurns.lines(for: workSet, of: occurrence)
      if planned.before == nil, dose.beginsReady { waitForListener(before: workSet, of: occurrence) }
      script.parts.append(.transition(transition(before: workSet, after: planned.before, of: occurrence)))
      script.parts.append(.workSet(workSet))
      size.workSets += 1
      size.work += workSet.length(in: occurrence)
      leftOver = announcer.endMarks(of: occurrence) + announcer.endCues(of: occurrence, workSet: workSet)
      leftOver += announcer.exit(of: occurrence, workSet: workSet)
      afterWorkSet = true
      pendingRest = nil
      flow.runsOn = false
    }
    flow.runsOn = dose.runsOn
    let end = exercise.endPosition ?? exercise.position
    position = end == .any ? positionTold(by: exercise.setup) ?? position : end
    explained.insert(exercise.id)
  }

  /// Tells what comes next and waits for the listener, before the way into place.
  private mutating func waitForListener(before workSet: WorkSet, of occurrence: ExerciseOccurrence) {
    flow.runsOn = false
    let rest = pendingRest
    pendingRest = nil
    var lines = takeLeftOver()
    if let rest, rest.length >= .seconds(5), occurrence.delivery.guidance != .minimal {
      lines.append(announcer.essential(table.phrase(.rest, ["time": table.duration(rest.length)]), at: rest.location))
    }
    lines += table.round(beginning).map { announcer.essential($0, at: occurrence.location) }
    beginning = []
    let isKnown = explained.contains(occurrence.exercise.id)
    lines += announcer.waiting(
      for: occurrence, workSet: workSet,
      Announcer.Arrival(
        isFirst: size.workSets == 0, explains: occurrence.delivery.explains && !isKnown && !occurrence.isLearned))
    var transition = Transition(
      kind: rest == nil ? .ready : .rest, written: rest?.length ?? .zero, least: .zero, lines: lines, place: nil,
      getsReady: false, chime: rest != nil && !afterWorkSet, countIn: nil,
      location: rest?.location ?? occurrence.location)
    let goesDown = !(position ?? .standing).isOnTheFloor && occurrence.exercise.position.isOnTheFloor
    transition.wait = Wait(atMost: occurrence.dose.atMost, afterwards: goesDown ? .pauses : .goesOn)
    script.parts.append(.transition(transition))
    afterWorkSet = false
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
    transition.bound = flow.bound(before: size.workSets, opensStep: pause == nil)
    if case .nextRound = transition.bound { transition.kind = .rest }
    transition.lines = takeLeftOver()
    var brief = transition
    brief.lines.removeAll { if case .mark = $0.content { false } else { true } }
    if transition.kind == .rest, occurrence.delivery.guidance != .minimal, transition.written >= .seconds(5) {
      transition.lines.append(
        announcer.essential(table.phrase(.rest, ["time": table.duration(transition.written)]), at: transition.location))
    }
    let round = table.round(beginning)
    beginning = []
    transition.lines += round.map { announcer.essential($0, at: transition.location) }
    let isKnown = explained.contains(occurrence.exercise.id)
    let explains = occurrence.delivery.explains && !isKnown && !occurrence.isLearned
    var first = Announcer.Arrival(isFirst: size.workSets == 0, explains: explains, warns: !isKnown)
    first.hasWaited = occurrence.dose.beginsReady
    if pause == nil { first.avoidance = avoidance(of: occurrence, workSet, isKnown: isKnown) }
    switch transition.kind {
    case _ where pause == nil:
      var arrival = first
      if transition.bound == .exact {
        tellAhead(of: occurrence, workSet, first)
        (arrival.explains, arrival.warns, arrival.avoidance) = (false, false, [])
      }
      announce(occurrence, workSet, arrival, in: &transition)
    case .change:
      transition.lines += announcer.otherSide(
        of: occurrence, workSet: workSet, explains: explains && workSet.set == 1)
    default: transition.lines += announcer.nextSet(of: occurrence, workSet: workSet)
    }
    if pause == nil, transition.bound != .exact { flow.leadIn = script.parts.count }
    guard transition.bound != .words else { return transition }
    switch pause {
    case nil:
      let arrival = Announcer.Arrival(isFirst: first.isFirst, explains: false, warns: false, tellsDose: false)
      announce(occurrence, workSet, arrival, in: &brief)
      transition.onward = announcer.onward(to: occurrence, workSet, round: round)
    case .change: brief.lines += announcer.otherSide(of: occurrence, workSet: workSet, explains: false)
    case .rest: brief.lines += announcer.nextSet(of: occurrence, workSet: workSet)
    }
    if pause != nil { transition.onward = [brief.lines.compactMap(\.phrase)] }
    transition.certain = certainTime(
      before: occurrence, pause, rest: transition.written, isExact: transition.bound == .exact)
    (brief.certain, brief.least) = (transition.certain, transition.certain)
    transition.brief = [brief]
    return transition
  }

  /// What comes before a work set without any words. On steps that run on it is the rest alone.
  private func certainTime(
    before occurrence: ExerciseOccurrence, _ pause: WorkPlan.Break?, rest: Frames, isExact: Bool
  ) -> Frames {
    if let pause { return pause.certain }
    return isExact
      ? rest : max(rest, occurrence.dose.timeToMove(into: occurrence.exercise, from: position, slowly: slowly))
  }

  /// Tells what is needed of a step that is run on into, where the first of these steps is announced.
  private mutating func tellAhead(of occurrence: ExerciseOccurrence, _ workSet: WorkSet, _ arrival: Announcer.Arrival) {
    guard script.parts.indices.contains(flow.leadIn), case .transition(var leadIn) = script.parts[flow.leadIn] else {
      return
    }
    leadIn.lines += announcer.ahead(of: occurrence, workSet: workSet, arrival)
    script.parts[flow.leadIn] = .transition(leadIn)
  }

  /// Adds the announcement of an exercise. On the way to the floor and from it nothing is counted.
  private func announce(
    _ occurrence: ExerciseOccurrence, _ workSet: WorkSet, _ arrival: Announcer.Arrival, in transition: inout Transition
  ) {
    let target = occurrence.exercise.position
    let move = occurrence.dose.move
    let isExact = transition.bound == .exact
    var arrival = arrival
    arrival.namesPosition =
      position != target && !(arrival.explains && positionTold(by: occurrence.exercise.setup) == target)
    if move == nil, !isExact {
      arrival.way = WayStep.way(from: position ?? .standing, to: target, hasChair: hasChair)
    }
    let announcement = announcer.announcement(of: occurrence, workSet: workSet, arrival)
    let named = transition.lines.count + announcement.naming
    transition.lines += announcement.lines
    transition.kit = move.map { _ in occurrence.exercise.kit.map(\.source) }
    transition.getsReady = true
    guard !isExact else { return }
    transition.place = (named, move ?? Position.timeToGetInto(target, from: position, slowly: slowly))
    guard !arrival.way.isEmpty else { return }
    transition.way = named + 1..<named + 1 + arrival.way.count
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
}
