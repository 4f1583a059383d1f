// When a calendar expression comes next, as systemd itself reads it.
// SPDX-License-Identifier: GPL-3.0-or-later

import System
import Systemd

/// Asks `systemd-analyze` about calendar expressions.
enum Calendar {
  /// What is known of an expression.
  enum Reading: Equatable {
    /// It is right; when it comes next, in the words of systemd.
    case next(String)
    /// It is wrong, in the words of systemd.
    case wrong(String)
    /// There is no `systemd-analyze` here to ask.
    case unknown
  }

  /// Reads an expression.
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
  /// Runs a program whose words are read, so they are asked for in one language.
  static func ask(_ arguments: [String]) -> Answer? { run(arguments, environment: ["LC_ALL": "C"]) }
}
