// Makes text from outside, such as the names of files, safe to print.
// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// The path of standard input on the command line.
  public static let standardInput = "-"

  /// The text as one line, with the numbers of characters that would do something else than be seen: `a\u{1B}b`.
  public var printable: String { printable { !$0.isSafeToPrint } }

  /// The same, for text of several lines.
  public var printableLines: String { printable { !$0.isSafeToPrint && $0 != "\n" && $0 != "\t" } }

  /// The name of a file as it is shown.
  public var printablePath: String { self == .standardInput ? "<standard input>" : printable }

  private func printable(_ isEscaped: (Unicode.Scalar) -> Bool) -> String {
    guard unicodeScalars.contains(where: isEscaped) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      if isEscaped(scalar) { text += scalar.escaped(asASCII: true) } else { text.unicodeScalars.append(scalar) }
    }
  }
}

extension Unicode.Scalar {
  /// False for characters that move the cursor, change colours, break or reorder the line, or hide between letters.
  /// Joiners and direction marks, which some scripts need, are safe.
  var isSafeToPrint: Bool {
    switch value {
    case ..<0x20, 0x7F..<0xA0, 0x200B, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: false
    default: true
    }
  }
}
