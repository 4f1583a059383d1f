// The help texts: tables in them, and their long lines in the width of the terminal.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

enum HelpText {
  /// Rows of two columns, indented as examples are.
  static func table(_ rows: [(String, String)]) -> String {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { "  " + $0 + String(repeating: " ", count: width - $0.count) + "  " + $1 }.joined(separator: "\n")
  }

  /// A help text as ArgumentParser lays it out, with what it leaves too long, or breaks at the margin, inside of it: the
  /// line of the usage, and the lines that stand indented before it.
  static func fitted(_ help: String, columns: Int) -> String {
    guard help.hasPrefix("OVERVIEW: ") else { return help }
    var lines: [String] = []
    var rest = help.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    while let line = rest.popFirst() {
      if line.hasPrefix("USAGE: ") {
        lines += wrapped(line, at: usageParts(line), indent: 7, columns: columns)
        lines += rest.flatMap { line in
          // The pointer to the help of subcommands, which ArgumentParser never breaks.
          line.hasPrefix("  See '")
            ? wrapped(line, at: line.split(separator: " ").map(String.init), indent: 2, columns: columns) : [line]
        }
        return lines.joined(separator: "\n")
      }
      guard line.hasPrefix("  ") else {
        lines.append(line)
        continue
      }
      var whole = line
      while let next = rest.first, !next.isEmpty, !next.hasPrefix(" "), !next.hasPrefix("USAGE: ") {
        whole += " " + rest.removeFirst()
      }
      // A command that goes on in another line says so as the shell wants it.
      let isCommand = whole.hasPrefix("  limber ")
      lines += wrapped(
        whole, at: whole.drop { $0 == " " }.split(separator: " ", omittingEmptySubsequences: false).map(String.init),
        indent: isCommand ? 6 : 4, columns: columns,
        mark: isCommand ? " \\" : "")
    }
    return lines.joined(separator: "\n")
  }

  /// The words of a line of usage; what stands in brackets stays together.
  private static func usageParts(_ line: String) -> [String] {
    var parts: [String] = []
    var depth = 0
    for word in line.split(separator: " ") {
      if depth > 0 { parts[parts.count - 1] += " " + word } else { parts.append(String(word)) }
      depth += word.count { $0 == "[" } - word.count { $0 == "]" }
    }
    return parts
  }

  /// A line that is too long as several: its parts, with the later lines indented.
  private static func wrapped(_ line: String, at parts: [String], indent: Int, columns: Int, mark: String = "")
    -> [String]
  {
    guard line.count > columns, let first = parts.first else { return [line] }
    var lines = [String(line.prefix { $0 == " " }) + first]
    for (index, part) in parts.enumerated().dropFirst() {
      let room = columns - (index == parts.count - 1 ? 0 : mark.count)
      if lines[lines.count - 1].count + 1 + part.count <= room {
        lines[lines.count - 1] += " " + part
      } else {
        lines[lines.count - 1] += mark
        lines.append(String(repeating: " ", count: indent) + part)
      }
    }
    return lines
  }
}
