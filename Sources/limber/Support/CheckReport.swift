// The output of `limber check`: each file's diagnostics, and the totals.
// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import RoutineEngine
import RoutineLanguage

/// Prints checked files one by one, and counts the diagnostics.
struct CheckReport {
  private let format: CheckCommand.Format
  private let isDiff: Bool
  private let printer: HumanPrinter
  private var json = JSONPrinter()
  private(set) var files = 0
  private(set) var errors = 0
  private(set) var warnings = 0
  private var hints = 0
  private var accepted = 0
  /// Files that could not be read or written.
  var unreadable = 0

  /// - Parameter isDiff: Whether a diff goes to standard output, which must contain nothing else.
  init(format: CheckCommand.Format, colour: Bool, isDiff: Bool) {
    self.format = format
    self.isDiff = isDiff
    printer = HumanPrinter(colour: colour)
  }

  /// Prints the diagnostics of a file.
  mutating func add(_ checked: Checked<Document>) {
    files += 1
    errors += checked.count(.error)
    warnings += checked.count(.warning)
    hints += checked.count(.hint)
    accepted += checked.accepted.count
    guard !isDiff else { return }
    switch format {
    case .human:
      let text = printer.text(checked.withAdvice)
      if !text.isEmpty { Streams.writeExactly(text) }
    case .json: json.add(checked)
    case .github:
      let text = GitHubPrinter.text(checked)
      if !text.isEmpty { Streams.write(text) }
    }
  }

  /// Prints what follows after all files.
  func finish() {
    guard !isDiff else { return Streams.report(summary) }
    switch format {
    case .human: if files > 0 { Streams.write(summary + "\n") }
    case .json: Streams.writeExactly(json.json.text(indented: true) + "\n")
    case .github: break
    }
  }

  private var summary: String {
    let found = [(errors, "error"), (warnings, "warning"), (hints, "hint")].filter { $0.0 > 0 }
      .map { CheckReport.counted($0.0, $0.1) }
    return CheckReport.counted(files, "file") + " checked: "
      + (found.isEmpty ? ["no problems"] : found).joined(separator: ", ")
      + (accepted > 0 ? "; \(accepted) accepted." : ".")
  }

  private static func counted(_ number: Int, _ what: String) -> String { "\(number) \(what)\(number == 1 ? "" : "s")" }
}
