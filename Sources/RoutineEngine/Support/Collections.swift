// Extensions of collections and numbers, with the names used by Swift Algorithms.
// SPDX-License-Identifier: GPL-3.0-or-later

extension RandomAccessCollection {
  /// The index of the first element of the second partition, found by binary search; the end index if there is none.
  ///
  /// - Parameter belongsInSecondPartition: False for all elements up to some index, true from there on.
  @inlinable package func partitioningIndex(where belongsInSecondPartition: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = count
    while count > 0 {
      let middle = index(low, offsetBy: count / 2)
      if belongsInSecondPartition(self[middle]) {
        count /= 2
      } else {
        low = index(after: middle)
        count -= count / 2 + 1
      }
    }
    return low
  }
}

extension BidirectionalCollection {
  /// The elements without those at the end that satisfy a condition.
  @inlinable package func trimmingSuffix(while condition: (Element) -> Bool) -> SubSequence {
    self[..<(lastIndex { !condition($0) }.map(index(after:)) ?? startIndex)]
  }
}

extension RangeReplaceableCollection where Self: BidirectionalCollection {
  /// Removes the elements at the end that satisfy a condition.
  @inlinable package mutating func trimSuffix(while condition: (Element) -> Bool) {
    removeLast(distance(from: trimmingSuffix(while: condition).endIndex, to: endIndex))
  }
}

extension BinaryInteger {
  /// The number with leading zeros, at least `digits` wide: `05`, `00AD`.
  @inlinable package func padded(to digits: Int, radix: Int = 10) -> String {
    let text = String(self, radix: radix, uppercase: true)
    return String(repeating: "0", count: Swift.max(0, digits - text.count)) + text
  }
}
