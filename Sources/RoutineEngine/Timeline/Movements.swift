// The repetitions of a work set: phases, beats, ticks and counts.
// SPDX-License-Identifier: GPL-3.0-or-later

extension WorkSetLayout {
  /// Lays out the movements one after the other, with their beats, cues and counts.
  mutating func layOutMovements() {
    guard case .movements(let movements, let firstPhase, let firstHold) = workSet.work else { return }
    var time = Frames.zero
    isInRepetition = true
    defer { isInRepetition = false }
    for movement in movements {
      let isFirst = movement == movements.lowerBound
      let (repetition, side) = workSet.repetition(movement, alternates: occurrence.alternates)
      if !isFirst, let pause = occurrence.dose.pause {
        add(.pause, repetition: repetition, side: side, from: time, to: time + pause)
        time += pause
      }
      var phases: [(index: Int, phase: Phase)] = []
      for (index, var phase) in occurrence.phases(inSet: workSet.set).enumerated() where !isFirst || index >= firstPhase
      {
        if isFirst, phase.isHold, let firstHold { phase.length = firstHold }
        phases.append((index, phase))
      }
      let start = time
      for (_, phase) in phases {
        add(
          phase.isHold ? .hold : .phase, repetition: repetition, side: side, from: time, to: time + phase.length,
          location: phase.location)
        if phase.isHold { holds.append(time..<time + phase.length) }
        time += phase.length
      }
      let cues = repetitionCues(movement)
      let mark = cues.isEmpty ? nil : mark
      speakBeats(of: phases, movement: movement, from: start)
      if let mark, !place(cues, movement: movement, from: start, to: time) {
        rewind(to: mark)
        placeAtStart(cues, movement: movement, at: start)
        speakBeats(of: phases, movement: movement, from: start)
      }
      placePhaseCues(of: phases, movement: movement, from: start, to: time)
      markTime(of: phases, movement: movement, from: start)
      countHold(of: phases, movement: movement, from: start, isFirst: isFirst)
    }
    if holds.isEmpty { holds = [.zero..<time] }
    markActivity()
  }

  /// Tells the time that remains of phases of more than a minute.
  private mutating func markTime(of phases: [(index: Int, phase: Phase)], movement: Int, from start: Frames) {
    guard occurrence.delivery.count != .none else { return }
    var end = start
    for (index, phase) in phases {
      end += phase.length
      guard !phase.isHold else { continue }
      for seconds in TimeMarks.ofPhase(phase.length) {
        markTime(
          seconds, before: end, from: end - phase.length, key: .toGo(seconds, repetition: movement, phase: index))
      }
    }
  }

  /// Tells the minutes that remain of an activity for a time: a walk, whose repetitions are too long to be counted.
  private mutating func markActivity() {
    guard occurrence.delivery.count != .none, occurrence.work.times != nil,
      occurrence.work.repetition[workSet.set] >= .seconds(60),
      TimeMarks.ofPhase(occurrence.phases(inSet: workSet.set).map(\.length).max() ?? .zero).isEmpty
    else { return }
    let whole = workSet.elapsed + length
    let marks = TimeMarks.minutes(of: whole)
    for seconds in marks + (marks.isEmpty ? [] : [30]) {
      markTime(seconds, before: length, from: .zero, key: .toGo(seconds, repetition: -1))
    }
  }

  /// Tells the time that remains, behind what is said at that moment.
  private mutating func markTime(_ seconds: Int, before end: Frames, from start: Frames, key: CueKey) {
    let time = end - .seconds(seconds)
    guard time > start, !history.heard.contains(key) else { return }
    let phrase = Phrase(table.toGo(seconds), language: table.language)
    let needs = lengths(phrase).whole
    var later = time
    for _ in 0..<3 {
      guard let near = taken.conflicts(from: later, to: later + needs).last else { break }
      later = near.end + Spacing.sentence
    }
    guard later - time <= .seconds(5), speakIfFree(phrase, .count, at: later, key: key) else {
      drop(phrase, .count, at: time, location: occurrence.location)
      return
    }
  }

  private mutating func speakBeats(of phases: [(index: Int, phase: Phase)], movement: Int, from start: Frames) {
    var time = start
    for (index, phase) in phases {
      speakBeat(of: index, phase: phase, movement: movement, from: time)
      time += phase.length
    }
  }

