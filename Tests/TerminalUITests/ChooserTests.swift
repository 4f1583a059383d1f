// The chooser: what filters, groups and marks, what is chosen beside a routine, and how it looks.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import TestSupport
import Testing

@testable import TerminalUI

@Suite struct ChooserTests {
  private static func item(_ id: String, _ title: String, _ change: (inout ChooserItem) -> Void = { _ in })
    -> ChooserItem
  {
    var item = ChooserItem(id: id, title: title)
    change(&item)
    return item
  }

  private static let items =
    [
      item("desk", "Desk shoulder break") {
        ($0.minutes, $0.goal, $0.kit) = (2, .mobility, ["chair"])
        $0.summary = "Two minutes to loosen shoulders and upper back between two stretches of sitting."
        $0.avoidIf = "You fell on your shoulder."
        $0.notice = "This is general exercise. Stop if pain gets worse."
        $0.steps = [
          .init(1, name: "Shoulder rolls", position: "sitting", dose: "Ten repetitions."),
          .init(2, name: "Cross-body arm stretch", position: "sitting", dose: "Hold for ten seconds on each side."),
        ]
      },
      item("walk", "Walking break") {
        ($0.minutes, $0.goal, $0.kit) = (11, .maintenance, ["comfortable shoes"])
        $0.refusal = .init(for: ["pregnant"], instead: ["Desk shoulder break"])
      },
      item("mine", "ねこのポーズ") {
        $0.minutes = 3
        $0.steps = [.init(1, name: "Cat", dose: "Three repetitions.")]
      },
      item("broken", "broken") { $0.faults = ["broken.yaml:4: There is no exercise `nope`."] },
    ]
    + (1...20).map { number in
      item("r\(number)", "Routine number \(number)") {
        ($0.minutes, $0.goal) = (20 + number, .stability)
        $0.steps = (1...30).map { .init($0, name: "Exercise \($0)", dose: "Two sets of three on each side.") }
      }
    }

  private static let options = [
    ChooserOption(.guidance, ["full", "brief"]), ChooserOption(.voice, ["female", "male"]),
    ChooserOption(.profile, ["pregnant", "none"]),
  ]

  private func state(_ keys: [Key], _ items: [ChooserItem] = items) -> ChooserState {
    var state = ChooserState(items, options: Self.options)
    for key in keys { _ = state.press(key) }
    return state
  }

  private func typed(_ text: String) -> [Key] { text.map(Key.character) }

  @Test func typingFilters() {
    #expect(state([]).matches.count == 24)
    #expect(state(typed("shoulder")).matches.map(\.id) == ["desk"])
    #expect(state(typed("break 11")).matches.map(\.id) == ["walk"])
    #expect(state(typed("CHAIR")).matches.map(\.id) == ["desk"])
    #expect(state(typed("nothing of the kind")).markedItem == nil)
    #expect(state(typed("walkx") + [.backspace]).matches.map(\.id) == ["walk"])
    #expect(state(typed("walk") + [.escape]).matches.count == 24)
    #expect(state(typed("walk") + [.clearLine]).matches.count == 24)
  }

  /// A title that begins so goes before one that has it in it, and that before a word elsewhere.
  @Test func theNearestMatchIsFirst() {
    let items = [
      Self.item("a", "Other") { $0.summary = "For the back." }, Self.item("b", "Morning back"),
      Self.item("c", "Back care") { $0.minutes = 90 }, Self.item("back", "Spine"),
    ]
    #expect(state(typed("back"), items).matches.map(\.id) == ["c", "b", "back", "a"])
  }

