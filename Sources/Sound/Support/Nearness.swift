// Which names are near a mistyped one.
// SPDX-License-Identifier: GPL-3.0-or-later

/// At most three of the names, the nearest first; none that differs in more than a third of its letters (but two are always
/// forgiven).
func nearest(to name: String, among names: [String]) -> [String] {
  let wanted = Array(name.lowercased())
  let most = max(2, wanted.count / 3)
  var seen: Set<String> = []
  return names.filter { seen.insert($0).inserted }
    .map { (name: $0, distance: distance(wanted, Array($0.lowercased()))) }
    .filter { $0.distance <= most || $0.name.lowercased().hasPrefix(name.lowercased()) && wanted.count > 1 }
    .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
    .prefix(3).map(\.name)
}

/// The number of letters to add, leave out, change or swap to make one word of the other.
private func distance(_ a: [Character], _ b: [Character]) -> Int {
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i]
    for j in 1...b.count {
      var best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { best = min(best, beforeLast[j - 2] + 1) }
      row.append(best)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
