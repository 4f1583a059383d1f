// The author's cues of a work set, and form lines in the remaining free time.
// SPDX-License-Identifier: GPL-3.0-or-later

extension WorkSetLayout {
  /// Places the cues at fixed moments of the work set. Cues of repetitions are placed with their repetition.
  mutating func placeAuthorsCues() {
    let whole = workSet.elapsed + length
    let isOneStretch = occurrence.exercise.work.isContinuous
    var wanted: [(time: Frames, index: Int, turn: Int)] = []
    for (index, cue) in occurrence.exercise.cues.enumerated() {
      switch cue.moment {
      case .start: wanted.append((.zero, index, 0))
      case .after(let time): wanted.append((time, index, 0))
      case .half: wanted.append((Frames(whole.count / 2), index, 0))
      case .last(let time): wanted.append((whole - time, index, 0))
      case .every(let step):
        var time = step
        var turn = 0
        while step > .zero && time < whole {
          wanted.append((time, index, turn))
          time += step
          turn += 1
        }
      // A timed hold and an activity are one repetition.
      case .eachRepetitionLast(let time) where isOneStretch: wanted.append((whole - time, index, 0))
      case .repetition where isOneStretch, .eachRepetition where isOneStretch: wanted.append((.zero, index, 0))
      case .repetition, .beforeRepetition, .eachRepetition, .eachRepetitionLast, .phase, .end: break
      }
    }
    wanted.sort { ($0.time, $0.index) < ($1.time, $1.index) }
    for (time, index, turn) in wanted {
      let key = CueKey.author(index, turn: turn)
      guard !history.heard.contains(key), time >= .zero, time < whole else { continue }
      guard time >= workSet.elapsed else { continue }
      place(occurrence.exercise.cues[index], at: time - workSet.elapsed, key: key)
    }
  }

  /// Places a cue at its moment, a little later if another cue is still speaking, or earlier if the end is near.
  private mutating func place(_ cue: AuthorCue, at moment: Frames, key: CueKey) {
    let phrase = cue.text.phrase(Circumstances(occurrence, workSet), tables: tables)
    let needs = lengths(phrase).whole
    let latest = length - Spacing.least - needs
    var time = moment
    for _ in 0..<3 {
      let conflicts = taken.conflicts(from: time, to: time + needs).filter { $0.start < length }
      guard let last = conflicts.last else { break }
      time = last.end + (last.isChime ? Spacing.sentence : Spacing.least)
    }
    time = min(time, latest)
    guard time >= .zero, taken.isFree(from: time, to: time + needs) else {
      let isTaken = time >= .zero && taken.conflicts(from: time, to: time + needs).contains { $0.priority == .author }
      let has = length - moment
      find(isTaken ? .cueOverlapsCue : .cueTooLong(needs: needs, has: has, dropped: true), at: cue.location)
      let reason = isTaken ? DropReason.overlaps(.author) : .tooLong(needs: needs, has: has)
      drop(phrase, .author, at: moment, location: cue.location, reason: reason)
      return
    }
    if time < moment { find(.cueTooLong(needs: needs, has: length - moment, dropped: false), at: cue.location) }
    speak(phrase, .author, at: time, key: key, location: cue.location)
  }

  /// The cues of a movement's repetition that have not been heard yet.
  func repetitionCues(_ movement: Int) -> [(index: Int, phrase: Phrase)] {
    let (repetition, side) = workSet.repetition(movement, alternates: occurrence.alternates)
    return occurrence.exercise.cues.enumerated().compactMap { index, cue in
      switch cue.moment {
      case .repetition(repetition) where !occurrence.alternates || movement.isMultiple(of: 2): break
      case .beforeRepetition(repetition + 1) where !occurrence.alternates || !movement.isMultiple(of: 2): break
      case .eachRepetition: break
      default: return nil
      }
      guard !history.heard.contains(.author(index, turn: movement)) else { return nil }
      let circumstances = Circumstances(occurrence, workSet, repetition: repetition, side: side)
      return (index, cue.text.phrase(circumstances, tables: tables))
    }
  }

  /// Places the cues of a repetition in its free time. Returns whether there was room for all.
  mutating func place(
    _ cues: [(index: Int, phrase: Phrase)], movement: Int, from start: Frames, to end: Frames
  ) -> Bool {
    for (index, phrase) in cues {
      let needs = lengths(phrase).whole
      let free = taken.freeTimes(
        from: start, to: end - Spacing.least, before: Spacing.sentence, after: Spacing.least)
      let cue = occurrence.exercise.cues[index]
      let rooms = free.filter { $0.upperBound - $0.lowerBound >= needs }
      var time = rooms.first?.lowerBound
      if case .beforeRepetition = cue.moment { time = rooms.last.map { $0.upperBound - needs } }
      guard let time else { return false }
      speak(phrase, .author, at: time, key: .author(index, turn: movement), location: cue.location)
    }
    return true
  }

  /// Places the cues at the starts of phases, and those so long before the end of each repetition.
  mutating func placePhaseCues(
    of phases: [(index: Int, phase: Phase)], movement: Int, from start: Frames, to end: Frames
  ) {
    for (index, cue) in occurrence.exercise.cues.enumerated() {
      var moment: Frames?
      switch cue.moment {
      case .phase(let number):
        var time = start
        for (place, phase) in phases {
          if place == number - 1 { moment = time }
          time += phase.length
        }
      case .eachRepetitionLast(let time) where end - time >= start: moment = end - time
      default: break
      }
      let key = CueKey.author(index, turn: movement)
      if let moment, !history.heard.contains(key) { place(cue, at: moment, key: key) }
    }
  }

  /// Places the cues of a repetition at its start, instead of its beats.
  mutating func placeAtStart(_ cues: [(index: Int, phrase: Phrase)], movement: Int, at start: Frames) {
    var time = afterMark(start)
    for (index, phrase) in cues {
      let cue = occurrence.exercise.cues[index]
      let needs = lengths(phrase).whole
      guard time + needs + Spacing.least <= length, taken.isFree(from: time, to: time + needs) else {
        let has = length - Spacing.least - time
        find(.cueTooLong(needs: needs, has: has, dropped: true), at: cue.location)
        drop(phrase, .author, at: time, location: cue.location, reason: .tooLong(needs: needs, has: has))
        continue
      }
      speak(phrase, .author, at: time, key: .author(index, turn: movement), location: cue.location)
      time += needs + Spacing.least
    }
  }

  /// Places the form lines of the work set where nothing else is spoken: in holds, or anywhere if there are none.
  mutating func placeCoaching() {
    var earliest = max(.zero, history.busyUntil ?? .zero)
    for line in workSet.form where !history.heard.contains(.form(line)) {
      let text = occurrence.exercise.form[line]
      let phrase = text.phrase(Circumstances(occurrence, workSet), tables: tables)
      let needs = lengths(phrase).whole
      var isPlaced = false
      for hold in holds where !isPlaced && hold.upperBound > earliest {
        let free = taken.freeTimes(
          from: max(hold.lowerBound, earliest), to: hold.upperBound, before: Spacing.aroundCoaching.before,
          after: Spacing.aroundCoaching.after)
        guard let room = free.first(where: { $0.upperBound - $0.lowerBound >= needs }) else { continue }
        speak(phrase, .coaching, at: room.lowerBound, key: .form(line), location: text.location)
        earliest = room.lowerBound + needs + Spacing.betweenCoaching
        isPlaced = true
      }
      if !isPlaced { drop(phrase, .coaching, at: earliest, location: text.location, reason: .noRoom) }
    }
  }
}
