// Source locations: a place in a file, packed into the number that the engine passes through.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

extension SourceLocation {
  /// The start and the length take 21 bits each: a file has at most 2^20 bytes.
  private static let bits = 21
  private static let mask = (1 << bits) - 1

  /// The location for a place.
  init(_ place: Place) {
    self.init(
      place.file << (2 * SourceLocation.bits) | (place.range.lowerBound & SourceLocation.mask) << SourceLocation.bits
        | (place.range.count & SourceLocation.mask))
  }

  /// The place of a location; nil for one outside any file.
  public var place: Place? {
    guard id >= 0 else { return nil }
    let start = id >> SourceLocation.bits & SourceLocation.mask
    return Place(file: id >> (2 * SourceLocation.bits), range: start..<start + (id & SourceLocation.mask))
  }
}
