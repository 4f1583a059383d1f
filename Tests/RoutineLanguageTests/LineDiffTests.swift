// A diff, applied to the old lines, gives the new ones; and it is as short as can be.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineLanguage
import TestSupport
import Testing

@Suite struct LineDiffTests {
  @Test func aDiffLeadsFromTheOldToTheNew() {
    var numbers = SplitMix64(4)
    func lines() -> [String] {
      (0..<Int.random(in: 1...30, using: &numbers)).map { _ in
        ["a", "b", "c", "d"].randomElement(using: &numbers) ?? ""
      }
    }
    for _ in 0..<500 {
      let (old, new) = (lines(), lines())
      let diff = unified(old, new)
      #expect(apply(diff, to: old) == new, "\(old) \(new)\n\(diff)")
      let changed = diff.split(separator: "\n").dropFirst(2).count { $0.hasPrefix("-") || $0.hasPrefix("+") }
      #expect(changed == new.difference(from: old).count)
    }
  }

  @Test func removedLinesComeFirstWithThreeLinesAround() {
    let old = (1...12).map(String.init)
    var new = old
    new.replaceSubrange(4...5, with: ["five", "six"])
    new.append("13")
    #expect(
      unified(old, new) == """
        --- file
        +++ file
        @@ -2,8 +2,8 @@
         2
         3
         4
        -5
        -6
        +five
        +six
         7
         8
         9
        @@ -10,3 +10,4 @@
         10
         11
         12
        +13

        """)
  }

  @Test func whatIsLongIsShownAsReplacedWhole() {
    let old = (0..<3_000).map { "old \($0)" } + ["same"]
    let new = (0..<3_000).map { "new \($0)" } + ["same"]
    #expect(apply(unified(old, new), to: old) == new)
    #expect(unified(old, old) == "")
  }

  private func unified(_ old: [String], _ new: [String]) -> String {
    LineDiff.unified(bytes(old), bytes(new), path: "file")
  }

  private func bytes(_ lines: [String]) -> [UInt8] { Array(lines.map { $0 + "\n" }.joined().utf8) }

  /// What `patch` makes of old lines.
  private func apply(_ diff: String, to old: [String]) -> [String] {
    var out: [String] = []
    var next = 0
    for line in diff.split(separator: "\n").dropFirst(2) {
      switch line.first {
      case "@":
        let start = (Int(line.dropFirst(4).prefix { $0 != "," }) ?? 0) - 1
        out += old[next..<start]
        next = start
      case "+": out.append(String(line.dropFirst()))
      case "-": next += 1
      default:
        out.append(String(line.dropFirst()))
        next += 1
      }
    }
    return out + old[next...]
  }
}
