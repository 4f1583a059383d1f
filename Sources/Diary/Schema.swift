// The tables of the diary, and how those of earlier versions become them.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The schema, as a list of steps: the version of a database is the number of the steps that were taken.
enum Schema {
  /// Each step once, in order. A step that was released is never changed; changes are steps of their own.
  static let steps = [
    """
    CREATE TABLE session (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      started INTEGER NOT NULL,
      day TEXT NOT NULL,
      routine TEXT NOT NULL,
      source TEXT,
      title TEXT NOT NULL,
      position INTEGER NOT NULL,
      ending TEXT CHECK (ending IN ('complete', 'stopped')),
      ended INTEGER,
      worked_ms INTEGER NOT NULL DEFAULT 0,
      rested_ms INTEGER NOT NULL DEFAULT 0,
      total_ms INTEGER NOT NULL DEFAULT 0,
      resumes INTEGER REFERENCES session (id) ON DELETE SET NULL
    ) STRICT;
    CREATE INDEX session_by_day ON session (day);
    CREATE INDEX session_by_resumed ON session (resumes);
    CREATE TABLE work_set (
      session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      step INTEGER NOT NULL,
      exercise TEXT NOT NULL,
      name TEXT NOT NULL,
      round INTEGER,
      set_number INTEGER NOT NULL,
      side TEXT CHECK (side IN ('left', 'right')),
      dose TEXT NOT NULL,
      planned_ms INTEGER NOT NULL,
      planned_repetitions INTEGER,
      state TEXT CHECK (state IN ('done', 'cut-short', 'skipped')),
      heard_ms INTEGER NOT NULL DEFAULT 0,
      heard_repetitions INTEGER,
      extended_ms INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (session, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE rating (
      session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('pain-before', 'pain-after', 'effort')),
      value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 10),
      given INTEGER NOT NULL,
      PRIMARY KEY (session, kind)
    ) STRICT, WITHOUT ROWID;
    """,
    """
    CREATE TABLE warning (
      id TEXT PRIMARY KEY,
      hash TEXT NOT NULL,
      heard INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE learned (
      exercise TEXT PRIMARY KEY,
      hearings INTEGER NOT NULL,
      day INTEGER NOT NULL,
      dose TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """,
    """
    CREATE TABLE programme (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL,
      title TEXT NOT NULL,
      started INTEGER NOT NULL,
      day TEXT NOT NULL,
      stopped INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX programme_that_is_on ON programme ((stopped IS NULL)) WHERE stopped IS NULL;
    CREATE TABLE consent (
      programme INTEGER NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
      given INTEGER NOT NULL,
      day TEXT NOT NULL,
      stage TEXT NOT NULL,
      PRIMARY KEY (programme, given)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE favourite (
      routine TEXT PRIMARY KEY
    ) STRICT, WITHOUT ROWID;
    ALTER TABLE session ADD COLUMN programme INTEGER REFERENCES programme (id) ON DELETE SET NULL;
    ALTER TABLE session ADD COLUMN stage TEXT;
    ALTER TABLE session ADD COLUMN form TEXT CHECK (form IN ('whole', 'less', 'rest'));
    CREATE INDEX session_by_programme ON session (programme);
    """,
    // So that sets are counted without being read: a list of ten years takes half the time.
    "CREATE INDEX work_set_by_state ON work_set (session, state);",
  ]

  /// Takes the steps that a database lacks.
  ///
  /// - Throws: Also if a later version of Limber has written it.
  static func complete(_ database: Database) throws(DiaryError) {
    if try version(database) == steps.count { return }
    try database.transaction { () throws(DiaryError) in
      // Another process may have been first.
      let version = try version(database)
      for step in steps.dropFirst(version) { try database.script(step) }
      if version < steps.count { try database.script("PRAGMA user_version = \(steps.count)") }
    }
  }

  /// The version of a database; 0 for an empty one.
  static func version(_ database: Database) throws(DiaryError) -> Int {
    let version = try database.rows("PRAGMA user_version") { $0.int(0) ?? 0 }.first ?? 0
    if version > steps.count { throw DiaryError(.newer, path: database.path) }
    return version
  }
}
