// The characters used for drawing: Unicode blocks and lines, or ASCII only.
// SPDX-License-Identifier: GPL-3.0-or-later

// 13 stored properties: one for each sign.
/// The characters used for drawing.
public struct GlyphSet: Hashable, Sendable {
  /// Whether drawing uses only ASCII; texts are transliterated if the terminal can show nothing else.
  public var isASCII: Bool
  /// The cells of a line that are done, and those that are not.
  var lineFull: Character
  var lineEmpty: Character
  /// The same for the lines that become shorter while there is nothing to do.
  var restFull: Character
  var readyFull: Character
  var changeFull: Character
  /// The stripe on the left, one sign per state.
  var stripeWork: Character
  var stripeRest: Character
  var stripeReady: Character
  var stripeChange: Character
  var omission: String
  var separator: String
  var quotes: (open: String, close: String) { isASCII ? ("\"", "\"") : ("“", "”") }
  /// The corners and edges of a box: top left, top, top right, side, bottom left, bottom right.
  var box: [Character]

  /// Unicode blocks and lines.
  public static let unicode = GlyphSet(
    isASCII: false, lineFull: "━", lineEmpty: "─", restFull: "╍", readyFull: "═", changeFull: "»", stripeWork: "▌",
    stripeRest: "┊", stripeReady: "│", stripeChange: "▸", omission: "…", separator: "·",
    box: ["┌", "─", "┐", "│", "└", "┘"])

  /// ASCII only, for the Linux console and terminals without Unicode.
  public static let ascii = GlyphSet(
    isASCII: true, lineFull: "=", lineEmpty: "-", restFull: ":", readyFull: ".", changeFull: ">", stripeWork: "#",
    stripeRest: ":", stripeReady: "|", stripeChange: ">", omission: "...", separator: "-",
    box: ["+", "-", "+", "|", "+", "+"])
}
