// "Did you mean": the known words nearest to an unknown one.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Suggests corrections for unknown words.
public enum Suggestion {
  /// The candidate nearest to a word, if it is near enough: one slip, or one in three letters.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    near(word, among: candidates, maximum: 1).first
  }

  /// The candidates near to a word, nearest first, at most `maximum`.
  public static func near(_ word: String, among candidates: some Sequence<String>, maximum: Int) -> [String] {
    let wanted = Array(folded(word).utf8)
    guard !wanted.isEmpty, wanted.count <= 64 else { return [] }
    var found: [(word: String, distance: Int, prefix: Int)] = []
    var seen: Set<String> = []
    for candidate in candidates where candidate != word && seen.insert(candidate).inserted {
      let other = Array(folded(candidate).utf8)
      let limit = max(1, max(wanted.count, other.count) / 3)
      guard abs(other.count - wanted.count) <= limit, other.count <= 64 else { continue }
      let distance = distance(wanted, other)
      guard distance <= limit, distance < max(wanted.count, other.count) else { continue }
      found.append((candidate, distance, zip(wanted, other).prefix { $0 == $1 }.count))
    }
    return found.sorted { ($0.distance, -$0.prefix, $0.word) < ($1.distance, -$1.prefix, $1.word) }
      .prefix(maximum).map(\.word)
  }

  /// The candidates that a word begins, in order; all of them begin with it in any case, and with hyphens or spaces.
  public static func begun(by word: String, among candidates: some Sequence<String>) -> [String] {
    let start = folded(word)
    return start.isEmpty ? [] : Set(candidates).filter { folded($0).hasPrefix(start) }.sorted()
  }

  /// The word in lower case, with underscores and spaces replaced by hyphens.
  private static func folded(_ word: String) -> String {
    String(String.UnicodeScalarView(word.lowercased().unicodeScalars.map { $0 == "_" || $0 == " " ? "-" : $0 }))
  }

  /// Edit distance in which swapping two neighbours is one step.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for (j, y) in b.enumerated() {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (x == y ? 0 : 1))
        if i > 0, j > 0, x == b[j - 1], a[i - 1] == y { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      before = last
      last = row
    }
    return last[b.count]
  }
}
