// The C interface of SQLite, as far as the diary needs it. The only file that imports it.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import CSQLite

/// A value in a table.
enum SQLValue: Hashable, Sendable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByNilLiteral {
  case null
  case int(Int64)
  case text(String)

  init(nilLiteral: ()) { self = .null }
  init(integerLiteral value: Int64) { self = .int(value) }
  init(stringLiteral value: String) { self = .text(value) }
  init(_ value: Int?) { self = value.map { .int(Int64($0)) } ?? .null }
  init(_ value: String?) { self = value.map(SQLValue.text) ?? .null }
}

/// An open database. One thread at a time may use it.
final class Database {
  /// How it is opened.
  enum Mode: Hashable, Sendable {
    /// To be read and written; it is made if it is not there.
    case writing
    /// To be read.
    case reading
    /// To be read where nothing can be written beside it, and nobody else writes it.
    case immutable
  }

  let path: String
  private let handle: OpaquePointer
  private var statements: [String: OpaquePointer] = [:]

  /// Opens a database.
  ///
  /// - Parameters:
  ///   - wait: How long a call waits for another process that writes.
  ///   - vfs: The name of the file system layer to use; nil for the usual one.
  init(_ path: String, _ mode: Mode, wait: Duration, vfs: String? = nil) throws(DiaryError) {
    self.path = path
    let flags =
      switch mode {
      case .writing: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .reading: SQLITE_OPEN_READONLY
      case .immutable: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      }
    let name = mode == .immutable ? "file:\(path.percentEncoded)?immutable=1" : path
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(name, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, vfs)
    guard code == SQLITE_OK, let opened else {
      let error = DiaryError(code: code, path: path, opened)
      sqlite3_close_v2(opened)
      throw error
    }
    handle = opened
    sqlite3_busy_timeout(
      handle, CInt(clamping: wait.components.seconds * 1000 + wait.components.attoseconds / 1_000_000_000_000_000))
  }

  deinit {
    for statement in statements.values { sqlite3_finalize(statement) }
    sqlite3_close_v2(handle)
  }

  private func error(_ code: CInt) -> DiaryError { DiaryError(code: code, path: path, handle) }

  // MARK: Statements

  /// Runs statements without values, which may be several.
  func script(_ sql: String) throws(DiaryError) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    if code != SQLITE_OK { throw error(code) }
  }

  /// Runs a statement.
  /// - Returns: How many rows it changed.
  @discardableResult
  func run(_ sql: String, _ values: [SQLValue] = []) throws(DiaryError) -> Int {
    try each(sql, values) { _ in }
    return Int(sqlite3_changes(handle))
  }

  /// The id of the row that was inserted last.
  var lastID: Int { Int(sqlite3_last_insert_rowid(handle)) }

  /// All rows of a query, each read by a function.
  func rows<Result>(_ sql: String, _ values: [SQLValue] = [], _ read: (Row) -> Result) throws(DiaryError) -> [Result] {
    var results: [Result] = []
    try each(sql, values) { results.append(read($0)) }
    return results
  }

  /// Runs a query and hands over each row.
  private func each(_ sql: String, _ values: [SQLValue], _ take: (Row) -> Void) throws(DiaryError) {
    let statement = try prepare(sql)
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for (index, value) in values.enumerated() {
      let place = CInt(index + 1)
      let code =
        switch value {
        case .null: sqlite3_bind_null(statement, place)
        case .int(let number): sqlite3_bind_int64(statement, place, number)
        case .text(let text): limber_sqlite_bind_text(statement, place, text, CInt(text.utf8.count))
        }
      if code != SQLITE_OK { throw error(code) }
    }
    while true {
      let code = sqlite3_step(statement)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else { throw error(code) }
      take(Row(statement: statement))
    }
  }

  private func prepare(_ sql: String) throws(DiaryError) -> OpaquePointer {
    if let known = statements[sql] { return known }
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
    guard code == SQLITE_OK, let statement else { throw error(code) }
    statements[sql] = statement
    return statement
  }

  /// Does several things at once: all of them, or, where one throws, none.
  func transaction(_ body: () throws(DiaryError) -> Void) throws(DiaryError) {
    try script("BEGIN IMMEDIATE")
    do throws(DiaryError) {
      try body()
      try script("COMMIT")
    } catch {
      // Some errors have rolled back already.
      if sqlite3_get_autocommit(handle) == 0 { sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
      throw error
    }
  }

  /// A row of a result, valid until the next one is read.
  struct Row {
    fileprivate let statement: OpaquePointer

    /// The number in a column, from 0; nil for none.
    func int(_ column: Int) -> Int? {
      sqlite3_column_type(statement, CInt(column)) == SQLITE_NULL
        ? nil : Int(sqlite3_column_int64(statement, CInt(column)))
    }

    /// The text in a column, from 0; nil for none.
    func text(_ column: Int) -> String? { sqlite3_column_text(statement, CInt(column)).map { String(cString: $0) } }

    /// Whatever is in a column, from 0.
    func value(_ column: Int) -> SQLValue {
      sqlite3_column_type(statement, CInt(column)) == SQLITE_INTEGER
        ? SQLValue(int(column)) : SQLValue(text(column))
    }

    /// The names of the columns.
    var names: [String] {
      (0..<sqlite3_column_count(statement)).map { sqlite3_column_name(statement, $0).map { String(cString: $0) } ?? "" }
    }
  }
}

extension DiaryError {
  /// An error of SQLite, by its extended code.
  fileprivate init(code: CInt, path: String, _ handle: OpaquePointer?) {
    let kind: Kind =
      switch code & 0xff {
      case SQLITE_FULL: .full
      case SQLITE_READONLY, SQLITE_PERM: .readOnly
      case SQLITE_BUSY, SQLITE_LOCKED: .busy
      case SQLITE_CORRUPT, SQLITE_NOTADB: .damaged
      case SQLITE_CANTOPEN: .cannotOpen
      default: .other
      }
    self.init(kind, path: path, reason: String(cString: handle.map { sqlite3_errmsg($0) } ?? sqlite3_errstr(code)))
  }
}

extension String {
  /// The path as a part of an address: what has a meaning there is written by its number.
  fileprivate var percentEncoded: String {
    utf8.map { byte in
      switch byte {
      case UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "#"):
        "%" + String(byte, radix: 16, uppercase: true)
      default: String(UnicodeScalar(byte))
      }
    }.joined()
  }
}
