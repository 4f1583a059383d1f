// What was played before, for the chooser: which routines, how often, and when last.
// SPDX-License-Identifier: GPL-3.0-or-later

import Diary
import Glibc
import TerminalUI

/// What was played before, by the id of the routine.
struct RoutineHistory {
  let past: [String: ChooserItem.Past]
  /// The ids of the favourites.
  private(set) var favourites: Set<String> = []

  /// The history as the diary has it; empty without one.
  static func ofDiary(today: Day = Day(at: time(nil))) -> RoutineHistory {
    guard let path = DiaryPlace.path, let diary = try? Diary.reading(path), let sessions = try? diary.sessions() else {
      return RoutineHistory(past: [:])
    }
    var history = RoutineHistory(sessions.map { ($0.record.heading.routine, $0.record.heading.day) }, today: today)
    history.favourites = Set((try? diary.favourites()) ?? [])
    return history
  }

  init(past: [String: ChooserItem.Past]) { self.past = past }

  /// The history of sessions, each with its routine and its day.
  init(_ sessions: [(routine: String, day: Day)], today: Day) {
    past = Dictionary(grouping: sessions, by: \.routine).mapValues { sessions in
      ChooserItem.Past(daysAgo: sessions.map { max(0, today.number - $0.day.number) }.min() ?? 0, times: sessions.count)
    }
  }
}
