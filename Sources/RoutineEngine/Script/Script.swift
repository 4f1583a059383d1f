// What is to be said and done, in order, before any length of speech is known.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A routine turned into parts: every phrase, chime and length that is not speech is decided here.
public struct Script: Sendable {
  /// The id of the routine.
  public var routine: String
  /// The title as it is spoken and shown.
  public var title: String
  /// The language of the session.
  public var language: Language
  /// The exercises, one for each time they occur.
  public var occurrences: [ExerciseOccurrence]
  /// What is said and done, in order.
  public var parts: [Part]
  /// What was found while writing, such as a limit that was passed.
  public var findings: [Finding]
  /// The phrase tables the words come from.
  public var tables: [PhraseTable]

  /// The table of the routine's language.
  public var table: PhraseTable { PhraseTable.table(for: language, among: tables) }
}

/// One occurrence of an exercise in the session: a step, once for every round of the circuits around it.
public struct ExerciseOccurrence: Hashable, Sendable {
  /// The exercise with the step's overrides merged.
  public var exercise: Exercise
  /// How much of it.
  public var dose: Dose
  /// How it is told.
  public var delivery: ResolvedDelivery
  /// The exercise's name as spoken and shown.
  public var name: String
  /// The number of the step in the order of the session, from 1.
  public var step: Int
  /// Which round of the innermost circuit this is, and of how many.
  public var round: Int?
  /// Rounds of the innermost circuit.
  public var rounds: Int?
  /// Its place in the author's file.
  public var location: SourceLocation

  /// How many sets it has.
  public var sets: Int {
    switch dose.amount {
    case .repetitions(let sets): sets.count
    case .time(_, let sets): sets
    }
  }

  /// Whole minutes of its timed work, where it has any.
  var minutes: Int? {
    switch dose.amount {
    case .time(let time, _): Int((time.seconds / 60).rounded())
    case .repetitions: dose.hold.map { Int(($0.seconds / 60).rounded()) }
    }
  }

  /// The phases of one repetition, the hold phase with the dose's length; none for a timed hold.
  var phases: [Phase] {
    guard case .movement(let phases) = exercise.work else { return [] }
    return phases.map { phase in
      var phase = phase
      if phase.isHold, let hold = dose.hold { phase.length = hold }
      return phase
    }
  }

  /// Whether the sides take turns inside a set.
  var alternates: Bool { dose.sides == .alternate }
}

/// The choices of delivery, every one made.
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

  /// The choices of a delivery, with the defaults for what it leaves open.
  public init(_ delivery: Delivery) {
    count = delivery.count ?? .repetitions
    countDown = delivery.countDown ?? 3
    ending = delivery.ending ?? .counted
    signal = delivery.signal ?? .both
    guidance = delivery.guidance ?? .full
  }
}

/// A stretch of the script.
public enum Part: Sendable {
  /// Speech that stands by itself: the prologue, a `say` step, the closing.
  case speech(Speech)
  /// The time before a work set, or a rest by itself.
  case transition(Transition)
  case workSet(WorkSet)
}

/// Speech that stands by itself and lasts as long as its words.
public struct Speech: Sendable {
  /// What it is.
  public var kind: SegmentKind
  /// The chime at its beginning.
  public var chime: Chime?
  /// What is said.
  public var lines: [Line]
  /// Its place in the author's file.
  public var location: SourceLocation
}

/// The time before a work set: a rest, a change of sides or getting ready, with the announcement and the count-in inside.
public struct Transition: Sendable {
  /// What it is.
  public var kind: SegmentKind
  /// The length asked for by the author; zero where there is none.
  public var written: Frames
  /// The least length, whatever is said.
  public var least: Frames
  /// What is said.
  public var lines: [Line]
  /// After which line the listener knows where to go, and how long getting there takes.
  public var place: (line: Int, time: Frames)?
  /// Whether "Get ready." breaks a long silence.
  public var getsReady: Bool
  /// Whether the rest chime marks its beginning, because no end chime does.
  public var chime: Bool
  /// Numbers before the start; nil when nothing starts after it.
  public var countIn: Int?
  /// Whether the numbers are spoken; otherwise they tick.
  public var countsAloud = true
  /// Its place in the author's file.
  public var location: SourceLocation
}

/// One spoken line of an announcement.
public struct Line: Sendable {
  /// What the line says.
  public enum Content: Sendable {
    case phrase(Phrase)
    /// The title and the minutes of the session, which are known when all else is laid, and what is needed.
    case opening(title: String, need: String)
    /// The spoken mark of a work set's end, at once and without a gap.
    case mark(Phrase)
  }
  /// What the line says.
  public var content: Content
  /// Which cue is kept when two overlap: the one with the higher priority.
  public var priority: Priority
  /// Its place in the author's file.
  public var location: SourceLocation
}

/// The work from one start mark to one end mark: one set on one side, or what is left of it.
public struct WorkSet: Hashable, Sendable {
  /// What is left to do.
  public enum Work: Hashable, Sendable {
    /// A timed hold's remainder.
    case hold(Frames)
    /// Movements, counted from 0 over both sides where they alternate; the first may begin at a later phase and have
    /// another hold.
    case movements(Range<Int>, firstPhase: Int, firstHold: Frames?)
    /// The timeline stands until the listener goes on.
    case wait
  }

  /// The index of the occurrence it belongs to.
  public var occurrence: Int
  /// The index of the work set in the plan; what is left of a work set keeps it.
  public var number: Int
  /// The side worked; the first side where they take turns.
  public var side: Side?
  /// From 1.
  public var set: Int
  /// What is left to do.
  public var work: Work
  /// Repetitions of the set, per side; nil for a timed hold.
  public var repetitions: Int?
  /// Work already done on this work set, for the moments of the author's cues and "Half way".
  public var elapsed = Frames.zero
  /// How much the running hold was lengthened, or shortened where negative.
  public var extra = Frames.zero
  /// The form lines it may say, by index.
  public var form: [Int]
  /// The name of the exercise that follows, where one does.
  public var next: String?
  /// Its place in the author's file.
  public var location: SourceLocation
}

extension WorkSet {
  /// The repetition and the side of a movement.
  func repetition(_ movement: Int, alternates: Bool) -> (number: Int, side: Side?) {
    guard alternates else { return (movement + 1, side) }
    let first = side ?? .left
    return (movement / 2 + 1, movement.isMultiple(of: 2) ? first : first.other)
  }
}
