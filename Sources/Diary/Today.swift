// What a programme gives on a day: the one decision, as a function of the programme, what was done, and the day.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// What a programme gives on a day, and why.
///
///     let today = Today(programme, history, on: Day(at: now), pain: 4)
///     if case .session(let routine, let change) = today.plan { … }
public struct Today: Hashable, Sendable {
  /// What is to be done.
  public enum Plan: Hashable, Sendable {
    /// A routine, with its doses changed.
    case session(routine: String, change: DoseChange, form: SessionForm)
    /// Nothing; the next session is due on this day.
    case notDue(next: Day)
  }

  /// Why it is so.
  public enum Reason: Hashable, Sendable {
    /// How many sessions of the stage are done, and how many are asked for before the next stage.
    case progress(done: Int, of: Int?)
    /// The stage begins anew after so many days without a session.
    case repeated(days: Int)
    /// The stage before is taken after so many days without a session.
    case steppedBack(days: Int)
    /// The stage is new, and asks for no more than the one before.
    case movedOn
    /// The next stage asks for more, and begins when the listener says yes.
    case waitsForYes(stage: Int)
    /// Enough sessions are done, and one of the last two has no number of what the stage asks for.
    case unrated
    /// Enough sessions are done, and the last two were too hard, or hurt too much.
    case tooHard
    /// So much pain gives half of the stage, or rest and breathing alone.
    case pain(Int)
    /// Pain rose by two or more in each of the last two sessions.
    case painRises
    /// So many sessions in seven days.
    case frequency(Int)
    /// A stage of the past is not in the programme any more, so it begins with the first.
    case stageGone(String)
  }

  /// After so many days without a session the stage begins anew.
  public static let daysToRepeat = 7
  /// After so many days without a session the stage before is taken.
  public static let daysToStepBack = 21
  /// The routine of a day with strong pain: rest and breathing.
  public static let restRoutine = "rest-and-breathing"
  /// The last sessions whose effort and pain decide on the next stage: two, as the routines advise.
  public static let rated = 2
  /// By how much pain rises if it is told.
  public static let rise = 2

  /// The index of the stage.
  public private(set) var stage = 0
  /// What is to be done.
  public private(set) var plan: Plan
  /// Why, the most important first.
  public private(set) var reasons: [Reason] = []
  /// The index of the stage that waits for a yes; nil for none.
  public var offer: Int? {
    for case .waitsForYes(let stage) in reasons { return stage }
    return nil
  }

  /// Decides.
  ///
  /// - Parameters:
  ///   - history: What was done of the programme.
  ///   - day: The day.
  ///   - pain: The pain now, 0 to 10; nil takes what was told of the last session.
  public init(_ programme: Programme, _ history: ProgrammeHistory, on day: Day, pain: Int? = nil) {
    precondition(!programme.stages.isEmpty, "a programme that was checked has stages")
    plan = .notDue(next: day)
    let known = Progress(programme, history)
    stage = known.stage
    var done = known.done
    if let gone = known.gone { reasons.append(.stageGone(gone)) }
    if let last = known.last, case let without = day.number - last.number - 1, without >= Self.daysToRepeat {
      done = []
      if without >= Self.daysToStepBack, stage > 0 {
        stage -= 1
        reasons.append(.steppedBack(days: without))
      } else {
        reasons.append(.repeated(days: without))
      }
    }
    let sessions = history.sessions
    let pain = pain ?? sessions.last.flatMap { $0.ratings[.painAfter] ?? $0.ratings[.painBefore] }
    let rises = Self.painRises(sessions)
    if PainRule(pain ?? 0) == .goOn, !rises { moveOn(in: programme, &done) }
    if rises { reasons.insert(.painRises, at: 0) }
    plan = Self.plan(programme.stages[stage], sessions, turn: done.count, on: day, pain: PainRule(pain ?? 0))
    if let pain, PainRule(pain) != .goOn { reasons.insert(.pain(pain), at: 0) }
    if case .notDue = plan { reasons.append(.frequency(programme.stages[stage].sessionsAWeek)) }
    let asked = stage + 1 < programme.stages.count ? programme.stages[stage].moveOn?.sessions : nil
    reasons.append(.progress(done: done.count, of: asked))
  }

