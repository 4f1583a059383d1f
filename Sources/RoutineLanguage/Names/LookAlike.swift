// Characters from word processors, phones and web pages that look like those of the format.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// Characters that look like others, or like nothing at all.
enum LookAlike {
  /// What a character stands for where only the format's own words may stand, and its name for messages.
  static func plain(_ scalar: Unicode.Scalar) -> (text: String, name: String)? {
    switch scalar.value {
    case ..<0x80: nil
    case 0xA0: (" ", "no-break space")
    case 0x2007: (" ", "figure space")
    case 0x202F: (" ", "narrow no-break space")
    case 0x3000: (" ", "wide space")
    case 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F: (" ", "special space")
    case 0xAD: ("", "soft hyphen")
    case 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F: ("", "mark without width")
    case 0x2010, 0x2011: ("-", "special hyphen")
    case 0x2012, 0x2013: ("-", "en dash")
    case 0x2014, 0x2015: ("-", "em dash")
    case 0x2212, 0xFE58, 0xFE63: ("-", "special dash")
    case 0x2018...0x201F, 0xAB, 0xBB, 0x2039, 0x203A: ("", "curly quotation mark")
    case 0x2032: ("m", "minute mark")
    case 0x2033: ("s", "second mark")
    case 0x2026: ("...", "ellipsis")
    case 0xD7, 0x2715, 0x2716: ("x", "multiplication sign")
    case 0xBC: (".25", "fraction")
    case 0xBD: (".5", "fraction")
    case 0xBE: (".75", "fraction")
    case 0xFF01...0xFF5E: (Unicode.Scalar(scalar.value - 0xFEE0).map { String(Character($0)) } ?? "", "wide character")
    default: nil
    }
  }

  /// The length in bytes of a character that looks like a space or like nothing, at an index; 0 for any other.
  static func spaceLength(_ bytes: [UInt8], at index: Int) -> Int {
    guard index + 1 < bytes.count, bytes[index] >= 0xC2 else { return 0 }
    let length = bytes[index] >= 0xE0 ? 3 : 2
    guard index + length <= bytes.count, bytes[index] < 0xF0, let scalar = scalar(bytes, at: index),
      let plain = plain(scalar), plain.text.isEmpty || plain.text == " ", plain.name != "curly quotation mark"
    else { return 0 }
    return length
  }

  /// The length in bytes of a character that is neither letter, number nor space, such as a bullet or a picture, with
  /// what changes how it is drawn; 0 for any other.
  static func markLength(_ bytes: [UInt8], at index: Int) -> Int {
    var end = index
    while end < bytes.count, bytes[end] >= 0xC2 {
      let length = bytes[end] >= 0xF0 ? 4 : bytes[end] >= 0xE0 ? 3 : 2
      guard end + length <= bytes.count,
        let scalar = String(decoding: bytes[end..<end + length], as: UTF8.self).unicodeScalars.first
      else { break }
      let isJoined = scalar.value == 0xFE0F || scalar.value == 0x20E3 || scalar.value == 0x200D
      guard isJoined || isMark(scalar) else { break }
      end += length
    }
    return end - index
  }

  /// Whether a mark may say that something is left out.
  static func isCross(_ mark: String) -> Bool { mark.unicodeScalars.contains { crosses.contains($0) } }

  private static let crosses = Set("✕✖✗✘☒☓❌❎⛔⛒🚫🛑×".unicodeScalars)

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .otherNumber: (0x2460...0x24FF).contains(scalar.value) || (0x2776...0x2793).contains(scalar.value)
    case .otherSymbol, .mathSymbol, .dashPunctuation, .otherPunctuation, .initialPunctuation, .finalPunctuation,
      .privateUse:
      true
    default: false
    }
  }

  /// The character of two or three bytes at an index.
  static func scalar(_ bytes: [UInt8], at index: Int) -> Unicode.Scalar? {
    guard index + 1 < bytes.count, bytes[index] >= 0xC2, bytes[index] < 0xF0 else { return nil }
    let length = bytes[index] >= 0xE0 ? 3 : 2
    guard index + length <= bytes.count else { return nil }
    return String(decoding: bytes[index..<index + length], as: UTF8.self).unicodeScalars.first
  }

  /// A word with ordinary characters in place of those that look like them, without spaces at its ends.
  static func cleaned(_ word: String) -> String {
    guard word.utf8.contains(where: { $0 >= 0x80 }) else { return word }
    var out = ""
    var hasChanged = false
    for scalar in word.unicodeScalars {
      guard let plain = plain(scalar) else {
        out.unicodeScalars.append(scalar)
        continue
      }
      hasChanged = true
      // `½` alone is `0.5`, and `1½` is `1.5`.
      if plain.name == "fraction", out.utf8.last?.isDigit != true { out += "0" }
      out += plain.text
    }
    guard hasChanged else { return word }
    var bytes = Array(out.utf8)[...]
    bytes.trimSuffix { $0 <= Byte.space }
    return String(decoding: bytes.drop { $0 <= Byte.space }, as: UTF8.self)
  }

  /// A word without the marks that end it in a sentence, a letter or a programme.
  static func withoutEndMarks(_ word: String) -> String {
    guard let last = word.utf8.last, endMarks.contains(last), word.utf8.count > 1 else { return word }
    var bytes = Array(word.utf8)[...]
    bytes.trimSuffix { endMarks.contains($0) || $0 <= Byte.space }
    return bytes.isEmpty ? word : String(decoding: bytes, as: UTF8.self)
  }

  private static let endMarks = Array(",;.".utf8)

  /// The first such character of a text.
  static func first(in text: String) -> (scalar: Unicode.Scalar, text: String, name: String)? {
    for scalar in text.unicodeScalars {
      if let plain = plain(scalar) { return (scalar, plain.text, plain.name) }
    }
    return nil
  }
}

extension Reader {
  /// Reports a word with characters that only look like those of the format.
  mutating func reportLookAlike(in range: Range<Int>, clean: String) {
    guard !list.isFull else { return report(.characters, range, "") }
    guard let odd = LookAlike.first(in: String(decoding: bytes[range], as: UTF8.self)) else {
      report(
        .characters, range, "The mark at the end of `\(shown(range))` means nothing here; write `\(clean)`.",
        fixes: Guess(word: clean, isCertain: true).fixes(replacing: range))
      lookAlike = range
      return
    }
    let article = odd.name.hasPrefix("e") ? "an" : "a"
    let code = Parser.unicodeName(odd.scalar.value)
    let isInvisible = odd.text.isEmpty && odd.name != "curly quotation mark" || odd.text == " "
    report(
      .characters, range,
      isInvisible
        ? "There is \(article) \(odd.name) (\(code)) in `\(shown(range))`, which can't be seen; write `\(clean)`."
        : "`\(shown(range))` has \(article) \(odd.name) (\(odd.scalar), \(code)) in it; write `\(clean)`.",
      fixes: clean.isEmpty ? [] : [Fix("Write `\(clean)`", replacing: range, with: clean)])
    lookAlike = range
  }
}
