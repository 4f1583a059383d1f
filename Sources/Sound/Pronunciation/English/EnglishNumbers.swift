// English rules for numbers that no pattern describes: clocks, ratios, chains, scores and fractions.
// SPDX-License-Identifier: GPL-3.0-or-later

extension PronunciationRules {
  static let clocks: [SpeakingRule] = [
    SpeakingRule(.clock, "ratio", needs: [.number(""), .sign(":")], for: "breathe 1:2", not: "rest 1:30") {
      tokens, index in
      guard let (parts, end) = tokens.chain(of: ":", at: index, atLeast: 2) else { return nil }
      let about: Set = [
        "ratio", "ratios", "breathing", "breath", "pattern", "work", "inhale", "exhale", "interval", "intervals",
      ]
      let before = tokens.indexBefore(index)
      let isAbout =
        [tokens.wordAfter(end), tokens.wordBefore(index), tokens.wordBefore(before)].contains { word in
          word.map(about.contains) == true
        }
      guard isAbout || !parts.dropFirst().allSatisfy({ $0.count == 2 }) else { return nil }
      return .init(end, parts.joined(separator: " to "))
    },
    SpeakingRule(.clock, "time of day", needs: [.number(""), .sign(":")], for: "at 7:05", not: "for 7:05") {
      tokens, index in
      guard let (parts, end) = tokens.chain(of: ":", at: index, atLeast: 2), parts.count == 2, parts[1].count == 2,
        let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
      else { return nil }
      // Of "7:00-8:30 am" both are hours.
      let dash = tokens.skippingSpace(end)
      let isSpan = ["-", "\u{2013}"].contains(tokens.token(at: dash)?.text)
      let second = isSpan ? tokens.chain(of: ":", at: tokens.skippingSpace(dash + 1), atLeast: 2) : nil
      let hasHalf = isHalf(tokens, end) || second.map { isHalf(tokens, $0.end) } == true
      let before = tokens.wordBefore(index) ?? ""
      let goesOn =
        ["and", "to"].contains(before) && tokens[..<index].contains { ["between", "from"].contains($0.text) }
      let follows = hoursFollow.contains(before) || (hour > 4 && (before == "from" || goesOn))
      let isLate =
        hour > 12 && (["sharp", "onwards", "daily"].contains(tokens.wordAfter(end)) || isLater(second?.numbers, hour))
      guard hasHalf || follows || isLate || wasHour(tokens, index) else { return nil }
      let said =
        switch minute {
        case 0: hasHalf ? "\(hour)" : hour > 12 ? "\(hour) hundred" : "\(hour) o'clock"
        case 1...9: "\(hour) oh \(minute)"
        default: "\(hour) \(minute)"
        }
      return second == nil ? .init(end, said) : .init(tokens.skippingSpace(dash + 1), said + " to ")
    },
    SpeakingRule(.clock, "half of the day", needs: [.number("")], for: "6am-8am, 7.30pm", not: "6 amps, 7.30 km") {
      tokens, index in
      if let number = tokens.number(at: index), isHalf(tokens, index + 1) {
        let parts = number.split(separator: ".")
        return parts.count == 2 && parts[1].count == 2
          ? .init(index + 1, parts[1] == "00" ? "\(parts[0]) " : "\(parts[0]) \(parts[1]) ") : nil
      }
      guard ["am", "pm"].contains(tokens.word(at: index)?.lowercased()),
        tokens.number(at: tokens.indexBefore(index)) != nil
      else { return nil }
      let dash = tokens.skippingSpace(index + 1)
      guard ["-", "\u{2013}"].contains(tokens.token(at: dash)?.text),
        tokens.number(at: tokens.skippingSpace(dash + 1)) != nil
      else { return nil }
      return .init(tokens.skippingSpace(dash + 1), "\(tokens[index].text) to ")
    },
    SpeakingRule(.clock, "length of time", needs: [.number(""), .sign(":")], for: "rest 1:30", not: "rest 1: 30") {
      tokens, index in
      guard let (parts, end) = tokens.chain(of: ":", at: index, atLeast: 2), parts.count < 4,
        parts.dropFirst().allSatisfy({ $0.count == 2 })
      else { return nil }
      let values = parts.map { Int($0) ?? 0 }
      let names = [("hour", "hours"), ("minute", "minutes"), ("second", "seconds")].suffix(parts.count)
      let said = zip(values, names).filter { $0.0 > 0 }.map { "\($0) \($0 == 1 ? $1.0 : $1.1)" }
      let next = tokens.wordAfter(end)
      // "6:00 min" has its unit already.
      let hasUnit = parts.count == 2 && ["min", "mins", "minutes"].contains(next)
      return .init(
        hasUnit ? tokens.skippingSpace(end) + 1 : end, said.isEmpty ? "0 seconds" : said.joined(separator: " "))
    },
  ]

