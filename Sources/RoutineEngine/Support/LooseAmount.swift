// Numbers and lengths of time as people write them elsewhere: `ten`, `ca. 30 s`, `1 min 30`, `half an hour`, `1/2 min`.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A number or a length that a text stands for which the grammar has not.
public struct LooseAmount {
  /// The parts with a unit, the amounts in hundredths.
  private var parts: [(hundredths: Int, unit: String)] = []
  /// An amount that has no unit yet.
  private var pending: Int?
  private var isFraction = false
  /// Whether nothing else can be meant.
  public private(set) var isCertain = true

  /// The whole number that it is; nil for a length, or for a part of one.
  public var number: Int? {
    guard parts.isEmpty, let pending, pending % 100 == 0 else { return nil }
    return pending / 100
  }

  /// The length in the grammar's own words; nil for a number.
  public var length: String? {
    parts.isEmpty ? nil : parts.map { Self.written($0.hundredths) + $0.unit }.joined(separator: " ")
  }

  /// Reads a text; nil for any with something else in it.
  public init?(_ text: String) {
    var tokens = Self.tokens(text.lowercased())[...]
    while let token = tokens.popFirst() {
      guard take(token, &tokens) else { return nil }
    }
    guard finish() else { return nil }
  }

  private mutating func take(_ token: String, _ tokens: inout ArraySlice<String>) -> Bool {
    let isFirst = parts.isEmpty && pending == nil
    if let amount = Self.hundredths(token) {
      guard tokens.first == "/" else { return add(amount) }
      guard let divisor = tokens.dropFirst().first, divisor == "2" || divisor == "4", amount < 400,
        let part = Int(divisor).map({ amount / $0 }), part < 100
      else { return false }
      tokens.removeFirst(2)
      return add(part)
    }
    if isFirst, Self.approximations.contains(token) {
      isCertain = false
      return true
    }
    if let unit = WrittenLength.unit(token) {
      if pending == nil {
        guard token.count > 3 else { return false }
        isCertain = false
      }
      parts.append((pending ?? 100, unit))
      (pending, isFraction) = (nil, false)
      return true
    }
    if let fraction = Self.fractions[token] { return add(fraction) }
    if Self.articles.contains(token) {
      // Half a minute, or a minute and a half.
      return pending != nil && isFraction || tokens.first.map { Self.fractions[$0] != nil } == true || add(100)
    }
    if let value = Self.words[token] {
      // Twenty-five.
      if let tens = pending, tens >= 2_000, tens % 1_000 == 0, value < 1_000 {
        pending = tens + value
        return true
      }
      return add(value)
    }
    switch token {
    case ",": isCertain = false
    case "+" where tokens.isEmpty, "ish" where tokens.isEmpty: isCertain = false
    case "-": return !isFirst
    case ".", "(", ")", "+", "&", "and", "und", "et", "y", "of": break
    default: return false
    }
    return true
  }

  /// Adds an amount; a fraction may follow a whole number.
  private mutating func add(_ amount: Int) -> Bool {
    guard let whole = pending else {
      (pending, isFraction) = (amount, amount < 100)
      return true
    }
    guard !isFraction, amount > 0, amount < 100 else { return false }
    (pending, isFraction) = (whole + amount, true)
    return true
  }

  /// Gives an amount at the end the unit that follows from the one before it.
  private mutating func finish() -> Bool {
    guard let amount = pending else { return !parts.isEmpty }
    guard let last = parts.last else { return true }
    if isFraction, amount < 100 {
      parts[parts.count - 1].hundredths += amount
    } else if let unit = ["h": "m", "m": "s"][last.unit] {
      parts.append((amount, unit))
      isCertain = false
    } else {
      return false
    }
    pending = nil
    return true
  }

  /// Numbers, words and single marks.
  private static func tokens(_ text: String) -> [String] {
    var out: [String] = []
    var last = 0
    for character in text {
      let isPoint = (character == "." || character == ",") && last == 1
      let kind = character.isASCII && character.isNumber || isPoint ? 1 : character.isLetter ? 2 : 3
      if "'\"".contains(character) {
        out.append(String(character))
        last = 3
      } else if kind < 3, kind == last {
        out[out.count - 1].append(character)
      } else if character != " " {
        out.append(String(character))
        last = kind
      } else {
        last = 0
      }
    }
    return out
  }

  /// The hundredths of a number with at most two decimals.
  private static func hundredths(_ token: String) -> Int? {
    guard token.utf8.first.map({ (0x30...0x39).contains($0) }) == true, token.count <= 8 else { return nil }
    let trimmed = token.last == "." || token.last == "," ? token.dropLast() : token[...]
    let sides = trimmed.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard sides.count <= 2, let whole = Int(sides[0]) else { return nil }
    guard sides.count == 2 else { return whole * 100 }
    guard (1...2).contains(sides[1].count), let part = Int(sides[1]) else { return nil }
    return whole * 100 + (sides[1].count == 1 ? part * 10 : part)
  }

  private static func written(_ hundredths: Int) -> String {
    let part = hundredths % 100
    let decimals = part == 0 ? "" : part % 10 == 0 ? ".\(part / 10)" : part < 10 ? ".0\(part)" : ".\(part)"
    return "\(hundredths / 100)\(decimals)"
  }

  // MARK: Words

  /// The number that a word stands for, in English, German, French or Spanish; nil for any other word.
  public static func number(_ word: String) -> Int? { words[word].map { $0 / 100 } }

  /// Words for numbers, in hundredths.
  private static let words: [String: Int] = {
    let lists = [
      """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
      eighteen nineteen twenty
      """,
      "0 eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
      "zéro un deux trois quatre cinq six sept huit neuf dix onze douze",
      "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
    ]
    var table = [
      "once": 1, "twice": 2, "thrice": 3, "dozen": 12, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50,
      "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "fünfzehn": 15, "zwanzig": 20, "dreißig": 30,
      "dreissig": 30, "quinze": 15, "vingt": 20, "trente": 30, "quince": 15, "veinte": 20, "treinta": 30, "einmal": 1,
      "zweimal": 2, "dreimal": 3, "ii": 2, "iii": 3, "iv": 4, "vi": 6, "vii": 7, "viii": 8,
    ]
    for list in lists {
      for (value, word) in list.split(whereSeparator: \.isWhitespace).enumerated() where table[String(word)] == nil {
        table[String(word)] = value
      }
    }
    return table.mapValues { $0 * 100 }
  }()

  private static let fractions = ["half": 50, "quarter": 25, "halbe": 50, "halben": 50, "demi": 50, "medio": 50]
  private static let articles: Set<String> = ["a", "an", "eine", "einer", "une", "una"]
  private static let approximations: Set<String> = [
    "~", "≈", "about", "approx", "approximately", "around", "at", "ca", "circa", "env", "environ", "etwa", "least",
    "max",
    "maximum", "roughly", "to", "unos", "up", "ungefähr", ".", "<", ">",
  ]
}
