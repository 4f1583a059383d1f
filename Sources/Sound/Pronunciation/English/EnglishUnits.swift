// English units, with the marks of feet, inches, minutes and seconds.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A unit: how it is written behind a number, and its names.
private struct Unit {
  let abbreviations: Set<String>
  let one: String
  let many: String
  /// Whether a space may stand before it.
  let takesSpace: Bool
  /// Whether it is this unit there; most are anywhere.
  let isMeant: @Sendable ([SpokenToken], _ number: Int, _ end: Int) -> Bool

  /// Abbreviations of one letter are meant as they are written, others in capitals too, and all where all is capitals.
  private func has(_ word: String, _ tokens: [SpokenToken], _ place: Int) -> Bool {
    if abbreviations.contains(word) { return true }
    guard abbreviations.contains(word.lowercased()) else { return false }
    return word.utf8.count > 1
      || ["S", "M", "H"].contains(word) && tokens.number(at: place + 1) == nil
        && PronunciationRules.isShouted(tokens, but: place)
  }

  init(
    _ abbreviations: Set<String>, _ one: String, _ many: String, takesSpace: Bool = true,
    if isMeant: @escaping @Sendable ([SpokenToken], Int, Int) -> Bool = { _, _, _ in true }
  ) {
    self.abbreviations = abbreviations
    self.one = one
    self.many = many
    self.takesSpace = takesSpace
    self.isMeant = isMeant
  }

  /// A number with the unit, joined, with a space or with a hyphen: `10kg`, `10 kg.`, `a 10-kg bag`, `a 10 kg bag`.
  func rule(for example: String, not near: String) -> SpeakingRule {
    SpeakingRule(.unit, many, needs: [.number("")], for: example, not: near) { tokens, index in
      guard let number = tokens.number(at: index), !(tokens.token(at: index + 1) == .space && !takesSpace) else {
        return nil
      }
      let hasHyphen = tokens.token(at: index + 1) == .sign("-")
      let place = hasHyphen ? index + 2 : tokens.skippingSpace(index + 1)
      guard let word = tokens.word(at: place), has(word, tokens, place), tokens.token(at: place + 1) != .sign("'"),
        isMeant(tokens, index, place + 1)
      else { return nil }
      let isCompound =
        hasHyphen || ["a", "an"].contains(tokens.wordBefore(index)) && tokens.wordAfter(place + 1) != nil
        || PronunciationRules.describesThing(tokens, place + 1)
      let end = tokens.hasAbbreviationPoint(at: place + 1) ? place + 2 : place + 1
      let said = SpeakingPattern.fill(isCompound ? "$1 \(one)" : "$1 {\(one)|\(many)}", [number])
      return SpeakingRule.Match(end: end, said: said)
    }
  }
}

extension PronunciationRules {
  private static let distances: Set = [
    "run", "walk", "swim", "sprint", "row", "jog", "dash", "race", "track", "lap", "laps", "pool", "away", "apart",
    "wide", "long", "high", "tall", "from", "distance", "carry", "bike", "ski", "course", "behind",
    "rope", "strap", "stick", "pole", "mat", "wall", "band", "bar", "board", "beam", "line", "cord", "dowel", "radius",
    "circle", "ladder", "shuttle", "jump", "repeats", "box", "above", "below", "off", "forward", "between",
  ]
  private static let lengths: Set = [
    "apart", "away", "wide", "long", "high", "tall", "thick", "deep", "above", "below", "off", "from", "behind", "ball",
    "box", "step", "block", "band", "roller", "bench", "in", "of", "between", "forward", "back", "up", "taller",
    "tether",
    "wall", "bar", "pole", "mat", "rope", "strap", "stick", "board", "dowel",
  ]

