// The difference between two versions of a file, line by line.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A unified diff, as `patch` understands it.
public enum LineDiff {
  /// The most lines compared one by one; a longer changed part is shown as replaced whole.
  private static let maxLines = 2_000
  private static let context = 3

  private enum Line {
    case same(Int, Int)
    case removed(Int)
    case added(Int)
  }

  /// The diff from one version to another; empty when they are the same.
  public static func unified(_ old: [UInt8], _ new: [UInt8], path: String) -> String {
    guard old != new else { return "" }
    let a = lines(old)
    let b = lines(new)
    let script = script(a, b)
    var out = "--- \(path)\n+++ \(path)\n"
    var index = 0
    while index < script.count {
      guard let first = script[index...].firstIndex(where: { !isSame($0) }) else { break }
      var last = first
      while let next = script[(last + 1)...].firstIndex(where: { !isSame($0) }), next - last <= 2 * context {
        last = next
      }
      let hunk = max(index, first - context)..<min(script.count, last + context + 1)
      out += text(script[hunk], a, b)
      index = hunk.upperBound
    }
    return out
  }

  private static func isSame(_ line: Line) -> Bool {
    if case .same = line { return true }
    return false
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: Byte.lineFeed, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What is kept, removed and added, by the longest common run of lines.
  private static func script(_ a: [String], _ b: [String]) -> [Line] {
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    var end = 0
    while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    var out = (0..<start).map { Line.same($0, $0) }
    let (x, y) = (start..<a.count - end, start..<b.count - end)
    if x.count > maxLines || y.count > maxLines {
      out += x.map { .removed($0) } + y.map { .added($0) }
    } else {
      out += middle(a, x, b, y)
    }
    return out + (0..<end).map { .same(a.count - end + $0, b.count - end + $0) }
  }

  private static func middle(_ a: [String], _ x: Range<Int>, _ b: [String], _ y: Range<Int>) -> [Line] {
    let width = y.count + 1
    var common = [Int32](repeating: 0, count: (x.count + 1) * width)
    for i in stride(from: x.count - 1, through: 0, by: -1) {
      for j in stride(from: y.count - 1, through: 0, by: -1) {
        common[i * width + j] =
          a[x.lowerBound + i] == b[y.lowerBound + j]
          ? common[(i + 1) * width + j + 1] + 1
          : max(common[(i + 1) * width + j], common[i * width + j + 1])
      }
    }
    var out: [Line] = []
    var (i, j) = (0, 0)
    while i < x.count || j < y.count {
      if i < x.count, j < y.count, a[x.lowerBound + i] == b[y.lowerBound + j] {
        out.append(.same(x.lowerBound + i, y.lowerBound + j))
        i += 1
        j += 1
      } else if j >= y.count || i < x.count && common[(i + 1) * width + j] >= common[i * width + j + 1] {
        out.append(.removed(x.lowerBound + i))
        i += 1
      } else {
        out.append(.added(y.lowerBound + j))
        j += 1
      }
    }
    return out
  }

  private static func text(_ hunk: ArraySlice<Line>, _ a: [String], _ b: [String]) -> String {
    var body = ""
    var olds: [Int] = []
    var news: [Int] = []
    for line in hunk {
      switch line {
      case .same(let old, let new):
        // What follows the last line feed is no line.
        if old == a.count - 1, a[old].isEmpty, new == b.count - 1 { continue }
        olds.append(old)
        news.append(new)
        body += " \(a[old])\n"
      case .removed(let old):
        if old == a.count - 1, a[old].isEmpty { continue }
        olds.append(old)
        body += "-\(a[old])\n" + (old == a.count - 1 ? "\\ No newline at end of file\n" : "")
      case .added(let new):
        if new == b.count - 1, b[new].isEmpty { continue }
        news.append(new)
        body += "+\(b[new])\n" + (new == b.count - 1 ? "\\ No newline at end of file\n" : "")
      }
    }
    return "@@ -\((olds.first ?? 0) + 1),\(olds.count) +\((news.first ?? 0) + 1),\(news.count) @@\n" + body
  }
}
