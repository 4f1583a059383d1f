// Keys: what terminals send, what the table makes of it, and what panels do with it.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import Testing

@testable import TerminalUI

@Suite struct KeyTests {
  @Test func everyKeyIsReadAlsoSeveralAtOnce() {
    let keys = Key.keys(in: " n\u{1B}[5~x+\r\nq\u{1B}OA\u{1B}[B\u{7F}ü\u{1}")
    #expect(
      keys == [
        .character(" "), .character("n"), .pageUp, .character("x"), .character("+"), .enter, .enter, .character("q"),
        .up, .down, .backspace, .character("ü"),
      ])
  }

  @Test func unknownSequencesLeaveNoLettersBehind() {
    #expect(Key.keys(in: "\u{1B}[15~\u{1B}[1;5Cn\u{1B}[<0;10;5M") == [.character("n")])
    #expect(Key.keys(in: "\u{1B}") == [.escape])
    #expect(Key.keys(in: "\u{1B}[") == [])
  }

  @Test func noKeyStandsTwice() {
    let keys = KeyBindings.all.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  private func requests(_ keys: [Key]) -> [Request] {
    var state = ScreenState()
    return keys.compactMap { state.press($0) }
  }

  @Test(arguments: [
    (Key.character(" "), Request.session(.toggle)), (.enter, .session(.toggle)), (.click, .session(.toggle)),
    (.character("b"), .session(.toggle)), (.character("."), .session(.toggle)), (.pageDown, .session(.next)),
    (.pageUp, .session(.previous)), (.character("N"), .session(.next)), (.character("a"), .session(.again)),
    (.character("["), .session(.seek(.seconds(-10)))), (.up, .volume(.step(10))),
    (.character("m"), .volume(.toggleMute)),
  ]) func keysThatAlwaysWork(_ key: Key, _ request: Request) {
    #expect(requests([key]) == [request])
    // A panel that is open does not swallow it; only n answers the question whether to quit.
    #expect(requests([.character("?"), key]) == [request])
    if key != .character("N") { #expect(requests([.character("q"), key]) == [request]) }
  }

  @Test func quittingAsksOnce() {
    #expect(requests([.character("q")]) == [])
    #expect(requests([.character("q"), .character("q")]) == [.session(.quit)])
    #expect(requests([.character("q"), .character("y")]) == [.session(.quit)])
    #expect(requests([.character("q"), .character("n")]) == [])
    #expect(requests([.character("q"), .escape, .character("q")]) == [])
    #expect(requests([.character("y")]) == [])
  }

  @Test func helpOpensAndCloses() {
    var state = ScreenState()
    _ = state.press(.character("?"))
    #expect(state.panel == .help)
    _ = state.press(.escape)
    #expect(state.panel == .none)
    _ = state.press(.character("h"))
    _ = state.press(.character("?"))
    #expect(state.panel == .none)
  }
}

@Suite struct KeyPageTests {
  /// The table of the manual is the table of keys.
  @Test func theManualNamesEveryKey() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "Docs/Screen.md"), encoding: .utf8)
    for binding in KeyBindings.all {
      let names = binding.keys.map { key in
        switch key {
        case .character(" "): "space"
        case .character(let character): "`\(character)`"
        case .click: "a click anywhere"
        default: key.name(in: .english)
        }
      }
      #expect(page.contains("| \(names.joined(separator: ", ")) | \(binding.help()) |"), "\(binding.help())")
    }
  }
}
