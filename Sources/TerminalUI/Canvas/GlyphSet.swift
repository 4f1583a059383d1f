// The characters used for drawing: Unicode blocks and lines, or ASCII only.
// SPDX-License-Identifier: GPL-3.0-or-later

// 15 stored properties: one for each sign.
/// The characters used for drawing.
public struct GlyphSet: Hashable, Sendable {
  /// Whether drawing uses only ASCII; texts are transliterated if the terminal can show nothing else.
  public var isASCII: Bool
  /// The filled and empty cells of a bar, and its growing tip from nearly empty to nearly full.
  var barFull: Character
  var barEmpty: Character
  var barTips: [Character]
  /// The filled cells of the emptying bar shown while there is nothing to do.
  var restFull: Character
  var changeFull: Character
  /// The line that shows the progress of the session.
  var lineFull: Character
  var lineEmpty: Character
  /// The patterns of the stripe on the left, one per state.
  var stripeWork: String
  var stripeRest: String
  var stripeReady: String
  var stripeChange: String
  var omission: String
  var separator: String
  var quotes: (open: String, close: String) { isASCII ? ("\"", "\"") : ("“", "”") }
  /// The corners and edges of a box: top left, top, top right, side, bottom left, bottom right.
  var box: [Character]

  /// Unicode blocks and lines.
  public static let unicode = GlyphSet(
    isASCII: false, barFull: "█", barEmpty: "─", barTips: ["▏", "▎", "▍", "▌", "▋", "▊", "▉"], restFull: "▒",
    changeFull: "»", lineFull: "━", lineEmpty: "─", stripeWork: "██", stripeRest: "░░", stripeReady: "▕▏",
    stripeChange: "▶▶", omission: "…", separator: "·", box: ["┌", "─", "┐", "│", "└", "┘"])

  /// ASCII only, for the Linux console and terminals without Unicode.
  public static let ascii = GlyphSet(
    isASCII: true, barFull: "#", barEmpty: "-", barTips: [], restFull: ":", changeFull: ">", lineFull: "=",
    lineEmpty: "-", stripeWork: "##", stripeRest: "::", stripeReady: "||", stripeChange: ">>", omission: "...",
    separator: "-", box: ["+", "-", "+", "|", "+", "+"])
}
