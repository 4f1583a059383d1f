// English short forms: words cut off with or without a point, before a number, and with a slash.
// SPDX-License-Identifier: GPL-3.0-or-later

extension PronunciationRules {
  /// Short forms that are no words of their own, and stand with or without a point.
  private static let cut = [
    "fwd": "forward", "fwds": "forwards", "bwd": "backward", "bkwd": "backward", "bkwds": "backwards",
    "bwds": "backwards", "lwr": "lower", "upr": "upper", "rpt": "repeat", "rpts": "repeats", "thx": "thanks",
    "approx": "about", "approximately": "about", "vs": "versus", "incl": "including", "excl": "excluding",
    "esp": "especially", "etc": "and so on", "eg": "for example", "ea": "each", "avg": "average", "exs": "exercises",
    "btwn": "between", "pls": "please", "mvmt": "movement", "secs": "seconds", "mins": "minutes",
    "hrs": "hours", "wks": "weeks", "mos": "months", "yrs": "years", "lbs": "pounds", "rnds": "rounds",
    "bilat": "bilateral", "unilat": "unilateral", "horiz": "horizontal", "vert": "vertical", "diag": "diagonal",
    "equip": "equipment", "lvl": "level", "lvls": "levels", "ctr": "centre", "temp": "temperature",
    "tog": "together", "alt'g": "alternating", "ctrl": "control", "posn": "position", "dist": "distance",
    "ft'": "feet", "nr": "near", "min'm": "minimum", "wgt": "weight", "wgts": "weights", "bkw": "backward",
  ]
  /// Short forms that are words too, or letters: they have a point, and the sentence goes on.
  private static let pointed = [
    "mod": "modified", "opt": "optional", "adv": "advanced", "beg": "beginner's", "int": "intermediate",
    "opp": "opposite",
    "alt": "alternate", "ant": "anterior", "post": "posterior", "lat": "lateral", "med": "med", "wt": "weight",
    "wts": "weights", "ref": "reference", "cont": "continue", "w": "with", "max": "maximum", "min": "minimum",
    "rec": "recommended", "sup": "superior", "inf": "inferior", "diff": "different", "reg": "regular",
    "prog": "progression", "pos": "position", "ext": "extension", "sim": "similar", "gen": "general",
    "ht": "height", "lt": "light", "hvy": "heavy", "std": "standard", "fig": "figure",
  ]
  /// Short forms before a number, with what is counted.
  private static let numberedForms = [
    "no": "number", "nos": "numbers", "pt": "part", "pts": "parts", "wk": "week", "wks": "weeks", "ch": "chapter",
    "vol": "volume", "fig": "figure", "figs": "figures", "lv": "level", "lvl": "level", "ex": "exercise", "p": "page",
    "pp": "pages", "ph": "phase", "ver": "version", "rd": "round", "rnd": "round", "grp": "group", "sess": "session",
    "exs": "exercises", "sect": "section", "ep": "episode",
  ]
  private static let slashForms = [
    "w/o": "without", "b/w": "between", "b/c": "because", "w/u": "warm up", "c/d": "cool down", "b/l": "both sides",
    "e/l": "each leg", "e/s": "each side", "p/s": "each side", "e/a": "each arm", "y/o": "years old",
    "n/a": "not applicable", "s/he": "she or he", "am/pm": "A-M or P-M", "d/c": "discontinue", "h/t": "heel to toe",
  ]
  private static let shortTimes = [
    "sec": "second", "min": "minute", "hr": "hour", "wk": "week", "mo": "month", "yr": "year", "ct": "count",
    "rnd": "round", "lb": "pound",
  ]
  private static let cannotBeOwned: Set = ["your", "my", "the", "a", "his", "her", "their", "our"]

