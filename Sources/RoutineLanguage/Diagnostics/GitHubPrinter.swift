// Diagnostics as annotations in a GitHub workflow.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Prints one workflow command per diagnostic.
public enum GitHubPrinter {
  /// The annotations for a check, one per line.
  public static func text<Value>(_ checked: Checked<Value>) -> String {
    var tables: [Int: LineTable] = [:]
    var out = ""
    for diagnostic in checked.diagnostics {
      guard let file = checked.sources[diagnostic.place.file] else { continue }
      let table = tables[diagnostic.place.file] ?? LineTable(file)
      tables[diagnostic.place.file] = table
      let start = table.position(of: diagnostic.place.range.lowerBound)
      let end = table.position(of: diagnostic.place.range.upperBound)
      let code = diagnostic.code.rawValue
      let path = property(file.path.printable)
      out += "::\(command(diagnostic.severity)) file=\(path),line=\(start.line),endLine=\(end.line)"
      // Columns are valid only for a range within one line.
      if start.line == end.line { out += ",col=\(start.column),endColumn=\(max(start.column + 1, end.column))" }
      out += ",title=\(code)::\(data(diagnostic.message))\n"
    }
    return out
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .hint: "notice"
    }
  }

  private static func data(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { out, scalar in
      switch scalar {
      case "%": out += "%25"
      case "\r": out += "%0D"
      case "\n": out += "%0A"
      default: out.unicodeScalars.append(scalar)
      }
    }
  }

  private static func property(_ text: String) -> String {
    data(text).unicodeScalars.reduce(into: "") { out, scalar in
      switch scalar {
      case ":": out += "%3A"
      case ",": out += "%2C"
      default: out.unicodeScalars.append(scalar)
      }
    }
  }
}
