// Texts that other YAML programs interpret as a number, a boolean, null or a date.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Determines how YAML 1.1 or 1.2 interprets unquoted text.
enum TypedText {
  private static let booleans: Set<String> = [
    "y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO", "true", "True", "TRUE", "false", "False", "FALSE", "on",
    "On", "ON", "off", "Off", "OFF",
  ]
  private static let nothing: Set<String> = ["~", "null", "Null", "NULL"]

  /// The interpretation, such as "a number"; nil if all programs read it as text.
  static func kind(of text: ArraySlice<UInt8>) -> String? {
    guard let first = text.first, text.count <= 40 else { return nil }
    if first.isDigit || first == UInt8(ascii: "-") || first == UInt8(ascii: "+") || first == UInt8(ascii: ".") {
      return number(text)
    }
    guard text.count <= 5 else { return nil }
    let word = String(decoding: text, as: UTF8.self)
    if booleans.contains(word) { return "true or false" }
    if nothing.contains(word) { return "nothing" }
    return word == "=" ? "a special value" : nil
  }

  private static func number(_ text: ArraySlice<UInt8>) -> String? {
    var rest = text
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest = rest.dropFirst() }
    let word = String(decoding: rest, as: UTF8.self).lowercased()
    if word == ".inf" || text == rest && word == ".nan" { return "a number" }
    if word.hasPrefix("0x") || word.hasPrefix("0o") || word.hasPrefix("0b") {
      let digits = word.utf8.dropFirst(2)
      let isNumber = !digits.isEmpty && digits.allSatisfy { $0.isDigit || $0 == 0x5F || ($0 >= 0x61 && $0 <= 0x66) }
      return isNumber ? "a number" : nil
    }
    if isDate(rest) { return "a date" }
    guard rest.contains(where: \.isDigit) else { return nil }
    var hasExponent = false
    var previous: UInt8 = 0
    for byte in rest {
      switch byte {
      case _ where byte.isDigit, UInt8(ascii: "_"), UInt8(ascii: "."): break
      case Byte.colon where previous.isDigit: break
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard !hasExponent, previous.isDigit || previous == UInt8(ascii: ".") else { return nil }
        hasExponent = true
      case UInt8(ascii: "-"), UInt8(ascii: "+"):
        guard previous == UInt8(ascii: "e") || previous == UInt8(ascii: "E") else { return nil }
      default: return nil
      }
      previous = byte
    }
    if previous == UInt8(ascii: "e") || previous == UInt8(ascii: "E") || previous == Byte.colon { return nil }
    return "a number"
  }

  /// `2024-01-02`, optionally followed by a time.
  private static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.prefix(10).split(separator: Byte.dash, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[0].allSatisfy(\.isDigit) else { return false }
    guard (1...2).contains(parts[1].count), parts[1].allSatisfy(\.isDigit) else { return false }
    return parts[2].first?.isDigit ?? false
  }
}

extension Reader {
  /// How other programs interpret a plain value; nil if all of them read it as text.
  func typedPlain(_ node: Node) -> String? {
    guard case .scalar(let scalar) = node.content, scalar.style == .plain else { return nil }
    return TypedText.kind(of: bytes[scalar.range])
  }
}
