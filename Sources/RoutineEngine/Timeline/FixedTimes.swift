// Where the next start is fixed: how much is said before it, and where.
// SPDX-License-Identifier: GPL-3.0-or-later

extension SessionLayout {
  /// A transition in as many words as its end leaves time for, and whether it tells what comes next.
  ///
  /// - Parameters:
  ///   - index: Its place in the script.
  ///   - time: When it begins.
  func fitted(_ transition: Transition, _ index: Int, from time: Frames) -> (transition: Transition, tells: Bool) {
    switch transition.bound {
    case .words: return (transition, true)
    case .exact: return shortened(transition, to: transition.written, isFilled: true)
    case .nextRound(let first, let every):
      let length = max(transition.certain, starts[first] + every - time)
      var (transition, tells) = shortened(transition, to: length, isFilled: true)
      if length == .zero { transition.bound = .exact }
      return (transition, tells)
    case .round(let first, let every):
      let left = starts[first] + every - time
      let reserve = reserve(behind: index, first: first)
      if natural(transition) <= left - reserve.brief { return (transition, true) }
      return shortened(
        transition.brief.first ?? transition, to: max(transition.certain, left - reserve.certain), isFilled: false)
    }
  }

  /// Whether there is time for speech in a round.
  func hasTime(for speech: Speech, _ index: Int, from time: Frames) -> Bool {
    guard case .round(let first, let every) = speech.bound else { return true }
    return natural(speech) <= starts[first] + every - time - reserve(behind: index, first: first).brief
  }

  /// Prepares a work set for what follows it, from a time on: without an end mark where the next work begins at its end,
  /// and with the words for which there is no time afterwards.
  func lead(_ workSet: inout WorkSet, onto index: Int, at time: Frames) {
    var index = index
    while script.parts.indices.contains(index), case .speech(let speech) = script.parts[index],
      !hasTime(for: speech, index, from: time)
    {
      index += 1
    }
    guard script.parts.indices.contains(index), case .transition(let planned) = script.parts[index],
      planned.bound != .words
    else { return }
    let (transition, tells) = fitted(planned, index, from: time)
    let length = transition.bound == .exact ? transition.written : natural(transition)
    if length == .zero {
      workSet.endChime = nil
    } else if transition.kind == .rest, length >= Transition.longRest {
      workSet.endChime = .rest
    }
    guard length == .zero || !tells else { return }
    workSet.onward = Onward(
      wordings: tells ? [] : planned.onward, count: length == .zero ? planned.countIn ?? 0 : 0,
      countsAloud: planned.countsAloud, location: script.location(ofWorkAfter: index))
  }

  /// The transition with the words that fit into a length: all, name and side, or none.
  ///
  /// - Parameter isFilled: Whether it lasts as long in any case.
  private func shortened(
    _ transition: Transition, to length: Frames, isFilled: Bool
  ) -> (transition: Transition, tells: Bool) {
    func fitting(_ transition: Transition) -> Transition? {
      var transition = transition
      if isFilled { transition.written = length }
      return natural(transition) <= length ? transition : nil
    }
    for wording in [transition] + transition.brief {
      if let fitting = fitting(wording) { return (fitting, wording.lines.contains { $0.phrase != nil }) }
    }
    var silent = transition.brief.first ?? transition
    silent.lines.removeAll { $0.phrase != nil }
    (silent.place, silent.way, silent.getsReady, silent.progress) = (nil, nil, false, nil)
    silent.least = silent.certain
    for count in (0...max(0, silent.countIn ?? 0)).reversed() {
      silent.countIn = count
      if let fitting = fitting(silent) { return (fitting, false) }
    }
    silent.lines = []
    if isFilled { silent.written = length }
    return (silent, false)
  }

  /// What the rest of a round takes: with names and sides, and without any words.
  private func reserve(behind index: Int, first: Int) -> (brief: Frames, certain: Frames) {
    var (brief, certain) = (Frames.zero, Frames.zero)
    for part in script.parts[(index + 1)...] {
      switch part {
      case .workSet(let workSet):
        let length = workSet.length(in: script.occurrences[workSet.occurrence])
        brief += length
        certain += length
      case .speech(let speech):
        brief += natural(speech)
      case .transition(let transition):
        brief += transition.bound == .exact ? transition.written : natural(transition.brief.first ?? transition)
        certain += transition.bound == .words ? natural(transition) : transition.certain
        if case .nextRound(first, _) = transition.bound { return (brief, certain) }
      }
    }
    return (brief, certain)
  }

  private func natural(_ transition: Transition) -> Frames {
    PartLayout.transition(transition, table: script.table, lengths: length).segments.last?.length ?? .zero
  }

  private func natural(_ speech: Speech) -> Frames {
    PartLayout.speech(speech, lengths: length).segments.last?.length ?? .zero
  }
}

extension Script {
  /// The place of the work set behind a part.
  fileprivate func location(ofWorkAfter index: Int) -> SourceLocation {
    for case .workSet(let workSet) in parts[index...] { return workSet.location }
    return .none
  }
}

extension WorkSetLayout {
  /// How long before its end a work set begins to tell what comes next.
  private static let ahead = Frames.seconds(8)

  /// Counts to the start of the work that follows at once, and tells what it is where there is no time for it later.
  mutating func tellWhatComesNext() {
    guard let onward = workSet.onward else { return }
    countOn(onward)
    guard !onward.wordings.isEmpty, !history.heard.contains(.onward(0)) else { return }
    let earliest = max(.zero, length - Self.ahead, history.busyUntil ?? .zero)
    let free = taken.freeTimes(
      from: earliest, to: length - Spacing.least, before: Spacing.sentence, after: Spacing.sentence)
    for wording in onward.wordings {
      let needs = length(of: wording)
      guard let room = free.first(where: { $0.upperBound - $0.lowerBound >= needs }) else { continue }
      var time = room.lowerBound
      for (index, phrase) in wording.enumerated() {
        speak(phrase, .essential, at: time, key: .onward(index), location: onward.location)
        time += lengths(phrase).whole + Spacing.least
      }
      announcement = room.lowerBound..<time + Spacing.sentence
      return
    }
    guard let name = onward.wordings.last?.first else { return }
    drop(
      name, .essential, at: earliest, location: onward.location,
      reason: .tooLong(needs: lengths(name).whole, has: length - earliest))
    find(.noTimeToSay(name.text), at: onward.location)
  }

  private mutating func countOn(_ onward: Onward) {
    guard onward.count > 0 else { return }
    var speaks = onward.countsAloud
    for number in 1...onward.count {
      let time = length - .seconds(number)
      guard time >= .seconds(1) else { return }
      counted = number
      let key = CueKey.countOn(number)
      let phrase = Phrase(table.number(number), language: table.language)
      speaks = speaks && speakIfFree(phrase, .count, at: time, onBeat: true, key: key, location: onward.location)
      if !speaks { chimeIfFree(.tick, at: time, priority: .count, key: key) }
    }
  }
}
