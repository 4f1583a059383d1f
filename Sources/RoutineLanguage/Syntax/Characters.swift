// The characters allowed in a file: UTF-8, except those that other YAML parsers reject or treat as line breaks.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A forbidden character or an invalid byte sequence.
struct BadCharacter: Hashable {
  enum Kind: Hashable {
    case notUTF8
    /// A control character, by its number.
    case control(UInt32)
    /// U+0085, U+2028 or U+2029, which some programs treat as line breaks.
    case lineSeparator(UInt32)
    case byteOrderMark
    /// A carriage return without a line feed.
    case loneReturn
    case noncharacter
  }

  var kind: Kind
  var range: Range<Int>
}

/// Finds the forbidden characters of a file: the first of each kind, and the total number.
struct CharacterCheck {
  private(set) var found: [BadCharacter] = []
  private(set) var total = 0
  /// The first zero byte, which marks a binary file.
  private(set) var firstZero: Int?
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte >= 0x20 && byte < 0x7F || byte == 0x0A {
        index += 1
      } else if byte < 0x80 {
        checkASCII(byte, at: index)
        index += 1
      } else {
        index += checkWide(at: index)
      }
    }
  }

  private mutating func note(_ kind: BadCharacter.Kind, _ range: Range<Int>) {
    total += 1
    if !found.contains(where: { CharacterCheck.sameFamily($0.kind, kind) }) {
      found.append(BadCharacter(kind: kind, range: range))
    }
  }

  private static func sameFamily(_ a: BadCharacter.Kind, _ b: BadCharacter.Kind) -> Bool {
    switch (a, b) {
    case (.control, .control), (.lineSeparator, .lineSeparator): true
    default: a == b
    }
  }

  private mutating func checkASCII(_ byte: UInt8, at index: Int) {
    switch byte {
    case 0x09: break
    case 0x0D:
      if index + 1 >= bytes.count || bytes[index + 1] != 0x0A { note(.loneReturn, index..<index + 1) }
    default:
      if byte == 0, firstZero == nil { firstZero = index }
      note(.control(UInt32(byte)), index..<index + 1)
    }
  }

  /// Checks the character that begins at `index` and returns its length in bytes.
  private mutating func checkWide(at index: Int) -> Int {
    let byte = bytes[index]
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard byte >= 0xC2, byte <= 0xF4, index + length <= bytes.count else {
      note(.notUTF8, index..<index + 1)
      return 1
    }
    var scalar = UInt32(byte) & (0xFF >> UInt32(length + 1))
    for next in bytes[index + 1..<index + length] {
      guard next & 0xC0 == 0x80 else {
        note(.notUTF8, index..<index + 1)
        return 1
      }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard scalar >= least, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else {
      note(.notUTF8, index..<index + 1)
      return 1
    }
    let range = index..<index + length
    switch scalar {
    case 0x85, 0x2028, 0x2029: note(.lineSeparator(scalar), range)
    case 0x80..<0xA0: note(.control(scalar), range)
    case 0xFEFF: note(.byteOrderMark, range)
    case 0xFFFE, 0xFFFF: note(.noncharacter, range)
    default: break
    }
    return length
  }
}