  private mutating func countHold(
    of phases: [(index: Int, phase: Phase)], movement: Int, from start: Frames, isFirst: Bool
  ) {
    var time = start
    for (_, phase) in phases {
      if phase.isHold {
        let opensSide = isFirst || occurrence.alternates && movement == 1
        count(movement, from: time, to: time + phase.length, isFirst: opensSide)
      }
      time += phase.length
    }
  }

  /// Places the beat of a phase, or its explanation if it has none, with the repetition's number if there is room; else
  /// the number alone or a tick.
  private mutating func speakBeat(of index: Int, phase: Phase, movement: Int, from time: Frames) {
    let (repetition, side) = workSet.repetition(movement, alternates: occurrence.alternates)
    let circumstances = Circumstances(occurrence, workSet, repetition: repetition, side: side)
    let key = CueKey.beat(repetition: movement, phase: index)
    if phase.isHold { chimeIfFree(.holdTick, at: time, priority: .essential, key: .holdTick(repetition: movement)) }
    guard !history.heard.contains(key) else { return }
    var wordings: [(words: [Phrase], hasBeat: Bool, hasNumber: Bool)] = []
    let spoken = phase.beat ?? (phase.isHold ? nil : phase.say)
    if let spoken {
      let plain = spoken.phrase(circumstances, tables: tables)
      if index == 0 {
        for form in [PhraseKey.numbered, .numberedShort] {
          if let numbered = numbered(plain, repetition, movement, form) { wordings.append((numbered, true, true)) }
        }
        if repetition == workSet.repetitions, let last = numbered(nil, repetition, movement) {
          wordings.append((last, false, true))
        }
      }
      wordings.append(([plain], true, false))
    }
    if index == 0, !phase.isHold || phase.beat != nil, let number = numbered(nil, repetition, movement) {
      wordings.append((number, false, true))
    }
    guard let first = wordings.first else {
      if !phase.isHold, index > 0 || movement > 0 {
        chimeIfFree(.tick, at: time, priority: .count, key: key)
      }
      return
    }
    let at = afterMark(time)
    let latest = time + phase.length - Spacing.afterBeat
    let location = phase.beat?.location ?? phase.location
    func fits(_ words: [Phrase]) -> Bool {
      let needs = length(of: words)
      return at + needs <= latest && taken.isFree(from: at, to: at + needs)
    }
    let chosen = wordings.first { fits($0.words) }
    // "Last one" is no count of the others.
    if first.hasNumber, repetition != workSet.repetitions || repetition == 2 {
      numbers.append(chosen?.hasNumber ?? false)
    }
    // The last number may take the place of its beat, which is known by then.
    if let beat = phase.beat, !(chosen?.hasBeat ?? false), let plain = wordings.last(where: \.hasBeat)?.words,
      !fits(plain)
    {
      let needs = length(of: plain)
      drop(
        plain[0], .essential, at: at, location: beat.location,
        reason: announcement.overlaps(time..<time + needs)
          ? .overlaps(.essential) : at + needs > latest ? .tooLong(needs: needs, has: max(.zero, latest - at)) : nil)
    }
    if let chosen { speak(chosen.words, at: at, key: key, location: location) }
    if chosen == nil, !phase.isHold { chimeIfFree(.tick, at: time, priority: .count, key: key) }
  }

  /// The length of phrases in sequence.
  func length(of phrases: [Phrase]) -> Frames {
    phrases.reduce(Spacing.least * (phrases.count - 1)) { $0 + lengths($1).whole }
  }

  private mutating func speak(_ phrases: [Phrase], at time: Frames, key: CueKey, location: SourceLocation) {
    var time = time
    for phrase in phrases {
      speak(phrase, .essential, at: time, key: key, location: location)
      time += lengths(phrase).whole + Spacing.least
    }
  }