  static let units: [SpeakingRule] =
    primes + [
      .init(.unit, "pressure", "#~mm Hg", "$1 millimetres of mercury", for: "140 mm Hg", not: "140 mm high"),
      .init(.unit, "square metres", "#~m2", "$1 square metres", for: "a 2 m2 mat", not: "a 2 m mat"),
      .init(.unit, "pounds, sign", "#\\#", "$1 pounds", for: "a 20# dumbbell", not: "exercise #20"),
      Unit(["m"], "metre", "metres") { tokens, index, end in
        tokens.token(at: index + 1) == .space || (tokens.amount(at: index) ?? 0) >= 100
          || tokens.number(at: index)?.contains(".") == true || tokens.wordAfter(end).map(distances.contains) == true
      }.rule(for: "run 400m", not: "rest 2m"),
      Unit(["s", "sec", "secs"], "second", "seconds").rule(for: "hold 30 sec", not: "in your 30s"),
      Unit(["min", "mins", "m"], "minute", "minutes").rule(for: "rest 2 min", not: "the minute"),
      Unit(["h", "hr", "hrs"], "hour", "hours").rule(for: "every 2 hr", not: "an hour"),
      Unit(["d"], "day", "days").rule(for: "1 d rest", not: "the d string"),
      Unit(["rd", "rds", "rnd", "rnds"], "round", "rounds") { tokens, index, _ in
        tokens.token(at: index + 1) == .space
      }.rule(for: "3 rds", not: "the 3rd"),
      Unit(["ct", "cts"], "count", "counts") { tokens, _, end in tokens.wordAfter(end)?.hasPrefix("scan") != true }
        .rule(for: "a 4-ct hold", not: "2 CT scans"),
      Unit(["pt", "pts"], "point", "points").rule(for: "2 pts", not: "your pts"),
      Unit(["br"], "breath", "breaths").rule(for: "6 br", not: "br 6"),
      Unit(["spm"], "step per minute", "steps per minute").rule(for: "170 spm", not: "your spm"),
      Unit(["RM", "rm"], "rep max", "rep max").rule(for: "80% of 1RM", not: "1 room"),
      Unit(["wk", "wks"], "week", "weeks").rule(for: "after 6 wk", not: "the weeks"),
      Unit(["mo", "mos"], "month", "months").rule(for: "at 3 mo", not: "mo 3"),
      Unit(["yr", "yrs"], "year", "years").rule(for: "over 65 yr", not: "years"),
      Unit(["mm"], "millimetre", "millimetres").rule(for: "5 mm", not: "mm, good"),
      Unit(["cm"], "centimetre", "centimetres").rule(for: "10cm", not: "a cm scale"),
      Unit(["km"], "kilometre", "kilometres").rule(for: "3 km", not: "the km mark"),
      Unit(["mi"], "mile", "miles").rule(for: "2 mi", not: "do re mi"),
      Unit(["yd", "yds"], "yard", "yards").rule(for: "40 yds", not: "the yard"),
      Unit(["ft"], "foot", "feet").rule(for: "3 ft away", not: "the ft mark"),
      Unit(["kg", "kgs"], "kilogram", "kilograms").rule(for: "a 5-kg bag", not: "a kg scale"),
      Unit(["g"], "gram", "grams").rule(for: "20 g of salt", not: "the g force"),
      Unit(["mg"], "milligram", "milligrams").rule(for: "200 mg", not: "mg, daily"),
      Unit(["lb", "lbs"], "pound", "pounds").rule(for: "10 lb", not: "the lb scale"),
      Unit(["oz"], "ounce", "ounces").rule(for: "8 oz", not: "land of oz"),
      Unit(["ml"], "millilitre", "millilitres").rule(for: "250ml", not: "the ml mark"),
      Unit(["l", "L"], "litre", "litres") { tokens, index, end in
        tokens.token(at: index + 1) != .space
          || ["of", "water", "bottle", "jug", "flask", "glass"].contains(tokens.wordAfter(end) ?? "")
      }.rule(for: "2 L of water", not: "10 L, 10 R"),
      Unit(["tsp", "tsps"], "teaspoon", "teaspoons").rule(for: "1 tsp of salt", not: "a tsp"),
      Unit(["tbsp"], "tablespoon", "tablespoons").rule(for: "2 tbsp", not: "a tbsp"),
      Unit(["W"], "watt", "watts").rule(for: "row at 150 W", not: "W sit"),
      Unit(["hz"], "hertz", "hertz").rule(for: "40 Hz", not: "the Hz dial"),
      Unit(["deg", "degs"], "degree", "degrees").rule(for: "turn 45 deg", not: "a deg less"),
      Unit(["kcal"], "kilocalorie", "kilocalories").rule(for: "100 kcal", not: "a kcal count"),
      Unit(["cal", "cals"], "calorie", "calories").rule(for: "row 15 cals", not: "so cal"),
      Unit(["bpm"], "beat per minute", "beats per minute").rule(for: "120 bpm", not: "your bpm"),
      Unit(["rpm"], "turn per minute", "turns per minute").rule(for: "80 rpm", not: "your rpm"),
      Unit(["mph"], "mile an hour", "miles an hour").rule(for: "3 mph", not: "the mph scale"),
      Unit(["kph", "kmh"], "kilometre an hour", "kilometres an hour").rule(for: "5 kph", not: "the kph scale"),
      Unit(["mmHg"], "millimetre of mercury", "millimetres of mercury").rule(for: "140 mmHg", not: "in mmHg"),
      Unit(["in", "ins"], "inch", "inches") { tokens, index, end in
        tokens.token(at: index + 1) != .space || tokens.hasAbbreviationPoint(at: end)
          || tokens.token(at: index - 1) == .sign("/")
          || ["apart", "off", "wide", "high", "long", "thick", "box", "step", "band"].contains(
            tokens.wordAfter(end) ?? "")
          || ["foot", "feet"].contains(tokens.wordBefore(index) ?? "")
      }.rule(for: "6 in. apart", not: "5 in a row"),
      SpeakingRule(.unit, "degree of a thing", needs: [.sign("\u{B0}")], for: "a 90\u{B0} bend", not: "turn 90\u{B0}") {
        tokens, index in
        guard tokens[index] == .sign("\u{B0}"), tokens.number(at: index - 1) != nil, describesThing(tokens, index + 1)
        else { return nil }
        return .init(index + 1, " degree")
      },
      .init(
        .unit, "degrees Celsius", "#~\u{B0}~C", "$1 degrees Celsius", for: "at 37\u{B0}C", not: "at 37\u{B0}, clap"),
      .init(
        .unit, "degrees Fahrenheit", "#~\u{B0}~F", "$1 degrees Fahrenheit", for: "over 100\u{B0}F",
        not: "over 100\u{B0}"),
    ]

