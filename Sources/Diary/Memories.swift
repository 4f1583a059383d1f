// What Limber remembers of a listener besides the sessions: which warnings were heard, and how often an exercise.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import System

/// A warning that was heard to its end.
public struct HeardWarning: Hashable, Sendable {
  /// A hash of its text: another text is told anew.
  public var hash: String
  /// When it was heard last, in seconds since 1970.
  public var heard: Int

  /// A warning that was heard.
  public init(hash: String, heard: Int) {
    self.hash = hash
    self.heard = heard
  }
}

/// An exercise that was explained.
public struct LearnedExercise: Hashable, Sendable {
  /// How often it was explained.
  public var hearings: Int
  /// The day of the last time, in days since 1970.
  public var day: Int
  /// Its dose in words: another one is explained anew.
  public var dose: String

  /// An exercise that was explained.
  public init(hearings: Int, day: Int, dose: String) {
    self.hearings = hearings
    self.day = day
    self.dose = dose
  }
}

extension Diary {
  /// The warnings that were heard, by their ids.
  public func warnings() throws(DiaryError) -> [String: HeardWarning] {
    let rows = try database.rows("SELECT id, hash, heard FROM warning") { row in
      (row.text(0) ?? "", HeardWarning(hash: row.text(1) ?? "", heard: row.int(2) ?? 0))
    }
    return Dictionary(rows) { $1 }
  }

  /// Remembers that a warning was heard.
  public func remember(_ warning: HeardWarning, id: String) throws(DiaryError) {
    try database.run(
      "INSERT OR REPLACE INTO warning (id, hash, heard) VALUES (?, ?, ?)",
      [.text(id), .text(warning.hash), SQLValue(warning.heard)])
  }

  /// The exercises that were explained, by their ids.
  public func learned() throws(DiaryError) -> [String: LearnedExercise] {
    let rows = try database.rows("SELECT exercise, hearings, day, dose FROM learned") { row in
      (
        row.text(0) ?? "",
        LearnedExercise(hearings: row.int(1) ?? 0, day: row.int(2) ?? 0, dose: row.text(3) ?? "")
      )
    }
    return Dictionary(rows) { $1 }
  }

  /// Remembers how often an exercise was explained.
  public func remember(_ learned: LearnedExercise, exercise: String) throws(DiaryError) {
    try database.run(
      "INSERT OR REPLACE INTO learned (exercise, hearings, day, dose) VALUES (?, ?, ?, ?)",
      [.text(exercise), SQLValue(learned.hearings), SQLValue(learned.day), .text(learned.dose)])
  }

  // MARK: Earlier versions

  /// The files beside the diary in which earlier versions remembered the same.
  private static func old(_ path: String) -> (notices: String, exercises: String) {
    let folder = Paths.folder(of: path)
    return (folder + "/notices", folder + "/exercises")
  }

  /// Whether an earlier version has remembered something beside a diary.
  static func hasOldMemories(_ path: String) -> Bool {
    let old = old(path)
    return Files.identity(of: old.notices) != nil || Files.identity(of: old.exercises) != nil
  }

  /// Takes over what earlier versions have remembered, and removes their files. What is remembered here already stays.
  func takeOldMemories() throws(DiaryError) {
    guard Self.hasOldMemories(database.path) else { return }
    let old = Self.old(database.path)
    func lines(_ path: String) -> [Substring] {
      String(decoding: (try? Files.read(path, atMost: 1 << 20)) ?? [], as: UTF8.self).split(separator: "\n")
    }
    try database.transaction { () throws(DiaryError) in
      let known = (try warnings(), try learned())
      for line in lines(old.notices) {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let heard = Int(parts[2]), known.0[parts[0]] == nil else { continue }
        try remember(HeardWarning(hash: parts[1], heard: heard), id: parts[0])
      }
      for line in lines(old.exercises) {
        let parts = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let count = Int(parts[1]), let day = Int(parts[2]), known.1[parts[0]] == nil else {
          continue
        }
        try remember(LearnedExercise(hearings: count, day: day, dose: parts[3]), exercise: parts[0])
      }
    }
    Files.remove(old.notices)
    Files.remove(old.exercises)
  }

  /// Removes everything for good.
  /// - Returns: How many sessions were removed.
  public func forgetAll() throws(DiaryError) -> Int {
    try database.transaction { () throws(DiaryError) in
      for table in ["warning", "learned", "favourite", "programme"] { try database.run("DELETE FROM \(table)") }
    }
    return try forget(SessionFilter())
  }
}
