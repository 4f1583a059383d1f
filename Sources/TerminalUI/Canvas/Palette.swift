// The colours of roles on dark and on light ground.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The ground of a terminal.
public enum Theme: String, CaseIterable, Hashable, Sendable {
  case dark
  case light

  /// The theme for a ground.
  init(ground: Colour) { self = ground.isDark ? .dark : .light }

  /// The theme that the variable `COLORFGBG` tells, such as `15;0`: its last number is the colour of the ground.
  init?(colours text: String) {
    guard let ground = text.split(separator: ";").last.flatMap({ Int($0) }) else { return nil }
    self = (0...6).contains(ground) || ground == 8 ? .dark : .light
  }
}

/// How many colours a terminal has.
enum ColourDepth: Hashable, CaseIterable {
  case none
  case sixteen
  case many
  case full
}

/// The colours of the roles. Each is readable on every ground of its theme that is usual: text has a contrast of at least
/// 4.5 to 1, as WCAG 2.2 asks in 1.4.3.
enum Palette {
  /// A colour in full, as one of the 256, and as one of the sixteen.
  struct Entry {
    var full: Colour
    var many: UInt8
    var sixteen: UInt8
  }

  /// The colour of a role; nil for the terminal's own.
  static func entry(_ role: Role, _ theme: Theme) -> Entry? {
    switch (role, theme) {
    case (.strong, .dark), (.paused, .dark): Entry(full: Colour(242, 243, 238), many: 255, sixteen: 15)
    case (.plain, .dark): Entry(full: Colour(190, 193, 192), many: 250, sixteen: 7)
    case (.faint, .dark): Entry(full: Colour(156, 160, 162), many: 248, sixteen: 7)
    case (.work, .dark): Entry(full: Colour(120, 205, 140), many: 114, sixteen: 10)
    case (.rest, .dark): Entry(full: Colour(120, 176, 240), many: 111, sixteen: 14)
    case (.change, .dark): Entry(full: Colour(205, 155, 238), many: 177, sixteen: 13)
    case (.ready, .dark): Entry(full: Colour(235, 188, 92), many: 179, sixteen: 11)
    case (.warning, .dark): Entry(full: Colour(245, 148, 128), many: 209, sixteen: 9)
    case (.strong, .light), (.paused, .light): Entry(full: Colour(22, 24, 26), many: 234, sixteen: 0)
    case (.plain, .light): Entry(full: Colour(70, 73, 76), many: 238, sixteen: 0)
    case (.faint, .light): Entry(full: Colour(96, 99, 102), many: 241, sixteen: 0)
    case (.work, .light): Entry(full: Colour(18, 105, 52), many: 22, sixteen: 0)
    case (.rest, .light): Entry(full: Colour(25, 85, 165), many: 25, sixteen: 4)
    case (.change, .light): Entry(full: Colour(125, 45, 150), many: 90, sixteen: 5)
    case (.ready, .light): Entry(full: Colour(130, 78, 0), many: 94, sixteen: 0)
    case (.warning, .light): Entry(full: Colour(172, 36, 22), many: 124, sixteen: 1)
    default: nil
    }
  }

  /// The one of eight colours for one of the sixteen. Of the dark ones, only green and cyan can be read on black.
  static func ofEight(_ sixteen: UInt8) -> UInt8 { [10: 2, 14: 6][sixteen] ?? min(sixteen, 7) }

  /// The usual grounds: those of common terminals and schemes.
  static let grounds: [Theme: [Colour]] = [
    .dark: [
      Colour(0, 0, 0), Colour(16, 18, 20), Colour(30, 30, 30), Colour(0, 43, 54), Colour(30, 30, 46),
      Colour(40, 42, 54), Colour(40, 40, 40), Colour(48, 10, 36),
    ],
    .light: [
      Colour(255, 255, 255), Colour(250, 250, 250), Colour(253, 246, 227), Colour(251, 241, 199),
      Colour(239, 241, 245), Colour(255, 255, 221),
    ],
  ]

  /// One of the 256 colours of xterm, from 16 on.
  static func colour(_ number: UInt8) -> Colour {
    guard number < 232 else {
      let grey = 8 + 10 * (number - 232)
      return Colour(grey, grey, grey)
    }
    let cube = number - 16
    func part(_ value: UInt8) -> UInt8 { value == 0 ? 0 : 55 + 40 * value }
    return Colour(part(cube / 36), part(cube / 6 % 6), part(cube % 6))
  }
}