  /// Marks after numbers. A height has feet and inches; a gap has feet or inches; all else are minutes and seconds.
  private static let primes: [SpeakingRule] = [
    SpeakingRule(.unit, "two marks", needs: [.number(""), .sign("'"), .sign("\"")], for: "6'2\" tall", not: "6' tall") {
      tokens, index in
      guard let first = tokens.whole(at: index), tokens.token(at: index + 1) == .sign("'") else { return nil }
      let place = tokens.skippingSpace(index + 2)
      guard let second = tokens.whole(at: place), tokens.token(at: place + 1) == .sign("\"") else { return nil }
      let isHeight = (4...7).contains(first) && second < 12
      let names = isHeight ? ("{foot|feet}", "{inch|inches}") : ("{minute|minutes}", "{second|seconds}")
      let said = SpeakingPattern.fill("$1 \(names.0) $2 \(names.1)", ["\(first)", "\(second)"])
      return SpeakingRule.Match(end: place + 2, said: said)
    },
    SpeakingRule(.unit, "one mark", needs: [.number(""), .sign("'")], for: "feet 2' apart", not: "feet 2 apart") {
      tokens, index in
      guard tokens.number(at: index) != nil, tokens.token(at: index + 1) == .sign("'"),
        tokens.word(at: index + 2) == nil
      else { return nil }
      let isLength = tokens.wordAfter(index + 2).map(lengths.contains) ?? false
      let said = fill(tokens, index, isLength ? ("foot", "feet") : ("minute", "minutes"))
      return SpeakingRule.Match(end: index + 2, said: said)
    },
    SpeakingRule(.unit, "double mark", needs: [.number(""), .sign("\"")], for: "plank 30\"", not: "\"plank 30\"") {
      tokens, index in
      guard tokens.number(at: index) != nil, tokens.token(at: index + 1) == .sign("\"") else { return nil }
      let next = tokens.wordAfter(index + 2)
      let isLength = next.map(lengths.contains) ?? false
      let isTime =
        ["hold", "for", "rest", "plank", "x", "wait"].contains(tokens.wordBefore(index) ?? "")
        || ["hold", "holds", "rest", "plank", "each", "on", "work"].contains(next ?? "")
      let isInches = isLength || (!isTime && (tokens.amount(at: index) ?? 0) < 10)
      let said = fill(tokens, index, isInches ? ("inch", "inches") : ("second", "seconds"))
      return SpeakingRule.Match(end: index + 2, said: said)
    },
  ]

  /// A number with the mark behind it, said with the unit's names.
  private static func fill(_ tokens: [SpokenToken], _ index: Int, _ unit: (one: String, many: String)) -> [SpokenToken]
  {
    let isCompound = describesThing(tokens, index + 2)
    return SpeakingPattern.fill(
      isCompound ? "$1 \(unit.one)" : "$1 {\(unit.one)|\(unit.many)}", [tokens[index].text])
  }

