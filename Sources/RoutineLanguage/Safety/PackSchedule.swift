// Cold and heat in sessions that are planned: whether one comes too soon after the other, or too often.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// When packs are on the skin in a session.
public struct PackTurns: Sendable, Hashable {
  /// From the beginning of the session to the first turn of cold, and to the end of the last; nil without cold.
  let cold: ClosedRange<Frames>?
  /// Whether words alone say that it is cold.
  let isColdGuessed: Bool
  /// How often heat comes.
  let heat: Int

  /// The packs of a routine.
  public init(_ routine: Routine) {
    let review = SafetyReview(of: routine)
    let turns = review.coldTurns
    cold = turns.first.flatMap { first in turns.map(\.end).max().map { first.start...$0 } }
    isColdGuessed = turns.allSatisfy { $0.occurrence?.reason(for: .cold) != nil }
    heat = review.occurrences(with: .heat).reduce(0) { $0 + $1.work.sets * $1.rounds }
  }

  /// Whether there are none.
  public var isEmpty: Bool { cold == nil && heat == 0 }
}

/// A limit for packs that planned sessions pass together.
public struct PackFinding: Sendable, Hashable {
  /// The code of the limit, for `limber explain`.
  public let code: Code
  /// An error where the limit is one that refuses.
  public let severity: Severity
  /// When the session begins that passes it, in seconds since 1970.
  public let time: Int
  /// What is wrong, why, and the source, in sentences.
  public let message: String

  /// What planned sessions pass: of each limit the first that is passed furthest.
  ///
  /// - Parameter sessions: When they begin, in seconds since 1970, and what they have of packs.
  public static func all(in sessions: [(time: Int, turns: PackTurns)]) -> [PackFinding] {
    let sessions = sessions.sorted { $0.time < $1.time }
    return [coldGap(sessions), heatPerDay(sessions)].compactMap { $0 }
  }

  private static func coldGap(_ sessions: [(time: Int, turns: PackTurns)]) -> PackFinding? {
    let cold = sessions.compactMap { session in
      session.turns.cold.map { (session.time, $0, session.turns.isColdGuessed) }
    }
    let gaps = zip(cold, cold.dropFirst()).map { before, after in
      let start = Frames.seconds(after.0 - before.0) + after.1.lowerBound
      return (gap: max(.zero, start - before.1.upperBound), time: after.0, isGuessed: before.2 || after.2)
    }
    guard let least = gaps.min(by: { $0.gap < $1.gap }) else { return nil }
    return PackFinding(
      SafetyCheck.coldGap, at: least.time,
      "The cold comes again after \(least.gap.asWritten); wait \(SafetyCheck.advisedColdGap.figure)."
    ) { $0.bound.isPassed(by: least.gap) && !(least.isGuessed && $0.severity == .error) }
  }

  private static func heatPerDay(_ sessions: [(time: Int, turns: PackTurns)]) -> PackFinding? {
    let heat = sessions.filter { $0.turns.heat > 0 }
    let days = heat.indices.map { last in
      let times = heat[...last].reversed().prefix { $0.time > heat[last].time - 86_400 }.reduce(0) {
        $0 + $1.turns.heat
      }
      return (times: times, time: heat[last].time)
    }
    guard let most = days.map(\.times).max(), let day = days.first(where: { $0.times == most }),
      let bound = SafetyCheck.heatPerDay.reports.last?.bound
    else { return nil }
    return PackFinding(
      SafetyCheck.heatPerDay, at: day.time,
      "Heat comes \(most) times within a day; \(bound.figure) times are the most."
    ) { $0.bound.isPassed(by: most) }
  }

  private init?(_ check: SafetyCheck, at time: Int, _ sentence: String, isPassed: (SafetyReport) -> Bool) {
    guard let report = check.reports.last(where: isPassed) else { return nil }
    code = report.code
    severity = report.severity
    self.time = time
    message = "\(sentence) \(check.why) Source: \(check.source)."
  }
}
