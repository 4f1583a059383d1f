// The syntax of document ids.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// The ids of exercises, notices and routines.
enum ID {
  /// A lower-case letter, then up to 63 lower-case letters, digits and hyphens; so an id cannot refer to a file outside
  /// its folder.
  static func isValid(_ word: String) -> Bool {
    let bytes = word.utf8
    guard let first = bytes.first, first.isLowerCase, bytes.count <= 64 else { return false }
    return bytes.allSatisfy { $0.isLowerCase || $0.isDigit || $0 == Byte.dash }
  }

  /// An id derived from other words: lower-case, with hyphens for all other characters.
  static func suggestion(for word: String) -> String? {
    var out = ""
    for byte in word.lowercased().utf8 {
      if byte.isLowerCase || byte.isDigit {
        out.unicodeScalars.append(Unicode.Scalar(byte))
      } else if byte != UInt8(ascii: "'"), !out.hasSuffix("-"), !out.isEmpty {
        out += "-"
      }
    }
    out.trimSuffix { $0 == "-" }
    return isValid(out) ? out : nil
  }
}
