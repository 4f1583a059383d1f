// Texts that a voice cannot say: in a script it does not read, of symbols alone, or in another language than stated.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension Reader {
  /// Reports what would not be heard as it is meant. Texts that are only shown may be of symbols, but not of another
  /// language.
  mutating func reportUnspoken(_ words: String, in language: Language, called name: Label, at range: Range<Int>) {
    let isShownOnly =
      switch name {
      case .key(.summary), .key(.when), .key(.howOften), .key(.forWhom): true
      default: false
      }
    if let (script, letters) = Script.foreign(in: words, for: language), !isShownOnly {
      let name = LanguageGuess.names[language.base] ?? "`\(language.tag)`"
      report(
        .unspokenScript, range,
        script == .symbols
          ? "There is no word in this, so nothing is spoken; write what is to be heard."
          : "The voice of \(name) cannot say the \(script.rawValue) letters \"\(letters)\"; write it in \(name), or state its language."
      )
    } else if let other = LanguageGuess.other(than: language, of: words), let name = LanguageGuess.names[other] {
      report(
        .otherLanguage, range,
        "This looks like \(name), and is spoken as `\(language.tag)`; state `language: \(other)` in the file, or write "
          + "`{ \(other): … }` for this text.")
    }
  }
}

/// A script by the letters of it.
private enum Script: String {
  case symbols
  case greek = "Greek"
  case cyrillic = "Cyrillic"
  case hebrew = "Hebrew"
  case arabic = "Arabic"
  case devanagari = "Devanagari"
  case thai = "Thai"
  case georgian = "Georgian"
  case armenian = "Armenian"
  case hangul = "Korean"
  case kana = "Japanese"
  case han = "Chinese"

  private static let ranges: [(first: UInt32, last: UInt32, script: Script)] = [
    (0x370, 0x3FF, .greek), (0x400, 0x52F, .cyrillic), (0x531, 0x58F, .armenian), (0x590, 0x5FF, .hebrew),
    (0x600, 0x6FF, .arabic), (0x750, 0x77F, .arabic), (0x900, 0x97F, .devanagari), (0xE00, 0xE7F, .thai),
    (0x10A0, 0x10FF, .georgian), (0x1100, 0x11FF, .hangul), (0x1F00, 0x1FFF, .greek), (0x3040, 0x30FF, .kana),
    (0x3400, 0x4DBF, .han), (0x4E00, 0x9FFF, .han), (0xAC00, 0xD7AF, .hangul), (0xFB1D, 0xFB4F, .hebrew),
    (0xFB50, 0xFDFF, .arabic), (0xFE70, 0xFEFC, .arabic), (0x20000, 0x323AF, .han),
  ]

  /// The scripts that voices read beside Latin letters, by language.
  private static let read: [String: Set<Script>] = [
    "el": [.greek], "ru": [.cyrillic], "uk": [.cyrillic], "be": [.cyrillic], "bg": [.cyrillic], "mk": [.cyrillic],
    "sr": [.cyrillic], "kk": [.cyrillic], "ky": [.cyrillic], "tt": [.cyrillic], "ba": [.cyrillic], "cv": [.cyrillic],
    "hy": [.armenian], "he": [.hebrew], "ar": [.arabic], "fa": [.arabic], "ur": [.arabic], "sd": [.arabic],
    "ug": [.arabic], "hi": [.devanagari], "mr": [.devanagari], "ne": [.devanagari], "kok": [.devanagari],
    "th": [.thai], "ka": [.georgian], "ko": [.hangul, .han], "ja": [.kana, .han], "zh": [.han], "cmn": [.han],
    "yue": [.han], "hak": [.han],
  ]

  /// The first letters that the voice of a language does not read; `symbols` if there is neither letter nor number.
  /// A Greek letter between others (`β-blocker`, `μm`) is a sign that voices know.
  static func foreign(in text: String, for language: Language) -> (script: Script, letters: String)? {
    var text = text
    // Most texts are plain, with a letter at the beginning.
    let isPlain = text.withUTF8 { $0.allSatisfy { $0 < 0x80 } }
    if isPlain, text.utf8.contains(where: { $0.isLetter || $0.isDigit }) { return nil }
    var hasWord = false
    var letters = ""
    var last: Script?
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      let isLetter =
        (properties.isAlphabetic || properties.numericType != nil) && !properties.isEmojiPresentation
      hasWord = hasWord || isLetter
      let script = isLetter ? ranges.first { $0.first <= scalar.value && scalar.value <= $0.last }?.script : nil
      let isForeign = script.map { read[language.base]?.contains($0) != true } ?? false
      if isForeign, script == last || last == nil {
        last = script
        letters.unicodeScalars.append(scalar)
      } else if let last, last != .greek || letters.unicodeScalars.count > 1 {
        return (last, letters)
      } else {
        last = nil
        letters = ""
      }
    }
    if let last, last != .greek || letters.unicodeScalars.count > 1 { return (last, letters) }
    return hasWord ? nil : (.symbols, "")
  }
}
