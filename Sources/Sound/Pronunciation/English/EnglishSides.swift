// English marks of the sides: L and R, Lt. and Rt., in brackets, before a part of the body, or both in one text.
// SPDX-License-Identifier: GPL-3.0-or-later

extension PronunciationRules {
  private static let sideMarks = [
    "L": "left", "Lt": "left", "LT": "left", "lt": "left", "Lf": "left", "lf": "left", "R": "right", "Rt": "right",
    "RT": "right", "rt": "right",
  ]

  /// What has a left and a right one, and movements to a side, in the singular.
  private static let sided: Set = [
    "side", "leg", "arm", "hand", "foot", "feet", "knee", "hip", "shoulder", "elbow", "ankle", "heel", "ear", "thigh",
    "calf", "glute", "hamstring", "quad", "wrist", "toe", "nostril", "thumb", "palm", "cheek", "forearm", "finger",
    "fist", "eye", "sij", "itb", "shin", "buttock", "armpit", "rib", "temple", "jaw", "lat", "pec", "delt", "oblique",
    "bicep", "tricep", "biceps", "triceps", "scapula", "kneecap", "sole", "psoas", "piriformis", "ql", "groin", "trap",
    "lung", "chest", "flank", "lunge", "rotation", "twist", "plank", "half", "sitbone", "limb", "hemisphere",
    "collarbone",
    "eyebrow", "shoulderblade", "iliopsoas", "deltoid", "adductor", "gastroc", "soleus", "achilles", "turn",
  ]
  private static let whichOfThem: Set = [
    "big", "little", "index", "middle", "ring", "lower", "upper", "inner", "outer", "front", "back", "top", "bottom",
    "bent", "straight", "lead", "leading", "trail", "rear", "standing", "working", "sit", "small", "free", "other",
  ]
  private static let towards: Set = [
    "to", "on", "onto", "toward", "towards", "bend", "turn", "switch", "lean", "look", "roll", "step", "rotate",
    "twist",
    "reach", "from", "inhale", "exhale", "raise", "lift", "facing",
  ]
  /// Words beside an L or an R that is a letter.
  private static let ofLetters: Set = [
    "shape", "shaped", "sit", "sits", "stand", "size", "position", "you", "an", "a", "letter", "u", "model", "sound",
  ]

  static let sides: [SpeakingRule] = [
    SpeakingRule(.abbreviation, "left or right", for: "(L) arm, then R", not: "size (L), an L shape, 2 L of water") {
      tokens, index in
      if tokens[index] == .sign("("), let side = sideMark(tokens, index + 1), tokens.token(at: index + 2) == .sign(")"),
        tokens.wordBefore(index) != "size"
      {
        return .init(index + 3, side)
      }
      guard let side = sideMark(tokens, index), tokens.token(at: index + 1) != .sign("'") else { return nil }
      let end = tokens.hasAbbreviationPoint(at: index + 1) ? index + 2 : index + 1
      if hasSide(tokens, end) {
        return .init(tokens.token(at: end) == .sign("-") ? end + 1 : end, side)
      }
      return isAlone(tokens, index) && (isMet(tokens, by: side) || isDirection(tokens, index)) ? .init(end, side) : nil
    },
    .init(
      .abbreviation, "from side to side", "(left|right)~\u{2192}~(left|right)", "$1 to $2", for: "L \u{2192} R",
      not: "left, right"),
    .init(
      .abbreviation, "both sides", "(left|right)~+~(left|right)", "$1 and $2", for: "10 each (R+L)", not: "10L + 10R"),
  ]

  /// Up and down; before a thing at the beginning of a clause, more and less of it. Beside the word itself nothing is said.
  static let arrows = SpeakingRule(
    .mark, "arrow up or down", for: "\u{2191} reps, heel \u{2193}", not: "heel \u{2192} toe"
  ) {
    tokens, index in
    guard case .sign(let sign) = tokens[index], sign == "\u{2191}" || sign == "\u{2193}" else { return nil }
    let isUp = sign == "\u{2191}"
    let said = isUp ? "up" : "down"
    let next = tokens.wordAfter(index + 1)
    let before = tokens.wordBefore(index)
    if before == said || next == said { return .init(tokens.skippingSpace(index + 1), "") }
    guard let next, tokens.indexBefore(index) < 0 || ".,:;!?(".contains(tokens[tokens.indexBefore(index)].text) else {
      return .init(index + 1, " \(said) ")
    }
    return .init(index + 1, isUp ? "more " : next.hasSuffix("s") ? "fewer " : "less ")
  }

  private static func sideMark(_ tokens: [SpokenToken], _ index: Int) -> String? {
    tokens.word(at: index).flatMap { $0.utf8.count < 3 ? sideMarks[$0] : nil }
  }

  /// Whether something that has two sides follows: an arm, `-side`, the big toe.
  private static func hasSide(_ tokens: [SpokenToken], _ end: Int) -> Bool {
    var place = tokens.token(at: end) == .sign("-") ? end + 1 : tokens.skippingSpace(end)
    for _ in 0..<3 {
      guard let word = tokens.word(at: place)?.lowercased() else { return false }
      let singular = word.hasSuffix("'s") ? word.dropLast(2) : word.hasSuffix("s") ? word.dropLast() : word[...]
      if sided.contains(word) || sided.contains(String(singular)) { return true }
      guard whichOfThem.contains(word) else { return false }
      place = tokens.skippingSpace(place + 1)
    }
    return false
  }

  /// Whether a mark is no vertebra, no litre, and no letter.
  private static func isAlone(_ tokens: [SpokenToken], _ index: Int) -> Bool {
    let next = tokens.wordAfter(index + 1) ?? ""
    let isLitre =
      tokens.number(at: tokens.indexBefore(index)) != nil && ["of", "water", "bottle", "jug"].contains(next)
    let isJoined = tokens.token(at: index + 1) == .sign("-") && sideMark(tokens, index + 2) == nil
    return tokens.number(at: index + 1) == nil && !isLitre && !isJoined && !ofLetters.contains(next)
      && !ofLetters.contains(tokens.wordBefore(index) ?? "")
  }

  /// Whether the other side is in the text too.
  private static func isMet(_ tokens: [SpokenToken], by side: String) -> Bool {
    let other = side == "left" ? "right" : "left"
    return tokens.indices.contains { place in
      tokens.word(at: place)?.lowercased() == other || sideMark(tokens, place) == other && isAlone(tokens, place)
    }
  }

  /// "Switch to L."
  private static func isDirection(_ tokens: [SpokenToken], _ index: Int) -> Bool {
    guard tokens.wordBefore(index).map(towards.contains) == true else { return false }
    switch tokens.token(at: tokens.skippingSpace(index + 1)) {
    case nil: return true
    case .sign(let sign): return ".,;:!)".contains(sign)
    case .word(let word): return ["and", "then"].contains(word.lowercased())
    default: return false
    }
  }
}
