// Work set ► segments and cues, with times from the start of the work set.
// SPDX-License-Identifier: GPL-3.0-or-later

/// What has been heard of a work set that is laid out again.
struct WorkSetHistory {
  /// Cues that have been heard and are not repeated.
  var heard: Set<CueKey> = []
  /// When the cue that is still being heard ends, or when one that was just heard ended; nil if nothing was.
  var busyUntil: Frames?
  /// Whether to place the start mark; false if the work set is already running.
  var marksStart = true
}

// 15 stored properties: the work set, how it is to be laid out, and the layout so far.
/// Lays out a work set, or the rest of one.
struct WorkSetLayout {
  let workSet: WorkSet
  /// The index by which segments refer to the work set.
  let index: Int
  let occurrence: ExerciseOccurrence
  let tables: [PhraseTable]
  let lengths: (Phrase) -> PhraseLength
  let history: WorkSetHistory

  /// The layout so far, with times from the start of the work set.
  private(set) var fragment = TimelineFragment()
  private(set) var length = Frames.zero
  var taken = Taken()
  /// Where form lines may be placed: the holds, or the whole work set if there are none.
  var holds: [Range<Frames>] = []
  /// The number of counts and beats displaced by each of the author's cues.
  private var silenced: [SourceLocation: Int] = [:]
  /// Whether the number was spoken, for each repetition that has one; the last has it only in a set of two.
  var numbers: [Bool] = []
  /// When it is told what comes next; the beats of that time give way.
  var announcement = Frames.zero..<Frames.zero
  /// How many of the last seconds are counted to the start of the next work set.
  var counted = 0
  /// Whether cues being placed belong to the current repetition rather than to the whole work set.
  var isInRepetition = false

  init(
    _ workSet: WorkSet, index: Int, occurrence: ExerciseOccurrence, tables: [PhraseTable],
    lengths: @escaping (Phrase) -> PhraseLength, history: WorkSetHistory = WorkSetHistory()
  ) {
    self.workSet = workSet
    self.index = index
    self.occurrence = occurrence
    self.tables = tables
    self.lengths = lengths
    self.history = history
  }

  /// The phrase table of the exercise's language, used for its numbers and built-in words.
  var table: PhraseTable { PhraseTable.table(for: occurrence.exercise.name.language, among: tables) }

  mutating func layOut() {
    length = workSet.length(in: occurrence)
    if let busy = history.busyUntil { take(from: min(.zero, busy), to: busy, .essential, isChime: false) }
    if history.marksStart { markStart() }
    switch workSet.work {
    case .wait(let atMost):
      add(.hold, from: .zero, to: .zero, wait: Wait(atMost: atMost))
    case .hold:
      add(occurrence.work.isActivity ? .activity : .hold, from: .zero, to: length)
      holds = [min(max(history.busyUntil ?? .zero, Spacing.coachingInHold), length)..<length]
      markEnd()
      placeAuthorsCues()
      tellWhatComesNext()
      count(0, from: .zero, to: length, isFirst: true)
    case .movements:
      markEnd()
      placeAuthorsCues()
      tellWhatComesNext()
      layOutMovements()
    }
    placeCoaching()
    sortCues()
    explainTicks()
    sortCues()
    if !numbers.isEmpty, !numbers.contains(true) { find(.uncounted(times: numbers.count), at: occurrence.location) }
    for (location, times) in silenced.sorted(by: { $0.key.id < $1.key.id }) {
      find(.cueSilences(.count, times: times), at: location)
    }
  }

  private mutating func sortCues() {
    fragment.cues.sort { ($0.start, $0.priority.rawValue) < ($1.start, $1.priority.rawValue) }
  }

  // MARK: Segments

  mutating func add(
    _ kind: SegmentKind, repetition: Int? = nil, side: Side? = nil, from start: Frames, to end: Frames,
    wait: Wait? = nil, location: SourceLocation? = nil
  ) {
    fragment.segments.append(
      Segment(
        kind: kind, exercise: occurrence.exercise.id, side: side ?? (occurrence.alternates ? nil : workSet.side),
        set: workSet.set,
        repetition: repetition,
        start: start, length: end - start, workSet: index, offset: start, wait: wait,
        location: location ?? occurrence.location))
  }