  private static let hoursFollow: Set = [
    "at", "by", "until", "till", "before", "around", "between", "class", "session", "starts", "start", "begins",
    "doors",
    "opens", "meet", "alarm",
  ]

  private static func isHalf(_ tokens: [SpokenToken], _ end: Int) -> Bool {
    let next = tokens.wordAfter(end)
    return ["am", "pm"].contains(next)
      || ["a", "p"].contains(next) && tokens.token(at: tokens.skippingSpace(end) + 1) == .sign(".")
  }

  /// Whether a span of clocks is of the afternoon: `18:00-19:00`.
  private static func isLater(_ second: [String]?, _ hour: Int) -> Bool {
    second.flatMap { Int($0[0]) }.map { $0 >= hour && $0 < 24 } == true
  }

  /// Whether the first clock of a span was an hour.
  private static func wasHour(_ tokens: [SpokenToken], _ index: Int) -> Bool {
    let first = tokens.indexBefore(tokens.indexBefore(index))
    return tokens.wordBefore(index) == "to"
      && (["hundred", "o'clock"].contains(tokens.word(at: first))
        || tokens.number(at: first) != nil && tokens.number(at: tokens.indexBefore(first)) != nil)
  }

  static let tilde = SpeakingRule(.mark, "tilde", needs: [.sign("~"), .number("")], for: "~10 reps", not: "8~10 reps") {
    tokens, index in
    guard tokens[index] == .sign("~"), tokens.number(at: index - 1) == nil,
      let number = tokens.number(at: tokens.skippingSpace(index + 1))
    else { return nil }
    return .init(tokens.skippingSpace(index + 1) + 1, "about \(number)")
  }

  private static let opposites: Set = [
    "work", "rest", "inhale", "exhale", "on", "off", "in", "out", "effort", "recovery",
  ]

  /// Without a space behind it, a colon would be named.
  static let colon = SpeakingRule(
    .mark, "colon within words", needs: [.sign(":")], for: "work:rest, Two:lift", not: "1:30, https://a.org"
  ) { tokens, index in
    guard let first = tokens.word(at: index) ?? tokens.number(at: index), tokens.token(at: index + 1) == .sign(":"),
      let second = tokens.word(at: index + 2) ?? tokens.number(at: index + 2),
      tokens.word(at: index) != nil || tokens.word(at: index + 2) != nil
    else { return nil }
    let isRatio = opposites.contains(first.lowercased()) && opposites.contains(second.lowercased())
    return .init(
      end: index + 2, said: [tokens[index]] + (isRatio ? [.space, .word("to"), .space] : [.sign(":"), .space]))
  }

  /// A comma with one or two digits behind it is a point: nobody groups thousands so.
  static let decimalComma = SpeakingRule(
    .mark, "decimal comma", needs: [.number("")], for: "1,5 kg", not: "1,500 steps"
  ) {
    tokens, index in
    guard let number = tokens.number(at: index), number.contains(","), !number.contains(".") else { return nil }
    let parts = number.split(separator: ",")
    guard parts.count == 2, parts[1].count < 3 else { return nil }
    return .init(index + 1, "\(parts[0]).\(parts[1])")
  }

  static let decimalPoint = SpeakingRule(
    .mark, "decimal without a nought", needs: [.sign("."), .number("")], for: "every .5 s", not: "Hold. 5 s"
  ) {
    tokens, index in
    guard tokens[index] == .sign("."), let number = tokens.number(at: index + 1),
      index == 0 || tokens[index - 1] == .space || tokens[index - 1] == .sign("(")
    else { return nil }
    return .init(index + 2, "0.\(number)")
  }

  static let tempo = SpeakingRule(.range, "tempo", needs: [.number("")], for: "breathe 4-7-8", not: "8-10 reps") {
    tokens, index in
    (tokens.chain(of: "-", at: index, atLeast: 3) ?? tokens.chain(of: "\u{2013}", at: index, atLeast: 3))
      .map { .init($0.end, $0.numbers.joined(separator: ", ")) }
  }

