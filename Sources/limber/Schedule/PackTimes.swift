// Timers of cold and warm packs, held against how often packs may be.
// SPDX-License-Identifier: GPL-3.0-or-later

import Diary
import Glibc
import RoutineEngine
import RoutineLanguage
import Systemd

/// When packs are planned, by all timers together.
struct PackTimes {
  private let routine: String
  private let sessions: [(time: Int, words: String, turns: PackTurns)]

  /// The packs of the next days; none if the timer has none itself.
  /// - Parameters:
  ///   - timer: The timer that is to be made.
  ///   - others: Those that there are, with its former self.
  init(_ timer: TimerUnit, among others: [TimerUnit]) throws {
    routine = timer.routine
    guard let own = try Self.turns(of: timer) else {
      sessions = []
      return
    }
    let now = time(nil)
    let quiet = LeftOut(quiet: LeftOut.read().quiet)
    let all: [(TimerUnit, PackTurns)] =
      try [(timer, own)]
      + others.filter { $0.routine != timer.routine }.compactMap { other in
        try Self.turns(of: other).map { (other, $0) }
      }
    sessions = all.flatMap { timer, turns in
      let times = timer.calendar.flatMap { Calendar.moments($0, after: now, count: Self.most) }
        .filter { $0.time < now + Self.horizon && quiet.reason("", at: $0.time) == nil }
      // A programme gives one session a day at most.
      var days: Set<Day> = []
      let begun = timer.routine == PlayCommand.today ? times.filter { days.insert(Day(at: $0.time)).inserted } : times
      return begun.map { (time: $0.time, words: $0.words, turns: turns) }
    }
  }

  /// Eight days: whatever a timer says of the days of a week comes in them.
  private static let horizon = 8 * 86_400
  private static let most = 300

  /// The packs of a timer's routine, of a programme those of the first routine with packs in the stage that is on; nil
  /// without packs.
  private static func turns(of timer: TimerUnit) throws -> PackTurns? {
    let store = DocumentStore(files: DiskFiles(), folders: try DataFolders().library)
    let stage = timer.routine == PlayCommand.today ? try? ProgrammeDay(on: Day(at: time(nil))).stage.routines : nil
    return (stage ?? [timer.routine]).lazy.compactMap { name in
      ((try? store.playable(name, byNameOnly: true))?.value?.session).map(PackTurns.init)
    }.first { !$0.isEmpty }
  }

  /// Tells what is too often.
  /// - Throws: If that is beyond a safety limit, and is not accepted.
  func review(refusesRisk: Bool) throws {
    let findings = PackFinding.all(in: sessions.map { (time: $0.time, turns: $0.turns) })
    for finding in findings {
      let words = sessions.first { $0.time == finding.time }?.words ?? ""
      Streams.report(
        "[\(finding.code.rawValue)] \(routine), on \(words): \(finding.message)",
        finding.severity == .error ? .error : .warning)
    }
    if refusesRisk, findings.contains(where: { $0.severity == .error }) {
      throw CommandError(
        "\(routine) would come more often than a safety limit allows, as said above; plan it less often, or add --accept-risk to go on all the same",
        status: .problemsFound)
    }
  }
}
