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
  private let clock: TimeOfDay

  init(_ argument: String) throws {
    guard let clock = TimeOfDay(argument) else {
      throw ValidationError("`\(argument.prefix(40))` is not a time of day; write it like 11:00.")
    }
    self.clock = clock
  }

  var description: String { clock.description }

  /// The time until this time of day by the local clock: negative if it is past by less than four hours, so that a session
  /// that begins late does not take it for tomorrow's.
  func fromNow(_ now: time_t = time(nil)) -> Duration {
    var moment = now
    var today = tm()
    localtime_r(&moment, &today)
    let candidates = [Int32(-1), 0, 1].map { days in
      var day = today
      (day.tm_mday, day.tm_hour, day.tm_min, day.tm_sec) = (today.tm_mday + days, 0, Int32(clock.minute), 0)
      day.tm_isdst = -1
      return mktime(&day) - now
    }
    return .seconds(candidates.first { $0 > -4 * 3600 } ?? 0)
  }
}
