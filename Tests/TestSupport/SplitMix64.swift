// Random numbers that a seed reproduces, and damage done with them.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The generator SplitMix64: a seed gives the same numbers everywhere.
public struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  /// A generator that begins at a seed.
  public init(_ seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// JSON text with one to four bytes put in, taken out, changed or repeated.
  public mutating func damaged(_ json: String) -> [UInt8] {
    let pieces = Array("{}[]\",:\\/ \t-+.eE0123456789untrfalse\u{0}é".utf8)
    var bytes = Array(json.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &self) {
      let at = Int.random(in: 0...bytes.count, using: &self)
      switch Int.random(in: 0..<4, using: &self) {
      case 0: bytes.insert(pieces[Int.random(in: 0..<pieces.count, using: &self)], at: at)
      case 1: if at < bytes.count { bytes.remove(at: at) }
      case 2: if at < bytes.count { bytes[at] = UInt8.random(in: 0...255, using: &self) }
      default: bytes.insert(contentsOf: bytes[..<min(at, 12)], at: at)
      }
    }
    return bytes
  }
}
