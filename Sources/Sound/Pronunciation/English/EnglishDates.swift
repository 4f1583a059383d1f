// English decades and dates.
// SPDX-License-Identifier: GPL-3.0-or-later

extension PronunciationRules {
  private static let tens = [
    0: "hundreds", 10: "tens", 20: "twenties", 30: "thirties", 40: "forties", 50: "fifties", 60: "sixties",
    70: "seventies", 80: "eighties", 90: "nineties",
  ]
  private static let owners: Set = ["your", "their", "my", "our", "his", "her", "early", "late", "mid"]
  private static let ofTheTime: Set = [
    "music", "playlist", "hits", "pop", "disco", "songs", "tunes", "rock", "style", "aerobics", "class", "classes",
  ]
  private static let doses: Set = [
    "hold", "rest", "stay", "wait", "keep", "plank", "pause", "breathe", "stretch", "work", "for", "walk", "sit",
  ]

  /// Years and ages of people: `the 1980s`, `in their 60s`; behind a dose the letter is a second.
  static let decade = SpeakingRule(
    .number, "decade", needs: [.number("")], for: "born in the 1980s, in your 30s", not: "rest 60s, hold for over 60s"
  ) { tokens, index in
    guard let year = tokens.whole(at: index), let name = tens[year % 100], tokens.word(at: index + 1) == "s",
      isDecade(tokens, index, year)
    else { return nil }
    let said =
      year < 100 ? name : year % 1000 == 0 ? "\(year / 1000) thousands" : year == 100 ? name : "\(year / 100) \(name)"
    return .init(index + 2, said)
  }

  private static func isDecade(_ tokens: [SpokenToken], _ index: Int, _ year: Int) -> Bool {
    if year >= 1000 { return year < 2100 }
    let next = tokens.wordAfter(index + 2)
    let before = tokens.indexBefore(index)
    if next.map(ofTheTime.contains) == true || tokens.token(at: index - 1) == .sign("'") { return true }
    // "60s-70s music"
    let second = tokens.skippingSpace(index + 2) + 1
    if tokens.token(at: second - 1) == .sign("-"), tokens.whole(at: second) != nil, tokens.word(at: second + 1) == "s",
      tokens.wordAfter(second + 2).map(ofTheTime.contains) == true
    {
      return true
    }
    switch tokens.token(at: before) {
    case .sign("-"):
      return ["over", "under", "mid", "early", "late"].contains(tokens.word(at: before - 1)?.lowercased())
        || names.contains(tokens.word(at: before - 1)?.lowercased() ?? "")
    case .word(let word):
      let word = word.lowercased()
      if owners.contains(word) || names.contains(word) { return true }
      if ["and", "to", "or"].contains(word) { return names.contains(tokens.wordBefore(before) ?? "") }
      if ["over", "under"].contains(word) {
        let first = tokens.indexBefore(before)
        return tokens.word(at: first)?.lowercased() == "for"
          && tokens.wordBefore(first).map(doses.contains) != true && next.map(things.contains) != true
      }
      return word == "the" && (year == 100 || ["in", "of"].contains(tokens.wordBefore(before) ?? ""))
        && next.map(things.contains) != true
    default: return false
    }
  }
  private static let names = Set(tens.values)
}
