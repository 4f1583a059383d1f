// Tokens: the pieces a file is cut into; put together in order they are the file again, byte for byte.
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a token is.
enum TokenKind: UInt8, Sendable {
  case byteOrderMark
  case documentStart
  case newline
  /// White space at the start of a line.
  case indentation
  /// White space inside a line.
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
  /// What could not be understood, and was reported.
  case damaged
}

/// A piece of the file. It ends where the next begins, the last one at the end of the file.
struct Token: Hashable, Sendable {
  var kind: TokenKind
  var start: UInt32
  var end: UInt32

  var range: Range<Int> { Int(start)..<Int(end) }
}