  /// Whether pain rose in each of the last two sessions.
  private static func painRises(_ sessions: [ProgrammeHistory.Session]) -> Bool {
    let last = sessions.suffix(2)
    return last.count == 2
      && last.allSatisfy { session in
        guard let before = session.ratings[.painBefore], let after = session.ratings[.painAfter] else { return false }
        return after - before >= rise
      }
  }

  /// Takes the next stage if this one was done and the next asks for no more, or has it wait for a yes.
  private mutating func moveOn(in programme: Programme, _ done: inout [ProgrammeHistory.Session]) {
    let (this, next) = (programme.stages[stage], stage + 1)
    guard let rule = this.moveOn, next < programme.stages.count, done.count >= rule.sessions else { return }
    let limits = [(RatingKind.effort, rule.effort), (.painAfter, rule.pain)].compactMap { kind, most in
      most.map { (kind, $0) }
    }
    let last = done.suffix(Self.rated)
    if last.contains(where: { session in limits.contains { session.ratings[$0.0] == nil } }) {
      reasons.append(.unrated)
    } else if last.contains(where: { session in limits.contains { session.ratings[$0.0] ?? 0 > $0.1 } }) {
      reasons.append(.tooHard)
    } else if programme.stages[next].raises(over: this) {
      reasons.append(.waitsForYes(stage: next))
    } else {
      stage = next
      done = []
      reasons.append(.movedOn)
    }
  }

  private static func plan(
    _ stage: Programme.Stage, _ sessions: [ProgrammeHistory.Session], turn: Int, on day: Day, pain: PainRule
  ) -> Plan {
    // Rest and breathing may be done on any day.
    if pain == .stop { return .session(routine: restRoutine, change: .none, form: .rest) }
    let next = due(stage.sessionsAWeek, after: sessions)
    if let next, next > day { return .notDue(next: next) }
    let routine = stage.routines[turn % stage.routines.count]
    return pain == .doLess
      ? .session(routine: routine, change: stage.change.halved, form: .less)
      : .session(routine: routine, change: stage.change, form: .whole)
  }

  /// The first day on which another session is due; nil if none was done yet. The sessions of seven days are spread: before
  /// the one of three there are two days, four before the second next, seven before the third.
  private static func due(_ aWeek: Int, after sessions: [ProgrammeHistory.Session]) -> Day? {
    let days = sessions.filter { $0.isDone && $0.form != .rest }.map(\.day).sorted().suffix(aWeek)
    return days.reversed().enumerated().map { index, day in Day(number: day.number + (index + 1) * 7 / aWeek) }.max()
  }
}

/// Where a listener is in a programme, by what was done.
private struct Progress {
  /// The index of the stage.
  private(set) var stage = 0
  /// The sessions of the stage that count.
  private(set) var done: [ProgrammeHistory.Session] = []
  /// The day of the last session that was more than rest.
  private(set) var last: Day?
  /// A stage that is not in the programme any more, if that is where the listener was.
  private(set) var gone: String?

  init(_ programme: Programme, _ history: ProgrammeHistory) {
    for event in history.events {
      switch event {
      case .consent(let name): enter(name, programme)
      case .session(let session) where session.form == .rest: break
      case .session(let session):
        enter(session.stage, programme)
        if let last, session.day.number - last.number - 1 >= Today.daysToRepeat { done = [] }
        last = session.day
        if session.isDone, session.form == .whole, gone == nil { done.append(session) }
      }
    }
  }

  /// Goes to a stage; to the first if there is none with the name.
  private mutating func enter(_ name: String, _ programme: Programme) {
    let index = programme.index(ofStage: name)
    gone = index == nil ? name : nil
    guard stage != index ?? 0 else { return }
    stage = index ?? 0
    done = []
  }
}