  static let slashWords: [SpeakingRule] = [
    SpeakingRule(.slash, "short form with a slash", needs: [.sign("/")], for: "w/o shoes", not: "A/B") {
      tokens, index in
      guard let first = tokens.word(at: index), tokens.token(at: index + 1) == .sign("/"),
        let second = tokens.word(at: index + 2), tokens.token(at: index - 1) != .sign("/"),
        tokens.token(at: index + 3) != .sign("/"), let said = slashForms["\(first)/\(second)".lowercased()]
      else { return nil }
      return .init(index + 3, said)
    },
    SpeakingRule(.slash, "per, in short", needs: [.sign("/")], for: "10 p/side", not: "A/side") { tokens, index in
      guard tokens.word(at: index) == "p", tokens.token(at: index + 1) == .sign("/"),
        let name = tokens.word(at: index + 2).flatMap({ perNames[$0] })
      else { return nil }
      return .init(index + 3, "per \(name)")
    },
  ]

  /// Before everything that reads a number: `No. 3`, `Wk 3`, `pp. 3-5`.
  static let numberedShort: [SpeakingRule] = [
    .init(.abbreviation, "number of", "no.~of", "number of", for: "No. of reps: 5", not: "No, of course"),
    .init(.mark, "sign for number of", "\\#~of", "number of", for: "# of sets", not: "#3 of 5"),
    .init(
      .mark, "sign before what is counted", "\\# (reps|sets|rounds|times|breaths|minutes|seconds|days|weeks)",
      "number of $1", for: "# reps", not: "#3, reps"),
    .init(.mark, "number sign", "\\##", "number $1", for: "exercise #3", not: "exercise 3"),
    .init(.mark, "hashtag", "\\#@", "$1", for: "#yoga", not: "#3"),
    SpeakingRule(
      .abbreviation, "short form before a number", needs: [.number("")], for: "Wk 3, exercise no. 3",
      not: "Say no. 3 more!"
    ) {
      tokens, index in
      guard let word = tokens.word(at: index), word.utf8.count < 5, let name = numberedForms[word.lowercased()] else {
        return nil
      }
      let hasPoint = tokens.token(at: index + 1) == .sign(".")
      let end = hasPoint ? index + 2 : index + 1
      let sign = tokens.skippingSpace(end)
      let place = tokens.token(at: sign) == .sign("#") ? sign + 1 : sign
      guard tokens.number(at: place) != nil || tokens.word(at: place) == "number", place > index + 1,
        !cannotBeOwned.contains(tokens.wordBefore(index) ?? ""), hasPoint || word.utf8.count > 2 || word != "no"
      else { return nil }
      switch word.lowercased() {
      // A word, which may end a sentence.
      case "no", "nos":
        guard hasPoint, word.first == "N" || tokens.wordBefore(index).map(numbered.contains) == true else { return nil }
      case "p", "pp", "ch", "ph", "ep": guard hasPoint else { return nil }
      case "pt", "pts", "ex", "exs", "rd", "rnd", "fig":
        guard hasPoint || word.first?.isUppercase == true, tokens.number(at: tokens.indexBefore(index)) == nil else {
          return nil
        }
      default: guard tokens.number(at: tokens.indexBefore(index)) == nil else { return nil }
      }
      return .init(tokens.word(at: place) == "number" ? tokens.skippingSpace(place + 1) : place, name + " ")
    },
    SpeakingRule(.abbreviation, "minute by number", needs: [.number("")], for: "Min 1: burpees", not: "min. 3 sets") {
      tokens, index in
      guard tokens.word(at: index)?.lowercased() == "min", tokens.token(at: index + 1) == .space,
        tokens.number(at: index + 2) != nil, tokens.token(at: index + 3) == .sign(":")
      else { return nil }
      return .init(index + 2, "minute ")
    },
    .init(
      .abbreviation, "minute of many", "(odd|even|every|each|first|last|next) min;", "$1 minute", for: "Odd min: rows",
      not: "odd minutes"),
  ]