  @Test func groupsGoByGoalAndWhatWasPlayedIsFirst() {
    #expect(
      state([]).rows.compactMap { if case .heading(let title) = $0 { title } else { nil } }
        == ["Mobility", "Stability", "Maintenance", "Others", "With mistakes"])
    var items = Self.items
    items[2].isFavourite = true
    items[1].past = .init(daysAgo: 9, times: 30)
    items[6].past = .init(daysAgo: 0, times: 1)
    items[8].past = .init(daysAgo: 2, times: 3)
    let played = state([], items)
    #expect(played.matches.prefix(4).map(\.id) == ["mine", "r3", "walk", "r5"])
    #expect(played.rows.first == .heading("Favourites") && played.rows.contains(.heading("Played before")))
    #expect(played.matches.count == 24)
  }

  /// What was broken off stands first, and its routine where it stands anyway.
  @Test func whatWasBrokenOffIsFirst() {
    let broken = Self.item("walk", "Walking break") { $0.goesOnAt = "at set 2 of Marching, left side" }
    var items = Self.items
    items[0].isFavourite = true
    var state = state([], items + [broken])
    #expect(state.rows.prefix(3) == [.heading("Broken off"), .item(0), .heading("Favourites")])
    #expect(state.matches.filter { $0.id == "walk" }.map(\.goesOnAt) == [broken.goesOnAt, nil])
    #expect(ChooserCanvas.draw(state, size: Size(140, 20)).text.contains("It goes on at set 2 of Marching, left side."))
    state.replace(items + [broken])
    #expect(state.press(.enter) == .chosen(ChooserChoice(id: "walk", goesOn: true)))
    var anew = self.state(typed("walk") + [.down], items + [broken])
    anew.replace(items + [broken])
    #expect(anew.press(.enter) == .chosen(ChooserChoice(id: "walk")))
  }

  @Test func enterChoosesAndEscLeaves() {
    var state = state(typed("walk"))
    #expect(state.press(.enter) == .chosen(ChooserChoice(id: "walk")))
    #expect(state.press(.escape) == nil && state.press(.escape) == .left)
    var none = self.state(typed("zzz"))
    #expect(none.press(.enter) == nil)
    var broken = self.state(typed("broken"))
    #expect(broken.press(.enter) == nil && broken.note?.contains("has mistakes") == true)
  }

  @Test func tabGoesThroughTheOptions() {
    var state = state(typed("desk") + [.tab, .right, .right, .tab, .left])
    #expect(state.focus == .voice)
    #expect(state.chosenOptions == [.guidance: "brief", .voice: "male"])
    #expect(state.press(.tab) == nil && state.press(.right) == .judge)
    _ = state.press(.tab)
    #expect(state.focus == .start)
    _ = state.press(.right)
    _ = state.press(.right)
    #expect(
      state.press(.enter)
        == .chosen(
          ChooserChoice(id: "desk", options: [.guidance: "brief", .voice: "male", .profile: "pregnant", .start: "2"])))
    // Another routine has other steps; Esc and letters go back to the list.
    _ = state.press(.escape)
    #expect(state.focus == nil && state.filter == "desk")
    _ = state.press(.clearLine)
    #expect(state.chosenOptions[.start] == nil)
    var other = self.state([.tab, .character("w")])
    #expect(other.focus == nil && other.filter == "w")
    #expect(other.press(.right) == nil)
  }

  @Test func whoItIsForIsJudgedAnewAndTheSelectionStays() {
    var state = state([.down, .down])
    let id = state.markedItem?.id
    var items = Self.items
    for index in items.indices { items[index].refusal = .init(for: ["x"], instead: []) }
    state.replace(items)
    #expect(state.markedItem?.id == id && state.markedItem?.refusal != nil)
  }

  @Test func marksStayInside() {
    #expect(state([.up]).markedItem?.id == "desk")
    #expect(state([.end]).markedItem?.id == "broken")
    #expect(state([.end, .home]).markedItem?.id == "desk")
    #expect(state(Array(repeating: .pageDown, count: 9)).markedItem?.id == "broken")
  }

  @Test func asText() throws {
    var out = ""
    for (name, keys) in [
      ("all", []), ("last", [Key.end]), ("filtered", typed("shoulder")), ("refused", typed("walk") + [.tab, .right]),
      ("start", [.tab, .tab, .tab, .tab, .right]), ("nothing", typed("zzz")),
    ] {
      for size in [Size(80, 24), Size(60, 16), Size(40, 12)] {
        out += "== \(name) \(size.width)x\(size.height)\n" + ChooserCanvas.draw(state(keys), size: size).text
      }
    }
    try Golden.compare(out, "Screen/chooser.txt")
  }

  @Test(arguments: [Size(1, 1), Size(5, 3), Size(40, 10), Size(75, 8), Size(76, 3), Size(200, 60)])
  func anySizeIsDrawn(_ size: Size) {
    for keys in [[], [Key.pageDown], [.tab, .tab], typed("zzz"), typed("broken")] {
      for glyphs in [GlyphSet.unicode, .ascii] {
        let canvas = ChooserCanvas.draw(state(keys), size: size, glyphs: glyphs)
        #expect(canvas.cells.count == size.width * size.height)
      }
    }
  }

  /// Where there is room, nothing of the preview is cut.
  @Test func theWholePreviewStandsWhereThereIsRoom() {
    let text = ChooserCanvas.draw(state([]), size: Size(120, 40)).text
    let words = text.split { $0.isWhitespace || $0 == "│" }
    #expect(!text.contains("…"))
    for word in ["between", "stretches", "sitting.", "general", "side."] { #expect(words.contains(Substring(word))) }
  }
}
