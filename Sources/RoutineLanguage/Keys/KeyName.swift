// The names of all keys, and their lookup by bytes.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// A key of the format.
enum KeyName: UInt8, CaseIterable, Hashable, Sendable {
  case format, routine, exercise, notice, name, language, summary, goal, minutes
  case forWhom, when, howOften, haveReady, avoidIf
  case voice, variant, speed, pitch, range, volume, clarity
  case pronounce
  case sounds, start, end, tick, holdTick
  case guidance, count, countDown, ending, signal
  case exercises, steps, note
  case also, position, kit, tags, muscles, setup, sideName, endPosition
  case hold, movement, parts, exit, betweenSets, doseVerb, form, stopIf, maxHold
  case easier, harder, sources, cues
  case reps, repsByRound, phases, `for`, sets, sides, rest, change, pause, move, order, until, begin, atMost, transition
  case firstSide, load, defaults, accept
  case `do`, play, say, `repeat`, every, beat
  case spoken, reminder, shown
  case profile, output, view, theme, always, preRoll, keepAwake, pauseLimit, keepDisplayOn, region, diary, askRatings
  case quietHours
  case programme, stages, stage, routines, sessionsAWeek, dose, only, moveOn, sessions, effort, pain
  case poses, figure

  /// The key as written in a file: words in lower case, separated by hyphens.
  var written: String { KeyName.writtenNames[Int(rawValue)] }

  private static let writtenNames: [String] = allCases.map { name in
    "\(name)".reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
  }

  /// The bytes of a name of at most fifteen as a number.
  private static func number(of bytes: some Sequence<UInt8>) -> UInt128 { bytes.reduce(1) { $0 << 8 | UInt128($1) } }

  /// The keys by the numbers of their names, sorted.
  private static let byNumber: [(number: UInt128, name: KeyName)] =
    allCases.map { (number(of: $0.written.utf8), $0) }.sorted { $0.number < $1.number }

  /// Looks up a key by its bytes.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count <= 15 else { return nil }
    let number = KeyName.number(of: bytes)
    let index = KeyName.byNumber.partitioningIndex { $0.number >= number }
    guard index < KeyName.byNumber.count, KeyName.byNumber[index].number == number else { return nil }
    self = KeyName.byNumber[index].name
  }

  /// Looks up a key by its written form.
  init?(written: String) { self.init(Array(written.utf8)[...]) }
}
