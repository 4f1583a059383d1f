// The occurrences of a calendar expression, according to systemd.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import System
import Systemd

/// Asks `systemd-analyze` about calendar expressions.
enum Calendar {
  /// The result of parsing an expression.
  enum Reading: Equatable {
    /// Valid; the next occurrences, in order. Empty if it has none.
    case next([Moment])
    /// Invalid; the reason in systemd's words.
    case wrong(String)
    /// `systemd-analyze` is not available.
    case unknown
  }

  /// An occurrence.
  struct Moment: Equatable {
    /// In seconds since 1970.
    let time: Int
    /// In systemd's words, such as `Thu 2026-11-26 10:30:00 UTC`.
    let words: String
  }

  /// Evaluates an expression.
  /// - Parameters:
  ///   - base: The time after which occurrences are looked for, in seconds since 1970; nil for now.
  ///   - count: The most occurrences.
  static func read(_ expression: String, after base: Int? = nil, count: Int = 1) -> Reading {
    guard TimerUnit.isPlausible(expression) else { return .wrong("it is empty, too long, or not plain text") }
    let start = base.map { ["--base-time=@\($0)"] } ?? []
    let command = ["systemd-analyze", "calendar", "--iterations=\(count)"] + start + ["--", expression]
    guard let answer = Tool.ask(command) else { return .unknown }
    return answer.status == 0 ? .next(moments(in: answer.text)) : .wrong(answer.firstLine)
  }

  /// The first occurrences of an expression after a time in seconds since 1970; empty if there are none, or the expression
  /// cannot be evaluated.
  static func moments(_ expression: String, after base: Int, count: Int = 1) -> [Moment] {
    if case .next(let moments) = read(expression, after: base, count: count) { moments } else { [] }
  }

  /// The occurrences that `systemd-analyze` lists:
  ///
  ///         Next elapse: Thu 2026-11-26 10:30:00 CET
  ///            (in UTC): Thu 2026-11-26 09:30:00 UTC
  ///            From now: 3h left
  ///           Iter. #2: Fri 2026-11-27 10:30:00 CET
  static func moments(in text: String) -> [Moment] {
    var found: [Moment] = []
    for line in text.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let name = line[..<colon].drop { $0 == " " }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      guard let time = seconds(value) else { continue }
      if name == "Next elapse" || name.contains("#") {
        found.append(Moment(time: time, words: String(value)))
      } else if name == "(in UTC)", let last = found.popLast() {
        // In UTC a local time is that of one moment only, even in the night in which clocks are put back.
        found.append(Moment(time: time, words: last.words))
      }
    }
    return found
  }

  /// The time of `Thu 2026-11-26 10:30:00 UTC`, as if its zone were UTC.
  private static func seconds(_ written: Substring) -> Int? {
    let parts = written.split { " -:".contains($0) }.compactMap { Int32($0) }
    guard parts.count == 6 else { return nil }
    var day = tm()
    (day.tm_year, day.tm_mon, day.tm_mday) = (parts[0] - 1900, parts[1] - 1, parts[2])
    (day.tm_hour, day.tm_min, day.tm_sec) = (parts[3], parts[4], parts[5])
    return timegm(&day)
  }
}

extension Tool {
  /// Runs a program in the C locale, because its output is parsed.
  static func ask(_ arguments: [String]) -> Answer? { run(arguments, environment: ["LC_ALL": "C"]) }
}
