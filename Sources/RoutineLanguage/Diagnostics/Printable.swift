// Makes text from outside, such as file names, safe to print.
// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// The text with U+FFFD for characters that would move a terminal's cursor or change its colours.
  public var printable: String {
    // Most texts have no byte that such a character could begin with.
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.movesCursor ? "\u{FFFD}" : $0 }))
  }
}

extension Unicode.Scalar {
  fileprivate var movesCursor: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }
}
