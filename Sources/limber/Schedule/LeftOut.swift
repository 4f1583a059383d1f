// What was said of single days and hours of the schedule, and the file that keeps it.
// SPDX-License-Identifier: GPL-3.0-or-later

import Diary
import Glibc
import RoutineEngine
import RoutineLanguage
import System

/// Times at which nothing begins although a timer fires. Times are in seconds since 1970.
struct LeftOut: Equatable {
  /// Why a planned time is left out.
  enum Reason: Equatable {
    case paused(until: Int)
    case skipped
    case quiet(QuietHours)
  }

  /// The end of a pause that lasts until it is ended.
  static let forGood = Int.max

  /// When the pause of the whole schedule ends; nil for none.
  var pausedUntil: Int?
  /// Single planned times, by routine.
  var skipped: [String: Set<Int>] = [:]
  /// Hours of every day.
  var quiet: QuietHours?

  /// Why a time planned for a routine is left out; nil if it is not.
  /// - Parameter minute: The minute of the day at a time, by the local clock.
  func reason(_ routine: String, at planned: Int, minute: (Int) -> Int = LeftOut.minute) -> Reason? {
    if let pausedUntil, planned < pausedUntil { return .paused(until: pausedUntil) }
    if skipped[routine]?.contains(planned) == true { return .skipped }
    return quiet.flatMap { $0.contains(minute: minute(planned)) ? .quiet($0) : nil }
  }

  /// The minute of the day at a time, by the local clock.
  static func minute(at seconds: Int) -> Int {
    var moment = time_t(seconds)
    var parts = tm()
    localtime_r(&moment, &parts)
    return Int(parts.tm_hour) * 60 + Int(parts.tm_min)
  }

  /// The first occurrence of an expression after a time that is not left out; nil if there is none among the next 300.
  func next(of expression: String, for routine: String, after now: Int) -> Calendar.Moment? {
    guard pausedUntil != Self.forGood else { return nil }
    return Calendar.moments(expression, after: max(now, (pausedUntil ?? now) - 1), count: 300)
      .first { reason(routine, at: $0.time) == nil }
  }

  // MARK: Its file

  /// What was said, with the quiet hours of the settings.
  static func read() -> LeftOut {
    let text = path.flatMap(Timers.text) ?? ""
    var leftOut = LeftOut(text: text)
    leftOut.quiet = KeptSettings().settings.quietHours
    return leftOut
  }

  /// Keeps what was said for the time to come.
  func write(now: Int) throws(CommandError) {
    guard let path = Self.path else {
      throw CommandError("could not find the folder of the schedule, because HOME is not set")
    }
    do throws(SystemError) {
      try Folders.make(Paths.folder(of: path))
      try AtomicFile.replace(path, with: Array(text(now: now).utf8))
    } catch {
      throw CommandError("could not write \(path): \(error.reason)")
    }
  }

  /// In the folder that the service reads as the user does, whatever variables either has.
  private static var path: String? { Timers.state.map { $0 + "/schedule" } }

  /// The lines of the file, without what is past.
  func text(now: Int) -> String {
    var lines = ["# Written by limber schedule."]
    if let pausedUntil, pausedUntil > now { lines.append("paused-until \(pausedUntil)") }
    for (routine, times) in skipped.sorted(by: { $0.key < $1.key }) {
      lines += times.filter { $0 > now - Punctuality.grace }.sorted().map { "skip \(routine) \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads the lines of the file; others are passed over.
  init(text: String) {
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      switch (words.first, words.count) {
      case ("paused-until", 2): pausedUntil = Int(words[1])
      case ("skip", 3): if let time = Int(words[2]) { skipped[String(words[1]), default: []].insert(time) }
      default: break
      }
    }
  }

  init(pausedUntil: Int? = nil, skipped: [String: Set<Int>] = [:], quiet: QuietHours? = nil) {
    self.pausedUntil = pausedUntil
    self.skipped = skipped
    self.quiet = quiet
  }
}

extension LeftOut.Reason {
  /// Why something is left out, after its name.
  var words: String {
    switch self {
    case .paused(LeftOut.forGood):
      "is left out, because the schedule is paused; `limber schedule resume` goes on with it"
    case .paused(let end):
      "is left out, because the schedule is paused until \(Day(at: end)); `limber schedule resume` goes on with it sooner"
    case .skipped: "is left out this time, as `limber schedule skip` said"
    case .quiet(let hours): "is left out, because \(hours) are quiet hours in the settings"
    }
  }
}
