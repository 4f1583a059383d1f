// The next occurrence of a calendar expression, according to systemd.
// SPDX-License-Identifier: GPL-3.0-or-later

import System
import Systemd

/// Asks `systemd-analyze` about calendar expressions.
enum Calendar {
  /// The result of parsing an expression.
  enum Reading: Equatable {
    /// Valid; the next occurrence in systemd's words.
    case next(String)
    /// Invalid; the reason in systemd's words.
    case wrong(String)
    /// `systemd-analyze` is not available.
    case unknown
  }

  /// Evaluates an expression.
  static func read(_ expression: String) -> Reading {
    guard TimerUnit.isPlausible(expression) else { return .wrong("it is empty, too long, or not plain text") }
    guard let answer = Tool.ask(["systemd-analyze", "calendar", "--", expression]) else { return .unknown }
    guard answer.status == 0 else { return .wrong(answer.firstLine) }
    let mark = "Next elapse: "
    for line in answer.text.split(separator: "\n") {
      let text = line.drop { $0 == " " }
      if text.hasPrefix(mark) { return .next(String(text.dropFirst(mark.count))) }
    }
    return .next("never")
  }
}

extension Tool {
  /// Runs a program in the C locale, because its output is parsed.
  static func ask(_ arguments: [String]) -> Answer? { run(arguments, environment: ["LC_ALL": "C"]) }
}