  /// The beat with the repetition's number, or the number alone; nil if this repetition is not numbered aloud. In front
  /// of a beat in a language without a table the number is a phrase of its own.
  private func numbered(
    _ beat: Phrase?, _ repetition: Int, _ movement: Int, _ form: PhraseKey = .numbered
  ) -> [Phrase]? {
    guard occurrence.exercise.parts.isEmpty, let total = workSet.repetitions, total > 1 else { return nil }
    if occurrence.alternates, beat != nil, !movement.isMultiple(of: 2), repetition != total { return nil }
    switch occurrence.delivery.count {
    case .repetitions: break
    case .every(let step): guard repetition.isMultiple(of: step) || repetition == total else { return nil }
    case .seconds, .phases, .none: return nil
    }
    guard repetition > 1 || repetition == total else { return nil }
    let table = beat.flatMap { PhraseTable.own(of: $0.language, among: tables) } ?? table
    let number = table.number(repetition)
    guard let beat else {
      let last = table.phrase(.lastOne, ["beat": ""]).trimmingSuffix(while: \.isWhitespace)
      return [Phrase(repetition == total ? String(last) : table.sentence(number) + ".", language: table.language)]
    }
    var phrases =
      repetition == total
      ? table.phrases(.lastOne, about: beat, asWritten: true) { ["beat": $0] }
      : table.phrases(form, about: beat) { ["number": number, "beat": $0] }
    if phrases.count == 1 { phrases[0].language = beat.language }
    return phrases
  }

  /// The time itself or, if an essential cue is heard then, the earliest time after it.
  func afterMark(_ time: Frames) -> Frames {
    let marks = taken.conflicts(from: time, to: time).filter { $0.start <= time && $0.priority == .essential }
    guard let mark = marks.last else { return time }
    return mark.end + (mark.isChime ? Spacing.sentence : Spacing.least)
  }

  /// Counts a hold: the countdown at its end and, in long holds, half way, minutes left and ten seconds to go.
  mutating func count(_ movement: Int, from start: Frames, to end: Frames, isFirst: Bool) {
    let delivery = occurrence.delivery
    let isTimed = occurrence.exercise.work.isContinuous
    let whole = isTimed ? workSet.elapsed + (end - start) : end - start
    guard delivery.count != .none else { return }
    guard whole >= .seconds(4) else { return }
    let isShort = !isTimed && end - start <= .seconds(10)
    let numbers = delivery.count == .seconds ? 10 : delivery.countDown
    if isShort {
      let speaks = isFirst || delivery.count == .seconds
      countDown(from: start, to: end, numbers: numbers, speaks: speaks && delivery.signal != .chime, movement: movement)
      return
    }
    if delivery.ending == .counted {
      countDown(from: start, to: end, numbers: numbers, speaks: delivery.signal != .chime, movement: movement)
      if whole >= .seconds(45) {
        say(table.toGo(10), at: end - .seconds(10), from: start, key: .toGo(10, repetition: movement))
      }
    }
    let minutes = TimeMarks.minutes(of: whole)
    for seconds in minutes {
      say(table.toGo(seconds), at: end - .seconds(seconds), from: start, key: .toGo(seconds, repetition: movement))
    }
    if minutes.isEmpty, whole >= .seconds(20) {
      say(table.phrase(.half), at: end - Frames(whole.count / 2), from: start, key: .half(repetition: movement))
    }
  }

  private mutating func say(_ words: String, at time: Frames, from start: Frames, key cue: CueKey) {
    guard time > start, !history.heard.contains(cue) else { return }
    let phrase = Phrase(words, language: table.language)
    if !speakIfFree(phrase, .count, at: time, key: cue) {
      drop(phrase, .count, at: time, location: occurrence.location)
    }
  }

  /// Counts down to the end: words from the last number back as far as they fit, ticks before that. Where a number has
  /// no room for a tick either, all earlier ones are dropped too, so that a countdown never breaks off.
  private mutating func countDown(from start: Frames, to end: Frames, numbers: Int, speaks: Bool, movement: Int) {
    guard numbers > 0 else { return }
    var speaks = speaks
    var isBroken = false
    for number in 1...numbers {
      let time = end - .seconds(number)
      guard time >= start + .seconds(1) else { break }
      if end == length, number <= counted { continue }
      let key = CueKey.countOut(repetition: movement, number: number)
      guard !history.heard.contains(key) else { continue }
      let phrase = Phrase(table.number(number), language: table.language)
      if speaks, !isBroken, speakIfFree(phrase, .count, at: time, onBeat: true, key: key) { continue }
      if speaks || isBroken { drop(phrase, .count, at: time, location: occurrence.location) }
      speaks = false
      guard !isBroken, taken.isFree(from: time, to: time, isChime: true) else {
        isBroken = true
        continue
      }
      chime(.tick, at: time, priority: .count, key: key)
    }
  }
}
