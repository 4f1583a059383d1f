// Which of seven languages a text is in, told by its small words.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// A cautious guess: a text counts as another language when two words say so that belong to it alone, or one and two
/// that it shares with names and with other languages, and when fewer speak for the stated language.
enum LanguageGuess {
  /// The languages that are told apart, by their tag.
  static let names: [String: String] = [
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese",
    "nl": "Dutch",
  ]

  /// The languages in the order of their bits.
  private static let languages = ["en", "de", "fr", "es", "it", "pt", "nl"]

  /// For each language, words that mark it, and words that also occur in names and other languages. None is in both
  /// an English text and the strong words of another language.
  private static let words: [(language: String, strong: String, weak: String)] = [
    (
      "en",
      "the your you with from and of for then until each both slowly this that when keep knees feet hands back breathe "
        + "lie stand hold leg arm side floor",
      "is are it as if or to by at not one lift lower bend stretch down up out off"
    ),
    (
      "de",
      "und der das dem einen einem nicht mit auf f\u{FC}r ist sich ihre ihren deine deinen deinem deiner zur zum vom beim "
        + "\u{FC}ber wird werden sind oder wenn dann noch auch nur durch bis jetzt langsam bein beine r\u{FC}cken schulter "
        + "halte halten heben hebe senke atme atmen seite links rechts boden f\u{FC}\u{DF}e h\u{E4}nde dabei zur\u{FC}ck sanft",
      "die ein eine den sie zu von im bei aus unter knie arme dein als wie an nach sie es ab"
    ),
    (
      "fr",
      "les des une vous votre vos avec dans est que qui aux puis chaque jambes genou genoux pieds mains inspirez "
        + "expirez gardez pliez restez gauche droite respirez levez tenez bras ventre chaque",
      "le la de du en un et sur pour au ou par pas dos jambe pied sol ne se vers sans"
    ),
    (
      "es",
      "los las que tus rodilla rodillas pierna piernas brazos espalda manos suelo mant\u{E9}n levanta "
        + "derecha hacia hasta tambi\u{E9}n despu\u{E9}s mientras est\u{E1} est\u{E1}n respira cabeza hombros sube",
      "el la un una en de y con por para se su sus tu del al baja cada sobre sin inhala exhala pies"
    ),
    (
      "it",
      "gli della delle dei nel nella alla sulla sul sono che tuoi gamba gambe schiena braccia piedi "
        + "sinistra destra inspira espira mantieni solleva piega spalle poi anche per",
      "il la le un una di e con del da non tuo in si al lo mani testa"
    ),
    (
      "pt",
      "os uma n\u{E3}o das em seus joelho joelhos perna pernas bra\u{E7}os costas m\u{E3}os ch\u{E3}o devagar mantenha "
        + "levante expire esquerda direita at\u{E9} p\u{E9}s ombros cabe\u{E7}a voc\u{EA} depois enquanto",
      "o um da do na no com para por de que seu sua e se ao inspire"
    ),
    (
      "nl",
      "het een naar zijn niet jouw aan bij ook knie\u{EB}n benen handen adem houd langzaam links rechts voeten "
        + "been grond terug deze wordt daarna voor uit je",
      "de en van op met uw maar dan tot in er te om knie armen rug"
    ),
  ]

  /// All words that mark a language.
  static var markedWords: [Substring] { words.flatMap { ($0.strong + " " + $0.weak).split(separator: " ") } }

  /// A word as up to eight bytes, and for each language whether it speaks for it.
  private struct Slot {
    var word: UInt64 = 0
    var strong = SIMD8<UInt8>()
    var weak = SIMD8<UInt8>()
  }

  private static let table: [Slot] = {
    var table = [Slot](repeating: Slot(), count: 2048)
    for (language, strong, weak) in words {
      guard let bit = languages.firstIndex(of: language) else { continue }
      for (list, isStrong) in [(strong, true), (weak, false)] {
        for word in list.split(separator: " ") {
          let packed = word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
          var at = index(of: packed)
          while table[at].word != 0, table[at].word != packed { at = (at + 1) & 2047 }
          table[at].word = packed
          if isStrong { table[at].strong[bit] = 1 } else { table[at].weak[bit] = 1 }
        }
      }
    }
    return table
  }()

  private static func index(of word: UInt64) -> Int { Int((word &* 0x9E37_79B9_7F4A_7C15) >> 53) }

  /// The language that a text seems to be in, if it is one of the seven and not the stated one; nil if in doubt.
  static func other(than language: Language, of text: String) -> String? {
    guard let own = languages.firstIndex(of: language.base) else { return nil }
    var strong = SIMD8<UInt8>()
    var weak = SIMD8<UInt8>()
    var foreign = 0
    var text = text
    text.withUTF8 { bytes in
      var word: UInt64 = 0
      for at in 0...bytes.count {
        let byte = at < bytes.count ? bytes[at] : 0
        let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        if (0x61...0x7A).contains(small) || small >= 0x80 || small == 0x27 {
          // Longer words lose their beginning, and are in no list.
          word = word >> 56 == 0 ? word << 8 | UInt64(small) : .max
          continue
        }
        defer { word = 0 }
        guard word != 0 else { continue }
        var slot = index(of: word)
        while table[slot].word != 0, table[slot].word != word { slot = (slot + 1) & 2047 }
        let found = table[slot]
        guard found.word != 0 else { continue }
        var others = found.strong | found.weak
        others[own] = 0
        if others != SIMD8() { foreign += 1 }
        strong &+= found.strong
        weak &+= found.weak
      }
    }
    guard foreign > 1 else { return nil }
    func weight(_ bit: Int) -> Int { 2 * Int(strong[bit]) + Int(weak[bit]) }
    let best = (0..<7).filter { $0 != own }.max { weight($0) < weight($1) }
    guard let best, strong[best] > 1 || (strong[best] == 1 && weak[best] > 1), weight(own) < weight(best) else {
      return nil
    }
    return languages[best]
  }
}
