// Timelines that begin elsewhere than at their start, and the transition that leads into work out of turn.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Timeline {
  /// The timeline without the steps before a given one: the prologue, then that step from its announcement on.
  ///
  /// - Parameters:
  ///   - step: `ExerciseOccurrence.step`. If no occurrence has it, the timeline is returned unchanged.
  ///   - tables: The phrase tables to choose from.
  ///   - lengths: The audible length of a phrase.
  public func beginning(
    atStep step: Int, tables: [PhraseTable] = PhraseTable.all, lengths: (Phrase) -> PhraseLength
  ) -> Timeline {
    func isWanted(_ segment: Segment) -> Bool {
      segment.workSet.map { occurrences[workSets[$0].occurrence].step == step } ?? false
    }
    guard let first = segments.firstIndex(where: isWanted) else { return self }
    var timeline = prologue
    guard let index = segments[first].workSet, index > 0, workSets[index - 1].onward != nil,
      let work = segments[first...].firstIndex(where: \.kind.isWork)
    else {
      timeline.append(self, fromSegment: first)
      return timeline
    }
    // It is announced in the work before, which is left out.
    let occurrence = occurrences[workSets[index].occurrence]
    let announcer = Announcer(table: PhraseTable.table(for: language, among: tables), tables: tables)
    let (lines, naming) = announcer.announcement(
      of: occurrence, workSet: workSets[index],
      Announcer.Arrival(isFirst: true, explains: occurrence.delivery.explains))
    let time = occurrence.dose.move ?? Position.timeToGetInto(occurrence.exercise.position, from: nil)
    timeline.leadIn(
      to: workSets[index], index: index, lines, place: (naming, time), table: announcer.table, lengths: lengths)
    timeline.append(self, fromSegment: work)
    return timeline
  }

  /// The timeline without the work before a given set: the prologue, then that set, to a listener who is taken to be
  /// standing and told everything again.
  ///
  /// - Parameters:
  ///   - number: `WorkSet.number`. If there is none, the timeline is returned unchanged.
  ///   - slowly: Whether the listener needs more time to the floor.
  ///   - tables: The phrase tables to choose from.
  ///   - lengths: The audible length of a phrase.
  public func goingOn(
    atWorkSet number: Int, slowly: Bool = false, tables: [PhraseTable] = PhraseTable.all,
    lengths: (Phrase) -> PhraseLength
  ) -> Timeline {
    guard let work = segments.firstIndex(where: { $0.kind.isWork && $0.workSet == number }) else { return self }
    let workSet = workSets[number]
    let occurrence = occurrences[workSet.occurrence]
    let target = occurrence.exercise.position
    let announcer = Announcer(table: PhraseTable.table(for: language, among: tables), tables: tables)
    var arrival = Announcer.Arrival(explains: occurrence.delivery.explains)
    arrival.goesOn = true
    if occurrence.dose.move == nil {
      let hasChair = occurrences.contains { $0.exercise.kit.contains(where: announcer.table.isChair) }
      arrival.way = WayStep.way(from: .standing, to: target, hasChair: hasChair)
    }
    var (lines, naming) = announcer.announcement(of: occurrence, workSet: workSet, arrival)
    if workSet.set > 1 {
      let set = announcer.setNumber(of: occurrence, workSet: workSet)
      lines.append(announcer.essential(set, at: occurrence.location))
    }
    let time = occurrence.dose.move ?? Position.timeToGetInto(target, from: nil, slowly: slowly)
    var timeline = prologue
    timeline.leadIn(
      to: workSet, index: number, lines, place: (naming, time),
      way: arrival.way.isEmpty ? nil : naming + 1..<naming + 1 + arrival.way.count, table: announcer.table,
      lengths: lengths)
    timeline.append(self, fromSegment: work)
    return timeline
  }

  /// What is heard before anything is to be done.
  private var prologue: Timeline {
    cut(at: segments.firstIndex { $0.kind != .prologue }.map { segments[$0].start } ?? .zero)
  }

  /// Appends a transition with words and count-in, before work that begins out of turn.
  mutating func leadIn(
    to workSet: WorkSet, index: Int, _ lines: [Line], place: (line: Int, time: Frames)?,
    way: Range<Int>? = nil, table: PhraseTable, speed: Int? = nil, lengths: (Phrase) -> PhraseLength
  ) {
    let occurrence = occurrences[workSet.occurrence]
    var transition = Transition(
      kind: .ready, written: .zero, least: .zero, lines: lines, place: place, getsReady: false, chime: false,
      countIn: occurrence.delivery.countDown, countsAloud: occurrence.delivery.signal != .chime,
      location: occurrence.location)
    if let way {
      // On the way to the floor nothing is counted.
      transition.way = way
      transition.countIn = 0
    }
    append(PartLayout.transition(transition, table: table, lengths: lengths).spoken(at: speed))
    nameTransition(before: workSet, index: index, occurrence: occurrence)
  }
}
