// What is read and what is refused, with the reason and the byte; the limits; and thousands of damaged texts against
// another reader.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
@testable import JSON
import TestSupport
import Testing

@Suite struct ReaderTests {
  @Test(
    arguments: [
      ("null", .null), (" true\r\n", .bool(true)), ("false", .bool(false)), ("-0", .number("-0")), ("12", .int(12)),
      ("-2.50e+3", .number("-2.50e+3")), ("1E9", .number("1E9")), ("\"\"", .string("")),
      (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")), (#""\u00e9\ud83d\ude00é""#, .string("é😀é")),
      (#""\u0000""#, .string("\u{0}")), ("[]", .array([])), ("[ 1 , [ ] ]", .array([.int(1), .array([])])),
      ("{ }", .object([])), (#"{"b":1,"a":{"":null}}"#, .object([("b", .int(1)), ("a", .object([("", .null)]))])),
    ] as [(String, JSON)])
  func read(_ text: String, _ value: JSON) throws {
    #expect(try JSON(parsing: text.utf8) == value)
  }

  @Test(
    arguments: [
      ("", "a value is missing (at byte 1)"), ("nul", "this is not JSON (at byte 1)"),
      ("'a'", "this is not JSON (at byte 1)"), ("1 2", "there is something behind the end (at byte 3)"),
      ("01", "there is something behind the end (at byte 2)"), ("-", "a digit is missing (at byte 2)"),
      ("1.", "a digit is missing (at byte 3)"), ("1e+", "a digit is missing (at byte 4)"),
      ("+1", "this is not JSON (at byte 1)"), ("\"a", "a closing quote is missing (at byte 3)"),
      ("\"\\", "a closing quote is missing (at byte 3)"),
      ("\"\t\"", "a control character stands in a text (at byte 3)"), (#""\x""#, "no such escape (at byte 4)"),
      (#""\u00g0""#, "four hexadecimal digits are missing (at byte 6)"),
      (#""\ud83d""#, "half a character (at byte 8)"), (#""\ude00""#, "half a character (at byte 8)"),
      (#""\ud83d\u0041""#, "half a character (at byte 14)"), ("[1", "a comma or ] is missing (at byte 3)"),
      ("[1,]", "this is not JSON (at byte 4)"), ("{1:2}", "a name in quotes is missing (at byte 2)"),
      (#"{"a" 1}"#, "a colon is missing (at byte 6)"), (#"{"a":1"#, "a comma or } is missing (at byte 7)"),
      (#"{"a":1,}"#, "a name in quotes is missing (at byte 8)"),
      (#"{"a":1,"a":1}"#, "the name a stands twice (at byte 11)"),
    ])
  func refused(_ text: String, _ reason: String) {
    let error = #expect(throws: JSONError.self) { try JSON(parsing: text.utf8) }
    #expect(error?.description == reason)
  }

  @Test func brokenUTF8IsRefused() {
    for broken: [UInt8] in [[0x80], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF5, 0x80, 0x80, 0x80]] {
      let error = #expect(throws: JSONError.self) { try JSON(parsing: [0x22] + broken + [0x22]) }
      #expect(error?.reason == "this is not UTF-8")
    }
  }

  @Test func limits() throws {
    func nested(_ depth: Int) -> [UInt8] { Array((String(repeating: "[", count: depth) + "1").utf8) }
    for limit in [1, 2, 16] {
      let inside = String(repeating: "[", count: limit - 1) + "1" + String(repeating: "]", count: limit - 1)
      _ = try JSON(parsing: inside.utf8, maxDepth: limit)
      #expect(throws: JSONError(reason: "too many values inside one another", offset: limit)) {
        try JSON(parsing: nested(limit), maxDepth: limit)
      }
    }
    // A megabyte of brackets neither overflows the stack nor is walked to its end.
    #expect(throws: JSONError(reason: "too many values inside one another", offset: 64)) {
      try JSON(parsing: nested(1 << 20))
    }
    #expect(try JSON(parsing: "[1,2]".utf8, maxBytes: 5) == .array([.int(1), .int(2)]))
    #expect(throws: JSONError(reason: "the text is longer than 4 bytes", offset: 4)) {
      try JSON(parsing: "[1,2]".utf8, maxBytes: 4)
    }
  }

  @Test func partsAreFound() throws {
    let value = try JSON(parsing: #"{"text":"a","truth":true,"count":-7,"half":0.5,"big":9223372036854775808}"#.utf8)
    #expect(value["text"]?.stringValue == "a" && value["text"]?.boolValue == nil && value["text"]?.intValue == nil)
    #expect(value["truth"]?.boolValue == true && value["truth"]?.stringValue == nil)
    #expect(value["count"]?.intValue == -7 && value["half"]?.intValue == nil && value["big"]?.intValue == nil)
    #expect(value["other"] == nil && value["text"]?["text"] == nil)
  }

  /// What is accepted is JSON to another reader as well, and means the same to it.
  @Test func damagedTextAgainstAnotherReader() throws {
    let seeds = [
      #"{"command":"pause"}"#, #"{"command":"extend","by":"10s","id":7}"#, #"{"command":"seek","by":"-1m 30s"}"#,
      #"{"id":"a\u00e9\ud83d\ude00","command":"status"}"#, #"[1,-2.5e+3,true,false,null,{"a":[]}]"#, #""\/\b\f""#,
    ]
    var numbers = SplitMix64(8)
    var accepted = 0
    for round in 0..<20_000 {
      let bytes = numbers.damaged(seeds[round % seeds.count])
      do throws(JSONError) {
        let value = try JSON(parsing: bytes)
        accepted += 1
        let other = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
        #expect(other.map { value.means($0) } == true, "accepted: \(String(decoding: bytes, as: UTF8.self))")
      } catch {
        #expect(error.offset <= bytes.count)
      }
    }
    // The damage is light enough that much is still JSON.
    #expect(accepted > 1000)
  }
}

extension JSON {
  /// Whether Foundation read the same.
  func means(_ other: Any) -> Bool {
    switch self {
    case .null: return other is NSNull
    case .bool(let value): return (other as? NSNumber)?.boolValue == value
    case .number(let text): return (other as? NSNumber)?.doubleValue == Double(text)
    case .string(let value): return (other as? String).map { Array($0.utf8) } == Array(value.utf8)
    case .array(let values):
      guard let other = other as? [Any], other.count == values.count else { return false }
      return zip(values, other).allSatisfy { $0.means($1) }
    case .object(let members):
      guard let other = other as? [String: Any], other.count == members.count else { return false }
      return members.allSatisfy { name, value in other[name].map { value.means($0) } == true }
    }
  }
}
