// What is written, and that what is written is read again as the same value, by our own reader and by another.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import JSON
import TestSupport
import Testing

@Suite struct WriterTests {
  @Test(
    arguments: [
      (.null, "null"), (.bool(true), "true"), (.int(.min), "-9223372036854775808"), (.number("1e3"), "1e3"),
      (.thousandths(0), "0"), (.thousandths(1000), "1"), (.thousandths(1500), "1.5"), (.thousandths(-5), "-0.005"),
      (.thousandths(45), "0.045"), (.thousandths(-10_010), "-10.01"), (.optional("a"), "\"a\""),
      (.optional(nil as String?), "null"), (.optional(7), "7"), (.optional(nil as Int?), "null"),
      (.string("\" \\ / \n\r\t\u{0}\u{1F}\u{7F}é\u{2028}😀"), #""\" \\ / \n\r\t\u0000\u001f\u007fé"# + "\u{2028}😀\""),
      (.array([]), "[]"), (.object([]), "{}"),
      (.object([("b", .array([.int(1), .null])), ("a", .object([]))]), #"{"b":[1,null],"a":{}}"#),
    ] as [(JSON, String)])
  func onOneLine(_ value: JSON, _ text: String) {
    #expect(value.text() == text)
  }

  @Test func indented() {
    let value = JSON.object([("b", .array([.int(1), .object([("c", .null)])])), ("a", .array([])), ("d", .object([]))])
    #expect(
      value.text(indented: true) == """
        {
          "b": [
            1,
            {
              "c": null
            }
          ],
          "a": [],
          "d": {}
        }
        """)
  }

  @Test func theOrderOfMembersCounts() {
    #expect(JSON.object([("a", .null), ("b", .null)]) != .object([("b", .null), ("a", .null)]))
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    var numbers = SplitMix64(21)
    for _ in 0..<2_000 {
      let value = numbers.value(depth: 0)
      #expect(try JSON(parsing: value.text().utf8) == value)
      let indented = value.text(indented: true)
      #expect(try JSON(parsing: indented.utf8) == value)
      let other = try JSONSerialization.jsonObject(with: Data(indented.utf8), options: .fragmentsAllowed)
      #expect(value.means(other), "\(indented)")
    }
  }
}

extension SplitMix64 {
  /// A value at random, up to five deep.
  fileprivate mutating func value(depth: Int) -> JSON {
    switch Int.random(in: 0..<(depth < 4 ? 8 : 5), using: &self) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &self))
    case 2: return .int(Int64.random(in: -(1 << 53)...(1 << 53), using: &self))
    case 3: return .thousandths(Int64.random(in: -1_000_000_000...1_000_000_000, using: &self))
    case 4: return .string(text())
    case 5: return .array((0..<Int.random(in: 0...4, using: &self)).map { _ in value(depth: depth + 1) })
    default:
      return .object((0..<Int.random(in: 0...4, using: &self)).map { ("\($0)" + text(), value(depth: depth + 1)) })
    }
  }

  /// Scalars of every length, and those that are escaped more often than by chance.
  private mutating func text() -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...6, using: &self) {
      let ranges: [ClosedRange<UInt32>] = [0...0x7F, 0...0x1F, 0x22...0x22, 0x5C...0x5C, 0x80...0xFFFF, 0...0x10FFFF]
      let range = ranges[Int.random(in: 0..<ranges.count, using: &self)]
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) { text.append(scalar) }
    }
    return String(text)
  }
}
