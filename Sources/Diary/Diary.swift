// The diary: a database of what was done, on this computer alone.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine
internal import System

/// An open diary. One thread at a time may use it; any number of processes may have it open.
///
///     let diary = try Diary(path)
///     for session in try diary.sessions() { print(session.heading.title) }
public final class Diary {
  let database: Database

  /// How long a call waits for another process that writes, by default.
  public static let patience = Duration.seconds(2)

  /// Opens a diary to be written; it is made if it is not there, readable for its owner alone.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - patience: How long a call waits for another process that writes.
  ///   - vfs: The name of the file system layer of SQLite to use; nil for the usual one.
  public convenience init(_ path: String, patience: Duration = Diary.patience, vfs: String? = nil) throws(DiaryError) {
    do throws(SystemError) {
      try Folders.make(Paths.folder(of: path), mode: 0o700)
      try Files.make(path, mode: 0o600)
    } catch {
      // SQLite may be able to open it all the same, and has the better words if not.
    }
    try self.init(Database(path, .writing, wait: patience, vfs: vfs))
    // Full: a set that was kept is still there after a power cut.
    try database.script(
      """
      PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;
      PRAGMA cache_size = -256; PRAGMA temp_store = MEMORY;
      """)
    try Schema.complete(database)
    try takeOldMemories()
  }

  /// Opens a diary to be read; nil if there is none, or nothing is in it.
  public static func reading(_ path: String, patience: Duration = Diary.patience) throws(DiaryError) -> Diary? {
    // What an earlier version remembered is taken over first, if that can be.
    if hasOldMemories(path), let diary = try? Diary(path, patience: patience) { return diary }
    guard Files.identity(of: path) != nil else { return nil }
    do throws(DiaryError) { return try opened(path, .reading, patience) } catch {
      guard [.cannotOpen, .readOnly].contains(error.kind) else { throw error }
      // What a crash has left behind is put in order by who may write.
      if let diary = try? Diary(path, patience: patience) { return diary }
      // In a folder that may only be read, the files that SQLite needs beside it cannot be made. Without a log the file
      // is whole, and needs none.
      for log in ["-wal", "-journal"] where (try? Files.size(of: path + log)) ?? 0 > 0 { throw error }
      return try opened(path, .immutable, patience)
    }
  }

  private static func opened(
    _ path: String, _ mode: Database.Mode, _ patience: Duration
  ) throws(DiaryError) -> Diary? {
    let database = try Database(path, mode, wait: patience)
    let version = try Schema.version(database)
    if version == Schema.steps.count { return Diary(database) }
    // An older one is completed first, and one that is empty is none.
    return version == 0 ? nil : try Diary(path, patience: patience)
  }

  private init(_ database: Database) { self.database = database }

  /// An empty diary that is in no file, with the tables of a version.
  convenience init(inMemory version: Int) throws(DiaryError) {
    self.init(try Database(":memory:", .writing, wait: .zero))
    for step in Schema.steps.prefix(version) { try database.script(step) }
    try database.script("PRAGMA user_version = \(version)")
  }

  // MARK: Writing

  /// Keeps a session.
  ///
  /// - Parameters:
  ///   - record: What is to be kept.
  ///   - id: The number of the session in the diary; nil if it is not there yet.
  ///   - kept: What the diary has of it.
  /// - Returns: The number of the session; nil if it was removed in the meantime.
  func keep(_ record: SessionRecord, as id: Int?, after kept: SessionRecord?) throws(DiaryError) -> Int? {
    var number = id
    try database.transaction { () throws(DiaryError) in
      if let id {
        guard try update(record, id) > 0 else {
          number = nil
          return
        }
      } else {
        number = try insert(record)
      }
      guard let number else { return }
      for (index, set) in record.sets.enumerated() where kept?.sets[index] != set {
        try keep(set, of: number, isNew: kept == nil)
      }
      for (kind, value) in record.ratings where kept?.ratings[kind] != value {
        try rate(kind, value, session: number, at: record.ended ?? record.heading.started)
      }
    }
    return number
  }

  private func insert(_ record: SessionRecord) throws(DiaryError) -> Int {
    let heading = record.heading
    try database.run(
      """
      INSERT INTO session (started, day, routine, source, title, resumes, programme, stage, form, position, ending, ended,
      worked_ms, rested_ms, total_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        SQLValue(heading.started), SQLValue(heading.day.description), SQLValue(heading.routine),
        SQLValue(heading.source), SQLValue(heading.title), SQLValue(heading.resumes),
        SQLValue(heading.mark?.programme), SQLValue(heading.mark?.stage), SQLValue(heading.mark?.form.rawValue),
      ] + progress(record))
    return database.lastID
  }

  private func update(_ record: SessionRecord, _ id: Int) throws(DiaryError) -> Int {
    try database.run(
      """
      UPDATE session SET position = ?, ending = ?, ended = ?, worked_ms = ?, rested_ms = ?, total_ms = ? WHERE id = ?
      """, progress(record) + [SQLValue(id)])
  }

  private func progress(_ record: SessionRecord) -> [SQLValue] {
    [
      SQLValue(record.position), SQLValue(record.ending?.rawValue), SQLValue(record.ended),
      SQLValue(record.worked.inMilliseconds), SQLValue(record.rested.inMilliseconds),
      SQLValue(record.total.inMilliseconds),
    ]
  }

  private func keep(_ set: SetRecord, of session: Int, isNew: Bool) throws(DiaryError) {
    let heard: [SQLValue] = [
      SQLValue(set.heard?.state.rawValue), SQLValue(set.heard?.worked.inMilliseconds ?? 0),
      SQLValue(set.heard?.repetitions), SQLValue(set.heard?.extra.inMilliseconds ?? 0), SQLValue(session),
      SQLValue(set.planned.number),
    ]
    guard isNew else {
      try database.run(
        """
        UPDATE work_set SET state = ?, heard_ms = ?, heard_repetitions = ?, extended_ms = ? WHERE session = ? AND number = ?
        """, heard)
      return
    }
    let planned = set.planned
    try database.run(
      """
      INSERT INTO work_set (state, heard_ms, heard_repetitions, extended_ms, session, number, step, exercise, name, round,
      set_number, side, dose, planned_ms, planned_repetitions) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      heard + [
        SQLValue(planned.step), SQLValue(planned.exercise), SQLValue(planned.name), SQLValue(planned.round),
        SQLValue(planned.set), SQLValue(planned.side?.rawValue), SQLValue(planned.dose),
        SQLValue(planned.length.inMilliseconds), SQLValue(planned.repetitions),
      ])
  }

  /// Keeps what the listener says of a session.
  /// - Parameter value: 0 to 10.
  public func rate(_ kind: RatingKind, _ value: Int, session: Int, at now: Int) throws(DiaryError) {
    try database.run(
      "INSERT OR REPLACE INTO rating (session, kind, value, given) VALUES (?, ?, ?, ?)",
      [SQLValue(session), SQLValue(kind.rawValue), SQLValue(value), SQLValue(now)])
  }
}

extension Frames {
  var inMilliseconds: Int { Int(duration.milliseconds) }
}
