// How often a text says that something is to be done.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// Words such as "four times a day" or "every half hour".
struct Pace {
  let words: String
  let place: Place
  let isDenied: Bool
  /// How often a day, where a number of times is given.
  var timesADay: Int?
  /// The time from one to the next, where it is given.
  var interval: Frames?

  /// Whether less time than a limit is left from one turn to the next.
  func isWithin(_ limit: Frames) -> Bool {
    if let interval { return interval < limit }
    guard let timesADay, timesADay > 0 else { return false }
    return .seconds(16 * 3600 / timesADay) < limit
  }

  /// The paces in an English text. A day is taken to have sixteen hours of being awake.
  static func all(in text: Text, at place: Place) -> [Pace] {
    guard text.language.base == "en" else { return [] }
    let words = text.source.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "\u{2019}" }
    var paces: [Pace] = []
    for index in words.indices {
      guard let (length, pace) = Pace.pace(words[index...], place) else { continue }
      let before = words[..<index].suffix(4)
      let after = words[(index + length)...].prefix(3)
      let verdicts = ["nobody", "no", "not", "never", "isn't", "doesn't", "won't"]
      let others = ["walk", "move", "stand", "drink", "stretch", "stroll", "breathe", "blink", "look"]
      let limits = ["not", "never", "don't", "no", "most", "max", "maximum", "than"]
      paces.append(
        Pace(
          words: words[index..<index + length].joined(separator: " "), place: place,
          isDenied: after.contains { verdicts.contains(String($0)) }
            || before.contains { others.contains(String($0)) }
            || words[(index + length)...].prefix(6).contains("too")
            || before.contains { limits.contains(String($0)) } && !(before.last == "than" && before.contains("more")),
          timesADay: pace.timesADay, interval: pace.interval))
    }
    if let list = Pace.list(words, place) { paces.append(list) }
    return paces
  }

  /// Times of a day by their names.
  private static let hours: Set<Substring> = [
    "waking", "breakfast", "elevenses", "brunch", "lunch", "lunchtime", "noon", "midday", "tea", "teatime", "supper",
    "dinner", "bedtime", "bed", "morning", "afternoon", "evening", "night", "midnight", "news", "midmorning", "dawn",
    "dusk",
  ]

  /// Four times of a day or more, one after the other: "at breakfast, lunch, tea and supper".
  private static func list(_ words: [Substring], _ place: Place) -> Pace? {
    let halves = ["am", "pm"]
    let isClock = words.contains { word in word == "clock" || halves.contains { word.hasSuffix($0) } }
    func isTime(_ word: Substring) -> Bool {
      if hours.contains(word) { return true }
      let number = halves.contains { word.hasSuffix($0) } ? word.dropLast(2) : word
      return isClock && English.number(number).map { (1...24).contains($0) } ?? false
    }
    let times = words.indices.filter { isTime(words[$0]) }
    guard let first = times.first, let last = times.last, Set(times.map { words[$0] }).count > 3,
      !words[first...last].contains("or")
    else { return nil }
    return Pace(
      words: words[first...last].joined(separator: " "), place: place, isDenied: false,
      timesADay: Set(times.map { words[$0] }).count)
  }

  /// The length of a unit, by its word.
  private static func unit(_ word: Substring) -> Frames? {
    if word.hasPrefix("minute") || word == "mins" { return .seconds(60) }
    return word.hasPrefix("hour") ? .seconds(3600) : nil
  }

  private static let day: Set<Substring> = ["a", "per", "each", "every"]

  /// The pace at the start of some words, and how many of them it takes.
  private static func pace(_ words: ArraySlice<Substring>, _ place: Place) -> (Int, Pace)? {
    let words = Array(words.prefix(6)) + Array(repeating: "", count: 6)
    func pace(_ length: Int, timesADay: Int? = nil, every interval: Frames? = nil) -> (Int, Pace) {
      (length, Pace(words: "", place: place, isDenied: false, timesADay: timesADay, interval: interval))
    }
    if let times = English.number(words[0]), words[1] == "times", day.contains(words[2]), words[3] == "day" {
      return pace(4, timesADay: times)
    }
    if let times = English.number(words[0]), words[1] == "times", words[2] == "daily" || words[2] == "today" {
      return pace(3, timesADay: times)
    }
    if let number = English.number(words[0]), let unit = Pace.unit(words[1]) {
      if words[2] == "apart" || words[2] == "between" || words[2] == "off" {
        return pace(3, every: unit.repeated(number))
      }
      if words[2] == "in", words[3] == "between" { return pace(4, every: unit.repeated(number)) }
    }
    if words[0] == "hourly" { return pace(1, every: .seconds(3600)) }
    if words[0] == "every" {
      if words[1] == "hour" || words[1] == "60" { return pace(2, every: .seconds(3600)) }
      if words[1] == "half", words[2] == "hour" || words[2] == "an" { return pace(3, every: .seconds(1800)) }
      if words[1] == "few" || words[1] == "couple", words[2] == "minutes" { return pace(3, every: .seconds(300)) }
      let number = words[1] == "other" ? 2 : English.number(words[1])
      if let number, words[2].hasPrefix("minute") { return pace(3, every: .seconds(number * 60)) }
      if let number, words[2].hasPrefix("hour") { return pace(3, every: .seconds(number * 3600)) }
      if let number, words[2] == "to" || words[2] == "or", words[4].hasPrefix("hour") {
        return pace(5, every: .seconds(number * 3600))
      }
      if let number, words[2] == "to" || words[2] == "or", words[4].hasPrefix("minute") {
        return pace(5, every: .seconds(number * 60))
      }
    }
    let endless = [
      ["all", "day"], ["round", "the", "clock"], ["around", "the", "clock"], ["non", "stop"], ["nonstop"],
      ["day", "and", "night"], ["as", "often", "as", "you", "like"], ["as", "often", "as", "you", "want"],
      ["as", "often", "as", "possible"], ["whenever", "you", "like"], ["constantly"], ["continuously"],
      ["back", "to", "back"], ["throughout", "the", "day"],
    ]
    guard let phrase = endless.first(where: { words.starts(with: $0.map { $0[...] }) }) else { return nil }
    return pace(phrase.count, every: .seconds(60))
  }
}

