// The recorded timeline of a session: every segment and every cue with its exact time.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Words to be spoken, in their language. The same phrase is synthesised once in a session.
public struct Phrase: Hashable, Sendable {
  /// What is spoken and shown.
  public var text: String
  /// The language of the words.
  public var language: Language

  /// A phrase in a language.
  public init(_ text: String, language: Language = .english) {
    self.text = text
    self.language = language
  }
}

/// A sound that is not speech.
public enum Chime: String, CaseIterable, Hashable, Sendable {
  case open
  case start
  case end
  case rest
  case tick
}

/// What a cue lets be heard.
public enum CueContent: Hashable, Sendable {
  case speech(Phrase)
  case chime(Chime)
}

/// Which cue is kept when two overlap: the one with the higher priority.
public enum Priority: Int, Comparable, Hashable, Sendable, CaseIterable {
  case coaching
  case count
  case essential
  case author

  /// Orders by weight.
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

/// One thing heard, at its exact time.
public struct Cue: Hashable, Sendable {
  /// What is heard.
  public var content: CueContent
  /// Which cue is kept when two overlap: the one with the higher priority.
  public var priority: Priority
  /// The audible onset, from the start of the session.
  public var start: Frames
  /// The audible length; zero for a chime, which rings on beneath.
  public var length: Frames
  /// The index of the segment in which it begins.
  public var segment: Int
  /// What the cue is, so that it is never heard twice when the rest of the timeline is laid out again.
  public var key: CueKey
  /// Its place in the author's file.
  public var location: SourceLocation

  /// A cue at its time.
  public init(
    _ content: CueContent, priority: Priority, start: Frames, length: Frames, segment: Int, key: CueKey,
    location: SourceLocation = .none
  ) {
    self.content = content
    self.priority = priority
    self.start = start
    self.length = length
    self.segment = segment
    self.key = key
    self.location = location
  }

  /// When it has been heard to its end.
  public var end: Frames { start + length }
}

/// What a segment is.
public enum SegmentKind: String, CaseIterable, Hashable, Sendable {
  case prologue
  case ready
  case phase
  case hold
  case pause
  case change
  case rest
  case say
  case closing
}

/// A stretch of the session. Together the segments tile it without a hole.
public struct Segment: Hashable, Sendable {
  /// What it is.
  public var kind: SegmentKind
  /// The id of the exercise worked, or got ready for.
  public var exercise: String?
  /// The side worked; nil where both work together or take turns.
  public var side: Side?
  /// From 1.
  public var set: Int?
  /// From 1.
  public var repetition: Int?
  /// From the start of the session.
  public var start: Frames
  /// How long it lasts.
  public var length: Frames
  /// The index into `Timeline.work sets` of the work set it belongs to or leads up to.
  public var workSet: Int?
  /// How far into its work set the segment begins; zero outside of work.
  public var offset: Frames
  /// Whether the timeline stands at the segment's end until the listener goes on.
  public var waits: Bool
  /// Its place in the author's file.
  public var location: SourceLocation

  /// A segment at its time.
  public init(
    kind: SegmentKind, exercise: String? = nil, side: Side? = nil, set: Int? = nil, repetition: Int? = nil,
    start: Frames, length: Frames, workSet: Int? = nil, offset: Frames = .zero, waits: Bool = false,
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
    self.waits = waits
    self.location = location
  }

  /// When it is over.
  public var end: Frames { start + length }
}

/// Why a cue was left out.
public enum DropReason: Hashable, Sendable {
  /// There was no free time for it.
  case noRoom
  /// Another cue of greater weight stood there.
  case overlaps(Priority)
  /// It takes longer than what it belongs to.
  case tooLong(needs: Frames, has: Frames)
}

/// A cue that was left out, and why.
public struct DroppedCue: Hashable, Sendable {
  /// What would have been said.
  public var phrase: Phrase
  /// Which cue is kept when two overlap: the one with the higher priority.
  public var priority: Priority
  /// The index of the segment it belonged to.
  public var segment: Int
  /// Why it was left out.
  public var reason: DropReason
  /// Its place in the author's file.
  public var location: SourceLocation

  /// A left-out cue.
  public init(_ phrase: Phrase, priority: Priority, segment: Int, reason: DropReason, location: SourceLocation) {
    self.phrase = phrase
    self.priority = priority
    self.segment = segment
    self.reason = reason
    self.location = location
  }
}

/// The timeline of a session: segments that tile it, and cues in the order they begin.
public struct Timeline: Hashable, Sendable {
  /// The id of the routine.
  public var routine: String
  /// The title as spoken and shown.
  public var title: String
  /// The language of the words.
  public var language: Language
  /// What the session consists of, in order, without a hole.
  public var segments: [Segment] = []
  /// What is heard, in order.
  public var cues: [Cue] = []
  /// What was left out.
  public var dropped: [DroppedCue] = []
  /// What the author should know.
  public var findings: [Finding] = []
  /// The exercises, one for each time they occur.
  public var occurrences: [ExerciseOccurrence]
  /// The work sets, by the number that segments carry.
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

  /// The index of the segment at a time; the last one at and after the end. The timeline must not be empty.
  public func segment(at time: Frames) -> Int {
    segments.dropLast().partitioningIndex { $0.end > time }
  }

  /// The index of the first cue that begins at or after a time.
  public func firstCue(from time: Frames) -> Int {
    cues.partitioningIndex { $0.start >= time }
  }
}
