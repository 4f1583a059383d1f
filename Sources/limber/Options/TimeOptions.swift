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

  /// The time until this time of day by the local clock: negative if it is past by less than four hours, so that a session
  /// that begins late does not take it for tomorrow's.
  func fromNow(_ now: time_t = time(nil)) -> Duration {
    var moment = now
    var today = tm()
    localtime_r(&moment, &today)
    let candidates = [Int32(-1), 0, 1].map { days in
      var day = today
      (day.tm_mday, day.tm_hour, day.tm_min, day.tm_sec) = (today.tm_mday + days, Int32(hour), Int32(minute), 0)
      day.tm_isdst = -1
      return mktime(&day) - now
    }
    return .seconds(candidates.first { $0 > -4 * 3600 } ?? 0)
  }
}
