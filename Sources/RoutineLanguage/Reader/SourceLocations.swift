// Origins: a place in a file packed into the number that the engine carries along.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

extension SourceLocation {
  /// 21 bits each for the start and the length: a file has at most 2^20 bytes.
  private static let bits = 21
  private static let mask = (1 << bits) - 1

  /// The mark for a place.
  init(_ place: Place) {
    self.init(
      place.file << (2 * SourceLocation.bits) | (place.range.lowerBound & SourceLocation.mask) << SourceLocation.bits
        | (place.range.count & SourceLocation.mask))
  }

  /// The place a mark stands for; nil for a node that no file names.
  public var place: Place? {
    guard id >= 0 else { return nil }
    let start = id >> SourceLocation.bits & SourceLocation.mask
    return Place(file: id >> (2 * SourceLocation.bits), range: start..<start + (id & SourceLocation.mask))
  }
}
