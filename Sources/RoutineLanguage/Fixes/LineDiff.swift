// The difference between two versions of a file, line by line.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A unified diff, as `patch` understands it.
public enum LineDiff {
  /// The maximum of lines compared one by one; a longer change is shown as completely replaced.
  private static let maxLines = 2_000
  private static let context = 3

  private enum Line {
    case same(Int, Int)
    case removed(Int)
    case added(Int)
  }

  /// The diff from one version to another; empty if they are equal.
  public static func unified(_ old: [UInt8], _ new: [UInt8], path: String) -> String {
    guard old != new else { return "" }
    let a = lines(old)
    let b = lines(new)
    let script = script(a, b)
    var out = "--- \(path.printablePath)\n+++ \(path.printablePath)\n"
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

  /// The kept, removed and added lines: as few changes as possible, removed lines first.
  private static func script(_ a: [String], _ b: [String]) -> [Line] {
    let start = zip(a, b).prefix { $0 == $1 }.count
    let (x, y) = (a[start...], b[start...])
    let end = zip(x.reversed(), y.reversed()).prefix { $0 == $1 }.count
    let (old, new) = (x.dropLast(end), y.dropLast(end))
    var removed = Set(old.indices)
    var added = Set(new.indices)
    if max(old.count, new.count) <= maxLines {
      (removed, added) = ([], [])
      for change in new.difference(from: old) {
        switch change {
        case .remove(let offset, _, _): removed.insert(start + offset)
        case .insert(let offset, _, _): added.insert(start + offset)
        }
      }
    }
    var out: [Line] = []
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      if removed.contains(i) {
        out.append(.removed(i))
        i += 1
      } else if added.contains(j) {
        out.append(.added(j))
        j += 1
      } else {
        out.append(.same(i, j))
        i += 1
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
        // The empty string after the last line feed is not a line.
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
