// English rules for letters and capitals: Roman numerals, stress, initialisms, days and addresses.
// SPDX-License-Identifier: GPL-3.0-or-later

extension PronunciationRules {
  private static let romans: [String: Int] = [
    "II": 2, "III": 3, "IV": 4, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "XI": 11, "XII": 12, "XIII": 13, "XIV": 14,
  ]
  static let numbered: Set = [
    "part", "phase", "stage", "level", "type", "grade", "class", "warrior", "version", "unit", "chapter", "section",
    "week", "round", "set", "step", "series", "figure", "category", "zone", "block", "position", "virabhadrasana",
    "variation", "option", "exercise", "routine", "session", "day", "factor", "volume", "figure", "degree", "lesson",
    "module", "group",
  ]

  /// What a person does: "Part I think is hard".
  private static let doings: Set = [
    "think", "know", "will", "am", "was", "have", "had", "can", "could", "do", "did", "feel", "like", "love", "would",
    "mean", "hate", "say", "use", "need", "want", "always", "never", "really", "just", "still", "also", "see", "find",
    "struggle", "must", "should", "may", "might", "shall", "don't", "can't", "get", "got", "go", "make", "made", "did",
    "enjoy", "prefer", "skip", "missed", "often", "usually", "wish", "hope", "believe", "try", "tried", "felt",
  ]

  /// `I` is somebody, unless the sentence ends there or another numeral follows; IV is also a drip.
  static let numeral = SpeakingRule(
    .numeral, "Roman numeral", for: "Warrior II, phases I-III, grade ii", not: "an IV drip, Part I think is hard"
  ) { tokens, index in
    guard let word = tokens.word(at: index), word.utf8.count < 5,
      word.utf8.allSatisfy({ [0x49, 0x56, 0x58].contains($0 & 0xDF) })
    else { return nil }
    let isMeant: Bool
    if let value = ["I": 1, "V": 5, "X": 10][word] {
      isMeant = isFirst(tokens, index) || isNumbered(tokens, index) && isAlone(tokens, index)
      return isMeant ? .init(index + 1, "\(value)") : nil
    }
    guard word.utf8.count > 1, let value = romans[word.uppercased()] else { return nil }
    isMeant =
      isNumbered(tokens, index) || isFirst(tokens, index)
      || word.first?.isUppercase == true && word != "IV" && tokens.wordBefore(index) != nil
    return isMeant ? .init(index + 1, "\(value)") : nil
  }

  /// Whether nothing follows that makes one letter a person or a sign: "the part I like", "sets X 10".
  private static func isAlone(_ tokens: [SpokenToken], _ index: Int) -> Bool {
    switch tokens.token(at: tokens.skippingSpace(index + 1)) {
    case .sign("'"), .number: false
    case .word(let word) where !["and", "or", "to", "I"].contains(word):
      word.lowercased() == word && !doings.contains(word)
        && tokens.wordBefore(index) != tokens.word(at: tokens.indexBefore(index))
    default: true
    }
  }

  /// Whether a thing with numbers stands before, or a number of one with a joint: "phases 1 and".
  private static func isNumbered(_ tokens: [SpokenToken], _ index: Int) -> Bool {
    let before = tokens.indexBefore(index)
    switch tokens.token(at: before) {
    case .word(let word) where ["and", "or", "to"].contains(word): break
    case .word(let word):
      let word = word.lowercased()
      return numbered.contains(word) || word.hasSuffix("s") && numbered.contains(String(word.dropLast()))
    case .sign(let sign) where "-\u{2013},/".contains(sign): break
    default: return false
    }
    let first = tokens.indexBefore(before)
    return tokens.number(at: first) != nil && isNumbered(tokens, first)
  }

  /// Whether a numeral begins a text as the number of a list: "II. Main part".
  private static func isFirst(_ tokens: [SpokenToken], _ index: Int) -> Bool {
    guard index == 0, let sign = tokens.token(at: 1), [.sign("."), .sign(")")].contains(sign),
      tokens.token(at: 2) == .space
    else { return false }
    return tokens.word(at: 3)?.first?.isUppercase == true
  }

