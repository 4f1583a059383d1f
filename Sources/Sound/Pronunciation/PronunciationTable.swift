// Words with a pronunciation of their own: the built-in ones of a language, and an author's or a listener's.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// How a word is spoken.
public enum Pronunciation: Hashable, Sendable {
  /// Like these words.
  case likeWords(String)
  /// With these phonemes, in eSpeak NG's notation.
  case phonemes(String)

  /// A pronunciation as it is written: phonemes are in `[[…]]`, everything else is a respelling.
  public init(_ written: String) {
    self = PronouncedWord.phonemes(in: written).map { .phonemes(String($0)) } ?? .likeWords(SpokenText.clean(written))
  }

  /// What eSpeak NG is given, with the sound of an ending of plural or possessive.
  fileprivate func text(plural isPlural: Bool) -> String {
    switch self {
    case .likeWords(let words): isPlural ? words + "s" : words
    case .phonemes(let phonemes): "[[\(phonemes)\(isPlural ? Self.plural(of: phonemes) : "")]]"
    }
  }

  /// The sound of a plural's ending, which follows the last sound of the word.
  private static func plural(of phonemes: String) -> String {
    if ["s", "z", "S", "Z"].contains(where: phonemes.hasSuffix) { return "I2z" }
    return ["p", "t", "k", "f", "T"].contains(where: phonemes.hasSuffix) ? "s" : "z"
  }
}

/// Pronunciations by word. Case does not matter, a plural and a possessive follow from their word, and of two entries
/// the longer one counts.
///
///     var table = PronunciationTable()
///     table.add("Pallof press", Pronunciation("pal off press"))
public struct PronunciationTable: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    let words: [SpokenToken]
    let pronunciation: Pronunciation
  }

  /// The entries by their first word, the longest first.
  private var entries: [String: [Entry]] = [:]

  /// An empty table.
  public init() {}

  /// A table of words as they are written in a file; of two entries for the same, the later one counts.
  public init(_ words: [PronouncedWord]) { add(words) }

  /// Whether it has no entry.
  public var isEmpty: Bool { entries.isEmpty }

  /// The words of all entries, in lower case, and their phonemes where they have any.
  var words: [String] { entries.values.joined().map { $0.words.map(\.text).joined() }.sorted() }
  var phonemes: [String] {
    entries.values.joined().compactMap { if case .phonemes(let phonemes) = $0.pronunciation { phonemes } else { nil } }
  }

  /// Adds a word or several, in place of an entry for the same. Something without a letter adds nothing.
  public mutating func add(_ word: String, _ pronunciation: Pronunciation) {
    let words = Self.lowercased(SpokenToken.read(word))
    guard case .word(let first) = words.first else { return }
    var found = entries[first, default: []].filter { $0.words != words }
    found.append(Entry(words: words, pronunciation: pronunciation))
    entries[first] = found.sorted { $0.words.count > $1.words.count }
  }

  /// Adds words as they are written in a file, in place of entries for the same.
  public mutating func add(_ words: [PronouncedWord]) {
    for word in words { add(SpokenText.clean(word.word), Pronunciation(word.sound)) }
  }

  /// The entries of another table, in place of those for the same words.
  public mutating func merge(_ other: PronunciationTable) {
    for entry in other.entries.values.joined() { add(entry.words.map(\.text).joined(), entry.pronunciation) }
  }

  /// The longest entry that is spoken from an index on.
  func match(_ tokens: [SpokenToken], _ index: Int) -> SpeakingRule.Match? {
    guard case .word(let word) = tokens[index] else { return nil }
    for stem in Self.stems(of: word.lowercased()) {
      for entry in entries[stem] ?? [] {
        guard let (end, isPlural) = entry.words.end(in: tokens, from: index) else { continue }
        // The possessive of a word that ends with s is not heard.
        let isPossessive = tokens[end - 1].text.hasSuffix("s") && tokens.token(at: end) == .sign("'")
        let said = entry.pronunciation.text(plural: isPlural)
        return SpeakingRule.Match(end: isPossessive ? end + 1 : end, said: [.spoken(said)])
      }
    }
    return nil
  }

  /// The word, and what it may be the plural or possessive of.
  fileprivate static func stems(of word: String) -> [String] {
    [word] + ["'s", "es", "s"].filter(word.hasSuffix).map { String(word.dropLast($0.count)) }
  }

  private static func lowercased(_ tokens: [SpokenToken]) -> [SpokenToken] {
    tokens.map { token in
      if case .word(let word) = token { .word(word.lowercased()) } else { token }
    }
  }
}

/// Whose words hold in a session: the listener's go before those of an exercise, which its phrases carry, and those
/// before the routine's.
public struct SessionPronunciations: Hashable, Sendable {
  /// The listener's words.
  public var listener: PronunciationTable
  /// The routine's words.
  public var routine: PronunciationTable

  /// The words of a listener and of a routine.
  public init(listener: PronunciationTable = PronunciationTable(), routine: PronunciationTable = PronunciationTable()) {
    self.listener = listener
    self.routine = routine
  }

  /// The words that hold for a phrase.
  public func table(for phrase: Phrase) -> PronunciationTable {
    var table = routine
    table.add(phrase.pronounced)
    table.merge(listener)
    return table
  }
}

extension [SpokenToken] {
  /// Where these words end in a text, and whether the last of them has an ending there; nil if they do not stand there.
  fileprivate func end(in tokens: [SpokenToken], from index: Int) -> (end: Int, isPlural: Bool)? {
    guard index + count <= tokens.count else { return nil }
    for (offset, wanted) in enumerated() {
      guard case .word(let wantedWord) = wanted else {
        guard wanted == tokens[index + offset] else { return nil }
        continue
      }
      guard case .word(let word) = tokens[index + offset] else { return nil }
      if word.lowercased() == wantedWord { continue }
      guard offset == count - 1, PronunciationTable.stems(of: word.lowercased()).contains(wantedWord) else {
        return nil
      }
      return (index + count, true)
    }
    return (index + count, false)
  }
}
