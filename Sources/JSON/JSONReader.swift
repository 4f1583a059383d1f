// JSON text ► a value. Pure and with limits, so that untrusted input can be read.
// SPDX-License-Identifier: GPL-3.0-or-later

extension JSON {
  /// Parses exactly one value, optionally surrounded by white space. A repeated name in an object is an error.
  /// - Parameters:
  ///   - bytes: The text as UTF-8.
  ///   - maxDepth: The maximum nesting depth; it limits the stack.
  ///   - maxBytes: The maximum length of the text.
  public init(parsing bytes: some Collection<UInt8>, maxDepth: Int = 64, maxBytes: Int = .max) throws(JSONError) {
    guard bytes.count <= maxBytes else {
      throw JSONError(reason: "the text is longer than \(maxBytes) bytes", offset: maxBytes)
    }
    var reader = JSONReader(bytes: Array(bytes), maxDepth: maxDepth)
    self = try reader.whole()
  }
}

/// Why a text is not JSON, or exceeds the limits.
public struct JSONError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong, in words.
  public var reason: String
  /// The place, in bytes from 0.
  public var offset: Int

  /// The reason and the place.
  public var description: String { "\(reason) (at byte \(offset + 1))" }
}

/// A recursive-descent parser with limited depth.
private struct JSONReader {
  let bytes: [UInt8]
  let maxDepth: Int
  var index = 0

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  init(bytes: [UInt8], maxDepth: Int) {
    self.bytes = bytes
    self.maxDepth = maxDepth
  }

  mutating func whole() throws(JSONError) -> JSON {
    let value = try value(depth: 0)
    skipSpace()
    guard index == bytes.count else { throw problem("there is something behind the end") }
    return value
  }

  private func problem(_ reason: String) -> JSONError { JSONError(reason: reason, offset: min(index, bytes.count)) }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { index += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSON {
    guard depth < maxDepth else { throw problem("too many values inside one another") }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw problem("a value is missing")
    case .some(let byte) where byte == UInt8(ascii: "-") || Self.digits.contains(byte): return .number(try number())
    default: throw problem("this is not JSON")
    }
  }

  private mutating func word(_ word: String, _ value: JSON) throws(JSONError) -> JSON {
    guard bytes[index...].starts(with: word.utf8) else { throw problem("this is not JSON") }
    index += word.utf8.count
    return value
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSON {
    index += 1
    var members: [(String, JSON)] = []
    var names: Set<String> = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object([]) }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw problem("a name in quotes is missing") }
      let name = try string()
      guard names.insert(name).inserted else { throw problem("the name \(name) stands twice") }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw problem("a colon is missing") }
      members.append((name, try value(depth: depth + 1)))
      skipSpace()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw problem("a comma or } is missing") }
    }
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSON {
    index += 1
    var values: [JSON] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array([]) }
    while true {
      values.append(try value(depth: depth + 1))
      skipSpace()
      if take(UInt8(ascii: "]")) { return .array(values) }
      guard take(UInt8(ascii: ",")) else { throw problem("a comma or ] is missing") }
    }
  }

  private mutating func number() throws(JSONError) -> String {
    let start = index
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() throws(JSONError) {
    let start = index
    while let byte = next, Self.digits.contains(byte) { index += 1 }
    guard index > start else { throw problem("a digit is missing") }
  }

  private mutating func string() throws(JSONError) -> String {
    index += 1
    var out: [UInt8] = []
    while let byte = next {
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: out, as: UTF8.self) else { throw problem("this is not UTF-8") }
        return text
      case UInt8(ascii: "\\"): try escape(into: &out)
      case 0..<0x20: throw problem("a control character stands in a text")
      default: out.append(byte)
      }
    }
    throw problem("a closing quote is missing")
  }

  private mutating func escape(into out: inout [UInt8]) throws(JSONError) {
    guard let byte = next else { throw problem("a closing quote is missing") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(byte)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if (0xD800..<0xDC00).contains(code) {
        guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw problem("half a character") }
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else { throw problem("half a character") }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw problem("half a character") }
      out += Array(String(Character(scalar)).utf8)
    default: throw problem("no such escape")
    }
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw problem("four hexadecimal digits are missing")
      }
      index += 1
      code = code << 4 + UInt32(digit)
    }
    return code
  }
}
