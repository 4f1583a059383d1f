// Texts composed of several values: a place in a session, the effect of a command, a summary.
// SPDX-License-Identifier: GPL-3.0-or-later

extension DisplayTable {
  // MARK: Lengths

  /// Seconds with up to two decimals: `6 s`, `7.5 s`.
  public func seconds(_ length: Frames) -> String {
    self(.seconds, ["number": length.secondsAsNumber(decimalMark: decimalMark)])
  }

  /// The remaining time, such as `12 s to go` or `1:15 to go`.
  public func toGo(_ length: Frames) -> String {
    self(.timeToGo, ["time": length < .seconds(60) ? seconds(length) : length.clock])
  }

  /// `until you go on`, and how long at most.
  func wait(_ wait: Wait) -> String {
    guard let most = wait.atMost else { return self(.untilYouGoOn) }
    return self(.untilYouGoOn) + ", " + self(.atMost, ["time": most.asWritten])
  }

  // MARK: Sound

  /// Why there is no sound, told once; from the second time on only how often.
  public func soundLost(_ reason: String, times: Int) -> String {
    times == 1 ? self(.soundLost, ["reason": reason]) : self(.soundLostAgain, ["times": "\(times)"])
  }

  // MARK: Places

  /// `set 1 of 2`
  public func set(_ set: Int, of sets: Int) -> String { self(.setOf, ["set": "\(set)", "sets": "\(sets)"]) }

  /// `round 1 of 3`; nil for a single round.
  public func round(of occurrence: ExerciseOccurrence) -> String? {
    guard let round = occurrence.round, let rounds = occurrence.rounds, rounds > 1 else { return nil }
    return self(.roundOf, ["round": "\(round)", "rounds": "\(rounds)"])
  }

  /// `repetition 2 of 10`
  public func repetition(_ number: Int, of all: Int) -> String {
    self(.repetitionOf, ["repetition": "\(number)", "repetitions": "\(all)"])
  }

  /// `10 repetitions`; nil where they are counted, or there are none.
  public func repetitionsToDo(_ count: Int?, upTo: Int?, in segment: Segment) -> String? {
    guard segment.kind.isWork, segment.waits, let count else { return nil }
    if let upTo { return self(.repetitionRange, ["low": "\(count)", "high": "\(upTo)"]) }
    guard count > 1 else { return nil }
    return self(.repetitionsToDo, count: count)
  }

  /// `left`
  public func side(_ side: Side) -> String { sides[side] ?? "" }

  /// `left side`
  public func sideAlone(_ side: Side) -> String { self(.side, ["side": self.side(side)]) }

  /// The place within an exercise, such as `Bird dog, left side, set 1 of 2`; nil without a name.
  ///
  /// - Parameter withRepetition: Whether to include the repetition, if any.
  public func place(_ event: SegmentEvent, withRepetition: Bool) -> String? {
    guard let name = event.name else { return nil }
    let segment = event.segment
    var words = [name]
    if let side = segment.side { words.append(sideAlone(side)) }
    if let set = segment.set, let sets = event.sets, sets > 1 { words.append(self.set(set, of: sets)) }
    if let asked = repetitionsToDo(event.repetitions, upTo: event.upTo, in: segment) { words.append(asked) }
    if withRepetition, let number = segment.repetition, let all = event.repetitions {
      words.append(repetition(number, of: all))
    }
    return words.joined(separator: ", ")
  }

  // MARK: What happened

  /// The effect of a command, in a word or two and lower case; nil if another event reports it.
  public func echo(of command: TransportCommand) -> String? {
    switch command {
    case .next: self(.wordNext)
    case .previous: self(.wordBack)
    case .again: self(.wordAgain)
    case .seek(let by):
      by < .zero
        ? self(.wentBack, ["length": seconds(.zero - by)]) : self(.wentForward, ["length": seconds(by)])
    case .extend(let by):
      by < .zero ? self(.makeShorter, ["length": seconds(.zero - by)]) : self(.makeLonger, ["length": seconds(by)])
    case .putOff(let by): self(.putOff, ["length": by.asWritten])
    case .pause, .resume, .toggle, .lose, .recover, .quit: nil
    }
  }

  /// The volume, in lower case: `volume 70 %`.
  public func volume(_ volume: Volume) -> String {
    volume.isMuted ? self(.soundOff) : self(.volumeIs, ["percent": "\(volume.percent)"])
  }

  /// The speed of the voice, in lower case: `the voice at 140 words a minute`.
  public func speed(_ speed: Int) -> String { self(.speedIs, ["words": "\(speed)"]) }

  /// A session summary on one line, without a full stop.
  public func summary(_ summary: Summary, isComplete: Bool) -> String {
    var counts = [self(.setsDone, count: summary.done)]
    if summary.cutShort > 0 { counts.append(self(.setsCutShort, count: summary.cutShort)) }
    if summary.skipped > 0 { counts.append(self(.setsSkipped, count: summary.skipped)) }
    return self(
      isComplete ? .finished : .stopped,
      [
        "time": summary.total.clock, "counts": counts.joined(separator: ", "), "worked": summary.worked.clock,
        "rested": summary.rested.clock,
      ])
  }

  /// Why a cue was left out.
  public func reason(_ reason: DropReason) -> String {
    switch reason {
    case .noRoom: self(.noRoom)
    case .overlaps(.author): self(.overlapsAuthor)
    case .overlaps(let priority): self(.overlaps, ["priority": priorities[priority] ?? ""])
    case .tooLong(let needs, let has):
      self(.tooLong, ["needs": seconds(needs), "has": seconds(max(has, .zero))])
    }
  }
}
