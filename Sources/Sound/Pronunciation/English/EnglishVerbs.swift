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
    static let end: Followers = [stop, pause]
    /// Any other word.
    static let other = Followers(rawValue: 8)
    /// The end of the sentence, and a pause or "and": the two kinds of end.
    static let stop = Followers(rawValue: 4)
    static let pause = Followers(rawValue: 16)
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
    "attribute": Imperative("atr'Ibju:t", .object),
    "bow": Imperative("b'aU", [.object, .manner], not: ["legs", "leg"]),
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
    "coordinate": Imperative(
      "koU'O@dIn,eIt", [.object, .manner, .other],
      not: ["system", "systems", "axis", "axes", "point", "points", "plane"]),
    "estimate": Imperative("'EstIm,eIt", [.object, .other], not: ["of", "is", "was", "for", "only"]),
    "excuse": Imperative("Ekskj'u:z", .object),
    "extract": Imperative("Ekstr'akt", .object),
    "graduate": Imperative("gr'adju:,eIt", .manner),
    "house": Imperative("h'aUz", .object),
    "increase": Imperative("INkr'i:s", [.object, .manner, .end, .other], not: ["in", "of"]),
    "insert": Imperative("Ins'3:t", [.object, .manner], not: ["for"]),
    "live": Imperative("l'Iv", [.manner, .stop], not: ["on", "from", "at"]),
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
    "record": Imperative(
      "rI2k'o@d", [.object, .other],
      not: [
        "low", "high", "time", "times", "number", "breaking", "book", "books", "player", "holder", "keeping", "label",
        "of",
        "card", "cards", "sheet", "set", "company", "is", "was", "for", "to",
      ]),
    "separate": Imperative("s'Ep@r,eIt", [.object, .manner, .end], not: ["from"]),
    "subject": Imperative("s@bdZ'Ekt", .object, not: ["one", "two", "three", "four"]),
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
    "eyes", "ankles", "palms", "wrists", "sides", "muscles", "directions", "no", "me", "abs", "glutes", "quads",
    "teeth", "weight",
  ]
  private static let manners: Set = [
    "in", "out", "up", "down", "to", "into", "from", "between", "with", "without", "for", "by", "at", "on", "off",
    "over",
    "around", "through", "against", "until", "while", "away", "back", "forward", "forwards", "backward", "backwards",
    "slow", "low", "again", "now", "then", "here", "well", "if", "deeper", "deep", "normal", "not", "about", "alone",
    "once",
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
      ".!?,;:()\u{2013}\u{2022}\"".contains(sign)
        || sign == "-" && (tokens.token(at: index - 1) == .space || tokens.word(at: index - 2)?.lowercased() == "open")
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
    case nil: return (.stop, nil)
    case .sign(".") where next == end: return (.stop, nil)
    case .sign(let sign) where next == end && ",!;:)".contains(sign): return (.pause, nil)
    case .sign: return ([], nil)
    case .number: return (.object, nil)
    case .word(let word):
      let word = word.lowercased()
      if ["and", "or", "then"].contains(word) { return (.pause, word) }
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

  /// What has two sounds, and which is meant by its company.
  private struct Homograph: Sendable {
    let phonemes: String
    /// Words before it that mean this sound.
    var after: Set<String> = []
    /// Words behind it that mean this sound.
    var before: Set<String> = []
    /// Words before it that mean the other one.
    var butAfter: Set<String> = []
    /// Words behind it that mean the other one.
    var butBefore: Set<String> = []
  }

  private static let determiners: Set = [
    "a", "an", "the", "any", "no", "this", "that", "some", "slight", "small", "gradual", "further", "big", "large",
    "sudden",
    "your", "every", "each", "sharp", "marked", "steady", "significant", "clear", "little",
  ]
  private static let tiny: Set = [
    "adjustment", "adjustments", "movement", "movements", "change", "changes", "correction", "corrections", "shift",
    "shifts", "amount", "amounts", "difference", "differences", "detail", "details", "circles", "motion", "motions",
    "twist", "bend", "tilt", "nod", "nods", "sway", "pulse", "pulses", "tremor", "tremors", "rocking", "rotation",
    "rotations", "contraction", "contractions", "lift", "lifts", "tuck", "pelvic",
  ]
  private static let homographs: [String: Homograph] = [
    "bow": Homograph(
      phonemes: "b'aU", after: ["a", "little", "final", "deep", "slight", "respectful", "closing"],
      before: [], butBefore: ["string", "pose", "shape", "tie", "legs", "position"]),
    "compress": Homograph(
      phonemes: "k'0mprEs",
      after: [
        "cold", "warm", "hot", "ice", "wet", "damp", "cool", "heat", "moist", "dry", "gel", "a", "the", "your", "this",
      ]),
    "content": Homograph(
      phonemes: "k@nt'Ent",
      after: [
        "feel", "feeling", "be", "being", "am", "are", "stay", "remain", "become", "rest", "sit", "feels", "quite",
      ],
      butBefore: ["is", "creator", "of"]),
    "decrease": Homograph(phonemes: "d'i:kri:s", after: determiners),
    "minute": Homograph(
      phonemes: "maInj'u:t", before: tiny,
      butAfter: ["one", "two", "three", "four", "five", "ten", "per", "every", "each", "last", "first", "half"]),
  ]

  static let homograph = SpeakingRule(
    .word, "two sounds", for: "a cold compress, minute adjustments, a decrease in pain",
    not: "Compress the belly, minute 3: row, decrease pace"
  ) { tokens, index in
    guard let word = tokens.word(at: index), (3...8).contains(word.utf8.count),
      let other = homographs[word.lowercased()]
    else { return nil }
    let next = tokens.wordAfter(index + 1) ?? ""
    let last = tokens.wordBefore(index) ?? ""
    let isNumbered = tokens.number(at: tokens.indexBefore(index)) != nil || tokens.token(at: index - 1) == .sign("-")
    guard !other.butAfter.contains(last), !other.butBefore.contains(next) else { return nil }
    let isMeant =
      other.after.contains(last) && (word.lowercased() != "bow" || takesBow(tokens, index))
      || other.before.contains(next) && !isNumbered
      || word == "Decrease" && next == "in"
        && lessOf.contains(tokens.wordAfter(tokens.skippingSpace(index + 1) + 1) ?? "")
    return isMeant ? .init(end: index + 1, said: [.spoken("[[\(other.phonemes)]]")]) : nil
  }

  /// What becomes less by itself: "Decrease in pain: good".
  private static let lessOf: Set = [
    "pain", "range", "motion", "symptoms", "strength", "swelling", "stiffness", "speed", "mobility", "tension",
    "effort",
    "heart", "blood", "size", "volume", "weight", "load", "intensity", "numbness", "tingling", "balance", "flexibility",
  ]

  /// "Take a bow", which bends, while other bows are for arrows.
  private static func takesBow(_ tokens: [SpokenToken], _ index: Int) -> Bool {
    var place = tokens.indexBefore(index)
    for _ in 0..<3 {
      let word = tokens.word(at: place)?.lowercased() ?? ""
      if ["take", "takes", "taking", "make", "with", "give"].contains(word) { return true }
      place = tokens.indexBefore(place)
    }
    return false
  }
}
