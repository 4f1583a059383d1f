// English rates, doses and measures: per side, per kilometre, 3 times 10, 60 by 180 centimetres.
// SPDX-License-Identifier: GPL-3.0-or-later

extension PronunciationRules {
  /// What a dose is per, with its name where it is shortened.
  static let perNames: [String: String] = {
    var names = [
      "d": "day", "wk": "week", "w": "week", "mo": "month", "yr": "year", "min": "minute", "h": "hour", "hr": "hour",
      "s": "second", "sec": "second", "km": "kilometre", "mi": "mile", "kg": "kilogram", "rep": "rep",
      "sess": "session", "ex": "exercise", "rnd": "round",
    ]
    for name in perWhole { names[name] = name }
    return names
  }()
  private static let perWhole = [
    "side", "leg", "arm", "hand", "wrist", "shoulder", "ankle", "elbow", "foot", "knee", "hip", "limb", "calf", "thigh",
    "finger", "toe", "nostril", "eye", "ear", "glute", "quad", "heel", "day", "night", "week", "weekend", "month",
    "year", "minute", "hour", "second", "morning", "evening", "set", "round", "session", "workout", "exercise",
    "direction", "person", "kilo", "class", "lap", "mile", "kilometre", "position", "breath", "cycle", "way", "circuit",
    "stretch", "pose", "stage", "station", "block", "visit", "course", "muscle", "angle", "turn", "interval", "game",
  ]
  private static let counted = [
    "rep", "reps", "repetitions", "set", "sets", "times", "seconds", "second", "sec", "secs", "s", "minutes", "minute",
    "min", "mins", "hours", "hour", "hr", "hrs", "breaths", "breath", "br", "beats", "steps", "strides", "laps",
    "sessions",
    "litres", "liters", "cups", "glasses", "kg", "mg", "g", "ml", "kcal", "calories", "days", "rounds", "lb", "lbs",
    "x",
    "m", "km", "mi", "cm", "mile", "metre", "metres", "once", "twice", "thrice", "dollar", "pound", "euro", "count",
    "counts", "visit", "lap", "round", "pulses",
  ]
  static let countedNames = Set(counted)
  /// The same as a group of a pattern.
  static let quantities = "(\(counted.joined(separator: "|")))"

