// English verbs that eSpeak NG reads as nouns or adjectives where they begin an instruction.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A verb of that kind: how it sounds, and what follows where it is one.
struct Imperative: Sendable {
  /// What follows a verb.
  struct Followers: OptionSet, Sendable {
    let rawValue: UInt8
    /// What it is done to: your knees, it, both arms, how.
    static let object = Followers(rawValue: 1)
    /// How, where or how long: slowly, with, for, to.
    static let manner = Followers(rawValue: 2)
    /// Nothing: a point, a comma, "and".
    static let end = Followers(rawValue: 4)
    /// Any other word.
    static let other = Followers(rawValue: 8)
  }

  let phonemes: String
  let followers: Followers
  /// Words behind which it is no verb.
  let exceptions: Set<String>

  init(_ phonemes: String, _ followers: Followers, not exceptions: Set<String> = []) {
    self.phonemes = phonemes
    self.followers = followers
    self.exceptions = exceptions
  }
}

extension PronunciationRules {
  /// Found by comparing eSpeak NG's "VERB your knee" with its "to VERB it" over 660 verbs of exercise texts.
  static let imperatives: [String: Imperative] = [
    "alternate": Imperative("'O:lt@n,eIt", [.object, .manner, .end]),
    "approximate": Imperative("a#pr'0ksIm,eIt", .object),
    "bow": Imperative("b'aU", [.object, .manner]),
    "breath": Imperative("br'i:D", .manner, not: ["with", "by", "at"]),
    "close": Imperative(
      "kl'oUz", [.object, .manner, .end, .other],
      not: [
        "to", "by", "behind", "beside", "enough", "together", "contact", "supervision", "attention", "friends",
        "family",
        "relatives", "grip", "stance", "range", "of", "up", "fitting", "at",
      ]),
    "conduct": Imperative("k@nd'Vkt", .object),
    "construct": Imperative("k@nstr'Vkt", .object),
    "contract": Imperative("k@ntr'akt", [.object, .manner, .end], not: ["with"]),
    "contrast": Imperative("k@ntr'aast", .object),
    "coordinate": Imperative("koU'O@dIn,eIt", .object),
    "estimate": Imperative("'EstIm,eIt", .object),
    "extract": Imperative("Ekstr'akt", .object),
    "graduate": Imperative("gr'adju:,eIt", .manner),
    "house": Imperative("h'aUz", .object),
    "increase": Imperative("INkr'i:s", [.object, .manner, .end, .other], not: ["in", "of"]),
    "insert": Imperative("Ins'3:t", [.object, .manner], not: ["for"]),
    "live": Imperative("l'Iv", .manner, not: ["on", "from", "at"]),
    "misuse": Imperative("mIsj'u:z", .object),
    "moderate": Imperative("m'0d@r,eIt", .object),
    "object": Imperative("0bdZ'Ekt", .object),
    "perfect": Imperative("p3f'Ekt", .object, not: ["for", "every"]),
    "permit": Imperative("p3m'It", .object),
    "polish": Imperative("p'0lIS", .object),
    "present": Imperative("prIz'Ent", .object),
    "progress": Imperative("pr@gr'Es", [.object, .manner], not: ["in", "with", "on", "at"]),
    "project": Imperative("pr@dZ'Ekt", [.object, .manner]),
    "protest": Imperative("pr@t'Est", .object),
    "rebel": Imperative("rI2b'El", [.object, .manner], not: ["with", "in"]),
    "recall": Imperative("rI2k'O:l", .object),
    "record": Imperative("rI2k'o@d", .object),
    "separate": Imperative("s'Ep@r,eIt", [.object, .manner, .end], not: ["from"]),
    "survey": Imperative("s3v'eI", .object),
    "suspect": Imperative("s@sp'Ekt", .object),
    "tear": Imperative("t'e@", [.object, .manner], not: ["in"]),
    "transfer": Imperative("transf'3:", [.object, .manner]),
    "transport": Imperative("transp'o@t", .object),
    "use": Imperative("j'u:z", [.object, .manner, .other], not: ["of", "case", "cases"]),
    "wind": Imperative("w'aInd", [.object, .manner], not: ["from", "in"]),
  ]

