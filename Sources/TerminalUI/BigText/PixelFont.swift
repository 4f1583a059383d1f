// Letters and digits five pixels high, designed for this project to be read from a distance.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The pixels of letters, digits and a few signs: five rows; `#` is set.
enum PixelFont {
  /// The height of a letter in rows, without the row for marks.
  static let height = 5

  /// The rows of a character; nil if the font lacks it. Lower case is drawn as upper case.
  static func rows(of character: Character) -> [String]? {
    if let rows = glyphs[character] { return rows }
    let upper = character.uppercased()
    return upper.count == 1 ? upper.first.flatMap { glyphs[$0] } : nil
  }

  /// The base letter of an accented one, and the pixels of its mark in the row above.
  static func parts(of character: Character) -> (base: Character, mark: String)? {
    let upper = Character(character.uppercased().count == 1 ? character.uppercased() : String(character))
    for (letters, bases, mark) in accents {
      if let place = Array(letters).firstIndex(of: upper) { return (Array(bases)[place], mark) }
    }
    return nil
  }

  private static let accents: [(letters: String, bases: String, mark: String)] = [
    ("ÄÖÜËÏ", "AOUEI", "# #"), ("ÁÉÍÓÚÝÇŃŚŹĆ", "AEIOUYCNSZC", " ##"), ("ÀÈÌÒÙ", "AEIOU", "## "),
    ("ÂÊÎÔÛÃÑÕČŠŽŘĚ", "AEIOUANOCSZRE", " # "), ("ÅŮ", "AU", " # "),
  ]

  private static let glyphs: [Character: [String]] = [
    "A": ["###", "# #", "###", "# #", "# #"],
    "B": ["## ", "# #", "## ", "# #", "###"],
    "C": ["###", "#  ", "#  ", "#  ", "###"],
    "D": ["## ", "# #", "# #", "# #", "## "],
    "E": ["###", "#  ", "## ", "#  ", "###"],
    "F": ["###", "#  ", "## ", "#  ", "#  "],
    "G": ["####", "#   ", "# ##", "#  #", "####"],
    "H": ["# #", "# #", "###", "# #", "# #"],
    "I": ["#", "#", "#", "#", "#"],
    "J": ["  #", "  #", "  #", "# #", "###"],
    "K": ["# #", "# #", "## ", "# #", "# #"],
    "L": ["#  ", "#  ", "#  ", "#  ", "###"],
    "M": ["#   #", "## ##", "# # #", "#   #", "#   #"],
    "N": ["#  #", "## #", "# ##", "#  #", "#  #"],
    "O": ["###", "# #", "# #", "# #", "###"],
    "P": ["###", "# #", "###", "#  ", "#  "],
    "Q": ["####", "#  #", "#  #", "# ##", "####"],
    "R": ["###", "# #", "## ", "# #", "# #"],
    "S": ["###", "#  ", "###", "  #", "###"],
    "T": ["###", " # ", " # ", " # ", " # "],
    "U": ["# #", "# #", "# #", "# #", "###"],
    "V": ["# #", "# #", "# #", "# #", " # "],
    "W": ["#   #", "#   #", "# # #", "## ##", "#   #"],
    "X": ["# #", "# #", " # ", "# #", "# #"],
    "Y": ["# #", "# #", " # ", " # ", " # "],
    "Z": ["###", "  #", " # ", "#  ", "###"],
    "0": ["###", "# #", "# #", "# #", "###"],
    "1": [" # ", "## ", " # ", " # ", "###"],
    "2": ["###", "  #", "###", "#  ", "###"],
    "3": ["###", "  #", " ##", "  #", "###"],
    "4": ["# #", "# #", "###", "  #", "  #"],
    "5": ["###", "#  ", "###", "  #", "###"],
    "6": ["###", "#  ", "###", "# #", "###"],
    "7": ["###", "  #", "  #", "  #", "  #"],
    "8": ["###", "# #", "###", "# #", "###"],
    "9": ["###", "# #", "###", "  #", "###"],
    " ": ["  ", "  ", "  ", "  ", "  "],
    // A figure space, as wide as a digit, so that the last digit of a count does not move.
    "\u{2007}": ["   ", "   ", "   ", "   ", "   "],
    ":": [" ", "#", " ", "#", " "],
    "/": ["  #", "  #", " # ", "#  ", "#  "],
    "-": ["  ", "  ", "##", "  ", "  "],
    ".": [" ", " ", " ", " ", "#"],
    ",": [" ", " ", " ", "#", "#"],
    "'": ["#", "#", " ", " ", " "],
    "’": ["#", "#", " ", " ", " "],
    "+": ["   ", " # ", "###", " # ", "   "],
    "?": ["###", "  #", " # ", "   ", " # "],
    "!": ["#", "#", "#", " ", "#"],
    "(": [" #", "# ", "# ", "# ", " #"],
    ")": ["# ", " #", " #", " #", "# "],
    "&": [" # ", "# #", " # ", "# #", " ##"],
  ]
}
