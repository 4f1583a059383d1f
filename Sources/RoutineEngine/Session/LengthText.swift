// Lengths as written, such as 10s or 1m 30s ► frames.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Parses and formats lengths of time with units.
public enum LengthText {
  /// The maximum length: a day.
  public static let maxLength = Frames.seconds(86_400)

  /// Parses a length such as `10s`, `1m 30s`, `0.5s` or `2h`, with a sign if `signed` is true.
  ///
  /// Seconds may have one decimal. Each unit may occur once, larger ones first.
  /// - Returns: Nil for anything else, and for lengths of more than a day.
  public static func frames(_ text: String, signed: Bool = false) -> Frames? {
    var rest = Substring(text)
    var sign: Int64 = 1
    if signed, let first = rest.first, first == "-" || first == "+" {
      sign = first == "-" ? -1 : 1
      rest.removeFirst()
    }
    var tenths = 0
    var lastUnit = Int.max
    while !rest.isEmpty {
      guard let part = takePart(&rest), part.unit < lastUnit else { return nil }
      lastUnit = part.unit
      tenths += part.tenths
      guard tenths <= 864_000 else { return nil }
      while rest.first == " " { rest.removeFirst() }
    }
    guard lastUnit != Int.max else { return nil }
    let length = Frames.tenths(tenths)
    return Frames(length.count * sign)
  }

  /// The length in the syntax of `frames`, such as `-90s` or `0.5s`, rounded toward zero to tenths of a second.
  public static func text(_ length: Frames) -> String {
    let tenths = length.count.magnitude * 10 / UInt64(Frames.perSecond)
    let fraction = tenths % 10 == 0 ? "" : ".\(tenths % 10)"
    return "\(length < .zero ? "-" : "")\(tenths / 10)\(fraction)s"
  }

  /// Consumes a number with its unit. Returns the unit in seconds and the length in tenths of a second.
  private static func takePart(_ rest: inout Substring) -> (unit: Int, tenths: Int)? {
    func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
    let whole = rest.prefix(while: isDigit)
    rest = rest.dropFirst(whole.count)
    guard !whole.isEmpty, whole.count <= 6, let number = Int(whole) else { return nil }
    var decimal = 0
    if rest.first == "." {
      rest.removeFirst()
      guard let digit = rest.first, isDigit(digit), let value = digit.wholeNumberValue else { return nil }
      decimal = value
      rest.removeFirst()
      guard rest.first == "s" else { return nil }
    }
    let unit: Int
    switch rest.popFirst() {
    case "s": unit = 1
    case "m": unit = 60
    case "h": unit = 3600
    default: return nil
    }
    return (unit, (number * 10) * unit + decimal)
  }
}
