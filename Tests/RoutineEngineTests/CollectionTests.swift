// Halving, trimming and padding against the plain way to do the same.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Testing

@Suite struct CollectionTests {
  @Test func halvingFindsWhatWalkingFinds() {
    for count in 0...33 {
      for first in 0...count {
        let numbers = Array(100..<100 + count)
        #expect(numbers[...].partitioningIndex { $0 >= 100 + first } == first)
        // A slice keeps the indices of the whole.
        let slice = numbers.dropFirst(min(3, count))
        #expect(slice.partitioningIndex { $0 >= 100 + first } == max(first, slice.startIndex))
      }
    }
  }

  @Test(arguments: [("", ""), (" ", ""), ("a", "a"), (" a b  ", " a b"), ("a\t ", "a\t")])
  func trimming(_ text: String, _ trimmed: String) {
    #expect(text.trimmingSuffix { $0 == " " } == trimmed)
    var text = text
    text.trimSuffix { $0 == " " }
    #expect(text == trimmed)
  }

  @Test func padding() {
    #expect([0, 9, 10, 123].map { $0.padded(to: 2) } == ["00", "09", "10", "123"])
    #expect(0xAD.padded(to: 4, radix: 16) == "00AD" && 0x1F600.padded(to: 4, radix: 16) == "1F600")
  }
}