  static let ranges: [SpeakingRule] = [
    tempo,
    SpeakingRule(
      .range, "the same twice", needs: [.number(""), .sign("-")], for: "a 50-50 split", not: "40-50"
    ) { tokens, index in
      guard let (numbers, end) = tokens.chain(of: "-", at: index, atLeast: 2), numbers[0] == numbers[1] else {
        return nil
      }
      return .init(end, numbers.joined(separator: " "))
    },
    // A range is a number for the rules that follow.
    SpeakingRule(.range, "from to", needs: [.number("")], for: "8-12 reps", not: "Set 1 - 10 reps") { tokens, index in
      guard let first = tokens.number(at: index) else { return nil }
      let dash = tokens.skippingSpace(index + 1)
      let place = tokens.skippingSpace(dash + 1)
      guard let sign = tokens.token(at: dash), "-\u{2013}~".contains(sign.text), let second = tokens.number(at: place),
        sign != .sign("-") || (dash > index + 1) == (place > dash + 1)
      else { return nil }
      // "Set 1 - 10 reps" is a name and a dose.
      let hasName = dash > index + 1 && tokens.wordBefore(index).map(numbered.contains) == true
      guard !hasName || tokens.wordAfter(place + 1).map(countedNames.contains) != true else { return nil }
      return .init(end: place + 1, said: [.number("\(first) to \(second)")])
    },
  ]

  static let slashedChain = SpeakingRule(
    .slash, "chain of counts", needs: [.number(""), .sign("/")], for: "box breath 4/4/4/4", not: "4/4"
  ) {
    tokens, index in
    tokens.chain(of: "/", at: index, atLeast: 3).map { .init($0.end, $0.numbers.joined(separator: ", ")) }
  }

  /// A rule for two whole numbers with a slash between.
  private static func pair(
    _ name: String, for example: String, not near: String, joining: String,
    if isRight: @escaping @Sendable (_ a: Int, _ b: Int, _ next: String?) -> Bool
  ) -> SpeakingRule {
    SpeakingRule(.slash, name, needs: [.number(""), .sign("/")], for: example, not: near) { tokens, index in
      guard let a = tokens.whole(at: index), tokens.token(at: index + 1) == .sign("/"),
        let b = tokens.whole(at: index + 2), isRight(a, b, tokens.wordAfter(index + 3))
      else { return nil }
      // "20/10 x 8" is no product.
      return .init(index + 3, "\(a)\(joining)\(b)\(tokens.wordAfter(index + 3) == "x" ? "," : "")")
    }
  }

  static let bloodPressure = pair("blood pressure", for: "above 140/90", not: "90/90", joining: " over ") { a, b, _ in
    (80...250).contains(a) && (40...130).contains(b) && a > b
  }

  static let sameTwice = pair("position of two angles", for: "90/90 switch", not: "5/5", joining: " ") { a, b, _ in
    a == b && a > 10
  }

  static let workAndRest = pair("work and rest", for: "20/10 intervals", not: "7/12 done", joining: " ") { a, b, next in
    (a > b && b >= 5) || next.map(intervals.contains) == true
  }
  private static let intervals: Set = ["interval", "intervals", "split", "splits", "tabata"]

  /// A score is at most its greatest: 20/10 is work and rest.
  static let scoreOfTen = SpeakingRule(
    .slash, "score of ten", needs: [.number(""), .sign("/")], for: "4/10 today", not: "20/10 intervals"
  ) { tokens, index in
    let slash = tokens.skippingSpace(index + 1)
    guard let score = tokens.amount(at: index), score <= 10, tokens.token(at: slash) == .sign("/"),
      tokens.whole(at: tokens.skippingSpace(slash + 1)) == 10
    else { return nil }
    let end = tokens.skippingSpace(slash + 1) + 1
    return tokens.wordAfter(end).map(intervals.contains) == true ? nil : .init(end, "\(tokens[index].text) out of 10")
  }

  private static let slashed: [String: Character] = [
    "1/2": "\u{BD}", "1/3": "\u{2153}", "2/3": "\u{2154}", "1/4": "\u{BC}", "3/4": "\u{BE}", "1/5": "\u{2155}",
    "2/5": "\u{2156}", "3/5": "\u{2157}", "4/5": "\u{2158}", "1/6": "\u{2159}", "5/6": "\u{215A}",
    "1/8": "\u{215B}", "3/8": "\u{215C}", "5/8": "\u{215D}", "7/8": "\u{215E}",
  ]

