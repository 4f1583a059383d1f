// At which moments the time that remains is told.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The moments at which the time that remains is told, in seconds before the end, the earliest first.
enum TimeMarks {
  /// The minutes of a long hold, from two minutes on: the last five, or in more than ten minutes the last two and every
  /// fifth.
  static func minutes(of length: Frames) -> [Int] {
    guard length >= .seconds(120) else { return [] }
    let most = Int((length.count - 1) / Frames.seconds(60).count)
    return (1...max(1, most)).reversed().filter { minutes in
      minutes <= 5 && length <= .seconds(600) || minutes <= 2 || minutes.isMultiple(of: 5)
    }.map { $0 * 60 }
  }

  /// The minutes of a phase of more than a minute, and its last thirty seconds.
  static func ofPhase(_ length: Frames) -> [Int] {
    length > .seconds(60) ? minutes(of: length) + [30] : []
  }

  /// The minutes of a rest, thirty seconds where it lasts longer, and ten from 45 seconds on.
  static func ofRest(_ length: Frames) -> [Int] {
    guard length > .seconds(30) else { return [] }
    return minutes(of: length) + (length >= .seconds(45) ? [30, 10] : [30])
  }
}

extension PhraseTable {
  /// "Thirty seconds to go."
  func toGo(_ seconds: Int) -> String { phrase(.toGo, ["time": duration(.seconds(seconds))]) }
}
