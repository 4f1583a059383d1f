// English figures that are no quantity: numbers to call, money, digits of a tempo, ordinals.
// SPDX-License-Identifier: GPL-3.0-or-later

extension PronunciationRules {
  private static let calls: Set = [
    "call", "dial", "ring", "phone", "tel", "telephone", "text", "mobile", "fax", "helpline", "hotline", "sms",
    "whatsapp",
  ]

  /// Digit by digit: behind "call", before "hotline", and what only a number to call looks like.
  static let numberToCall = SpeakingRule(
    .number, "number to call", needs: [.number("")], for: "call 999, 0800 111 999", not: "call 3 people, do 111 reps"
  ) { tokens, index in
    let hasPlus = tokens[index] == .sign("+") && tokens.number(at: index + 1) != nil
    let isBracketed =
      tokens[index] == .sign("(") && tokens.number(at: index + 1) != nil && tokens.token(at: index + 2) == .sign(")")
    var place = hasPlus || isBracketed ? index + 1 : index
    guard tokens.number(at: place) != nil else { return nil }
    var groups: [String] = []
    var signs: Set<String> = []
    var end = place
    while let group = tokens.number(at: place), group.allSatisfy({ $0.isNumber || $0 == "." }) {
      groups += group.split(separator: ".").map(String.init)
      end = place + 1
      place = end
      if isBracketed, groups.count == 1 { place += 1 }
      guard let sign = tokens.token(at: place), sign == .space || sign == .sign("-") else { break }
      signs.insert(sign.text)
      place += 1
    }
    let digits = groups.joined()
    guard digits.count > 2, digits.allSatisfy(\.isNumber) else { return nil }
    let isCalled =
      calledBefore(tokens, index) || ["hotline", "helpline"].contains(tokens.wordAfter(end)) && groups.count == 1
    let looksCalled =
      hasPlus && digits.count > 6 || digits.first == "0" && digits.count > 8 && !signs.contains("-")
      || groups.count > 1 && signs == ["-"] && groups[0].count == 3 && groups.last?.count == 4
        && (groups.count == 3 || groups.last?.first == "0")
    guard isCalled || looksCalled, tokens.token(at: end) != .sign("/") else { return nil }
    // "Call 999 30 minutes before". A short number is said without a pause: 116 117.
    let pause = digits.count > 6 ? ", " : " "
    let said =
      (hasPlus ? "plus " : "") + groups.map { $0.map(String.init).joined(separator: " ") }.joined(separator: pause)
    return .init(end: end, said: [.spoken(said)])
  }

  private static func calledBefore(_ tokens: [SpokenToken], _ index: Int) -> Bool {
    var place = tokens.indexBefore(index)
    if let token = tokens.token(at: place), [.sign(":"), .sign(".")].contains(token) {
      place = tokens.indexBefore(place)
    }
    for _ in 0..<2 where ["us", "on", "at", "me"].contains(tokens.word(at: place)?.lowercased()) {
      place = tokens.indexBefore(place)
    }
    guard let verb = tokens.word(at: place)?.lowercased() else { return false }
    if calls.contains(verb) { return true }
    guard verb == "or", case .spoken(let last) = tokens.token(at: tokens.indexBefore(place)) else { return false }
    return last.first?.isNumber == true
  }

  private static func currency(_ token: SpokenToken?) -> (one: String, many: String)? {
    switch token {
    case .sign("$"): ("dollar", "dollars")
    case .sign("\u{20AC}"): ("euro", "euros")
    case .sign("\u{A3}"): ("pound", "pounds")
    default: nil
    }
  }

  static let money = SpeakingRule(
    .number, "money", needs: [.number("")], for: "$20, a $20 mat, 10 \u{20AC}", not: "20, a 20 kg mat"
  ) { tokens, index in
    let isBefore = currency(tokens[index]) != nil
    let place = isBefore ? tokens.skippingSpace(index + 1) : index
    guard let number = tokens.number(at: place),
      let name = currency(isBefore ? tokens[index] : tokens.token(at: tokens.skippingSpace(index + 1)))
    else { return nil }
    let end = isBefore ? place + 1 : tokens.skippingSpace(index + 1) + 1
    let parts = number.split(separator: ".")
    let isCompound =
      ["a", "an", "the", "your"].contains(tokens.wordBefore(index)) && tokens.token(at: end) == .space
      && tokens.word(at: end + 1) != nil || describesThing(tokens, end)
    let cents = parts.count == 2 && parts[1].count == 2 && parts[1] != "00" ? " \(parts[1])" : ""
    let whole = cents.isEmpty && parts.last != "00" ? number : String(parts[0])
    return .init(
      end,
      SpeakingPattern.fill(isCompound ? "$1 \(name.one)" : "$1 {\(name.one)|\(name.many)}", [whole]).map(\.text)
        .joined() + cents)
  }

  /// Seconds down, hold, up and hold, written as one number; X is as fast as can be.
  static let tempoDigits = SpeakingRule(
    .number, "digits of a tempo", needs: [.number("")], for: "Tempo 3010, tempo 31X0", not: "3010 steps"
  ) { tokens, index in
    guard tokens.number(at: index) != nil, tokens.wordBefore(index) == "tempo" || tokens.wordAfter(index + 1) == "tempo"
    else { return nil }
    var digits = ""
    var end = index
    while let token = tokens.token(at: end), token.isNumber || ["x", "X"].contains(token.text) {
      digits += token.text
      end += 1
    }
    guard (3...4).contains(digits.count), digits.allSatisfy({ $0.isNumber || $0 == "X" || $0 == "x" }) else {
      return nil
    }
    return .init(end: end, said: [.spoken(digits.uppercased().map(String.init).joined(separator: ", "))])
  }

  static let figures: [SpeakingRule] = [
    numberToCall,
    money,
    tempoDigits,
    .init(
      .range, "ordinals", "#(st|nd|rd|th)~\u{2014}~#(st|nd|rd|th)", "$1$2 to $3$4", for: "1st\u{2013}3rd set",
      not: "1st, 3rd set"),
  ]

  private static let shortMonths = [
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May", "jun": "June", "jul": "July",
    "aug": "August", "sep": "September", "sept": "September", "oct": "October", "nov": "November", "dec": "December",
  ]

  static let month = SpeakingRule(
    .abbreviation, "month beside a number", needs: [.number("")], for: "Jan. 3rd, 12 Nov", not: "Mar 1 knee's skin"
  ) { tokens, index in
    guard let word = tokens.word(at: index), word.first?.isUppercase == true, word.utf8.count < 5,
      let name = shortMonths[word.lowercased()]
    else { return nil }
    let end = tokens.token(at: index + 1) == .sign(".") ? index + 2 : index + 1
    let place = tokens.skippingSpace(end)
    if let day = tokens.whole(at: place), (1...31).contains(day) || (1900...2100).contains(day) {
      let next = tokens.wordAfter(place + 1)
      if next == nil || ["st", "nd", "rd", "th", "to", "and", "at", "is", "we"].contains(next) || word != "Mar" {
        return .init(end, name)
      }
    }
    let before = tokens.indexBefore(index)
    let isOrdinal = ["st", "nd", "rd", "th"].contains(tokens.word(at: before))
    guard let day = tokens.whole(at: isOrdinal ? before - 1 : before), (1...31).contains(day) else { return nil }
    return .init(tokens.hasAbbreviationPoint(at: index + 1) ? index + 2 : index + 1, name)
  }
}
