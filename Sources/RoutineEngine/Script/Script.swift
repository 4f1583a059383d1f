// The script: everything said and done, in order, before the lengths of speech are known.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A routine as a sequence of parts, with every phrase, chime and length decided except the lengths of speech.
public struct Script: Sendable {
  /// The id of the routine.
  public var routine: String
  /// The title as spoken and shown.
  public var title: String
  /// The language of the session.
  public var language: Language
  /// The exercise occurrences, in order.
  public var occurrences: [ExerciseOccurrence]
  /// The parts, in order.
  public var parts: [Part]
  /// The phrase tables the words come from.
  public var tables: [PhraseTable]
  /// What is spoken of the full notice.
  public var noticeLines: [Phrase] = []
  /// What is spoken of who should leave out the routine, or one of its exercises.
  public var avoidLines: [Phrase] = []

  /// The table of the routine's language.
  public var table: PhraseTable { PhraseTable.table(for: language, among: tables) }
}

/// One occurrence of an exercise in the session: a step, once per round of the circuits that contain it.
public struct ExerciseOccurrence: Hashable, Sendable {
  /// The exercise, merged with the step's overrides.
  public var exercise: Exercise
  /// Its dose.
  public var dose: Dose
  /// Its delivery settings.
  public var delivery: ResolvedDelivery
  /// The exercise's name as spoken and shown.
  public var name: String
  /// Its number in the session, from 1.
  public var step: Int
  /// The round of the innermost circuit, from 1; nil outside circuits.
  public var round: Int?
  /// The number of rounds of the innermost circuit; nil outside circuits.
  public var rounds: Int?
  /// The place in the source file.
  public var location: SourceLocation
  /// The time from the start of a round to that of the next, if the innermost circuit gives it.
  public var every: Frames?
  /// Whether the listener knows it, so that it is announced and not explained.
  public var isLearned = false

  /// Its work: sets, sides, repetitions and lengths.
  public var work: WorkPlan { WorkPlan(exercise, dose) }

  /// The number of sets.
  public var sets: Int { work.sets }

  /// The whole minutes of its timed work, if it has any.
  var minutes: Int? {
    let work = work
    let length = work.times == nil ? dose.hold?.most : work.longestSet
    return length.map { Int(($0.seconds / 60).rounded()) }
  }

  /// The phases of one repetition as the exercise has them; none for a timed hold and an activity.
  var phases: [Phase] { exercise.phases(holding: nil) }

  /// The phases of one repetition of a set, from 1, the hold phase with the dose's length.
  func phases(inSet set: Int) -> [Phase] { exercise.phases(holding: dose.hold?[set]) }

  /// Whether the sides alternate within a set.
  public var alternates: Bool { dose.sides == .alternate }
}

/// Delivery settings with the defaults filled in.
public struct ResolvedDelivery: Hashable, Sendable {
  /// What is counted aloud.
  public var count: CountStyle
  /// Numbers in the count-in and the count-out.
  public var countDown: Int
  /// How a timed hold ends.
  public var ending: Ending
  /// What marks start and end.
  public var signal: Signal
  /// How much is said.
  public var guidance: Guidance

  /// Whether exercises are explained and coached.
  var explains: Bool { guidance == .full || guidance == .learning }

  /// Fills in the defaults for settings that are nil.
  public init(_ delivery: Delivery) {
    count = delivery.count ?? .repetitions
    countDown = delivery.countDown ?? 3
    ending = delivery.ending ?? .counted
    signal = delivery.signal ?? .both
    guidance = delivery.guidance ?? .full
  }
}

/// A part of the script.
public enum Part: Sendable {
  /// Speech outside of exercises: the prologue, a `say` step, the closing.
  case speech(Speech)
  /// The time before a work set, or a separate rest.
  case transition(Transition)
  case workSet(WorkSet)
}

/// Speech outside of exercises; it lasts as long as its words.
public struct Speech: Sendable {
  /// What it is.
  public var kind: SegmentKind
  /// The chime at the start, if any.
  public var chime: Chime?
  /// The spoken lines.
  public var lines: [Line]
  /// The place in the source file.
  public var location: SourceLocation
  /// What fixes the end of the round that it belongs to.
  public var bound = FixedEnd.words
}

// 18 stored properties: what is decided about the time between two pieces of work, each on its own.
/// The time before a work set: a rest, a change of sides or getting ready, including announcement and count-in.
public struct Transition: Sendable {
  /// The rests from this length on that the end of work announces by its chime: ten seconds.
  public static let longRest = Frames.seconds(10)

  /// What it is.
  public var kind: SegmentKind
  /// The length given by the author; zero if none.
  public var written: Frames
  /// The minimum length, regardless of the words.
  public var least: Frames
  /// The spoken lines.
  public var lines: [Line]
  /// The line that names the position, and the time needed to get into it.
  public var place: (line: Int, time: Frames)?
  /// The kit of the exercise that follows, if its `move` sets the time to get into place.
  var kit: [String]?
  /// The lines of the way between standing and the floor, if there is one.
  public var way: Range<Int>?
  /// The number of the exercise, spoken if there is room.
  public var progress: Phrase?
  /// Whether "Get ready." is spoken after a long silence.
  public var getsReady: Bool
  /// Whether the rest chime marks the start, because it follows no work that would end with it.
  public var chime: Bool
  /// The numbers counted before the start; nil when no work follows.
  public var countIn: Int?
  /// Whether the numbers are spoken; otherwise they are ticks.
  public var countsAloud = true
  /// The place in the source file.
  public var location: SourceLocation
  /// What fixes its end.
  public var bound = FixedEnd.words
  /// What it takes without any words: the rest, the written times, and the way into place.
  public var certain = Frames.zero
  /// The same transition with name and side alone, for where its end is fixed.
  public var brief: [Transition] = []
  /// How the session waits for the listener at its end, if it does.
  public var wait: Wait?
  /// What is told within the work before, where there is no time for it here: in falling length.
  public var onward: [[Phrase]] = []
}

