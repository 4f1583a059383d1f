// Diagnostics for people: the message, the line with the range underlined, notes and fixes.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// Prints diagnostics as text.
public struct HumanPrinter: Sendable {
  /// Whether to use terminal colours.
  public var colour: Bool
  /// The maximum width of a line excerpt, in terminal cells.
  public static let widest = 120
  /// The number of spaces shown for a tab.
  private static let tabWidth = 4

  /// A printer, with colour or without.
  public init(colour: Bool) { self.colour = colour }

  /// All diagnostics of a check, each followed by an empty line, and the number of those not shown.
  public func text<Value>(_ checked: Checked<Value>) -> String {
    var tables: [Int: LineTable] = [:]
    var out = ""
    for diagnostic in checked.diagnostics {
      append(diagnostic, checked.sources, &tables, to: &out)
      out += "\n"
    }
    let left = checked.left.values.reduce(0, +)
    if left > 0, let path = checked.sources[checked.file]?.path {
      out += "\(path.printablePath): \(left) more \(left == 1 ? "is" : "are") not shown; "
      out += "mend the first ones and check again.\n\n"
    }
    return out
  }

  private func append(
    _ diagnostic: Diagnostic, _ sources: SourceMap, _ tables: inout [Int: LineTable], to out: inout String
  ) {
    let name = diagnostic.severity.rawValue
    out += paint("\(name)[\(diagnostic.code.rawValue)]", severity: diagnostic.severity)
    out += paint(": \(diagnostic.message.printable)", "1") + "\n"
    guard let file = sources[diagnostic.place.file] else { return }
    let table = tables[diagnostic.place.file] ?? LineTable(file)
    tables[diagnostic.place.file] = table
    let position = table.position(of: diagnostic.place.range.lowerBound)
    let number = String(position.line)
    let margin = String(repeating: " ", count: number.count)
    out += "\(margin)\(paint("-->", "34")) \(file.path.printablePath):\(position.line):\(position.column)\n"
    let picture = picture(of: diagnostic.place.range, line: position.line, table, file)
    out += paint("\(margin) |", "34") + "\n"
    out += paint("\(number) |", "34") + (picture.line.isEmpty ? "" : " " + picture.line) + "\n"
    out +=
      paint("\(margin) |", "34") + " " + picture.gap + paint(picture.underline, severity: diagnostic.severity) + "\n"
    for note in diagnostic.notes {
      out += paint("\(margin) =", "34") + " note: \(note.message.printable)"
      if let place = note.place, let file = sources[place.file] {
        let table = tables[place.file] ?? LineTable(file)
        tables[place.file] = table
        let position = table.position(of: place.range.lowerBound)
        out += " (\(file.path.printablePath):\(position.line):\(position.column))"
      }
      out += "\n"
    }
    for fix in diagnostic.fixes {
      out +=
        paint("\(margin) =", "34") + " \(fix.isSafe ? "fix" : "possible fix"): \(fix.title.printable)\n"
    }
  }

  /// A line of the file, and the line below it that underlines a range.
  private func picture(of range: Range<Int>, line: Int, _ table: LineTable, _ file: SourceFile) -> (
    line: String, gap: String, underline: String
  ) {
    let bytes = table.range(ofLine: line)
    let end = max(range.lowerBound, min(range.upperBound, bytes.upperBound))
    var cells: [(text: String, width: Int)] = []
    var before = 0
    var marked = 0
    var offset = bytes.lowerBound
    for scalar in file.text(bytes).unicodeScalars {
      let cell = HumanPrinter.cell(scalar)
      if offset < range.lowerBound { before += 1 } else if offset < end { marked += 1 }
      cells.append(cell)
      // Invalid UTF-8 is shown as one U+FFFD for one or more bytes; positions after it may be off by a cell.
      offset += scalar == "\u{FFFD}" ? replacedLength(file.bytes, offset) : UTF8.width(scalar)
    }
    let window = window(cells.map(\.width), marked: before..<before + marked)
    let shown = cells[window]
    let gapCells = cells[min(window.lowerBound, before)..<max(min(before, window.upperBound), window.lowerBound)]
    let markedCells = cells[min(before, window.upperBound)..<min(before + marked, window.upperBound)]
    let lead = window.lowerBound > 0 ? "…" : ""
    let tail = window.upperBound < cells.count ? "…" : ""
    let gap = gapCells.reduce(lead.isEmpty ? 0 : 1) { $0 + $1.width }
    let width = max(1, markedCells.reduce(0) { $0 + $1.width })
    var text = lead + shown.map(\.text).joined() + tail
    text.trimSuffix { $0 == " " }
    return (text, String(repeating: " ", count: gap), String(repeating: "^", count: width))
  }

  private func replacedLength(_ bytes: [UInt8], _ offset: Int) -> Int {
    guard offset + 2 < bytes.count else { return 1 }
    return bytes[offset] == 0xEF && bytes[offset + 1] == 0xBF && bytes[offset + 2] == 0xBD ? 3 : 1
  }

  /// The part of a long line that is shown; it contains the marked range.
  private func window(_ widths: [Int], marked: Range<Int>) -> Range<Int> {
    guard widths.reduce(0, +) > HumanPrinter.widest else { return 0..<widths.count }
    var start = marked.lowerBound
    var room = HumanPrinter.widest / 3
    while start > 0, room > 0 {
      start -= 1
      room -= widths[start]
    }
    if widths[..<marked.lowerBound].reduce(0, +) <= HumanPrinter.widest / 2 { start = 0 }
    var end = start
    room = HumanPrinter.widest
    while end < widths.count, room > 0 {
      room -= widths[end]
      end += 1
    }
    return start..<end
  }

  private static func cell(_ scalar: Unicode.Scalar) -> (text: String, width: Int) {
    if scalar == "\t" { return (String(repeating: " ", count: tabWidth), tabWidth) }
    guard scalar.isSafeToPrint else { return ("\u{FFFD}", 1) }
    return (String(Character(scalar)), DisplayWidth.of(scalar))
  }

  private func paint(_ text: String, _ style: String) -> String { colour ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text }

  private func paint(_ text: String, severity: Severity) -> String {
    switch severity {
    case .error: paint(text, "1;31")
    case .warning: paint(text, "1;33")
    case .hint: paint(text, "1;36")
    }
  }
}