  static let shortForms: [SpeakingRule] = [
    .init(.abbreviation, "note", "NB~:", "note:", for: "NB: bend both knees", not: "notes: bend"),
    .init(.abbreviation, "example", "ex~:", "example:", for: "ex: chair", not: "ex-runner"),
    .init(
      .abbreviation, "external", "ext;~(rotation|rot|rotate|rotator)", "external rotation", for: "ext. rotation",
      not: "the next rotation"),
    .init(
      .abbreviation, "internal", "int;~(rotation|rot|rotate|rotator)", "internal rotation", for: "int. rotation",
      not: "in rotation"),
    .init(
      .abbreviation, "flexion and extension", "flex.~and~ext;", "flexion and extension", for: "flex. & ext.",
      not: "Flex. Then rest"),
    .init(.abbreviation, "for example", "e.g;", "for example", for: "e.g. a towel", not: "a towel"),
    .init(.abbreviation, "that is", "i.e;", "that is", for: "i.e. slowly", not: "slowly"),
    SpeakingRule(.abbreviation, "about a number", needs: [.sign("."), .number("")], for: "c. 30 s", not: "c. the wall")
    { tokens, index in
      guard ["c", "ca", "circa"].contains(tokens.word(at: index)), tokens.hasAbbreviationPoint(at: index + 1),
        tokens.number(at: tokens.skippingSpace(index + 2)) != nil
      else { return nil }
      return .init(index + 2, "about")
    },
    SpeakingRule(.abbreviation, "number in words with a unit", for: "a few secs, thirty-sec hold", not: "Take a sec") {
      tokens, index in
      guard let number = tokens.word(at: index) else { return nil }
      let isJoined = tokens.token(at: index + 1) == .sign("-")
      let place = isJoined ? index + 2 : tokens.skippingSpace(index + 1)
      guard let word = tokens.word(at: place), word.utf8.count < 4, let unit = shortTimes[word.lowercased()],
        numberWords.contains(number.lowercased())
      else { return nil }
      let isOne = isJoined || number.lowercased() == "one" || things.contains(tokens.wordAfter(place + 1) ?? "")
      let end = tokens.hasAbbreviationPoint(at: place + 1) ? place + 2 : place + 1
      return .init(end, "\(number) \(unit)\(isOne ? "" : "s")")
    },
    SpeakingRule(.abbreviation, "short form", for: "fwd, approx. 10 reps", not: "forward, about 10 reps") {
      tokens, index in
      guard let word = tokens.word(at: index), word.utf8.count < 14, let said = cut[word.lowercased()],
        tokens.token(at: index + 1) != .sign("'")
      else { return nil }
      let isBeforeLetters =
        tokens.token(at: index + 1) == .sign(".") && tokens.word(at: index + 3).flatMap(initialism) != nil
      return .init(tokens.hasAbbreviationPoint(at: index + 1) || isBeforeLetters ? index + 2 : index + 1, said)
    },
    SpeakingRule(.abbreviation, "short form with a point", needs: [.sign(".")], for: "mod. plank", not: "the mod squad")
    {
      tokens, index in
      guard let word = tokens.word(at: index), word.utf8.count < 5, let said = pointed[word.lowercased()],
        tokens.hasAbbreviationPoint(at: index + 1), !isVerb(tokens, index)
      else { return nil }
      return .init(index + 2, said)
    },
    .init(.abbreviation, "minimum", "min;~#", "minimum $1", for: "hold, min 3 sets", not: "the minimum, 3 sets"),
    .init(.abbreviation, "maximum", "max;~#", "maximum $1", for: "rest, max 3 min", not: "the maximum, 3 sets"),
    .init(
      .abbreviation, "alternate", "alt;~(arms|legs|sides|feet|hands)", "alternating $1", for: "alt legs",
      not: "alt key"),
    SpeakingRule(
      .abbreviation, "plural in brackets", needs: [.sign("(")], for: "bend the knee(s)", not: "hold (5s)"
    ) { tokens, index in
      guard let word = tokens.word(at: index), tokens.token(at: index + 1) == .sign("("),
        let ending = tokens.word(at: index + 2), ["s", "es"].contains(ending), tokens.token(at: index + 3) == .sign(")")
      else { return nil }
      return .init(index + 4, word + ending)
    },
  ]

  /// "Go to the max. now": an article before it makes it a word of its own.
  private static func isVerb(_ tokens: [SpokenToken], _ index: Int) -> Bool {
    guard case .word(let next) = tokens.token(at: tokens.skippingSpace(index + 2)) else { return false }
    return ["now", "then", "hold", "rest"].contains(next)
  }
}
