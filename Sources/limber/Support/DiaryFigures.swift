// Sessions of the diary for programs: JSON and comma-separated values.
// SPDX-License-Identifier: GPL-3.0-or-later

import Diary
import JSON
import RoutineEngine
import System

extension KeptSession {
  /// What is told of a session, under the names of its columns.
  private var members: [(String, JSON)] {
    let heading = record.heading
    return [
      ("day", .string(heading.day.description)), ("started", .int(Int64(heading.started))),
      ("routine", .string(heading.routine)), ("title", .string(heading.title)),
      ("complete", .bool(isToItsEnd)), ("done", .int(Int64(done))), ("cut_short", .int(Int64(cutShort))),
      ("skipped", .int(Int64(skipped))), ("worked_ms", .int(record.worked.duration.milliseconds)),
      ("rested_ms", .int(record.rested.duration.milliseconds)),
      ("total_ms", .int(record.total.duration.milliseconds)),
      ("pain_before", .optional(record.ratings[.painBefore])), ("pain_after", .optional(record.ratings[.painAfter])),
      ("effort", .optional(record.ratings[.effort])),
    ]
  }

  /// The session as an object.
  var json: JSON { .object(members) }

  /// The names of the columns.
  fileprivate var names: [String] { members.map(\.0) }

  /// The session as cells; a value that is not there is empty.
  fileprivate var cells: [String] {
    members.map { _, value in
      switch value {
      case .null: ""
      case .string(let text):
        "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
      default: value.text()
      }
    }
  }
}

extension DiaryText {
  /// The sessions as comma-separated values, with a line of names.
  static func csv(_ sessions: [KeptSession]) -> String {
    guard let names = sessions.first?.names else { return "" }
    return ([names] + sessions.map(\.cells)).map { $0.joined(separator: ",") + "\r\n" }.joined()
  }
}
