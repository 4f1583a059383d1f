// A drawing beside what is done now, such as a figure in its pose.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A drawing in rows of cells, made for the room that a screen has for it.
struct Drawing: Hashable {
  /// What is drawn, as finely as it shows: the same subject is not drawn again.
  let subject: String
  /// Draws the subject in at most so many cells.
  let rows: @Sendable (_ room: Size, _ glyphs: GlyphSet) -> [String]

  static func == (one: Drawing, other: Drawing) -> Bool { one.subject == other.subject }

  func hash(into hasher: inout Hasher) { hasher.combine(subject) }
}
