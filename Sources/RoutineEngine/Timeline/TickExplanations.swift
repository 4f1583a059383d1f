// What ticks mean, told the first time they stand without words.
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a tick means; what is explained first where there is room for one stands first.
public enum TickMeaning: CaseIterable, Hashable, Sendable {
  /// The last seconds are counted.
  case count
  /// A hold begins.
  case hold
  /// The next repetition or phase begins.
  case movement

  private var phrase: PhraseKey {
    switch self {
    case .hold: .holdTick
    case .count: .countTicks
    case .movement: .movementTick
    }
  }

  /// The sentence that explains it.
  /// - Parameter number: How many ticks count together.
  func explanation(number: Int, in table: PhraseTable) -> Phrase {
    Phrase(table.phrase(phrase, count: number, ["count": table.number(number)]), language: table.language)
  }
}

/// The ticks of one meaning that stand without words, in the order in which they are heard.
struct LoneTicks {
  /// When the first may be explained: after the last number that was spoken in place of such a tick.
  var from = Frames.zero
  /// The last tick.
  var last = Frames.zero
  /// How many count together, the first time.
  var number = 0
}

extension TimelineFragment {
  /// The ticks that stand without words.
  var loneTicks: [TickMeaning: LoneTicks] {
    var found: [TickMeaning: LoneTicks] = [:]
    /// The countdown that is being looked at: its last spoken number, and its ticks.
    var run = (repetition: Int?.none, spoken: Frames?.none, ticks: [Frames]())
    var spoken = Frames.zero
    func note(_ meaning: TickMeaning, _ ticks: [Frames]) {
      guard let last = ticks.last else { return }
      found[meaning, default: LoneTicks(from: spoken, number: ticks.count)].last = last
    }
    func closeRun() {
      if let end = run.spoken { spoken = found[.count] == nil ? end : spoken } else { note(.count, run.ticks) }
      run = (nil, nil, [])
    }
    for (index, cue) in cues.enumerated() {
      let repetition: Int
      switch (cue.key, cue.content) {
      case (.holdTick, _):
        let answer = cues[(index + 1)...].first { $0.start > cue.start }
        let isAlone = answer.map { $0.length == .zero || $0.start > cue.start + Spacing.sentence } ?? true
        if isAlone { note(.hold, [cue.start]) }
        continue
      case (.beat, .chime):
        note(.movement, [cue.start])
        continue
      case (.countOut(let number, _), _): repetition = number
      case (.countIn, _), (.countOn, _): repetition = -1
      default: continue
      }
      if repetition != run.repetition { closeRun() }
      run.repetition = repetition
      if case .speech = cue.content { run.spoken = cue.end } else { run.ticks.append(cue.start) }
    }
    closeRun()
    return found
  }
}

/// Which meanings of ticks are still to be explained in a session.
struct TickLessons {
  private var known: Set<TickMeaning> = []
  /// The meanings that have been met and not explained, with how many ticks counted together.
  private var met: [TickMeaning: Int] = [:]

  /// The meanings that are not known yet, for a work set to explain where it has such ticks.
  var open: [TickMeaning] { TickMeaning.allCases.filter { !known.contains($0) } }

  /// The sentences that are due, because such ticks have been heard.
  func due(in table: PhraseTable) -> [(TickMeaning, Phrase)] {
    open.compactMap { meaning in met[meaning].map { (meaning, meaning.explanation(number: $0, in: table)) } }
  }

  /// Takes note of what a part of the session explains, and of the ticks in it.
  /// - Parameter explains: Whether ticks are explained there.
  mutating func take(_ fragment: TimelineFragment, explains: Bool) {
    for case .explanation(let meaning) in fragment.cues.lazy.map(\.key) { known.insert(meaning) }
    guard explains else { return }
    for (meaning, ticks) in fragment.loneTicks where met[meaning] == nil { met[meaning] = ticks.number }
  }
}

extension WorkSetLayout {
  /// Explains ticks of the work set where nothing else is spoken, up to the last of them.
  mutating func explainTicks() {
    guard !workSet.explains.isEmpty else { return }
    let ticks = fragment.loneTicks
    for meaning in workSet.explains {
      let key = CueKey.explanation(meaning)
      guard let lone = ticks[meaning], !history.heard.contains(key) else { continue }
      let phrase = meaning.explanation(number: lone.number, in: table)
      let needs = lengths(phrase).whole
      let free = taken.freeTimes(
        from: max(history.busyUntil ?? .zero, lone.from), to: lone.last, before: Spacing.aroundCoaching.before,
        after: Spacing.aroundCoaching.after)
      guard let room = free.first(where: { $0.upperBound - $0.lowerBound >= needs }) else { continue }
      speak(phrase, .coaching, at: room.lowerBound, key: key)
    }
  }
}
