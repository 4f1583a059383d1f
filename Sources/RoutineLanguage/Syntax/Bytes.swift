// Names for bytes with a meaning in the syntax, and classes of bytes.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The bytes with a meaning in the syntax.
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let hash = UInt8(ascii: "#")
  static let dash = UInt8(ascii: "-")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let singleQuote = UInt8(ascii: "'")
  static let doubleQuote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let openList = UInt8(ascii: "[")
  static let closeList = UInt8(ascii: "]")
  static let openMap = UInt8(ascii: "{")
  static let closeMap = UInt8(ascii: "}")
  static let pipe = UInt8(ascii: "|")
  static let greater = UInt8(ascii: ">")
  static let question = UInt8(ascii: "?")
  static let percent = UInt8(ascii: "%")
  static let slash = UInt8(ascii: "/")
}

extension UInt8 {
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  var isLowerCase: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
  var isLetter: Bool { isLowerCase || self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }
  /// Whether it may be part of a key: letters, digits, hyphen, underscore.
  var isNameByte: Bool { isLetter || isDigit || self == Byte.dash || self == UInt8(ascii: "_") }
  var isBracketOrComma: Bool {
    self == Byte.openList || self == Byte.closeList || self == Byte.openMap || self == Byte.closeMap
      || self == Byte.comma
  }
  /// Whether plain text must not begin with it.
  var isIndicator: Bool {
    switch self {
    case Byte.colon, Byte.comma, Byte.openList, Byte.closeList, Byte.openMap, Byte.closeMap, Byte.hash, Byte.pipe,
      Byte.greater, Byte.singleQuote, Byte.doubleQuote, Byte.percent, Byte.question, UInt8(ascii: "&"),
      UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      true
    default: false
    }
  }
}
