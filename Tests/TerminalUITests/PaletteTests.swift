// The contrast of every colour on every usual ground, and how the ground is found out.
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import TerminalUI

@Suite struct PaletteTests {
  private static let roles: [Role] = [.strong, .plain, .faint, .work, .rest, .change, .ready, .paused, .warning]

  /// 4.5 to 1 for text, in full colour and in 256 colours.
  @Test(arguments: Theme.allCases) func everyTextCanBeRead(_ theme: Theme) throws {
    for role in Self.roles {
      let entry = try #require(Palette.entry(role, theme))
      for colour in [entry.full, Palette.colour(entry.many)] {
        for ground in try #require(Palette.grounds[theme]) {
          #expect(colour.contrast(to: ground) >= 4.5, "\(role), \(theme): \(colour) on \(ground)")
        }
      }
    }
  }

  /// The sixteen colours of the Linux console and of VGA, of xterm, and of PuTTY.
  private static let sixteen: [[Colour]] = [
    [
      Colour(0, 0, 0), Colour(170, 0, 0), Colour(0, 170, 0), Colour(170, 85, 0), Colour(0, 0, 170), Colour(170, 0, 170),
      Colour(0, 170, 170), Colour(170, 170, 170), Colour(85, 85, 85), Colour(255, 85, 85), Colour(85, 255, 85),
      Colour(255, 255, 85), Colour(85, 85, 255), Colour(255, 85, 255), Colour(85, 255, 255), Colour(255, 255, 255),
    ],
    [
      Colour(0, 0, 0), Colour(205, 0, 0), Colour(0, 205, 0), Colour(205, 205, 0), Colour(0, 0, 238),
      Colour(205, 0, 205),
      Colour(0, 205, 205), Colour(229, 229, 229), Colour(127, 127, 127), Colour(255, 0, 0), Colour(0, 255, 0),
      Colour(255, 255, 0), Colour(92, 92, 255), Colour(255, 0, 255), Colour(0, 255, 255), Colour(255, 255, 255),
    ],
    [
      Colour(0, 0, 0), Colour(187, 0, 0), Colour(0, 187, 0), Colour(187, 187, 0), Colour(0, 0, 187),
      Colour(187, 0, 187),
      Colour(0, 187, 187), Colour(187, 187, 187), Colour(85, 85, 85), Colour(255, 85, 85), Colour(85, 255, 85),
      Colour(255, 255, 85), Colour(85, 85, 255), Colour(255, 85, 255), Colour(85, 255, 255), Colour(255, 255, 255),
    ],
  ]

  /// With sixteen and with eight colours too, on black and on white.
  @Test(arguments: Theme.allCases) func everyTextCanBeReadInFewColours(_ theme: Theme) throws {
    for role in Self.roles {
      let entry = try #require(Palette.entry(role, theme))
      for colours in Self.sixteen {
        for number in [entry.sixteen, Palette.ofEight(entry.sixteen)] {
          let contrast = colours[Int(number)].contrast(to: theme == .dark ? Colour(0, 0, 0) : Colour(255, 255, 255))
          #expect(contrast >= 4.5, "\(role), \(theme): \(number), \(contrast)")
        }
        #expect(Palette.ofEight(entry.sixteen) < 8)
      }
    }
  }

  /// Filled cells have the colour of their state.
  @Test func blocksHaveTheColourOfTheirState() {
    for role in Self.roles where role != .faint && role != .warning {
      #expect(role.block.filled == role, "\(role)")
    }
  }

  /// The hierarchy of brightness: what matters now stands out most.
  @Test(arguments: Theme.allCases) func whatMattersStandsOut(_ theme: Theme) throws {
    for ground in try #require(Palette.grounds[theme]) {
      let contrasts = try [Role.strong, .plain, .faint].map { role in
        try #require(Palette.entry(role, theme)).full.contrast(to: ground)
      }
      #expect(contrasts == contrasts.sorted(by: >))
    }
  }

  @Test func contrastIsThatOfWCAG() {
    #expect(abs(Colour(0, 0, 0).contrast(to: Colour(255, 255, 255)) - 21) < 0.01)
    // 4.54 in every calculator.
    #expect(abs(Colour(118, 118, 118).contrast(to: Colour(255, 255, 255)) - 4.54) < 0.01)
    #expect(Colour(answer: "rgb:1c1c/80/f") == Colour(28, 128, 255))
  }

  @Test(
    arguments: [
      ("15;0", Theme.dark), ("0;15", .light), ("0;default;15", .light), ("7;8", .dark), ("12;7", .light), ("", nil),
      ("default;default", nil),
    ] as [(String, Theme?)]) func theVariableTellsTheTheme(_ value: String, _ theme: Theme?)
  {
    #expect(Theme(colours: value) == theme)
  }

  @Test func theGroundTellsTheTheme() {
    for (theme, grounds) in Palette.grounds {
      for ground in grounds { #expect(Theme(ground: ground) == theme) }
    }
  }
}