  /// Short words that are written in capitals for stress. Longer ones are words unless they are known as initialisms.
  private static let shortWords: Set = [
    "AN", "AS", "AT", "BE", "BY", "DO", "GO", "HE", "IF", "IN", "IS", "IT", "ME", "MY", "NO", "OF", "ON", "OR", "SO",
    "TO", "UP", "WE", "ABS", "ADD", "AGE", "AIM", "AIR", "ALL", "AND", "ANY", "ARE", "ARM", "BAD", "BAG", "BAR", "BED",
    "BIG",
    "BOW", "BOX", "BUT", "BUM", "CAN", "CAT", "COW", "CUE", "CUP", "CUT", "DAY", "DID", "DIP", "DOG", "DRY", "DUE",
    "EAR", "EAT", "END", "EYE",
    "FAR", "FAT", "FEW", "FIT", "FIX", "FLY", "FOR", "GET", "GUT", "GYM", "HAD", "HAS", "HER", "HIM", "HIP", "HIS",
    "HIT", "HOT",
    "HOW", "HUG", "ICE", "ITS", "JAW", "JOG", "KEY", "LAY", "LEG", "LET", "LIE", "LIP", "LOW", "MAT", "MAX", "MAY",
    "MID", "MIN",
    "NEW", "NOT", "NOW", "OFF", "OLD", "ONE", "OUR", "OUT", "OWN", "PAD", "PEC", "PER", "PUT", "RED", "REP", "RIB",
    "RUB", "RUN", "SET", "SHE",
    "SIP", "SIT", "SIX", "TAP", "TEN", "THE", "TIE", "TIP", "TOE", "TOO", "TOP", "TRY", "TWO", "USE", "WAS", "WAY",
    "WHY", "YES", "YET", "YOU",
  ]

