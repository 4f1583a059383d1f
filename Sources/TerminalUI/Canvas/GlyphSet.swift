// The signs a screen is drawn with: Unicode blocks and lines, or ASCII alone.
// SPDX-License-Identifier: GPL-3.0-or-later

// 15 stored properties: one for each sign.
/// The signs of a screen.
public struct GlyphSet: Hashable, Sendable {
  /// Whether only ASCII is drawn, and texts are brought into ASCII where the terminal can show nothing else.
  public var isASCII: Bool
  /// A bar's filled cells, its rest, and its growing tip from nearly empty to nearly full.
  var barFull: Character
  var barEmpty: Character
  var barTips: [Character]
  /// A bar that empties, while nothing is to be done.
  var restFull: Character
  var changeFull: Character
  /// The line of the whole session.
  var lineFull: Character
  var lineEmpty: Character
  /// The stripe on the left, one pattern for each state.
  var stripeWork: String
  var stripeRest: String
  var stripeReady: String
  var stripeChange: String
  var omission: String
  var separator: String
  var quotes: (open: String, close: String) { isASCII ? ("\"", "\"") : ("“", "”") }
  /// Corners and edges of a box: top left, top, top right, side, bottom left, bottom right.
  var box: [Character]

  /// Blocks and lines.
  public static let unicode = GlyphSet(
    isASCII: false, barFull: "█", barEmpty: "─", barTips: ["▏", "▎", "▍", "▌", "▋", "▊", "▉"], restFull: "▒",
    changeFull: "»", lineFull: "━", lineEmpty: "─", stripeWork: "██", stripeRest: "░░", stripeReady: "▕▏",
    stripeChange: "▶▶", omission: "…", separator: "·", box: ["┌", "─", "┐", "│", "└", "┘"])

  /// ASCII alone, for the Linux console and terminals without Unicode.
  public static let ascii = GlyphSet(
    isASCII: true, barFull: "#", barEmpty: "-", barTips: [], restFull: ":", changeFull: ">", lineFull: "=",
    lineEmpty: "-", stripeWork: "##", stripeRest: "::", stripeReady: "||", stripeChange: ">>", omission: "...",
    separator: "-", box: ["+", "-", "+", "|", "+", "+"])
}
