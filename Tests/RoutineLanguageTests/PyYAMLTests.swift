// What is accepted reads the same in PyYAML, which keeps the subset honest beside Yams.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

@testable import RoutineLanguage

@Suite(.enabled(if: PyYAML.isPresent, "needs python3 with PyYAML")) struct PyYAMLTests {
  @Test func acceptedFilesAndTheirMutationsReadTheSame() throws {
    let originals = try SyntaxTests.inputs.map { try Fixtures.bytes($0) }
    var numbers = SplitMix64(SyntaxTests.seed &+ 1)
    var files: [[UInt8]] = originals
    for _ in 0..<SyntaxTests.rounds / 3 {
      files.append(Mutations.change(originals[Int.random(in: 0..<originals.count, using: &numbers)], &numbers))
    }
    files = files.filter { bytes in
      let tree = Parser.parse(bytes)
      if case .map = tree.root.content { return tree.isAccepted }
      return false
    }
    #expect(files.count > originals.count / 4)
    let theirs = try PyYAML.trees(of: files)
    try #require(theirs.count == files.count)
    for (bytes, theirs) in zip(files, theirs) {
      let ours = PlainTree(Parser.parse(bytes))
      if theirs != ours {
        Issue.record(
          """
          seed \(SyntaxTests.seed): read differently
          \(String(decoding: bytes, as: UTF8.self).debugDescription)
          ours:   \(ours)
          theirs: \(theirs.map(\.description) ?? "refused")
          """)
        return
      }
    }
  }
}
