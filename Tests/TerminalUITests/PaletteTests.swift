// The contrast of every colour on every usual ground, and how the ground is found out.
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import TerminalUI

@Suite struct PaletteTests {
  /// 4.5 to 1 for text, in full colour and in 256 colours.
  @Test(arguments: Theme.allCases) func everyTextCanBeRead(_ theme: Theme) throws {
    let roles: [Role] = [.strong, .plain, .faint, .work, .rest, .change, .ready, .paused, .warning]
    for role in roles {
      let entry = try #require(Palette.entry(role, theme))
      for colour in [entry.full, Palette.colour(entry.many)] {
        for ground in try #require(Palette.grounds[theme]) {
          #expect(colour.contrast(to: ground) >= 4.5, "\(role), \(theme): \(colour) on \(ground)")
        }
      }
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
