// The routines that the listener likes best.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Diary {
  /// The ids of the favourites, in alphabetical order.
  public func favourites() throws(DiaryError) -> [String] {
    try database.rows("SELECT routine FROM favourite ORDER BY routine") { $0.text(0) ?? "" }
  }

  /// Adds a favourite, or takes it away.
  /// - Returns: Whether that changed anything.
  public func setFavourite(_ routine: String, to isOne: Bool) throws(DiaryError) -> Bool {
    let sql =
      isOne ? "INSERT OR IGNORE INTO favourite (routine) VALUES (?)" : "DELETE FROM favourite WHERE routine = ?"
    return try database.run(sql, [.text(routine)]) > 0
  }
}
