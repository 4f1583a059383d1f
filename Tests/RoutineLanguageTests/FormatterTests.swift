// The laws of the formatter: it settles, keeps the data and every comment, and leaves broken files alone.
// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import RoutineLanguage

@Suite struct FormatterTests {
  @Test(arguments: Fixtures.names(in: "Format")) func laysOut(_ name: String) throws {
    let formatted = try #require(Formatter.format(try Fixtures.bytes("Format/\(name).yaml")))
    try Fixtures.compare(String(decoding: formatted, as: UTF8.self), with: "Format/\(name).out")
  }

  @Test(arguments: SyntaxTests.inputs) func keepsItsLaws(_ path: String) throws {
    try expectLaws(try Fixtures.bytes(path))
  }

  @Test func keepsItsLawsOnMutatedFiles() throws {
    let originals = try SyntaxTests.inputs.map { try Fixtures.bytes($0) }
    var numbers = SplitMix64(SyntaxTests.seed)
    for _ in 0..<SyntaxTests.rounds / 2 {
      let original = originals[Int.random(in: 0..<originals.count, using: &numbers)]
      try expectLaws(Mutations.change(original, &numbers))
    }
  }

  private func expectLaws(_ bytes: [UInt8]) throws {
    let tree = Parser.parse(bytes)
    guard let formatted = Formatter.format(bytes) else {
      #expect(!tree.isAccepted)
      return
    }
    let text = String(decoding: bytes, as: UTF8.self).debugDescription
    let after = Parser.parse(formatted)
    try #require(after.isAccepted, "\(text) became \(String(decoding: formatted, as: UTF8.self).debugDescription)")
    try #require(PlainTree(tree) == PlainTree(after), "\(text)")
    try #require(comments(tree) == comments(after), "\(text)")
    try #require(
      Formatter.format(formatted) == formatted,
      "\(text) became \(String(decoding: formatted, as: UTF8.self).debugDescription)")
  }

  private func comments(_ tree: SyntaxTree) -> [String] {
    tree.tokens.filter { $0.kind == .comment }.map { String(decoding: tree.bytes[$0.range], as: UTF8.self) }
  }
}