  private static let objects: Set = [
    "your", "the", "a", "an", "my", "his", "her", "their", "our", "its", "this", "that", "these", "those", "it", "them",
    "yourself", "both", "each", "every", "all", "any", "some", "one", "two", "three", "four", "more", "less", "another",
    "as", "how", "what", "when", "where", "which", "whether", "left", "right", "opposite", "only", "just",
    "feet", "legs", "knees", "hands", "arms", "heels", "toes", "fingers", "hips", "thighs", "elbows", "shoulders",
    "lips",
    "eyes", "ankles", "palms", "wrists", "sides", "muscles", "directions", "abs", "glutes", "quads", "teeth", "weight",
  ]
  private static let manners: Set = [
    "in", "out", "up", "down", "to", "into", "from", "between", "with", "without", "for", "by", "at", "on", "off",
    "over",
    "around", "through", "against", "until", "while", "away", "back", "forward", "forwards", "backward", "backwards",
    "slow", "again", "now", "then", "here", "well", "if", "deeper", "deep", "normal", "not", "about", "alone", "once",
    "toward", "towards", "long",
  ]
  /// Adverbs that are adjectives too: "daily use".
  private static let adjectives: Set = ["daily", "weekly", "monthly", "yearly", "early", "family", "likely", "only"]
  /// Behind "now", "then", "to", "do not" and "never" eSpeak NG reads a verb by itself.
  private static let connectors: Set = [
    "and", "or", "but", "next", "first", "finally", "again", "please", "also", "always", "let's", "instead", "once",
    "more",
    "help",
  ]

  /// What closes by itself: "Let your eyes close."
  private static let closing: Set = ["eyes", "eyelids", "lids", "lips", "mouth", "fists", "fingers", "hands", "them"]

  /// Whether an instruction may begin at an index: at the beginning of a text, after a mark, "and" or an adverb.
  private static func beginsClause(_ tokens: [SpokenToken], _ index: Int) -> Bool {
    switch tokens.token(at: tokens.indexBefore(index)) {
    case nil: true
    case .sign(let sign):
      ".!?,;:()\u{2013}\u{2022}\"".contains(sign) || (sign == "-" && tokens.token(at: index - 1) == .space)
    case .word(let word) where tokens.word(at: index)?.lowercased() == "close" && closing.contains(word.lowercased()):
      true
    case .word(let word):
      connectors.contains(word.lowercased())
        || (word.hasSuffix("ly") && !adjectives.contains(word.lowercased()))
    default: false
    }
  }

  private static func follower(_ tokens: [SpokenToken], _ end: Int) -> (Imperative.Followers, word: String?) {
    let next = tokens.skippingSpace(end)
    switch tokens.token(at: next) {
    case nil: return (.end, nil)
    case .sign(let sign) where next == end && ".,!;:)".contains(sign): return (.end, nil)
    case .sign: return ([], nil)
    case .number: return (.object, nil)
    case .word(let word):
      let word = word.lowercased()
      if ["and", "or", "then"].contains(word) { return (.end, word) }
      if manners.contains(word) || word.hasSuffix("ly") { return (.manner, word) }
      return (objects.contains(word) ? .object : .other, word)
    case .space, .spoken: return (.other, nil)
    }
  }

  static let imperative = SpeakingRule(.imperative, "imperative", for: "Close your eyes", not: "Close to the wall") {
    tokens, index in
    guard let word = tokens.word(at: index), let verb = imperatives[word.lowercased()], beginsClause(tokens, index)
    else {
      return nil
    }
    let (follower, next) = follower(tokens, index + 1)
    guard !follower.isEmpty, verb.followers.contains(follower), next.map(verb.exceptions.contains) != true else {
      return nil
    }
    return .init(end: index + 1, said: [.spoken("[[\(verb.phonemes)]]")])
  }
}
