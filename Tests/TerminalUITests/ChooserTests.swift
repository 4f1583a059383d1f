// The chooser: what filters and marks, and how it looks.
// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import TerminalUI

@Suite struct ChooserTests {
  private static let items =
    [
      ChooserItem(
        id: "desk", title: "Desk shoulder break", minutes: 2, goal: "mobility",
        summary: "Two minutes to loosen shoulders and upper back between two stretches of sitting.", kit: ["chair"],
        steps: [
          .init(name: "Shoulder rolls", dose: "Ten repetitions."),
          .init(name: "Cross-body arm stretch", dose: "Hold for ten seconds on each side."),
        ]),
      ChooserItem(id: "walk", title: "Walking break", minutes: 11, goal: "maintenance", kit: ["comfortable shoes"]),
      ChooserItem(id: "mine", title: "ねこのポーズ", steps: [.init(name: "Cat", dose: "Three repetitions.")]),
    ]
    + (1...20).map { number in
      ChooserItem(
        id: "r\(number)", title: "Routine number \(number)", minutes: 20 + number, goal: "stability",
        steps: (1...30).map { ChooserItem.Step(name: "Exercise \($0)", dose: "Two sets of three on each side.") })
    }

  private func state(_ keys: [Key]) -> ChooserState {
    var state = ChooserState(Self.items)
    for key in keys { #expect(state.press(key) == nil) }
    return state
  }

  private func typed(_ text: String) -> [Key] { text.map(Key.character) }

  @Test func typingFilters() {
    #expect(state([]).matches.count == 23)
    #expect(state(typed("shoulder")).matches.map(\.id) == ["desk"])
    #expect(state(typed("break 11")).matches.map(\.id) == ["walk"])
    #expect(state(typed("CHAIR")).matches.map(\.id) == ["desk"])
    #expect(state(typed("nothing of the kind")).markedItem == nil)
    #expect(state(typed("walkx") + [.backspace]).matches.map(\.id) == ["walk"])
    #expect(state(typed("walk") + [.escape]).matches.count == 23)
  }

  @Test func enterChoosesAndEscLeaves() {
    var state = state([.down, .down, .up])
    #expect(state.press(.enter) == .chosen(id: "walk"))
    #expect(state.press(.escape) == .left)
    var none = self.state(typed("zzz"))
    #expect(none.press(.enter) == nil)
  }

  @Test func marksStayInside() {
    #expect(state([.up]).markedItem?.id == "desk")
    #expect(state(Array(repeating: .pageDown, count: 9)).markedItem?.id == "r20")
  }

  @Test func asText() throws {
    var out = ""
    for (name, keys) in [
      ("all", []), ("last", Array(repeating: Key.pageDown, count: 9)), ("filtered", typed("shoulder")),
      ("nothing", typed("zzz")),
    ] {
      for size in [Size(80, 24), Size(40, 12)] {
        out += "== \(name) \(size.width)x\(size.height)\n" + ChooserCanvas.draw(state(keys), size: size).text
      }
    }
    try Golden.compare(out, "Screen/chooser.txt")
  }

  @Test(arguments: [Size(1, 1), Size(5, 3), Size(40, 10), Size(75, 8), Size(76, 3), Size(200, 60)])
  func anySizeIsDrawn(_ size: Size) {
    for keys in [[], [Key.pageDown], typed("zzz")] {
      for glyphs in [GlyphSet.unicode, .ascii] {
        let canvas = ChooserCanvas.draw(state(keys), size: size, glyphs: glyphs)
        #expect(canvas.cells.count == size.width * size.height)
      }
    }
  }
}