  /// Numbers as words, exact or not.
  static let numberWords: Set = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen",
    "twenty", "thirty", "forty", "sixty", "ninety", "few", "several", "some", "many", "more",
  ]

  static let per: [SpeakingRule] = [
    SpeakingRule(.slash, "per", needs: [.sign("/")], for: "10 circles/side", not: "front/side") { tokens, index in
      guard tokens[tokens.skippingSpace(index)] == .sign("/"), index == 0 || tokens[index - 1] != .space else {
        return nil
      }
      let place = tokens.skippingSpace(tokens.skippingSpace(index) + 1)
      guard let name = perName(tokens, place), isDose(tokens, before: index, per: tokens[place].text) else {
        return nil
      }
      return .init(tokens.hasAbbreviationPoint(at: place + 1) ? place + 2 : place + 1, " per \(name)")
    },
    SpeakingRule(.abbreviation, "per, in words", needs: [.word("per")], for: "2 per hr", not: "2 per hour") {
      tokens, index in
      guard tokens.word(at: index)?.lowercased() == "per", let name = perName(tokens, tokens.skippingSpace(index + 1))
      else { return nil }
      let end = tokens.skippingSpace(index + 1) + 1
      return .init(tokens.hasAbbreviationPoint(at: end) ? end + 1 : end, "per \(name)")
    },
  ]

  private static let distance: Set = ["m", "km", "mi", "mile"]

  /// What something is per; single letters are meant as they are written.
  private static func perName(_ tokens: [SpokenToken], _ place: Int) -> String? {
    guard let word = tokens.word(at: place), tokens.token(at: place + 1) != .sign("'") else { return nil }
    return perNames[word.utf8.count == 1 ? word : word.lowercased()]
  }

  /// Whether a number, a unit, or a number of things stands before an index.
  private static func isDose(_ tokens: [SpokenToken], before index: Int, per perWord: String) -> Bool {
    switch tokens.token(at: index - 1) {
    case .number, .sign("\""), .sign("'"), .sign("%"), .sign("\u{B0}"): return true
    case .word(let word):
      let word = word.lowercased()
      if countedNames.contains(word) && !(distance.contains(word) && distance.contains(perWord))
        || tokens.wordBefore(index - 1) == "per"
      {
        return true
      }
      guard word.hasSuffix("s") else { return false }
      // "10 slow push-ups"
      var place = index - 2
      for _ in 0..<5 where place >= 0 {
        switch tokens[place] {
        case .number: return true
        case .word(let word) where numberWords.contains(word.lowercased()): return true
        case .word, .space, .sign("-"): place -= 1
        default: return false
        }
      }
      return false
    default: return false
    }
  }

  static let times: [SpeakingRule] = [
    measures,
    .init(.unit, "times times", "#~x~#~x~#", "$1 times $2 times $3", for: "3x10x2", not: "3 x 10"),
    .init(.unit, "sets of", "(set|sets|round|rounds)~x~#", "$1 of $2", for: "2 sets x 10 reps", not: "2 sets, 10 reps"),
    .init(.unit, "times", "#~x~#", "$1 {time|times} $2", for: "3 x 10", not: "3 xs 10"),
    .init(
      .unit, "times a week", "# x (per|a|each|every|daily|weekly)", "$1 {time|times} $2", for: "2 x per week",
      not: "2 x-rays per week"),
    .init(.unit, "amount", "x~#~\(quantities)", "$1 $2", for: "plank x 30 s", not: "plank x 30"),
    .init(.unit, "load", "x~bw", "times bodyweight", for: "1.5 x BW", not: "x be"),
    .init(
      .unit, "to failure", "#~(x|X)~(failure|fail|F)", "$1 {time|times} to failure", for: "3 x failure",
      not: "2 x falls"),
    .init(
      .unit, "to failure, joined", "#~(xF|xfailure)", "$1 {time|times} to failure", for: "3xF", not: "3 fx"),
    .init(
      .unit, "times what",
      "#~x~(max|maximum|as|to|amrap|through|around|forward|forwards|back|backward|backwards|up|down|left|right|in|out|with|at"
        + "|on|then|and|slow|slowly|fast|quick|quickly)", "$1 {time|times} $2", for: "3 x max", not: "2 x heavy bands"),
    .init(.unit, "times a group", "#~x~\\(", "$1 {time|times} (", for: "2 x (10 + 10)", not: "2 x dumbbells"),
    .init(.unit, "so many things", "# x @", "$1 $2", for: "2 x dumbbells", not: "2 x 5"),
    .init(.unit, "times after", "#x", "$1 {time|times}", for: "do it 3x", not: "do it 3 x"),
    .init(.unit, "times before", "x~#", "$1 {time|times}", for: "squat x 10", not: "squat 10"),
  ]

  /// A mat of 60 by 180 centimetres: two lengths, and not as few as repetitions of one.
  private static let measures = SpeakingRule(
    .unit, "by", needs: [.number("")], for: "60 x 180 cm mat", not: "6 x 800 m"
  ) { tokens, index in
    guard let first = tokens.amount(at: index) else { return nil }
    let unit = index + 1 < tokens.count ? lengthUnit(tokens, index + 1) : nil
    let cross = tokens.skippingSpace(unit?.end ?? index + 1)
    guard ["x", "X", "by"].contains(tokens.word(at: cross)) else { return nil }
    let place = tokens.skippingSpace(cross + 1)
    guard let second = tokens.amount(at: place), let last = lengthUnit(tokens, place + 1) else { return nil }
    let isMeasure =
      unit != nil || isObject(tokens.wordAfter(last.end))
      || (["cm", "mm"].contains(last.name) && first >= 10 && second >= 10)
    guard isMeasure else { return nil }
    let said = tokens[index].text + (unit.map { " \($0.name)" } ?? "") + " by "
    guard tokens.word(at: last.end - 1) == nil else { return .init(place, said) }
    return .init(last.end, said + "\(tokens[place].text) \(last.name)")
  }

  private static func isObject(_ word: String?) -> Bool { word.map(solids.contains) == true }
  private static let solids: Set = [
    "mat", "towel", "board", "box", "block", "blanket", "pad", "cushion", "pillow", "rug", "space", "area", "bolster",
    "square", "step", "band", "wedge", "bench", "room",
  ]

  /// A unit of length behind a number, a mark of feet or inches with its name.
  private static func lengthUnit(_ tokens: [SpokenToken], _ end: Int) -> (name: String, end: Int)? {
    if tokens.token(at: end) == .sign("'") { return ("feet", end + 1) }
    if tokens.token(at: end) == .sign("\"") { return ("inches", end + 1) }
    let place = tokens.skippingSpace(end)
    guard let word = tokens.word(at: place)?.lowercased(), ["cm", "mm", "m", "in", "ft", "inch", "feet"].contains(word)
    else { return nil }
    return (word, place + 1)
  }
}
