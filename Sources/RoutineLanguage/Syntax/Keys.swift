// Keys in lines: where a key ends, and keys with a wrong colon.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Parser {
  /// A key followed by a colon: where the key ends, and its style.
  struct FoundKey {
    var end: Int
    var style: ScalarStyle
  }

  /// The key at an index, if it is followed by a colon and a blank.
  func findKey(at start: Int) -> FoundKey? {
    let first = byte(start)
    if first == Byte.doubleQuote || first == Byte.singleQuote { return findQuotedKey(at: start) }
    var index = start
    var end = start
    while !isLineEnd(index) {
      let byte = bytes[index]
      if byte == Byte.colon, isBlank(index + 1) { return end > start ? FoundKey(end: end, style: .plain) : nil }
      if byte == Byte.hash, index > start, isBlank(index - 1) { return nil }
      index += 1
      if byte != Byte.space, byte != Byte.tab { end = index }
    }
    return nil
  }

  private func findQuotedKey(at start: Int) -> FoundKey? {
    let quote = byte(start)
    var index = start + 1
    while !isLineEnd(index) {
      if bytes[index] == quote {
        if quote == Byte.doubleQuote || byte(index + 1) != quote { break }
        index += 1
      } else if bytes[index] == Byte.backslash, quote == Byte.doubleQuote, !isLineEnd(index + 1) {
        index += 1
      }
      index += 1
    }
    guard !isLineEnd(index) else { return nil }
    let end = index + 1
    index = end
    while byte(index) == Byte.space || byte(index) == Byte.tab { index += 1 }
    guard byte(index) == Byte.colon, isBlank(index + 1) else { return nil }
    return FoundKey(end: end, style: quote == Byte.doubleQuote ? .doubleQuoted : .singleQuoted)
  }

  /// Whether a line begins a map: it has a key with its colon, or something obviously meant as one.
  func isKeyLine(_ start: Int) -> Bool {
    switch byte(start) {
    case Byte.openList, Byte.openMap, Byte.pipe, Byte.greater: return false
    case Byte.question where isBlank(start + 1): return true
    default: return findKey(at: start) != nil || joinedColon(at: start, lowerCaseOnly: true) != nil
    }
  }

  /// The index of the colon in `hold:30s`, or of a full-width colon.
  ///
  /// - Parameter lowerCaseOnly: Whether to accept only keys in lower case, because the line may also be a sentence.
  func joinedColon(at start: Int, lowerCaseOnly: Bool = false) -> Int? {
    var index = start
    guard byte(index).isLetter else { return nil }
    while byte(index).isNameByte, index < bytes.count {
      if lowerCaseOnly, byte(index).isLetter, !byte(index).isLowerCase { return nil }
      index += 1
    }
    if wideColonLength(at: index) > 0 { return index }
    guard byte(index) == Byte.colon, !isBlank(index + 1), byte(index + 1) != Byte.slash else { return nil }
    return index
  }

  /// The length in bytes of a character that looks like a colon, at an index; 0 for none.
  func wideColonLength(at index: Int) -> Int {
    switch LookAlike.scalar(bytes, at: index)?.value {
    case 0xFF1A, 0x2236, 0xFE55, 0xA789, 0x02D0: byte(index) >= 0xE0 ? 3 : 2
    default: 0
    }
  }

  /// What stands between a key of the format and its value in place of a colon, as in `reps = 6`.
  func strangeColon(at start: Int) -> Range<Int>? {
    var end = start
    while byte(end).isNameByte, end < bytes.count { end += 1 }
    guard end > start, KeyName(bytes[start..<end]) != nil else { return nil }
    var mark = end
    while byte(mark) == Byte.space { mark += 1 }
    for text in Parser.strangeColons where bytes[min(mark, bytes.count)...].starts(with: text.utf8) {
      let after = mark + text.utf8.count
      // A dash alone may be a hyphen or a minus sign.
      let isTight = text == "=" || text == ";"
      guard isTight || mark > end && byte(after) == Byte.space, contentEnd(from: after) > after else { continue }
      return mark..<after
    }
    return nil
  }

  private static let strangeColons = ["=>", "->", "=", "→", "–", "—", "-", ";", "colon", "Doppelpunkt"]

  /// The first colon of `say:Remember: breathe`, which is part of the key in YAML.
  func missingSpace(in key: Scalar) -> Int? {
    guard key.style == .plain, let colon = joinedColon(at: key.range.lowerBound), colon < key.range.upperBound else {
      return nil
    }
    return colon
  }

  /// Reports errors in a key: special first characters, tabs, its length. Returns whether the key is damaged.
  mutating func checkKey(_ key: Scalar) -> Bool {
    let length = key.range.count
    if length > Parser.maxKeyLength, text(key.range).unicodeScalars.count > Parser.maxKeyLength {
      report(
        .tooMuch, key.range.lowerBound..<key.range.lowerBound + 20,
        "This name is longer than \(Parser.maxKeyLength) characters; names of keys are short.")
      return true
    }
    guard key.style == .plain else { return checkEscapes(key) }
    let first = byte(key.range.lowerBound)
    if first == UInt8(ascii: "<"), text(key.range) == "<<" {
      report(.refusedYAML, key.range, "`<<` (merging) is not used in routine files; use `do:` to share an exercise.")
      return true
    }
    if first.isIndicator { return reportBadStart(value: key.range, isKey: true) }
    if let tab = bytes[key.range].firstIndex(of: Byte.tab) { reportTabInside(tab..<tab + 1) }
    return false
  }

  /// Reports keys that occur twice in a map.
  mutating func reportDuplicates(_ entries: [Entry]) {
    guard entries.count > 1 else { return }
    if entries.count <= 12 {
      for later in 1..<entries.count {
        if let first = (0..<later).first(where: { sameKey(entries[$0].key, entries[later].key) }) {
          reportDuplicate(entries[later].key, first: entries[first].key)
        }
      }
      return
    }
    var seen: [[UInt8]: Int] = [:]
    seen.reserveCapacity(entries.count)
    for (index, entry) in entries.enumerated() {
      let name = ScalarText.bytes(of: entry.key, in: bytes)
      if let first = seen[name] {
        reportDuplicate(entry.key, first: entries[first].key)
      } else {
        seen[name] = index
      }
    }
  }

  private func sameKey(_ a: Scalar, _ b: Scalar) -> Bool {
    if a.style == .plain, b.style == .plain {
      return a.range.count == b.range.count && bytes[a.range].elementsEqual(bytes[b.range])
    }
    return ScalarText.bytes(of: a, in: bytes) == ScalarText.bytes(of: b, in: bytes)
  }
}
