// The timeline of a session: every segment and every cue with its exact time.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Words to be spoken, with their language. A phrase is synthesised once per session.
public struct Phrase: Hashable, Sendable {
  /// What is spoken and shown.
  public var text: String
  /// The language of the words.
  public var language: Language
  /// The words that are spoken in the way of the exercise that the phrase belongs to.
  public var pronounced: [PronouncedWord]
  /// The speed in words a minute, where the listener has changed it; nil for the voice's own.
  public var speed: Int?

  /// A phrase in a language.
  public init(_ text: String, language: Language = .english, pronounced: [PronouncedWord] = []) {
    self.text = text
    self.language = language
    self.pronounced = pronounced
  }
}

/// How long a phrase is heard.
public struct PhraseLength: Hashable, Sendable {
  /// All of it.
  public var whole: Frames
  /// From its first sample to its beat, the moment at which its first word is felt.
  public var beat: Frames

  /// The length of a phrase.
  public init(_ whole: Frames, beat: Frames = .zero) {
    self.whole = whole
    self.beat = beat
  }
}

/// A sound that is not speech.
public enum Chime: String, CaseIterable, Hashable, Sendable {
  /// The session begins.
  case open
  /// Work begins.
  case start
  /// Work ends.
  case end
  /// Work ends, and a rest of ten seconds or more begins.
  case rest
  /// A hold begins within a repetition.
  case holdTick = "hold-tick"
  /// A second is counted, or a repetition or phase without words begins.
  case tick
}

/// What is heard in a cue.
public enum CueContent: Hashable, Sendable {
  case speech(Phrase)
  case chime(Chime)
}

/// When two cues overlap, the one with the higher priority is kept.
public enum Priority: Int, Comparable, Hashable, Sendable, CaseIterable {
  case coaching
  case count
  case essential
  case author

  /// Lowest priority first.
  public static func < (a: Priority, b: Priority) -> Bool { a.rawValue < b.rawValue }
  /// The name in JSON.
  public var name: String {
    switch self {
    case .coaching: "coaching"
    case .count: "count"
    case .essential: "essential"
    case .author: "author"
    }
  }
}

/// A phrase or chime at its exact time.
public struct Cue: Hashable, Sendable {
  /// What is heard.
  public var content: CueContent
  /// When two cues overlap, the one with the higher priority is kept.
  public var priority: Priority
  /// The audible onset, from the start of the session.
  public var start: Frames
  /// The audible length; zero for a chime, which may ring on under what follows.
  public var length: Frames
  /// From the onset to the moment that the cue marks: the beat of a count, and zero for all others, which mark their
  /// moment by their first sample.
  public var beat: Frames
  /// The index of the segment in which it begins.
  public var segment: Int
  /// Identifies the cue, so that it is not heard twice after the rest of the timeline has been laid out again.
  public var key: CueKey
  /// The place in the source file.
  public var location: SourceLocation

  /// A cue at its time.
  public init(
    _ content: CueContent, priority: Priority, start: Frames, length: Frames, beat: Frames = .zero, segment: Int,
    key: CueKey, location: SourceLocation = .none
  ) {
    self.content = content
    self.priority = priority
    self.start = start
    self.length = length
    self.beat = beat
    self.segment = segment
    self.key = key
    self.location = location
  }

  /// The audible end, from the start of the session.
  public var end: Frames { start + length }

  /// The moment that it marks, from the start of the session.
  public var moment: Frames { start + beat }
}

/// The kind of a segment.
public enum SegmentKind: String, CaseIterable, Hashable, Sendable {
  case prologue
  case ready
  case phase
  case hold
  case activity
  case pause
  case change
  case rest
  case say
  case closing
}

/// A section of the session. Segments follow each other without gaps.
public struct Segment: Hashable, Sendable {
  /// What it is.
  public var kind: SegmentKind
  /// The id of the current or upcoming exercise.
  public var exercise: String?
  /// The side worked; nil when both work together or alternate.
  public var side: Side?
  /// The number of the set, from 1.
  public var set: Int?
  /// The number of the repetition, from 1.
  public var repetition: Int?
  /// When it begins, from the start of the session.
  public var start: Frames
  /// How long it lasts.
  public var length: Frames
  /// The index into `Timeline.workSets` of the work set it belongs to or leads up to.
  public var workSet: Int?
  /// Where the segment begins within its work set; zero outside of work.
  public var offset: Frames
  /// How the session waits in it until the listener continues; nil if it does not.
  public var wait: Wait?
  /// The place in the source file.
  public var location: SourceLocation

  /// A segment at its time.
  public init(
    kind: SegmentKind, exercise: String? = nil, side: Side? = nil, set: Int? = nil, repetition: Int? = nil,
    start: Frames, length: Frames, workSet: Int? = nil, offset: Frames = .zero, wait: Wait? = nil,
    location: SourceLocation = .none
  ) {
    self.kind = kind
    self.exercise = exercise
    self.side = side
    self.set = set
    self.repetition = repetition
    self.start = start
    self.length = length
    self.workSet = workSet
    self.offset = offset
    self.wait = wait
    self.location = location
  }

  /// When it ends, from the start of the session.
  public var end: Frames { start + length }

  /// Whether the session waits in it until the listener continues.
  public var waits: Bool { wait != nil }
}

/// Why a cue was left out.
public enum DropReason: Hashable, Sendable {
  /// There was no free time.
  case noRoom
  /// Another cue of higher priority takes its time.
  case overlaps(Priority)
  /// It takes longer than there is time.
  case tooLong(needs: Frames, has: Frames)
}

/// A cue that was left out, and why.
public struct DroppedCue: Hashable, Sendable {
  /// The words that are not said.
  public var phrase: Phrase
  /// When two cues overlap, the one with the higher priority is kept.
  public var priority: Priority
  /// The index of the segment it belonged to.
  public var segment: Int
  /// The reason.
  public var reason: DropReason
  /// The place in the source file.
  public var location: SourceLocation

  /// A dropped cue.
  public init(_ phrase: Phrase, priority: Priority, segment: Int, reason: DropReason, location: SourceLocation) {
    self.phrase = phrase
    self.priority = priority
    self.segment = segment
    self.reason = reason
    self.location = location
  }
}

/// The timeline of a session: contiguous segments, and cues in the order they begin.
public struct Timeline: Hashable, Sendable {
  /// The id of the routine.
  public var routine: String
  /// The title as spoken and shown.
  public var title: String
  /// The language of the words.
  public var language: Language
  /// The segments, in order and without gaps.
  public var segments: [Segment] = []
  /// The cues, sorted by start.
  public var cues: [Cue] = []
  /// The cues that were left out.
  public var dropped: [DroppedCue] = []
  /// Findings to be reported to the author.
  public var findings: [Finding] = []
  /// The exercise occurrences, in order.
  public var occurrences: [ExerciseOccurrence]
  /// The work sets; segments refer to them by index.
  public var workSets: [WorkSet] = []

  /// An empty timeline.
  public init(routine: String, title: String, language: Language, occurrences: [ExerciseOccurrence]) {
    self.routine = routine
    self.title = title
    self.language = language
    self.occurrences = occurrences
  }

  /// The length of the session.
  public var duration: Frames { segments.last?.end ?? .zero }

  /// The index of the segment at a time; the last one at or after the end. The timeline must not be empty.
  public func segment(at time: Frames) -> Int {
    segments.dropLast().partitioningIndex { $0.end > time }
  }

  /// The index of the first cue that begins at or after a time.
  public func firstCue(from time: Frames) -> Int {
    cues.partitioningIndex { $0.start >= time }
  }
}
