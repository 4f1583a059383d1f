// Lengths and times of day as command-line arguments.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import RoutineEngine

extension Frames {
  /// Reads the value of an option that takes a length, as in files.
  static func fromArgument(_ text: String) throws -> Frames {
    do throws(LengthProblem) { return try WrittenLength.read(text) } catch {
      throw ValidationError(error.sentence(on: text.prefix(40)))
    }
  }
}

/// A time of day such as `11:00`.
struct ClockArgument: CustomStringConvertible {
  let hour: Int
  let minute: Int

  init(_ argument: String) throws {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2, (1...2).contains(parts[0].count),
      parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { throw ValidationError("`\(argument.prefix(40))` is not a time of day; write it like 11:00.") }
    self.hour = hour
    self.minute = minute
  }

  var description: String { "\(hour):\(minute.padded(to: 2))" }

  /// The time until the next occurrence of this time of day, by the local clock: today, or else tomorrow.
  func fromNow(_ now: time_t = time(nil)) -> Duration {
    var moment = now
    var day = tm()
    localtime_r(&moment, &day)
    day.tm_hour = Int32(hour)
    day.tm_min = Int32(minute)
    day.tm_sec = 0
    day.tm_isdst = -1
    var then = mktime(&day)
    if then <= now {
      day.tm_mday += 1
      day.tm_isdst = -1
      then = mktime(&day)
    }
    return .seconds(then - now)
  }
}
