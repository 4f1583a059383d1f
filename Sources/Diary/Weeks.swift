// The weeks of a diary: days with a session, minutes, and pain.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// A week with sessions, from its Monday on.
public struct DiaryWeek: Hashable, Sendable {
  /// Its first day.
  public var monday: Day
  /// Its sessions, the earliest first.
  public var sessions: [KeptSession]

  /// The days with a session.
  public var days: Int { Set(sessions.map(\.record.heading.day)).count }
  /// The time of all sessions.
  public var total: Frames { sessions.reduce(.zero) { $0 + $1.record.total } }

  /// The average of a rating; nil where none was given.
  public func average(_ kind: RatingKind) -> Double? {
    let values = sessions.compactMap { $0.record.ratings[kind] }
    return values.isEmpty ? nil : Double(values.reduce(0, +)) / Double(values.count)
  }

  /// The weeks of sessions that stand in the order of their days; weeks without a session are left out.
  public static func all(of sessions: [KeptSession]) -> [DiaryWeek] {
    var weeks: [DiaryWeek] = []
    for session in sessions {
      let monday = session.record.heading.day.monday
      if weeks.last?.monday == monday {
        weeks[weeks.count - 1].sessions.append(session)
      } else {
        weeks.append(DiaryWeek(monday: monday, sessions: [session]))
      }
    }
    return weeks
  }
}

/// The pain that was told of sessions, for plots.
public struct PainSeries: Hashable, Sendable {
  /// A number of a day.
  public struct Point: Hashable, Sendable {
    /// The day of the session.
    public var day: Day
    /// The number, 0 to 10.
    public var value: Int
  }

  /// Before the sessions, in the order of the days.
  public var before: [Point]
  /// After them.
  public var after: [Point]

  /// The pain of sessions in the order of their days; by week, the average of each week on its Monday.
  public init(_ sessions: [KeptSession], byWeek: Bool = false) {
    func points(_ kind: RatingKind) -> [Point] {
      if byWeek {
        return DiaryWeek.all(of: sessions).compactMap { week in
          week.average(kind).map { Point(day: week.monday, value: Int($0.rounded())) }
        }
      }
      return sessions.compactMap { session in
        session.record.ratings[kind].map { Point(day: session.record.heading.day, value: $0) }
      }
    }
    before = points(.painBefore)
    after = points(.painAfter)
  }

  /// From the first to the last day with a number; nil without any.
  public var days: ClosedRange<Day>? {
    let all = (before + after).map(\.day)
    guard let first = all.min(), let last = all.max() else { return nil }
    return first...last
  }
}
