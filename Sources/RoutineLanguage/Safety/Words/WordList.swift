// The words that phrases are made of, each with a number, and the words of a text by their numbers.
// SPDX-License-Identifier: GPL-3.0-or-later

/// One word of a text, or a mark between words.
struct SpokenWord {
  /// The number of the word; one of the marks below; `other` for words that no phrase has.
  var word: UInt16
  /// Its bytes in the text.
  var start: Int
  var end: Int

  static let other: UInt16 = 0
  /// A comma, a bracket or a dash.
  static let comma: UInt16 = 1
  /// The end of a sentence.
  static let stop: UInt16 = 2
  /// Digits.
  static let number: UInt16 = 3
  /// The first number of a word.
  static let firstWord: UInt16 = 4
}

/// The words of a lexicon by their spelling, in small ASCII letters with apostrophes.
struct WordList: Sendable {
  /// The numbers by spelling; `SpokenWord.other` marks an empty slot. The size is a power of two.
  private var slots: [UInt16] = Array(repeating: SpokenWord.other, count: 16_384)
  /// The hashes and the spellings of the words, by their number less `SpokenWord.firstWord`.
  private var hashes: [UInt32] = []
  private var spellings: [[UInt8]] = []

  /// The number of a word, which is added if it is new.
  mutating func add(_ word: Substring) -> UInt16 {
    let hash = word.utf8.reduce(Self.seed) { Self.mix($0, $1) }
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != SpokenWord.other {
      let index = Int(slots[slot] - SpokenWord.firstWord)
      if hashes[index] == hash, spellings[index].elementsEqual(word.utf8) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = UInt16(hashes.count) + SpokenWord.firstWord
    precondition(hashes.count < slots.count / 2, "more words than the list is made for")
    hashes.append(hash)
    spellings.append(Array(word.utf8))
    slots[slot] = number
    return number
  }

  /// The words known.
  var count: Int { hashes.count }

  private static let seed: UInt32 = 2_166_136_261
  private static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }

  /// Appends the words of a text, and a full stop.
  func read(_ text: String, into tokens: inout [SpokenWord]) {
    var text = text
    text.withUTF8 { bytes in
      var place = 0
      while place < bytes.count {
        let kind = Self.kinds[Int(bytes[place])]
        switch kind {
        case .letter, .digit:
          let start = place
          var hash = Self.seed
          var isNumber = true
          while place < bytes.count {
            var byte = bytes[place]
            if byte == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80, bytes[place + 2] == 0x99 {
              guard place + 3 < bytes.count, Self.kinds[Int(bytes[place + 3])] == .letter else { break }
              byte = UInt8(ascii: "'")
              place += 2
            } else if byte == UInt8(ascii: "'") {
              guard place + 1 < bytes.count, Self.kinds[Int(bytes[place + 1])] == .letter else { break }
            } else {
              let kind = Self.kinds[Int(byte)]
              guard kind == .letter || kind == .digit else { break }
              isNumber = isNumber && kind == .digit
              if byte < 0x5B, byte > 0x40 { byte |= 0x20 }
            }
            hash = Self.mix(hash, byte)
            place += 1
          }
          let word = isNumber ? SpokenWord.number : find(hash, bytes[start..<place])
          tokens.append(SpokenWord(word: word, start: start, end: place))
        case .comma, .stop:
          tokens.append(
            SpokenWord(word: kind == .comma ? SpokenWord.comma : SpokenWord.stop, start: place, end: place + 1))
          place += 1
        case .dash:
          // An em or en dash parts clauses; a hyphen joins words, which are read as two.
          if place + 2 < bytes.count, bytes[place + 1] == 0x80, bytes[place + 2] == 0x93 || bytes[place + 2] == 0x94 {
            tokens.append(SpokenWord(word: SpokenWord.comma, start: place, end: place + 3))
          }
          place += 3
        case .space: place += 1
        }
      }
      tokens.append(SpokenWord(word: SpokenWord.stop, start: bytes.count, end: bytes.count))
    }
  }

  /// The number of a word of a text.
  private func find(_ hash: UInt32, _ word: Slice<UnsafeBufferPointer<UInt8>>) -> UInt16 {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != SpokenWord.other {
      if hashes[Int(slots[slot] - SpokenWord.firstWord)] == hash { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return SpokenWord.other
  }

  private enum Kind { case letter, digit, comma, stop, dash, space }

  /// What each byte is. Bytes beyond ASCII are letters, except for the lead of general punctuation.
  private static let kinds: [Kind] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"): .comma
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): .stop
    case 0xE2: .dash
    case 0x80...0xFF: .letter
    default: .space
    }
  }
}
