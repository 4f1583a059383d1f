// A work set ► its segments and cues, with times from the work set's start.
// SPDX-License-Identifier: GPL-3.0-or-later

/// What was heard of a work set before it is laid out again.
struct WorkSetHistory {
  /// Cues that were heard before, and are not said again.
  var heard: Set<CueKey> = []
  /// Until when something said earlier is still being heard.
  var busyUntil = Frames.zero
  /// Whether the start mark is made; it is not while the work set is running.
  var marksStart = true
}

/// Lays out one work set, or what is left of one.
struct WorkSetLayout {
  let workSet: WorkSet
  /// The index by which segments name the work set.
  let index: Int
  let occurrence: ExerciseOccurrence
  let tables: [PhraseTable]
  let lengths: (Phrase) -> Frames
  let history: WorkSetHistory

  /// What is laid out so far, with times from the work set's start.
  private(set) var fragment = TimelineFragment()
  private(set) var length = Frames.zero
  var taken = Taken()
  /// Free stretches for coaching: inside holds.
  var holds: [Range<Frames>] = []
  /// How many counts and beats each cue of the author's has silenced.
  private var silenced: [SourceLocation: Int] = [:]
  /// Whether what is placed belongs to the repetition being laid, and not to the whole work set.
  var isInRepetition = false

  init(
    _ workSet: WorkSet, index: Int, occurrence: ExerciseOccurrence, tables: [PhraseTable],
    lengths: @escaping (Phrase) -> Frames, history: WorkSetHistory = WorkSetHistory()
  ) {
    self.workSet = workSet
    self.index = index
    self.occurrence = occurrence
    self.tables = tables
    self.lengths = lengths
    self.history = history
  }

  /// The table of the exercise's own language, in which its numbers and built-in words are spoken.
  var table: PhraseTable { PhraseTable.table(for: occurrence.exercise.name.language, among: tables) }

  mutating func layOut() {
    length = workSet.length(in: occurrence)
    if history.busyUntil > .zero { take(from: .zero, to: history.busyUntil, .essential, isChime: false) }
    if history.marksStart { markStart() }
    switch workSet.work {
    case .wait:
      add(.hold, from: .zero, to: .zero, waits: true)
    case .hold:
      add(.hold, from: .zero, to: length)
      holds = [min(max(history.busyUntil, Spacing.coachingInHold), length)..<length]
      markEnd()
      placeAuthorsCues()
      count(0, from: .zero, to: length, isFirst: true)
    case .movements:
      markEnd()
      placeAuthorsCues()
      layMovements()
    }
    placeCoaching()
    fragment.cues.sort { ($0.start, $0.priority.rawValue) < ($1.start, $1.priority.rawValue) }
    for (location, times) in silenced.sorted(by: { $0.key.id < $1.key.id }) {
      find(.cueSilences(.count, times: times), at: location)
    }
  }

  // MARK: Segments

  mutating func add(
    _ kind: SegmentKind, repetition: Int? = nil, side: Side? = nil, from start: Frames, to end: Frames,
    waits: Bool = false, location: SourceLocation? = nil
  ) {
    fragment.segments.append(
      Segment(
        kind: kind, exercise: occurrence.exercise.id, side: side ?? (occurrence.alternates ? nil : workSet.side),
        set: workSet.set,
        repetition: repetition,
        start: start, length: end - start, workSet: index, offset: start, waits: waits,
        location: location ?? occurrence.location))
  }

  // MARK: Marks

  private mutating func markStart() {
    let go = Phrase(table.phrase(.go), language: table.language)
    if occurrence.delivery.signal == .voice, lengths(go) + Spacing.least <= length {
      speak(go, .essential, at: .zero, key: .startChime)
    } else if occurrence.delivery.signal != .voice || workSet.work != .wait {
      chime(.start, at: .zero, key: .startChime)
    }
  }

