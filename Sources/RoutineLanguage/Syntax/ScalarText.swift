// The text of scalars: quotes removed, escapes resolved and lines folded, as in YAML.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Decodes the text of scalars.
enum ScalarText {
  /// The text of a scalar as UTF-8.
  static func bytes(of scalar: Scalar, in bytes: [UInt8]) -> [UInt8] {
    switch scalar.style {
    case .plain:
      let range = scalar.range
      guard bytes[range].contains(Byte.lineFeed) else { return Array(bytes[range]) }
      return folded(bytes, range, escapes: false, doubledQuotes: false)
    case .singleQuoted:
      return folded(bytes, inside(scalar, bytes), escapes: false, doubledQuotes: true)
    case .doubleQuoted:
      return folded(bytes, inside(scalar, bytes), escapes: true, doubledQuotes: false)
    case .literal, .folded:
      return block(scalar, bytes)
    }
  }

  /// The text of a scalar.
  static func string(of scalar: Scalar, in bytes: [UInt8]) -> String {
    if scalar.style == .plain, !bytes[scalar.range].contains(Byte.lineFeed) {
      return String(decoding: bytes[scalar.range], as: UTF8.self)
    }
    return String(decoding: self.bytes(of: scalar, in: bytes), as: UTF8.self)
  }

  private static func inside(_ scalar: Scalar, _ bytes: [UInt8]) -> Range<Int> {
    let start = scalar.range.lowerBound + 1
    let end = scalar.range.upperBound
    let isClosed = end > start && bytes[end - 1] == bytes[scalar.range.lowerBound]
    return start..<max(start, isClosed ? end - 1 : end)
  }

  // MARK: Plain and quoted

  /// Folds the lines of a plain or quoted text: a line break becomes a space, empty lines become line breaks.
  private static func folded(_ bytes: [UInt8], _ range: Range<Int>, escapes: Bool, doubledQuotes: Bool) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let byte = bytes[index]
      if escapes, byte == Byte.backslash {
        index = appendEscape(at: index, in: bytes, end: end, to: &out)
      } else if doubledQuotes, byte == Byte.singleQuote {
        out.append(byte)
        index += index + 1 < end && bytes[index + 1] == Byte.singleQuote ? 2 : 1
      } else if byte == Byte.space || byte == Byte.tab || isBreak(bytes, index) {
        let (next, breaks) = gap(bytes, from: index, end: end)
        if breaks == 0 {
          out.append(contentsOf: bytes[index..<next])
        } else if breaks == 1 {
          out.append(Byte.space)
        } else {
          out.append(contentsOf: repeatElement(Byte.lineFeed, count: breaks - 1))
        }
        index = next
      } else {
        out.append(byte)
        index += 1
      }
    }
    return out
  }

  private static func isBreak(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes[index] == Byte.lineFeed
      || bytes[index] == Byte.carriageReturn && index + 1 < bytes.count && bytes[index + 1] == Byte.lineFeed
  }

  /// The end of a run of white space, and the number of line breaks in it.
  private static func gap(_ bytes: [UInt8], from start: Int, end: Int) -> (next: Int, breaks: Int) {
    var index = start
    var breaks = 0
    while index < end {
      if bytes[index] == Byte.lineFeed {
        breaks += 1
      } else if bytes[index] != Byte.space, bytes[index] != Byte.tab, !isBreak(bytes, index) {
        break
      }
      index += 1
    }
    return (index, breaks)
  }

  // MARK: Escapes

  /// The length of the escape at a backslash; nil if it is not allowed in routines.
  static func escapeLength(at index: Int, in bytes: [UInt8], end: Int) -> Int? {
    guard index + 1 < end else { return nil }
    switch bytes[index + 1] {
    case Byte.doubleQuote, Byte.backslash, Byte.slash, Byte.space, UInt8(ascii: "n"), UInt8(ascii: "t"): return 2
    case Byte.lineFeed: return 2
    case Byte.carriageReturn: return index + 2 < end && bytes[index + 2] == Byte.lineFeed ? 3 : nil
    case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"):
      let digits = digitCount(bytes[index + 1])
      guard index + 2 + digits <= end, let value = hex(bytes[index + 2..<index + 2 + digits]), isAllowed(value) else {
        return nil
      }
      return 2 + digits
    default: return nil
    }
  }

  private static func digitCount(_ letter: UInt8) -> Int {
    letter == UInt8(ascii: "x") ? 2 : letter == UInt8(ascii: "u") ? 4 : 8
  }

  private static func hex(_ digits: ArraySlice<UInt8>) -> UInt32? {
    var value: UInt32 = 0
    for digit in digits {
      let number: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): number = digit - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): number = digit - UInt8(ascii: "A") + 10
      default: return nil
      }
      value = value << 4 | UInt32(number)
    }
    return value
  }

  private static func isAllowed(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A: true
    case ..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: Unicode.Scalar(value) != nil
    }
  }

  private static func appendEscape(at index: Int, in bytes: [UInt8], end: Int, to out: inout [UInt8]) -> Int {
    guard let length = escapeLength(at: index, in: bytes, end: end) else {
      out.append(Byte.backslash)
      return index + 1
    }
    switch bytes[index + 1] {
    case UInt8(ascii: "n"): out.append(Byte.lineFeed)
    case UInt8(ascii: "t"): out.append(Byte.tab)
    case Byte.lineFeed, Byte.carriageReturn:
      let (next, breaks) = gap(bytes, from: index + length, end: end)
      out.append(contentsOf: repeatElement(Byte.lineFeed, count: breaks))
      return next
    case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"):
      if let value = hex(bytes[index + 2..<index + length]), let scalar = Unicode.Scalar(value) {
        out.append(contentsOf: String(Character(scalar)).utf8)
      }
    default: out.append(bytes[index + 1])
    }
    return index + length
  }

  // MARK: Literal and folded

  private static func block(_ scalar: Scalar, _ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var pendingBreaks = 0
    var lastBreak = false
    var wasIndented = false
    var index = scalar.bodyStart
    let end = scalar.range.upperBound
    while index < end {
      var start = index
      while start < end, start - index < scalar.bodyIndent, bytes[start] == Byte.space { start += 1 }
      var lineEnd = start
      while lineEnd < end, !isBreak(bytes, lineEnd) { lineEnd += 1 }
      let hasBreak = lineEnd < end
      if start == lineEnd {
        if hasBreak { pendingBreaks += 1 }
      } else {
        let isIndented = bytes[start] == Byte.space || bytes[start] == Byte.tab
        if lastBreak {
          if scalar.style == .folded, !wasIndented, !isIndented {
            if pendingBreaks == 0 { out.append(Byte.space) }
          } else {
            out.append(Byte.lineFeed)
          }
        }
        out.append(contentsOf: repeatElement(Byte.lineFeed, count: pendingBreaks))
        out.append(contentsOf: bytes[start..<lineEnd])
        pendingBreaks = 0
        lastBreak = hasBreak
        wasIndented = isIndented
      }
      index = lineEnd
      if hasBreak { index += bytes[lineEnd] == Byte.carriageReturn ? 2 : 1 }
    }
    if scalar.chomping != .strip, lastBreak { out.append(Byte.lineFeed) }
    if scalar.chomping == .keep { out.append(contentsOf: repeatElement(Byte.lineFeed, count: pendingBreaks)) }
    return out
  }
}
