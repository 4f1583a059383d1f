// The names of all keys, and their lookup by bytes.
// SPDX-License-Identifier: GPL-3.0-or-later

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
  case profile, output, view, theme, always, preRoll, keepAwake, keepDisplayOn, region, diary

  /// The key as written in a file: words in lower case, separated by hyphens.
  var written: String { KeyName.writtenNames[Int(rawValue)] }

  private static let writtenNames: [String] = allCases.map { name in
    "\(name)".reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
  }

  private static let byLength: [[(bytes: [UInt8], name: KeyName)]] = {
    var lists: [[(bytes: [UInt8], name: KeyName)]] = []
    for name in allCases {
      let bytes = Array(name.written.utf8)
      while lists.count <= bytes.count { lists.append([]) }
      lists[bytes.count].append((bytes, name))
    }
    return lists
  }()

  /// Looks up a key by its bytes.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count < KeyName.byLength.count,
      let found = KeyName.byLength[bytes.count].first(where: { $0.bytes.elementsEqual(bytes) })
    else { return nil }
    self = found.name
  }

  /// Looks up a key by its written form.
  init?(written: String) { self.init(Array(written.utf8)[...]) }
}
