// Tokens. Joined in order, they are the file, byte for byte.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The kind of a token.
enum TokenKind: UInt8, Sendable {
  case byteOrderMark
  case documentStart
  case newline
  /// White space at the start of a line.
  case indentation
  /// White space within a line.
  case space
  case comment
  case dash
  case colon
  case plain
  case singleQuoted
  case doubleQuoted
  /// `|` or `>` with its indicators.
  case blockHeader
  /// The lines of a literal or folded text, with their line breaks.
  case blockText
  case openList
  case closeList
  case openMap
  case closeMap
  case comma
  /// Invalid content that was reported.
  case damaged
}

/// A token. It ends where the next begins, the last one at the end of the file.
struct Token: Hashable, Sendable {
  var kind: TokenKind
  var start: UInt32
  var end: UInt32

  var range: Range<Int> { Int(start)..<Int(end) }
}
