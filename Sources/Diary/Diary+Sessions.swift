// Reading the sessions of the diary.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// Which sessions are meant.
public struct SessionFilter: Hashable, Sendable {
  /// Those of this routine; nil for all.
  public var routine: String?
  /// Those of this day and later ones; nil for all.
  public var since: Day?
  /// Those of this day and earlier ones; nil for all.
  public var until: Day?

  /// A filter; what is left out excludes nothing.
  public init(routine: String? = nil, since: Day? = nil, until: Day? = nil) {
    self.routine = routine
    self.since = since
    self.until = until
  }

  var condition: (sql: String, values: [SQLValue]) {
    let parts: [(String, String?)] = [
      ("routine = ?", routine), ("day >= ?", since?.description), ("day <= ?", until?.description),
    ]
    let used = parts.compactMap { part in part.1.map { (part.0, SQLValue.text($0)) } }
    return (used.isEmpty ? "" : " WHERE " + used.map(\.0).joined(separator: " AND "), used.map(\.1))
  }
}

/// A session of the diary, in numbers.
public struct KeptSession: Hashable, Sendable {
  /// Its number in the diary.
  public var id: Int
  /// The session, without its work sets.
  public var record: SessionRecord
  /// Work sets done.
  public var done: Int
  /// Work sets cut short.
  public var cutShort: Int
  /// Work sets passed by.
  public var skipped: Int
  /// Whether its last set was passed.
  public var isToItsEnd: Bool
  /// Whether it can be gone on with: it broke off or was stopped, and nobody has gone on with it.
  public var isOpen: Bool
}

extension Diary {
  /// Whether no session is kept.
  public var isEmpty: Bool {
    get throws(DiaryError) { try database.rows("SELECT 1 FROM session LIMIT 1") { _ in true }.isEmpty }
  }

  /// The sessions, the earliest first.
  public func sessions(_ filter: SessionFilter = SessionFilter()) throws(DiaryError) -> [KeptSession] {
    let (condition, values) = filter.condition
    return try sessions(condition + " ORDER BY id", values)
  }

  /// The session that was begun last; nil if there is none.
  public func lastSession() throws(DiaryError) -> KeptSession? {
    try sessions(" ORDER BY id DESC LIMIT 1", []).first
  }

  /// The last session that can be played again; nil if there is none.
  public func lastPlayable() throws(DiaryError) -> KeptSession? {
    try sessions(" WHERE source IS NOT NULL ORDER BY id DESC LIMIT 1", []).first
  }

  func sessions(_ rest: String, _ values: [SQLValue]) throws(DiaryError) -> [KeptSession] {
    try database.rows(
      """
      SELECT id, started, day, routine, source, title, resumes, position, ending, ended, worked_ms, rested_ms, total_ms,
        (SELECT count(*) FROM work_set WHERE session = id AND state = 'done'),
        (SELECT count(*) FROM work_set WHERE session = id AND state = 'cut-short'),
        (SELECT count(*) FROM work_set WHERE session = id AND state = 'skipped'),
        NOT EXISTS (SELECT 1 FROM work_set WHERE session = id AND number >= position),
        NOT EXISTS (SELECT 1 FROM session AS later WHERE later.resumes = session.id),
        (SELECT value FROM rating WHERE session = id AND kind = 'pain-before'),
        (SELECT value FROM rating WHERE session = id AND kind = 'pain-after'),
        (SELECT value FROM rating WHERE session = id AND kind = 'effort'),
        programme, stage, form
      FROM session\(rest)
      """, values
    ) { row in
      func milliseconds(_ column: Int) -> Frames { .milliseconds(row.int(column) ?? 0) }
      let ratings = zip([RatingKind.painBefore, .painAfter, .effort], 18...).compactMap { kind, column in
        row.int(column).map { (kind, $0) }
      }
      var mark: ProgrammeMark?
      if let programme = row.int(21), let stage = row.text(22), let form = row.text(23).flatMap(SessionForm.init) {
        mark = ProgrammeMark(programme: programme, stage: stage, form: form)
      }
      return KeptSession(
        id: row.int(0) ?? 0,
        record: SessionRecord(
          heading: SessionRecord.Heading(
            started: row.int(1) ?? 0, day: row.text(2).flatMap { Day($0) } ?? Day(number: 0),
            routine: row.text(3) ?? "",
            source: row.text(4), title: row.text(5) ?? "", resumes: row.int(6), mark: mark),
          position: row.int(7) ?? 0, ending: row.text(8).flatMap(SessionRecord.Ending.init), ended: row.int(9),
          worked: milliseconds(10), rested: milliseconds(11), total: milliseconds(12), sets: [],
          ratings: Dictionary(ratings) { $1 }),
        done: row.int(13) ?? 0, cutShort: row.int(14) ?? 0, skipped: row.int(15) ?? 0, isToItsEnd: row.int(16) == 1,
        isOpen: row.int(16) == 0 && row.int(17) == 1)
    }
  }

  /// The work sets of a session, in order.
  public func sets(ofSession id: Int) throws(DiaryError) -> [SetRecord] {
    try database.rows(
      """
      SELECT number, step, exercise, name, round, set_number, side, dose, planned_ms, planned_repetitions, state, heard_ms,
        heard_repetitions, extended_ms FROM work_set WHERE session = ? ORDER BY number
      """, [SQLValue(id)]
    ) { row in
      var heard: WorkLedger.Entry?
      if let state = row.text(10).flatMap(WorkLedger.State.init) {
        heard = WorkLedger.Entry()
        heard?.state = state
        heard?.worked = .milliseconds(row.int(11) ?? 0)
        heard?.repetitions = row.int(12)
        heard?.extra = .milliseconds(row.int(13) ?? 0)
      }
      return SetRecord(
        planned: SetRecord.Planned(
          number: row.int(0) ?? 0, step: row.int(1) ?? 0, exercise: row.text(2) ?? "", name: row.text(3) ?? "",
          round: row.int(4), set: row.int(5) ?? 1, side: row.text(6).flatMap(Side.init), dose: row.text(7) ?? "",
          length: .milliseconds(row.int(8) ?? 0), repetitions: row.int(9)), heard: heard)
    }
  }

  // MARK: Forgetting

  /// Removes sessions for good: their bytes are overwritten, and the file is made anew without them.
  /// - Returns: How many were removed.
  @discardableResult
  public func forget(_ filter: SessionFilter) throws(DiaryError) -> Int {
    let (condition, values) = filter.condition
    var count = 0
    try database.transaction { () throws(DiaryError) in
      count = try database.run("DELETE FROM session\(condition)", values)
    }
    try clean()
    return count
  }

  /// Writes the file anew without what was removed, and empties the log beside it.
  func clean() throws(DiaryError) {
    try database.script("VACUUM")
    let isBusy = try database.rows("PRAGMA wal_checkpoint(TRUNCATE)") { $0.int(0) == 1 }.contains(true)
    if isBusy { throw DiaryError(.busy, path: database.path) }
  }
}
