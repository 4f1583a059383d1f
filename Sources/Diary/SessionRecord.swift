// What the diary keeps of a session.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// A number that the listener gives for a session.
public enum RatingKind: String, CaseIterable, Hashable, Sendable {
  case painBefore = "pain-before"
  case painAfter = "pain-after"
  case effort

  /// What a number that is given at a time is kept as.
  public init(_ subject: Rating.Subject, isBefore: Bool) {
    self =
      switch subject {
      case .pain: isBefore ? .painBefore : .painAfter
      case .effort: .effort
      }
  }
}

/// A work set of a session: what was planned, and what was heard of it.
public struct SetRecord: Hashable, Sendable {
  /// What was planned.
  public struct Planned: Hashable, Sendable {
    /// The index of the work set in the plan.
    public var number: Int
    /// The number of the exercise in the session, from 1.
    public var step: Int
    /// The id of the exercise.
    public var exercise: String
    /// Its name.
    public var name: String
    /// The round of the innermost circuit, from 1; nil outside of circuits.
    public var round: Int?
    /// The number of the set, from 1.
    public var set: Int
    /// The side; nil where both work together or in turn.
    public var side: Side?
    /// The dose of the exercise in words.
    public var dose: String
    /// The length of the work; zero at the listener's own pace.
    public var length: Frames
    /// Repetitions on each side; nil where none are counted.
    public var repetitions: Int?
  }

  /// What was planned.
  public var planned: Planned
  /// What was heard; nil if it was neither heard nor passed by.
  public var heard: WorkLedger.Entry?
}

/// A session as the diary keeps it.
public struct SessionRecord: Hashable, Sendable {
  /// How a session ended.
  public enum Ending: String, Hashable, Sendable {
    /// It was played to its end.
    case complete
    /// It was ended before.
    case stopped
  }

  /// What is played, and when.
  public struct Heading: Hashable, Sendable {
    /// When its first work began, in seconds since 1970.
    public var started: Int
    /// The date there and then.
    public var day: Day
    /// The id of the routine.
    public var routine: String
    /// By what it can be played again: a name of the library or an absolute path; nil for what was piped in.
    public var source: String?
    /// The title.
    public var title: String
    /// The number of the session that it goes on with.
    public var resumes: Int?
    /// What it is of a programme; nil if it is of none.
    public var mark: ProgrammeMark?

    /// A heading.
    public init(
      started: Int, day: Day, routine: String, source: String?, title: String, resumes: Int? = nil,
      mark: ProgrammeMark? = nil
    ) {
      self.started = started
      self.day = day
      self.routine = routine
      self.source = source
      self.title = title
      self.resumes = resumes
      self.mark = mark
    }
  }

  /// What is played, and when.
  public var heading: Heading
  /// The number of the work set that is on, or comes next.
  public var position: Int
  /// How it ended; nil while it plays, and after it broke off.
  public var ending: Ending?
  /// When it ended, in seconds since 1970.
  public var ended: Int?
  /// Time in work.
  public var worked = Frames.zero
  /// Time between work.
  public var rested = Frames.zero
  /// All time, from the opening chime on.
  public var total = Frames.zero
  /// The work sets, in the order of their numbers. Those before the one it began at are left out.
  public var sets: [SetRecord]
  /// What the listener said of it, 0 to 10.
  public var ratings: [RatingKind: Int] = [:]
}

extension SetRecord.Planned {
  /// The work sets of a plan.
  static func all(of plan: Timeline) -> [SetRecord.Planned] {
    all(plan.workSets, of: plan.occurrences, PhraseTable.table(for: plan.language))
  }

  /// The work sets of a script.
  static func all(of script: Script) -> [SetRecord.Planned] {
    let workSets = script.parts.compactMap { if case .workSet(let workSet) = $0 { workSet } else { nil } }
    return all(workSets, of: script.occurrences, script.table)
  }

  private static func all(
    _ workSets: [WorkSet], of occurrences: [ExerciseOccurrence], _ table: PhraseTable
  ) -> [SetRecord.Planned] {
    let doses = occurrences.map { $0.doseShown(table) }
    return workSets.map { workSet in
      let occurrence = occurrences[workSet.occurrence]
      return SetRecord.Planned(
        number: workSet.number, step: occurrence.step, exercise: occurrence.exercise.id, name: occurrence.name,
        round: occurrence.round, set: workSet.set, side: occurrence.alternates ? nil : workSet.side,
        dose: doses[workSet.occurrence],
        length: .milliseconds(workSet.length(in: occurrence).inMilliseconds), repetitions: workSet.repetitions)
    }
  }
}