  /// The fraction at an index, as one character or with a slash.
  private static func fraction(in tokens: [SpokenToken], at index: Int) -> (sign: Character, end: Int)? {
    guard let number = tokens.number(at: index) else { return nil }
    if number.count == 1, let sign = number.first, Fraction.names[sign] != nil { return (sign, index + 1) }
    guard tokens.token(at: index + 1) == .sign("/") || tokens.token(at: index + 1) == .sign("\u{2044}"),
      let below = tokens.number(at: index + 2), let sign = slashed["\(number)/\(below)"]
    else { return nil }
    let end = ["rd", "rds", "th", "ths", "nd"].contains(tokens.word(at: index + 3)) ? index + 4 : index + 3
    // Fifths and sixths may be a count: 4/5 done.
    guard !["5", "6"].contains(below) || end > index + 3 || tokens.wordAfter(end) == "of" else { return nil }
    return (sign, end)
  }

  /// Fractions become one character, which units and ranges read like any number.
  static let fractions: [SpeakingRule] = [
    SpeakingRule(.fraction, "mixed number", needs: [.number("")], for: "1 1/2 minutes", not: "set 1, 1/2 way") {
      tokens, index in
      guard let whole = tokens.number(at: index), whole.allSatisfy(\.isNumber), Int(whole) != nil,
        [.space, .sign("-")].contains(tokens.token(at: index + 1)), tokens.token(at: index - 1) != .sign("/"),
        let (sign, end) = fraction(in: tokens, at: index + 2)
      else { return nil }
      return .init(end, "\(whole)\(sign)")
    },
    SpeakingRule(.fraction, "fraction", needs: [.number("")], for: "2/3 of the way", not: "2/7") { tokens, index in
      guard let (sign, end) = fraction(in: tokens, at: index), end > index + 1 else { return nil }
      return .init(end, "\(sign)")
    },
    .init(.fraction, "part of", "#~/~#", "$1 of $2", for: "7/12", not: "7 of 12"),
  ]

  private static let articles: Set = [
    "a", "an", "the", "one", "each", "every", "this", "that", "your", "another", "first", "last", "next", "final",
    "per",
  ]

  private static let wholes: Set = [
    "minute", "hour", "second", "mile", "metre", "meter", "kilometre", "inch", "foot", "pound", "kilogram", "kilo",
    "cup",
    "glass", "litre", "liter", "page", "teaspoon", "tablespoon", "day",
  ]

  static let spokenFractions: [SpeakingRule] = [
    SpeakingRule(.fraction, "fraction in words", needs: [.number("")], for: "\u{BC} turn", not: "4 turns") {
      tokens, index in
      guard var number = tokens.number(at: index), let sign = number.last, let name = Fraction.names[sign] else {
        return rangeInWords(tokens, index)
      }
      number.removeLast()
      let isPlural = name.contains(" ")
      // "a three-quarter sit-up"
      if number.isEmpty, isPlural, ["a", "the", "your", "each"].contains(tokens.wordBefore(index)),
        tokens.token(at: index + 1) == .space, let next = tokens.word(at: index + 2),
        !["of", "and", "or", "to"].contains(next)
      {
        return .init(index + 1, String(name.dropLast()).split(separator: " ").joined(separator: "-"))
      }
      guard number.isEmpty else { return .init(index + 1, "\(number) and \(isPlural ? "" : "a ")\(name)") }
      if let unit = tokens.wordAfter(index + 1), wholes.contains(unit),
        !(tokens.wordBefore(index).map(articles.contains) ?? false)
      {
        let words = isPlural || name == "half" ? name : (name.hasPrefix("e") ? "an \(name)" : "a \(name)")
        return .init(tokens.skippingSpace(index + 1) + 1, "\(words) \(Fraction.joining(sign, to: unit))")
      }
      let hasArticle = tokens.wordBefore(index).map(articles.contains) ?? false
      let isBare = isPlural || hasArticle || name == "half"
      return .init(index + 1, isBare ? name : (name.hasPrefix("e") ? "an \(name)" : "a \(name)"))
    }
  ]

  /// A range that begins with a fraction.
  private static func rangeInWords(_ tokens: [SpokenToken], _ index: Int) -> SpeakingRule.Match? {
    guard let range = tokens.number(at: index), let space = range.firstIndex(of: " "),
      let sign = range[..<space].last, let name = Fraction.names[sign]
    else { return nil }
    let whole = range[..<space].dropLast()
    return .init(index + 1, (whole.isEmpty ? name : "\(whole) and a \(name)") + range[space...])
  }
}
