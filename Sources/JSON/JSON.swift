// A JSON value, for reading and for writing.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A JSON value. Objects keep the order of their members, and numbers keep their text, so that nothing is rounded.
///
///     let value = JSON.object([("name", .string("Cat-camel")), ("length_ms", .thousandths(1_500))])
///     value.text()  // {"name":"Cat-camel","length_ms":1.5}
public indirect enum JSON: Sendable {
  case null
  case bool(Bool)
  /// A number in JSON notation.
  case number(String)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  /// An integer.
  public static func int(_ value: Int64) -> JSON { .number(String(value)) }

  /// A number of thousandths, written with up to three decimals: 1,500 is `1.5`.
  public static func thousandths(_ value: Int64) -> JSON {
    let fraction = value.magnitude % 1000
    let sign = value < 0 ? "-" : ""
    var text = sign + String(value.magnitude / 1000)
    if fraction != 0 {
      text += "." + String(1000 + fraction).dropFirst()
      while text.last == "0" { text.removeLast() }
    }
    return .number(text)
  }

  /// A string, or null.
  public static func optional(_ string: String?) -> JSON { string.map(JSON.string) ?? .null }
  /// A number, or null.
  public static func optional(_ number: Int?) -> JSON { number.map { .int(Int64($0)) } ?? .null }

  /// The member of an object with the given name; nil if there is none.
  public subscript(_ name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0 == name }?.1
  }

  /// The value if this is a string.
  public var stringValue: String? { if case .string(let value) = self { value } else { nil } }
  /// The value if this is a boolean.
  public var boolValue: Bool? { if case .bool(let value) = self { value } else { nil } }
  /// The value if this is a number without fraction or exponent that fits.
  public var intValue: Int64? { if case .number(let text) = self { Int64(text) } else { nil } }
}

extension JSON: Equatable {
  /// Equal if both are written as the same text: the order of members matters.
  public static func == (a: JSON, b: JSON) -> Bool { a.text() == b.text() }
}