extension Text {
  /// The longest length that an English text names: "half an hour", "twenty to thirty minutes".
  var longestLength: Frames? {
    guard language.base == "en" else { return nil }
    let words = source.lowercased().split { !$0.isLetter && !$0.isNumber }
    let lengths = words.indices.compactMap { index -> Frames? in
      let unit =
        words[index].hasPrefix("minute") || words[index] == "mins" ? 60 : words[index].hasPrefix("hour") ? 3600 : 0
      guard unit > 0, index > 0 else { return nil }
      let before = words[..<index].suffix(3)
      if before.contains("quarters") { return .seconds(unit / 4 * 3) }
      if let part = [("half", 2), ("quarter", 4)].first(where: { before.contains($0.0[...]) }) {
        return .seconds(unit / part.1)
      }
      return English.number(words[index - 1]).map { .seconds(unit * $0) }
    }
    return lengths.max()
  }
}

extension SafetyReview {
  /// How often the routine says that it, or something in it, is to be done.
  var paces: [Pace] {
    var paces: [Pace] = []
    func add(_ text: Text?) {
      guard let text, let place = text.location.place, place.file == file else { return }
      paces += Pace.all(in: text, at: place)
    }
    for text in [card?.howOften, card?.when, card?.summary] { add(text) }
    func addSentences(of steps: [Step]) {
      for step in steps {
        switch step {
        case .say(let text, _): add(text)
        case .circuit(_, _, let steps, _): addSentences(of: steps)
        case .exercise, .rest: break
        }
      }
    }
    addSentences(of: routine.steps)
    return paces
  }
}