  /// The end chime, or the quiet that the spoken mark of the end will need.
  private mutating func markEnd() {
    if occurrence.delivery.signal == .voice {
      take(from: length, to: length, .essential, isChime: true)
    } else {
      chime(.end, at: length, key: .endChime)
    }
  }

  /// A chime at its time, whatever else there is.
  mutating func chime(_ chime: Chime, at time: Frames, priority: Priority = .essential, key: CueKey) {
    take(from: time, to: time, priority, isChime: true)
    fragment.cues.append(
      Cue(
        .chime(chime), priority: priority, start: time, length: .zero, segment: 0, key: key,
        location: occurrence.location))
  }

  /// A chime, unless someone speaks.
  mutating func chimeIfFree(_ chime: Chime, at time: Frames, priority: Priority, key: CueKey) {
    guard !history.heard.contains(key), taken.isFree(from: time, to: time, isChime: true) else { return }
    self.chime(chime, at: time, priority: priority, key: key)
  }

  private mutating func take(from start: Frames, to end: Frames, _ priority: Priority, isChime: Bool) {
    taken.take(from: start, to: end, priority: priority, isChime: isChime, inRepetition: isInRepetition)
  }

  // MARK: Taking back

  /// How much was laid at a moment.
  struct Mark {
    fileprivate var cues: Int
    fileprivate var dropped: Int
    fileprivate var silenced: [SourceLocation: Int]
  }

  /// What is laid so far.
  var mark: Mark { Mark(cues: fragment.cues.count, dropped: fragment.dropped.count, silenced: silenced) }

  /// Takes back what was laid since a mark.
  mutating func rewind(to mark: Mark) {
    for cue in fragment.cues[mark.cues...] { taken.giveBack(cue.start) }
    fragment.cues.removeSubrange(mark.cues...)
    fragment.dropped.removeSubrange(mark.dropped...)
    silenced = mark.silenced
  }

  // MARK: Speech

  /// Takes the time for a phrase and lets it be history.heard.
  mutating func speak(
    _ phrase: Phrase, _ priority: Priority, at time: Frames, key: CueKey, location: SourceLocation? = nil
  ) {
    let length = lengths(phrase)
    take(from: time, to: time + length, priority, isChime: false)
    fragment.cues.append(
      Cue(
        .speech(phrase), priority: priority, start: time, length: length, segment: 0, key: key,
        location: location ?? occurrence.location))
  }

  /// Speaks where there is room, and tells whether there was.
  mutating func speakIfFree(
    _ phrase: Phrase, _ priority: Priority, at time: Frames, key: CueKey, location: SourceLocation? = nil
  ) -> Bool {
    guard taken.isFree(from: time, to: time + lengths(phrase)) else { return false }
    speak(phrase, priority, at: time, key: key, location: location)
    return true
  }

  /// Notes that something was left out, and the cue of the author's that took its place.
  mutating func drop(
    _ phrase: Phrase, _ priority: Priority, at time: Frames, location: SourceLocation, reason: DropReason? = nil
  ) {
    let conflicts = taken.conflicts(from: time, to: time + lengths(phrase))
    let reason = reason ?? (conflicts.map(\.priority).max().map { .overlaps($0) } ?? .noRoom)
    if priority < .author, let author = authorsCue(among: conflicts) { silenced[author, default: 0] += 1 }
    fragment.dropped.append(DroppedCue(phrase, priority: priority, segment: 0, reason: reason, location: location))
  }

  private func authorsCue(among conflicts: [Taken.Interval]) -> SourceLocation? {
    guard let conflict = conflicts.first(where: { $0.priority == .author }) else { return nil }
    return fragment.cues.first { $0.start == conflict.start && $0.priority == .author }?.location
  }

  mutating func find(_ kind: Finding.Kind, at location: SourceLocation) {
    fragment.findings.append(Finding(kind, at: location, occurrence: workSet.occurrence))
  }
}
