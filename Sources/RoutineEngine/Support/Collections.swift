// What the standard library does not have for collections and numbers; the names are those of Swift Algorithms.
// SPDX-License-Identifier: GPL-3.0-or-later

extension RandomAccessCollection {
  /// The index of the first element that belongs to the second part, found by halving; the end if none does.
  ///
  /// - Parameter belongsInSecondPartition: False for all elements of the first part, then true for all others.
  package func partitioningIndex(where belongsInSecondPartition: (Element) -> Bool) -> Index {
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
  /// What is left without the elements at the end that meet a condition.
  package func trimmingSuffix(while condition: (Element) -> Bool) -> SubSequence {
    self[..<(lastIndex { !condition($0) }.map(index(after:)) ?? startIndex)]
  }
}

extension RangeReplaceableCollection where Self: BidirectionalCollection {
  /// Takes away the elements at the end that meet a condition.
  package mutating func trimSuffix(while condition: (Element) -> Bool) {
    removeLast(distance(from: trimmingSuffix(while: condition).endIndex, to: endIndex))
  }
}

extension BinaryInteger {
  /// The number with zeros before it, at least so many digits wide: `05`, `00AD`.
  package func padded(to digits: Int, radix: Int = 10) -> String {
    let text = String(self, radix: radix, uppercase: true)
    return String(repeating: "0", count: Swift.max(0, digits - text.count)) + text
  }
}
