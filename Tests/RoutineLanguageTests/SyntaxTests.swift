// The parser: nothing is lost, ranges hold, and what it accepts every YAML reader reads the same.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

@testable import RoutineLanguage

@Suite struct SyntaxTests {
  static let inputs = ["Accepted", "Diagnostics", "Library/Exercises", "Library/Notices"]
    .flatMap { folder in Fixtures.names(in: folder).map { "\(folder)/\($0).yaml" } }

  /// `LIMBER_SEED` and `LIMBER_ROUNDS` choose other mutations, and more of them.
  static let seed = ProcessInfo.processInfo.environment["LIMBER_SEED"].flatMap { UInt64($0) } ?? 20_240_901
  static let rounds = ProcessInfo.processInfo.environment["LIMBER_ROUNDS"].flatMap { Int($0) } ?? 6_000

  @Test(arguments: inputs) func tokensAreTheFile(_ path: String) throws { try expectSound(try Fixtures.bytes(path)) }

  @Test(arguments: Fixtures.names(in: "Accepted")) func acceptedFilesReadTheSameInYams(_ name: String) throws {
    let bytes = try Fixtures.bytes("Accepted/\(name).yaml")
    let tree = Parser.parse(bytes)
    #expect(tree.reports.diagnostics.map(\.message) == [])
    #expect(PlainTree(tree) == PlainTree(yams: bytes))
  }

  @Test func mutatedFilesAreReadAsYamsReadsThemOrRefused() throws {
    let (seed, rounds) = (Self.seed, Self.rounds)
    let originals = try Self.inputs.map { try Fixtures.bytes($0) }
    var numbers = SplitMix64(seed)
    var accepted = 0
    for round in 0..<rounds {
      let original = originals[Int.random(in: 0..<originals.count, using: &numbers)]
      let bytes = Mutations.change(original, &numbers)
      try expectSound(bytes)
      let tree = Parser.parse(bytes)
      guard tree.isAccepted, case .map = tree.root.content else { continue }
      accepted += 1
      let ours = PlainTree(tree)
      let theirs = PlainTree(yams: bytes)
      if ours != theirs {
        Issue.record(
          """
          seed \(seed), round \(round): read differently
          \(String(decoding: bytes, as: UTF8.self).debugDescription)
          ours:   \(ours)
          theirs: \(theirs.map(\.description) ?? "refused")
          """)
        return
      }
    }
    #expect(accepted > rounds / 20, "the mutations must leave some files whole for this to mean anything")
  }

  /// Tokens join to the file; every range lies inside it, and children inside their parents.
  private func expectSound(_ bytes: [UInt8]) throws {
    let tree = Parser.parse(bytes)
    var end = 0
    for token in tree.tokens {
      try #require(token.range.lowerBound == end && token.range.upperBound > end)
      end = token.range.upperBound
    }
    try #require(end == bytes.count, "\(String(decoding: bytes, as: UTF8.self))")
    try expectNested(tree.root, in: 0..<bytes.count, bytes)
    for diagnostic in tree.reports.diagnostics {
      try #require(diagnostic.place.range.lowerBound >= 0 && diagnostic.place.range.upperBound <= bytes.count)
      for edit in diagnostic.fixes.flatMap(\.edits) {
        try #require(edit.range.lowerBound >= 0 && edit.range.upperBound <= bytes.count)
      }
    }
  }

  private func expectNested(_ node: RoutineLanguage.Node, in parent: Range<Int>, _ bytes: [UInt8]) throws {
    try #require(
      node.range.lowerBound >= parent.lowerBound && node.range.upperBound <= parent.upperBound,
      "\(node.range) in \(parent): \(String(decoding: bytes, as: UTF8.self))")
    switch node.content {
    case .list(let items): for item in items { try expectNested(item, in: node.range, bytes) }
    case .map(let entries):
      for entry in entries {
        try #require(
          node.range.contains(entry.key.range.lowerBound) && entry.key.range.upperBound <= node.range.upperBound)
        try expectNested(entry.value, in: node.range, bytes)
      }
    default: break
    }
  }
}
