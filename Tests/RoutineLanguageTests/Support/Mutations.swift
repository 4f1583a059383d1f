// Files changed at random: the same seed gives the same changes.
// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport

enum Mutations {
  private static let pieces: [String] = [
    ":", ": ", " ", "  ", "\n", "\n\n", "- ", "-", "\"", "'", "#", " # ", "[", "]", "{", "}", ",", ", ", "|", "|\n",
    ">",
    ">-\n", "\t", "&a ", "*a", "!t ", "? ", "\\", "\\n", "''", "<<: ", "---\n", "...\n", "%", "@", "`", "~", "é", "日本",
    "\u{A0}", "\u{2028}", "\u{FEFF}", "\r\n", "\r", "key: value", "\n    deep: x", "|2\n", ">+\n", "0", "1:30", "no",
    "\u{0}", "：", "\\u00e9", "a b", "!", "=", "-x", "?x", ":x", "x?", "x,y", "\n  \n", "\n      ", "\"\n   x\"",
  ]

  /// The bytes with one to four changes.
  static func change(_ bytes: [UInt8], _ numbers: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &numbers) {
      let at = Int.random(in: 0...bytes.count, using: &numbers)
      switch Int.random(in: 0..<6, using: &numbers) {
      case 0, 1: bytes.insert(contentsOf: Array((pieces.randomElement(using: &numbers) ?? ":").utf8), at: at)
      case 2:
        let end = min(bytes.count, at + Int.random(in: 1...6, using: &numbers))
        bytes.removeSubrange(at..<end)
      case 3:
        if at < bytes.count { bytes[at] = UInt8.random(in: 0...255, using: &numbers) }
      case 4: duplicateLine(&bytes, at: at)
      default: indentLine(&bytes, at: at, by: Int.random(in: -2...3, using: &numbers))
      }
    }
    return bytes
  }

  private static func lineStart(_ bytes: [UInt8], _ index: Int) -> Int {
    (bytes[..<index].lastIndex(of: 0x0A) ?? -1) + 1
  }

  private static func duplicateLine(_ bytes: inout [UInt8], at index: Int) {
    let start = lineStart(bytes, index)
    let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    bytes.insert(contentsOf: Array(bytes[start..<end]), at: start)
  }

  private static func indentLine(_ bytes: inout [UInt8], at index: Int, by columns: Int) {
    let start = lineStart(bytes, index)
    if columns >= 0 {
      bytes.insert(contentsOf: [UInt8](repeating: 0x20, count: columns), at: start)
    } else {
      for _ in columns..<0 where start < bytes.count && bytes[start] == 0x20 { bytes.remove(at: start) }
    }
  }
}