  private static func isCapitals(_ word: String) -> Bool {
    word.utf8.count > 1 && word.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// Letters of transcribed Sanskrit, which eSpeak NG would name one by one.
  private static let plainLetters: [Character: String] = [
    "\u{101}": "a", "\u{12B}": "i", "\u{16B}": "u", "\u{1E5B}": "ri", "\u{1E5D}": "ri", "\u{1E37}": "l",
    "\u{1E45}": "n",
    "\u{1E6D}": "t", "\u{1E0D}": "d", "\u{1E47}": "n", "\u{15B}": "sh", "\u{1E63}": "sh", "\u{1E41}": "m",
    "\u{1E43}": "m",
    "\u{1E25}": "h", "\u{100}": "A", "\u{15A}": "Sh", "\u{1E62}": "Sh",
  ]

  /// A mark at the beginning, as quoted lines of mail have.
  static let quotation = SpeakingRule(.mark, "quotation", needs: [.sign(">")], for: "> Lie down", not: "> 3 of 10") {
    tokens, index in
    guard index == 0, tokens[0] == .sign(">"), tokens.word(at: 2) != nil else { return nil }
    return SpeakingRule.Match(end: 2, said: [])
  }

  static let foreignLetters = SpeakingRule(
    .mark, "letters of Sanskrit", for: "pr\u{101}\u{1E47}\u{101}y\u{101}ma", not: "pli\u{E9}"
  ) { tokens, index in
    guard let word = tokens.word(at: index), word.utf8.contains(where: { $0 > 0xC3 }) else { return nil }
    let plain = word.map { plainLetters[$0] ?? String($0) }.joined()
    return plain == word ? nil : .init(index + 1, plain)
  }

  static let capitals: [SpeakingRule] = [
    letterA,
    .init(
      .initialism, "every few minutes", "E#MOM", "every $1 minutes on the minute", for: "E2MOM 10", not: "EMOM 10"),
    .init(.initialism, "IT band", "IT~(band|bands|B)", "I-T $1", for: "roll your IT band", not: "roll IT now"),
    SpeakingRule(.capitals, "capitals for stress", for: "Breathe OUT", not: "Your ACL") { tokens, index in
      guard let word = tokens.word(at: index) else { return nil }
      let isStressed =
        word.split(separator: "'").allSatisfy { isCapitals(String($0)) || $0.count == 1 } && word.utf8.count > 1
        && (initialism(word) == nil || isWord(tokens, index))
        && (shortWords.contains(word) || isWord(tokens, index)
          || (word.utf8.count > 3 && word.contains { "AEIOUY".contains($0) }))
      return isStressed ? .init(index + 1, word.lowercased()) : nil
    },
    SpeakingRule(.initialism, "initialism", for: "2 DBs", not: "your lace") { tokens, index in
      guard let word = tokens.word(at: index), let spoken = initialism(word) else { return nil }
      return .init(end: index + 1, said: [.spoken(spoken)])
    },
    SpeakingRule(.initialism, "unknown letters", for: "the XQZ drill", not: "the drill") { tokens, index in
      guard let word = tokens.word(at: index), isCapitals(word), word != "OK" else { return nil }
      return .init(end: index + 1, said: [.spoken(spelled(word))])
    },
  ]

  /// Letter by letter. At the end eSpeak NG would read an A as the article.
  private static func spelled(_ word: String) -> String {
    let letters = word.map(String.init)
    return letters.indices.map { $0 > 0 && letters[$0] == "A" ? "eh" : letters[$0] }.joined(separator: "-")
  }

  private static let givings: Set = [
    "let", "tell", "give", "show", "join", "help", "call", "contact", "with", "email", "text", "ask", "follow", "send",
    "write", "bring", "make", "visit", "like", "of", "for", "around", "all",
  ]

  /// Whether what looks like an initialism is a word there: LET US, I AM.
  private static func isWord(_ tokens: [SpokenToken], _ index: Int) -> Bool {
    switch tokens.word(at: index) {
    case "US": tokens.wordBefore(index).map(givings.contains) == true
    case "AM": tokens.word(at: tokens.indexBefore(index)) == "I"
    default: false
    }
  }

  /// Whether all words but one are in capitals.
  static func isShouted(_ tokens: [SpokenToken], but index: Int) -> Bool {
    var hasCapitals = false
    for place in tokens.indices where place != index {
      guard let word = tokens.word(at: place) else { continue }
      guard word.allSatisfy({ !$0.isLowercase }) else { return false }
      hasCapitals = hasCapitals || word.count > 1
    }
    return hasCapitals
  }

  private static let lettered: Set = [
    "type", "plan", "option", "group", "vitamin", "workout", "exercise", "day", "part", "letter", "hepatitis", "week",
    "team", "version", "variation", "circuit", "block", "session", "routine", "salutation", "position", "point",
    "grade",
    "level", "class", "phase", "section", "station", "superset", "namaskar", "track", "round",
  ]

  /// The letter A where the article would be read: Plan A, A/B, A to Z.
  static let letterA = SpeakingRule(
    .initialism, "letter A", needs: [.word("A")], for: "Plan A first", not: "USE A CHAIR, A strap helps"
  ) {
    tokens, index in
    guard tokens.word(at: index) == "A", tokens.token(at: index + 1) != .sign("-") else { return nil }
    let joint = tokens.skippingSpace(index + 1)
    let isJoint = ["to", "or", "and", "&", "/", ","].contains(tokens.token(at: joint)?.text.lowercased())
    let isOfLetters = isJoint && isLetter(tokens.word(at: tokens.skippingSpace(joint + 1)))
    let last = tokens.indexBefore(index)
    let goesOn =
      ["to", "or", "and", "&", "/", ","].contains(tokens.token(at: last)?.text.lowercased())
      && isLetter(tokens.word(at: tokens.indexBefore(last)))
    let isNamed =
      tokens.wordBefore(index).map(lettered.contains) == true
      && (!isShouted(tokens, but: index) || tokens.word(at: joint) == nil)
    return isOfLetters || goesOn || isNamed ? .init(end: index + 1, said: [.spoken("eh")]) : nil
  }

  private static func isLetter(_ word: String?) -> Bool {
    word.map { $0.utf8.count == 1 && $0.first?.isUppercase == true && $0 != "I" } == true
  }

  /// How an initialism is spoken, in the plural and possessive too; nil if it is none.
  static func initialism(_ word: String) -> String? {
    for ending in ["", "s", "'s"] where word.hasSuffix(ending) {
      let stem = String(word.dropLast(ending.count))
      if let said = saidAs[stem] { return said + (ending.isEmpty ? "" : "s") }
      if letters.contains(stem) { return spelled(stem) + (ending.isEmpty ? "" : "'s") }
    }
    return nil
  }

  /// Initialisms of the field that are spoken as a word.
  private static let saidAs: [String: String] = [
    "AMRAP": "amrap", "BB": "barbell", "BW": "bodyweight", "DB": "dumbbell", "DOMS": "domz", "EMOM": "ee mom",
    "HIIT": "hit", "KB": "kettlebell", "LISS": "liss", "NICE": "nice", "NSAID": "en sayd", "PRICE": "price",
    "CARs": "C-eh-R's", "DOMs": "domz", "HRmax": "H-R max", "METs": "mets", "WOD": "wod", "RICE": "rice",
    "SL": "single leg", "TENS": "tens",
  ]

  /// Initialisms of the field that are spelled, where they are long enough or look like a word.
  private static let letters: Set = [
    "AAROM", "AC", "ACE", "ACL", "ACSM", "AAOS", "APTA", "ADHD", "ADL", "AED", "AROM", "ASIS", "ATFL", "BMI", "BP",
    "BPPV", "CBT", "CMC",
    "COPD", "CPR", "CSP", "CT", "CTS", "DVT", "EMG", "ER", "EU", "FABER", "FADIR", "FAI", "FHL", "FWB", "GERD", "GHJ",
    "GI", "GP", "GTN", "HR", "HRT", "HRV", "IASTM", "IBS", "ICU", "ID", "IR", "ITB", "ITBS", "IV", "IVF", "LBP", "LCL",
    "MCL",
    "MCP", "MET", "MFR", "MRI", "MS", "MSK", "MTP", "NASM", "NHS", "NSCA", "NWB", "OA", "OHP", "OT", "PCL", "PE", "PF",
    "PFPS",
    "PMR", "PNF", "PROM", "PSIS", "PT", "PTSD", "PWB", "QL", "RA", "RDL", "RIR", "ROM", "RPE", "RSI", "SCM", "SI",
    "SIJ",
    "SLR", "SMR", "TA", "TFL", "THR", "TIA", "TKR", "TMJ", "TRX", "TVA", "UK", "US", "USA", "UTI", "VAS", "VMO", "WBAT",
    "WHO", "YMCA", "YTWL", "RFESS", "SA", "EVA", "OKC", "CKC", "TTB", "EHL", "FHP", "PFMT", "RMSSD",
  ]

  private static let shortDays: [String: String] = [
    "Mon": "Monday", "Tue": "Tuesday", "Tues": "Tuesday", "Wed": "Wednesday", "Weds": "Wednesday", "Thu": "Thursday",
    "Thur": "Thursday", "Thurs": "Thursday", "Fri": "Friday",
  ]
  /// These are words of their own, and days in the company of another day only.
  private static let shortWeekend = ["Sat": "Saturday", "Sun": "Sunday"]

  static let days = SpeakingRule(.abbreviation, "names of days", for: "Mon, Wed, Fri", not: "Sat in the Sun") {
    tokens, index in
    guard let word = tokens.word(at: index) else { return nil }
    let name: String
    if let day = shortDays[word] {
      name = day
    } else if let day = shortWeekend[word], hasDayBeside(tokens, index) {
      name = day
    } else {
      return nil
    }
    return .init(tokens.hasAbbreviationPoint(at: index + 1) ? index + 2 : index + 1, name)
  }

  private static func hasDayBeside(_ tokens: [SpokenToken], _ index: Int) -> Bool {
    func isDay(_ word: String?) -> Bool {
      word.map { shortDays[$0] != nil || shortWeekend[$0] != nil || $0.hasSuffix("day") } ?? false
    }
    func isJoint(_ token: SpokenToken?) -> Bool {
      switch token {
      case .sign(let sign): "-\u{2013}/,&+".contains(sign)
      case .word(let word): ["to", "and", "or", "thru"].contains(word)
      default: false
      }
    }
    let before = tokens.indexBefore(index)
    let after = tokens.skippingSpace(index + 1)
    return isJoint(tokens.token(at: before)) && isDay(tokens.word(at: tokens.indexBefore(before)))
      || isJoint(tokens.token(at: after)) && isDay(tokens.word(at: tokens.skippingSpace(after + 1)))
  }

  /// A web or mail address, spoken with its points; what follows the first slash is left out.
  static let address = SpeakingRule(
    .mark, "address", needs: [.sign(".")], for: "see www.example.org/back", not: "Sit. Back"
  ) {
    tokens, index in
    guard tokens.word(at: index) != nil, tokens.token(at: index - 1) != .sign("/") else { return nil }
    var place = index
    if ["http", "https"].contains(tokens.word(at: place)), tokens.token(at: place + 1) == .sign(":"),
      tokens.token(at: place + 2) == .sign("/"), tokens.token(at: place + 3) == .sign("/")
    {
      place += 4
    }
    if tokens.word(at: place) == "www", tokens.token(at: place + 1) == .sign(".") { place += 2 }
    var said: [String] = []
    var last = ""
    while let part = tokens.word(at: place) ?? tokens.number(at: place) {
      last = part
      said.append(part)
      guard let sign = tokens.token(at: place + 1), [.sign("."), .sign("-"), .sign("@")].contains(sign),
        tokens.word(at: place + 2) ?? tokens.number(at: place + 2) != nil
      else {
        place += 1
        break
      }
      said.append(sign == .sign(".") ? "dot" : sign == .sign("@") ? "at" : "dash")
      place += 2
    }
    guard said.contains("dot"),
      ["com", "org", "net", "uk", "edu", "gov", "info", "eu", "au", "ca", "de"].contains(last)
    else { return nil }
    if tokens.token(at: place) == .sign("/") {
      while place < tokens.count, tokens[place] != .space { place += 1 }
      if tokens[place - 1] == .sign(".") || tokens[place - 1] == .sign(",") { place -= 1 }
    }
    return .init(end: place, said: [.spoken(said.joined(separator: " "))])
  }
}