  /// Whether a quantity describes what follows, and its unit is in the singular: "30 second hold". A number behind it
  /// makes it something to do: "hold 30 seconds rest 10 seconds".
  static func describesThing(_ tokens: [SpokenToken], _ end: Int) -> Bool {
    let hasPoint = tokens.token(at: end) == .sign(".")
    let place = tokens.skippingSpace(hasPoint ? end + 1 : end)
    guard let thing = tokens.word(at: place), things.contains(thing.lowercased()),
      thing.first?.isLowercase == true || !hasPoint && thing.last?.isUppercase == true,
      tokens.token(at: place + 1) != .sign(":")
    else { return false }
    return !deeds.contains(thing.lowercased()) || tokens.number(at: tokens.skippingSpace(place + 1)) == nil
  }

  /// Things that are also something to do.
  private static let deeds: Set = [
    "hold", "rest", "walk", "run", "jog", "row", "swim", "ride", "cycle", "stretch", "turn", "bend", "sit", "climb",
    "march", "pause", "break", "sprint", "lean", "tilt", "squat", "hang", "carry", "step", "plank", "warm", "cool",
    "stroll",
  ]

  /// What has a length, a time or a weight, as words that follow these.
  static let things: Set = [
    "hold", "holds", "walk", "walks", "rest", "rests", "run", "jog", "sprint", "sprints", "swim", "row", "ride",
    "cycle",
    "plank", "planks", "break", "breaks", "pause", "pauses", "stretch", "session", "sessions", "workout", "bottle",
    "jug",
    "glass", "step", "box", "band", "rope", "strap", "stick", "pole", "mat", "ball", "block", "dumbbell", "dumbbells",
    "weight", "weights", "kettlebell", "kettlebells", "plate", "plates", "bar", "barbell", "bag", "vest", "angle",
    "bend",
    "turn", "tilt", "lean", "rotation", "incline", "repeats", "interval", "intervals", "timer", "march", "climb",
    "bench",
    "dowel", "cushion", "board", "circuit", "amrap", "emom", "hang", "lap", "laps", "dash", "race", "carry",
    "meditation",
    "nap", "class", "routine", "video", "flow", "gap", "countdown", "warm", "cool", "lunch", "recovery", "squat", "arc",
    "roller", "towel", "lead", "sit", "playlist", "wall", "stroll", "limit",
  ]

  private static let unitNames: Set = [
    "seconds", "minutes", "hours", "days", "weeks", "months", "years", "kilograms", "grams", "pounds", "centimetres",
    "millimetres", "metres", "kilometres", "miles", "feet", "inches", "breaths", "reps", "sets", "second", "minute",
    "hour", "week", "millilitres", "litres",
  ]

  /// `30s-45s`, `20%-30%`: the unit stands twice, and is said once.
  static let sameUnit = SpeakingRule(
    .range, "unit on both sides", needs: [.number("")], for: "30s-45s, a 30s-45s hold", not: "2 sets - 10 reps"
  ) {
    tokens, index in
    guard tokens.number(at: index) != nil else { return nil }
    let place = tokens.skippingSpace(index + 1)
    switch tokens.token(at: place) {
    case .word(let word) where unitNames.contains(word): break
    case .sign("%"), .sign("\u{B0}"): break
    default: return nil
    }
    let dash = tokens.skippingSpace(place + 1)
    guard tokens.token(at: dash) == .sign("-") || tokens.token(at: dash) == .sign("\u{2013}") else { return nil }
    let second = tokens.skippingSpace(dash + 1)
    guard tokens.number(at: second) != nil, let unit = tokens.token(at: tokens.skippingSpace(second + 1)) else {
      return nil
    }
    guard isSame(unit.text, tokens[place].text) else { return nil }
    return .init(dash + 1, "\(tokens[index].text) to ")
  }

  /// Whether two words are one unit, each of one or of many: before a noun the second is of one.
  private static func isSame(_ unit: String, _ other: String) -> Bool {
    func many(_ one: String) -> [String] {
      let one = one == "\u{B0}" ? "degree" : one
      return [one, one + "s", one + "es", one == "foot" ? "feet" : one]
    }
    return !Set(many(unit)).isDisjoint(with: many(other))
  }
}
