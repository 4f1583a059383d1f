// The next occurrence of a calendar expression, according to systemd.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
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
    return .next(value("Next elapse: ", in: answer) ?? "never")
  }

  /// The first occurrence of an expression after a time; both in seconds since 1970. nil if there is none, or the
  /// expression cannot be evaluated.
  static func time(_ expression: String, after base: Int) -> Int? {
    let command = ["systemd-analyze", "calendar", "--base-time=@\(base)", "--", expression]
    // In UTC a local time is that of one moment only, even in the night in which clocks are put back.
    guard let answer = Tool.ask(command),
      let written = value("(in UTC): ", in: answer) ?? value("Next elapse: ", in: answer)
    else { return nil }
    // Such as "Thu 2026-11-26 10:30:00 UTC".
    let parts = written.split { " -:".contains($0) }.compactMap { Int32($0) }
    guard parts.count == 6 else { return nil }
    var day = tm()
    (day.tm_year, day.tm_mon, day.tm_mday) = (parts[0] - 1900, parts[1] - 1, parts[2])
    (day.tm_hour, day.tm_min, day.tm_sec) = (parts[3], parts[4], parts[5])
    return timegm(&day)
  }

  private static func value(_ mark: String, in answer: Tool.Answer) -> String? {
    answer.text.split(separator: "\n").lazy.map { $0.drop { $0 == " " } }.first { $0.hasPrefix(mark) }
      .map { String($0.dropFirst(mark.count)) }
  }
}

extension Tool {
  /// Runs a program in the C locale, because its output is parsed.
  static func ask(_ arguments: [String]) -> Answer? { run(arguments, environment: ["LC_ALL": "C"]) }
}
