// What Docs/Safety.md and the pages of the safety codes take from the checks.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

@testable import RoutineLanguage

enum SafetyDocs {
  static func owner(of code: Code) -> SafetyCheck? {
    SafetyCheck.all.first { $0.reports.contains { $0.code == code } }
  }

  /// The page of a code down to its examples.
  static func head(of code: Code) -> String? {
    guard let check = owner(of: code), let report = check.reports.first(where: { $0.code == code }) else { return nil }
    var head = Paragraphs(width: 120)
    head.line("# \(code.rawValue): \(report.title)")
    let profile = check.profile.map { "Checked with `--profile \($0.rawValue)`." }
    for paragraph in [check.why, "Source: \(check.source).", profile].compactMap({ $0 }) {
      head.gap()
      head.paragraph(paragraph)
    }
    head.gap()
    return head.text
  }

  /// A page with its tables written again from the checks, each between `<!-- checks: NAME -->` and `<!-- end -->`.
  static func filled(_ page: String) -> String {
    var out = ""
    var isTable = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line == "<!-- end -->" { isTable = false }
      if !isTable { out += line + "\n" }
      switch line {
      case "<!-- checks: everyone -->":
        out += table(["what"], SafetyCheck.all.filter { $0.profile == nil }) { [$0.subject] }
      case "<!-- checks: profiles -->":
        out += table(["profile", "what"], SafetyCheck.all.filter { $0.profile != nil }) { check in
          ["`\(check.profile?.rawValue ?? "")`", check.subject]
        }
      default: continue
      }
      isTable = true
    }
    return out
  }

  private static func table(
    _ columns: [String], _ checks: [SafetyCheck], _ cells: (SafetyCheck) -> [String]
  ) -> String {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    let names = columns + ["reported", "codes", "source"]
    return row(names) + String(repeating: "|---", count: names.count) + "|\n"
      + checks.map { check in
        row(
          cells(check) + [
            check.reports.map { $0.severity.rawValue + words($0.bound) }.joined(separator: "; "),
            check.reports.map { "[\($0.code.rawValue)](Diagnostics/\($0.code.rawValue).md)" }.joined(separator: ", "),
            check.source,
          ])
      }.joined()
  }

  private static func words(_ bound: Bound) -> String {
    switch bound {
    case .none: ""
    case .above(let length): ": above \(words(length))"
    case .from(let length): ": from \(words(length)) on"
    case .below(let length): ": under \(words(length))"
    case .moreThan(let count): ": above \(count)"
    case .when(let words): ": \(words)"
    }
  }

  private static func words(_ length: Frames) -> String {
    let seconds = Int(length.seconds)
    if seconds >= 3600 { return seconds == 3600 ? "1 hour" : "\(seconds / 3600) hours" }
    return seconds > 120 ? "\(seconds / 60) minutes" : "\(seconds) seconds"
  }
}
