// Lengths and times of day as command-line arguments.
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import RoutineEngine
import RoutinePlayer

/// A length such as `60s` or `1m 30s`.
struct LengthArgument: ExpressibleByArgument {
  let length: Frames

  init?(argument: String) {
    guard let length = LengthText.frames(argument) else { return nil }
    self.length = length
  }
}

/// A time of day such as `11:00`.
struct ClockArgument: ExpressibleByArgument, CustomStringConvertible {
  let hour: Int
  let minute: Int

  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2, (1...2).contains(parts[0].count),
      parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
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
