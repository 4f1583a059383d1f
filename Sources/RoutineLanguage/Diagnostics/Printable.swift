// Words from outside, such as names of files, made safe to print.
// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// The text without characters that would move a terminal's cursor or change its colours; U+FFFD is in their place.
  public var printable: String {
    guard unicodeScalars.contains(where: \.movesCursor) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.movesCursor ? "\u{FFFD}" : $0 }))
  }
}

extension Unicode.Scalar {
  fileprivate var movesCursor: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }
}