/// A wait for the listener.
public struct Wait: Hashable, Sendable {
  /// How long it lasts at most; nil for as long as it takes.
  public var atMost: Frames?
  /// What follows when it has lasted as long as it may.
  public enum Afterwards: Hashable, Sendable {
    case goesOn
    case pauses
    /// The session is over: nobody said yes to it.
    case ends
  }

  /// What follows by itself.
  public var afterwards: Afterwards

  /// A wait; by default one as long as it takes.
  public init(atMost: Frames? = nil, afterwards: Afterwards = .goesOn) {
    self.atMost = atMost
    self.afterwards = afterwards
  }
}

/// What fixes the end of a transition, or of speech.
public enum FixedEnd: Hashable, Sendable {
  /// Its words, and what else it takes.
  case words
  /// It is exactly as long as it is written.
  case exact
  /// The round that began with this work set, by its number, and takes so long in all.
  case round(first: Int, every: Frames)
  /// At its end the next round begins: so long after the start of that work set.
  case nextRound(first: Int, every: Frames)
}

/// One spoken line of an announcement.
public struct Line: Sendable {
  /// What the line says.
  public enum Content: Sendable {
    case phrase(Phrase)
    /// The title, the minutes of the session (known only after layout), and the kit needed.
    case opening(title: Phrase, need: [Phrase])
    /// The spoken end mark of a work set, at the very start of the transition.
    case mark(Phrase)
  }
  /// What the line says.
  public var content: Content
  /// When two cues overlap, the one with the higher priority is kept.
  public var priority: Priority
  /// The time for the body before the next line.
  public var pause = Frames.zero
  /// The place in the source file.
  public var location: SourceLocation

  /// The words, unless they are an end mark or the opening.
  var phrase: Phrase? { if case .phrase(let phrase) = content { phrase } else { nil } }
}

// 15 stored properties: what is done, and one for each thing that is decided about how it is told.
/// The work between a start mark and an end mark: one set on one side, or the rest of it.
public struct WorkSet: Hashable, Sendable {
  /// The remaining work.
  public enum Work: Hashable, Sendable {
    /// The remaining time of a timed hold or an activity.
    case hold(Frames)
    /// Movements, numbered from 0 across both sides when these alternate. The first may begin at a later phase and have
    /// a different hold length.
    case movements(Range<Int>, firstPhase: Int, firstHold: Frames?)
    /// The session waits until the listener continues.
    case wait(atMost: Frames?)
  }

  /// The index of the occurrence it belongs to.
  public var occurrence: Int
  /// The index of the work set in the plan; kept when only a part of the work set remains.
  public var number: Int
  /// The side worked; the first side when they alternate.
  public var side: Side?
  /// The number of the set, from 1.
  public var set: Int
  /// The remaining work.
  public var work: Work
  /// Repetitions of the set, per side; nil for a timed hold or an activity, unless the listener does so many.
  public var repetitions: Int?
  /// The most repetitions, where they are a range.
  public var upTo: Int?
  /// Work already done in this work set, for the moments of the author's cues and "Half way".
  public var elapsed = Frames.zero
  /// How much the current hold was extended; negative if shortened.
  public var extra = Frames.zero
  /// The indices of its form lines.
  public var form: [Int]
  /// The name of the next exercise, if any.
  public var next: String?
  /// The ticks to be explained in it, if it has them and there is room.
  public var explains: [TickMeaning] = []
  /// What marks its end, if a chime does: the rest chime before a long rest, and none where the next start marks it.
  public var endChime: Chime? = .end
  /// What is told in it of the work that follows.
  public var onward: Onward?
  /// The place in the source file.
  public var location: SourceLocation
}

/// What is told in a work set of the one that follows, because there is no time for it afterwards.
public struct Onward: Hashable, Sendable {
  /// What comes next, in falling length; the longest that has room is spoken. Empty where it is told afterwards.
  public var wordings: [[Phrase]]
  /// The numbers counted before the end, where the next work begins there.
  public var count: Int
  /// Whether the numbers are spoken.
  public var countsAloud: Bool
  /// The place of what follows in the source file.
  public var location: SourceLocation
}

extension WorkSet {
  /// Whether the session waits for the listener instead of timing the work.
  var waits: Bool { if case .wait = work { true } else { false } }

  /// The number of the repetition (from 1) and the side of a movement.
  func repetition(_ movement: Int, alternates: Bool) -> (number: Int, side: Side?) {
    guard alternates else { return (movement + 1, side) }
    let first = side ?? .left
    return (movement / 2 + 1, movement.isMultiple(of: 2) ? first : first.other)
  }
}