  // MARK: Marks

  private mutating func markStart() {
    let go = Phrase(table.phrase(.go), language: table.language)
    if occurrence.delivery.signal == .voice, lengths(go).whole + Spacing.least <= length {
      speak(go, .essential, at: .zero, key: .startChime)
    } else if occurrence.delivery.signal != .voice || !workSet.waits {
      chime(.start, at: .zero, key: .startChime)
    }
  }

  /// Places the end mark, or reserves the silence before the spoken end mark.
  private mutating func markEnd() {
    guard occurrence.delivery.signal != .voice, let mark = workSet.endChime else {
      take(from: length, to: length, .essential, isChime: true)
      return
    }
    chime(mark, at: length, key: .endChime)
  }

  /// Places a chime, regardless of other cues.
  mutating func chime(_ chime: Chime, at time: Frames, priority: Priority = .essential, key: CueKey) {
    take(from: time, to: time, priority, isChime: true)
    fragment.cues.append(
      Cue(
        .chime(chime), priority: priority, start: time, length: .zero, segment: 0, key: key,
        location: occurrence.location))
  }

  /// Places a chime if there is room.
  mutating func chimeIfFree(_ chime: Chime, at time: Frames, priority: Priority, key: CueKey) {
    guard !history.heard.contains(key), taken.isFree(from: time, to: time, isChime: true) else { return }
    self.chime(chime, at: time, priority: priority, key: key)
  }

  private mutating func take(from start: Frames, to end: Frames, _ priority: Priority, isChime: Bool) {
    taken.take(from: start, to: end, priority: priority, isChime: isChime, inRepetition: isInRepetition)
  }

  // MARK: Undoing

  /// A state of the layout to return to.
  struct Mark {
    fileprivate var cues: Int
    fileprivate var dropped: Int
    fileprivate var silenced: [SourceLocation: Int]
    fileprivate var numbers: Int
  }

  /// The current state.
  var mark: Mark {
    Mark(
      cues: fragment.cues.count, dropped: fragment.dropped.count, silenced: silenced, numbers: numbers.count)
  }

  /// Removes what was placed since a mark.
  mutating func rewind(to mark: Mark) {
    for cue in fragment.cues[mark.cues...] { taken.giveBack(cue.start) }
    fragment.cues.removeSubrange(mark.cues...)
    fragment.dropped.removeSubrange(mark.dropped...)
    silenced = mark.silenced
    numbers.removeSubrange(mark.numbers...)
  }

  // MARK: Speech

  /// Places a phrase and marks its time as taken.
  /// - Parameter onBeat: Whether its beat, rather than its first sample, is at the time.
  mutating func speak(
    _ phrase: Phrase, _ priority: Priority, at time: Frames, onBeat: Bool = false, key: CueKey,
    location: SourceLocation? = nil
  ) {
    let length = lengths(phrase)
    let beat = onBeat ? length.beat : .zero
    let start = time - beat
    take(from: start, to: start + length.whole, priority, isChime: false)
    fragment.cues.append(
      Cue(
        .speech(phrase), priority: priority, start: start, length: length.whole, beat: beat, segment: 0, key: key,
        location: location ?? occurrence.location))
  }

  /// Places a phrase if there is room. Returns whether there was.
  mutating func speakIfFree(
    _ phrase: Phrase, _ priority: Priority, at time: Frames, onBeat: Bool = false, key: CueKey,
    location: SourceLocation? = nil
  ) -> Bool {
    let length = lengths(phrase)
    let start = onBeat ? time - length.beat : time
    guard taken.isFree(from: start, to: start + length.whole) else { return false }
    speak(phrase, priority, at: time, onBeat: onBeat, key: key, location: location)
    return true
  }

  /// Records a dropped phrase and, if one of the author's cues displaced it, which one.
  mutating func drop(
    _ phrase: Phrase, _ priority: Priority, at time: Frames, location: SourceLocation, reason: DropReason? = nil
  ) {
    let conflicts = taken.conflicts(from: time, to: time + lengths(phrase).whole)
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
