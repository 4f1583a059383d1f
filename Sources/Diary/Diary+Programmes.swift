// The programmes of the diary, and what was done of them.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A programme that was begun.
public struct BegunProgramme: Hashable, Sendable {
  /// Its number in the diary.
  public var id: Int
  /// The id of its file.
  public var name: String
  /// Its title at that time.
  public var title: String
  /// When it was begun.
  public var day: Day
}

extension Diary {
  /// The programme that is on; nil if none is. There is one at a time.
  public func programme() throws(DiaryError) -> BegunProgramme? {
    try programmes(" WHERE stopped IS NULL", []).first
  }

  /// A programme by its number; nil if it was removed.
  public func programme(_ id: Int) throws(DiaryError) -> BegunProgramme? {
    try programmes(" WHERE id = ?", [SQLValue(id)]).first
  }

  private func programmes(_ condition: String, _ values: [SQLValue]) throws(DiaryError) -> [BegunProgramme] {
    try database.rows("SELECT id, name, title, day FROM programme\(condition)", values) { row in
      BegunProgramme(
        id: row.int(0) ?? 0, name: row.text(1) ?? "", title: row.text(2) ?? "",
        day: row.text(3).flatMap { Day($0) } ?? Day(number: 0))
    }
  }

  /// Begins a programme.
  /// - Returns: Whether it was begun; another one that is on is not ended by it.
  public func begin(programme name: String, title: String, at now: Int) throws(DiaryError) -> Bool {
    try database.run(
      "INSERT OR IGNORE INTO programme (name, title, started, day) VALUES (?, ?, ?, ?)",
      [.text(name), .text(title), SQLValue(now), .text(Day(at: now).description)]) > 0
  }

  /// Ends the programme that is on.
  /// - Returns: Whether one was on.
  public func endProgramme(at now: Int) throws(DiaryError) -> Bool {
    try database.run("UPDATE programme SET stopped = ? WHERE stopped IS NULL", [SQLValue(now)]) > 0
  }

  /// Keeps that the listener said yes to a stage.
  public func consent(to stage: String, of programme: Int, at now: Int) throws(DiaryError) {
    try database.run(
      "INSERT OR REPLACE INTO consent (programme, given, day, stage) VALUES (?, ?, ?, ?)",
      [SQLValue(programme), SQLValue(now), .text(Day(at: now).description), .text(stage)])
  }

  /// What was done of a programme.
  public func history(of programme: Int) throws(DiaryError) -> ProgrammeHistory {
    let sessions = try sessions(" WHERE programme = ? ORDER BY started, id", [SQLValue(programme)])
    let consents = try database.rows(
      "SELECT given, stage FROM consent WHERE programme = ? ORDER BY given", [SQLValue(programme)]
    ) { (time: $0.int(0) ?? 0, event: ProgrammeHistory.Event.consent(stage: $0.text(1) ?? "")) }
    let played = sessions.compactMap { session in
      session.ofProgramme.map { (time: session.record.heading.started, event: ProgrammeHistory.Event.session($0)) }
    }
    return ProgrammeHistory((played + consents).sorted { $0.time < $1.time }.map(\.event))
  }
}

extension KeptSession {
  /// The session as one of its programme; nil if it is of none.
  fileprivate var ofProgramme: ProgrammeHistory.Session? {
    guard let mark = record.heading.mark else { return nil }
    return ProgrammeHistory.Session(
      day: record.heading.day, stage: mark.stage, form: mark.form,
      isDone: isToItsEnd && done > cutShort + skipped, ratings: record.ratings)
  }
}
