// What a word that is not of the format was probably meant as, and how certain that is.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// A word of the format that another word was probably meant as.
struct Guess: Hashable {
  let word: String
  /// Whether nothing else can be meant: the two differ in case, hyphens, underscores, spaces or a plural, or one is a
  /// listed synonym of the other. Only then is a fix safe.
  let isCertain: Bool

  /// The fixes that write a guess in place of what stands in a range.
  func fixes(replacing range: Range<Int>) -> [Fix] {
    [Fix("Write `\(word)`", isSafe: isCertain, replacing: range, with: word)]
  }

  /// The spelling of a word without what people vary: case, hyphens, underscores, spaces, apostrophes and accents. Any
  /// other mark stays, since it may mean something: `// reps` is a remark.
  static func spelling(_ word: some StringProtocol) -> String {
    var out = String.UnicodeScalarView()
    for scalar in word.lowercased().unicodeScalars {
      if let plain = accents[scalar] {
        out.append(contentsOf: plain.unicodeScalars)
      } else if !varied.contains(scalar) {
        out.append(scalar)
      }
    }
    // A dash in front is no hyphen.
    return word.utf8.first == Byte.dash ? "-" + String(out) : String(out)
  }

  private static let varied = Set(" -_'\u{2019}\u{A0}".unicodeScalars)

  private static let accents: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = ["ß": "ss", "ñ": "n", "ç": "c"]
    for (plain, marked) in [("a", "áàâä"), ("e", "éèêë"), ("i", "íìîï"), ("o", "óòôö"), ("u", "úùûü")] {
      for scalar in marked.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()

  /// The word among several that differs only in spelling; nil if there is none, or more than one.
  ///
  /// - Parameter orPlural: Whether a plural is the same word as its singular.
  static func same(as word: String, among words: some Sequence<String>, orPlural: Bool = false) -> String? {
    let wanted = spelling(word)
    guard !wanted.isEmpty else { return nil }
    var singular: String?
    for candidate in words {
      let other = spelling(candidate)
      if other == wanted { return candidate }
      if orPlural, other + "s" == wanted || wanted + "s" == other { singular = singular ?? candidate }
    }
    return singular
  }

  // MARK: Choices

  /// The choice that a word was probably meant as.
  static func choice(_ word: String, of name: KeyName, among words: [String]) -> Guess? {
    if let same = same(as: word, among: words, orPlural: true) { return Guess(word: same, isCertain: true) }
    let rows = (Synonyms.choices[name] ?? []).filter { words.contains($0.choice) }
    if let row = rows.first(where: { same(as: word, among: $0.words) != nil }) {
      return Guess(word: row.choice, isCertain: true)
    }
    if let row = rows.first(where: { same(as: word, among: $0.maybe) != nil }) {
      return Guess(word: row.choice, isCertain: false)
    }
    return Suggestion.nearest(to: word, among: words).map { Guess(word: $0, isCertain: false) }
  }

  // MARK: Keys

  /// The keys of a context that a word was probably meant as, the most likely first, with whether the first is certain.
  ///
  /// - Parameter work: The work of the exercise; what is held has no `for`, and what is not has no `hold`.
  static func keys(_ word: String, in context: Context, of work: Work? = nil) -> (names: [KeyName], isCertain: Bool) {
    let legal = KeyTable.keys(in: context).map(\.name.written)
    if let same = same(as: word, among: legal, orPlural: true), let name = KeyName(written: same) {
      let abroad = (Synonyms.falseFriends[name] ?? []).filter { KeyTable.spec($0, in: context) != nil }
      return (abroad + [name], abroad.isEmpty)
    }
    let rows = synonyms(of: word, in: context)
    if let first = rows.first {
      let unfit = work?.unfitKey
      return (first.isExact ? Array(first.keys.prefix(1)) : rows.flatMap(\.keys).filter { $0 != unfit }, first.isExact)
    }
    // Something else around the key, such as a picture.
    let letters = word.drop { !$0.isLetter }.prefix { $0.isLetter || $0 == "-" || $0 == " " }
    if letters.count < word.count, let name = same(as: String(letters), among: legal).flatMap({ KeyName(written: $0) })
    {
      return ([name], false)
    }
    return (Suggestion.near(word, among: legal, maximum: 3).compactMap { KeyName(written: $0) }, false)
  }

  /// The rows of the table that have a word, with the keys that are allowed in a context.
  static func synonyms(of word: String, in context: Context) -> [(keys: [KeyName], isExact: Bool)] {
    let wanted = spelling(word)
    guard !wanted.isEmpty else { return [] }
    return Synonyms.keys.compactMap { row in
      let legal = row.keys.filter { KeyTable.spec($0, in: context) != nil }
      guard !legal.isEmpty, row.spellings.contains(wanted) else { return nil }
      return (legal, row.isExact)
    }
  }

  /// What to write in place of a key that the format does not have.
  static func advice(on word: String) -> String? {
    // `Week 2`, too.
    let stem = word.split(separator: " ").last.flatMap { Int($0) } == nil ? word : String(word.prefix { $0.isLetter })
    return Synonyms.advice.first { same(as: stem, among: $0.words, orPlural: true) != nil }?.says
  }
}

extension Work {
  /// The key that it has no use for.
  var unfitKey: KeyName? {
    switch self {
    case .timedHold: .for
    case .activity: .hold
    case .movement(let phases): phases.contains(where: \.isHold) ? nil : .hold
    }
  }
}
