// The diary as text: weeks, sessions and sets.
// SPDX-License-Identifier: GPL-3.0-or-later

import Diary
import Glibc
import RoutineEngine

/// Writes what the diary has as text.
enum DiaryText {
  /// `1 session`, `2 sessions`.
  static func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// `Thu 26 Nov`
  static func short(_ day: Day) -> String {
    let (_, month, number) = day.parts
    return "\(weekdays[day.weekday - 1]) \(number < 10 ? " " : "")\(number) \(months[month - 1])"
  }

  /// The time of day here, such as `07:15`.
  private static func clock(_ seconds: Int) -> String {
    var time = time_t(seconds)
    var parts = tm()
    localtime_r(&time, &parts)
    func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + "\(number)" }
    return "\(two(parts.tm_hour)):\(two(parts.tm_min))"
  }

  /// The sessions week by week, the latest week last: the days with a session, the minutes, and each session.
  static func weeks(_ sessions: [KeptSession]) -> String {
    DiaryWeek.all(of: sessions).map { week in
      let averages = [(RatingKind.painBefore, "pain before"), (.painAfter, "after")].compactMap { kind, name in
        week.average(kind).map { "\(name) \(decimal($0))" }
      }
      let pain = averages.isEmpty ? "" : "; " + averages.joined(separator: ", ")
      return "Week of \(week.monday): \(count(week.days, "day")), \(minutes(week.total))\(pain)\n"
        + week.sessions.map { "  \(line($0))\n" }.joined()
    }.joined(separator: "\n")
  }

  /// A number with one decimal, without it if it is whole.
  private static func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10)" + (tenths % 10 == 0 ? "" : ".\(tenths % 10)")
  }

  /// Pain over the days as a plot in braille; nil without numbers of two days.
  static func plot(_ sessions: [KeptSession], columns: Int) -> String? {
    var series = PainSeries(sessions)
    // Over more than four months, days would lie on one another.
    let isLong = series.days.map { $0.upperBound.number - $0.lowerBound.number > 120 } ?? false
    if isLong { series = PainSeries(sessions, byWeek: true) }
    guard let days = series.days, days.lowerBound < days.upperBound,
      let plot = BraillePlot(series, columns: min(80, max(20, columns - 4)))
    else { return nil }
    let (first, last) = (days.lowerBound.description, days.upperBound.description)
    let width = (plot.lines.first?.count ?? 0) - 3 - first.count
    return "Pain\(isLong ? " by week" : "") (dots: before, line: after)\n" + plot.lines.map { $0 + "\n" }.joined()
      + "   \(first)"
      + String(repeating: " ", count: max(1, width - last.count)) + "\(last)\n"
  }

  private static func minutes(_ length: Frames) -> String { "\(Int((length.seconds / 60).rounded())) min" }

  private static func line(_ session: KeptSession) -> String {
    let heading = session.record.heading
    let day = "\(short(heading.day)) \(clock(heading.started))"
    return "\(day)  \(heading.title), \(minutes(session.record.total)), \(sets(session))"
  }

  private static func sets(_ session: KeptSession) -> String {
    var parts = [count(session.done, "set") + " done"]
    if session.cutShort > 0 { parts.append("\(session.cutShort) cut short") }
    if session.skipped > 0 { parts.append("\(session.skipped) skipped") }
    if !session.isToItsEnd { parts.append("not to the end") }
    return parts.joined(separator: ", ") + ratings(session.record)
  }

  private static func ratings(_ record: SessionRecord) -> String {
    let names: [(RatingKind, String)] = [(.painBefore, "pain before"), (.painAfter, "after"), (.effort, "effort")]
    let given = names.compactMap { kind, name in record.ratings[kind].map { "\(name) \($0)" } }
    return given.isEmpty ? "" : "; " + given.joined(separator: ", ")
  }

  /// A session set by set.
  static func session(_ session: KeptSession, sets: [SetRecord]) -> String {
    let heading = session.record.heading
    var text = "\(heading.day) \(clock(heading.started))  \(heading.title) (\(heading.routine))\n"
    text += "  \(session.record.total.clock) in all, worked \(session.record.worked.clock); \(self.sets(session))\n"
    var step = 0
    for set in sets {
      if set.planned.step != step {
        step = set.planned.step
        text += "  \(step). \(set.planned.name): \(set.planned.dose)\n"
      }
      let round = set.planned.round.map { "round \($0), " } ?? ""
      let side = set.planned.side.map { ", \(DisplayTable.english.sideAlone($0))" } ?? ""
      text += "     \(round)set \(set.planned.set)\(side): \(heard(set))\n"
    }
    return text
  }

  private static func heard(_ set: SetRecord) -> String {
    guard let heard = set.heard else { return "not reached" }
    var words: [String] = []
    switch heard.state {
    case .done: words.append("done")
    case .cutShort: words.append("cut short")
    case .skipped: return "skipped"
    }
    if let count = heard.repetitions, let planned = set.planned.repetitions {
      words.append("\(count) of \(planned) repetitions")
    }
    words.append("\(DisplayTable.english.seconds(.tenths(Int((heard.worked.seconds * 10).rounded()))))")
    if heard.extra != .zero {
      let by = DisplayTable.english.seconds(heard.extra > .zero ? heard.extra : .zero - heard.extra)
      words.append("\(by) \(heard.extra > .zero ? "longer" : "shorter")")
    }
    return words.joined(separator: ", ")
  }
}
