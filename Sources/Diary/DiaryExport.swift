// The whole diary as JSON, and back.
// SPDX-License-Identifier: GPL-3.0-or-later

public import JSON

extension JSON {
  /// The values of an array; nil for anything else.
  fileprivate var elements: [JSON]? { if case .array(let values) = self { values } else { nil } }
}

extension Diary {
  private static let mark = "limber-diary"

  /// Everything that is kept: each table with its rows, and the version of the tables.
  public func export() throws(DiaryError) -> JSON {
    var tables: [(String, JSON)] = []
    for table in try self.tables() {
      let rows = try database.rows("SELECT * FROM \(table) ORDER BY 1") { row in
        JSON.object(
          row.names.enumerated().map { index, name in
            switch row.value(index) {
            case .null: (name, JSON.null)
            case .int(let number): (name, JSON.int(number))
            case .text(let text): (name, JSON.string(text))
            }
          })
      }
      tables.append((table, .array(rows)))
    }
    return .object([(Self.mark, .int(Int64(Schema.steps.count))), ("tables", .object(tables))])
  }

  /// The tables, those that others refer to first.
  private func tables() throws(DiaryError) -> [String] {
    let there = try database.rows("SELECT name FROM sqlite_schema WHERE type = 'table'") { $0.text(0) ?? "" }
    return ["programme", "session", "work_set", "rating", "consent", "warning", "learned", "favourite"].filter(
      there.contains)
  }

  /// Adds what an export has. Sessions that are here already, by their start and routine, are left as they are; of the
  /// memories the one here goes before.
  ///
  /// - Returns: How many sessions were added.
  @discardableResult
  public func take(_ export: JSON, from path: String) throws(DiaryError) -> Int {
    guard let version = export[Self.mark]?.intValue.map(Int.init), version > 0 else {
      throw DiaryError(.notADiary, path: path, reason: "it has no version of a diary")
    }
    guard version <= Schema.steps.count else { throw DiaryError(.newer, path: path) }
    // It is read into tables of its own version first, and those are brought up to date.
    let other = try Diary(inMemory: version)
    try other.fill(export["tables"], path)
    try Schema.complete(other.database)
    var added = 0
    try database.transaction { () throws(DiaryError) in
      var numbers: [Number: SQLValue] = [:]
      for table in try self.tables() {
        for row in try other.rows(of: table) { added += try add(row, to: table, &numbers) }
      }
    }
    return added
  }

  private typealias Cells = [(name: String, value: SQLValue)]

  private func rows(of table: String) throws(DiaryError) -> [Cells] {
    try database.rows("SELECT * FROM \(table) ORDER BY 1") { row in
      row.names.enumerated().map { ($1, row.value($0)) }
    }
  }

  /// The columns with the number of a row of another table, by their names.
  private static let references = ["session": "session", "resumes": "session", "programme": "programme"]

  /// A number in a table of the export.
  private struct Number: Hashable {
    var table: String
    var value: SQLValue
  }

  /// Adds a row, with the numbers that its session and its programme have here.
  /// - Returns: 1 for a session that was added, 0 for anything else.
  private func add(_ row: Cells, to table: String, _ numbers: inout [Number: SQLValue]) throws(DiaryError) -> Int {
    func value(_ name: String) -> SQLValue { row.first { $0.name == name }?.value ?? .null }
    var cells = row
    if let name = ["session": "routine", "programme": "name"][table] {
      let known = try database.rows(
        "SELECT id FROM \(table) WHERE started = ? AND \(name) = ?", [value("started"), value(name)]
      ) { $0.value(0) }
      if let id = known.first {
        // What was done of a programme here and there comes together; a session is left as it is.
        if table == "programme" { numbers[Number(table: table, value: value("id"))] = id }
        return 0
      }
      cells.removeAll { $0.name == "id" }
    }
    for (index, cell) in cells.enumerated() {
      guard let other = Self.references[cell.name] else { continue }
      cells[index].value = numbers[Number(table: other, value: cell.value)] ?? .null
      // The parts of a session that was not added.
      if cells[index].value == .null, table != "session" { return 0 }
    }
    // One programme is on at a time, and that is the one here.
    if table == "programme", value("stopped") == .null, try programme() != nil {
      for index in cells.indices where cells[index].name == "stopped" { cells[index].value = value("started") }
    }
    let columns = cells.map { "\"\($0.name)\"" }.joined(separator: ", ")
    let places = cells.map { _ in "?" }.joined(separator: ", ")
    try database.run("INSERT OR IGNORE INTO \(table) (\(columns)) VALUES (\(places))", cells.map(\.value))
    guard ["session", "programme"].contains(table) else { return 0 }
    numbers[Number(table: table, value: value("id"))] = SQLValue(database.lastID)
    return table == "session" ? 1 : 0
  }

  /// Fills empty tables with the rows of an export.
  private func fill(_ tables: JSON?, _ path: String) throws(DiaryError) {
    for table in try self.tables() {
      let columns = try database.rows("SELECT name FROM pragma_table_info(?)", [.text(table)]) { $0.text(0) ?? "" }
      for row in tables?[table]?.elements ?? [] {
        let cells = try columns.map { name throws(DiaryError) -> SQLValue in
          switch row[name] {
          case nil, .null?: return .null
          case let value?:
            if let number = value.intValue { return .int(number) }
            if let text = value.stringValue { return .text(text) }
            throw DiaryError(.notADiary, path: path, reason: "\(table).\(name) has a value that it cannot have")
          }
        }
        do throws(DiaryError) {
          try database.run(
            "INSERT INTO \(table) VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))", cells)
        } catch {
          throw DiaryError(.notADiary, path: path, reason: "a row of \(table) cannot be (\(error.reason))")
        }
      }
    }
  }
}
