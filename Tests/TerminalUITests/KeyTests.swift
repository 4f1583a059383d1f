// Keys: what terminals send, what the table makes of it, and what panels do with it.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import Testing

@testable import TerminalUI

@Suite struct InputDecoderTests {
  private func inputs(_ text: String) -> [TerminalInput] {
    var decoder = InputDecoder()
    return decoder.take(text.utf8) + decoder.finish()
  }

  private func characters(_ text: String) -> [TerminalInput] { text.map { .key(.character($0)) } }

  @Test func everyKeyIsReadAlsoSeveralAtOnce() {
    let keys = inputs(" n\u{1B}[5~x+\r\nq\u{1B}OA\u{1B}[B\u{7F}ü\u{1}字")
    #expect(
      keys
        == [
          .character(" "), .character("n"), .pageUp, .character("x"), .character("+"), .enter, .enter, .character("q"),
          .up, .down, .backspace, .character("ü"), .character("字"),
        ].map { .key($0) })
  }

  /// What each sequence means, alone and in front of a key.
  @Test(
    arguments: [
      ("[A", .key(.up)), ("[1;1A", .key(.up)), ("[1;129C", .key(.right)), ("OD", .key(.left)), ("OM", .key(.enter)),
      ("Ok", .key(.character("+"))), ("[6~", .key(.pageDown)), ("[H", .key(.home)),
      ("OF", .key(.end)), ("[1~", .key(.home)), ("[4~", .key(.end)), ("[9u", .key(.tab)), ("[I", .focus(true)),
      ("[O", .focus(false)),
      ("[<0;10;5M", .key(.click)), ("[<4;10;5M", .key(.click)), ("[M !!", .key(.click)),
      ("[110u", .key(.character("n"))), ("[110;1:1u", .key(.character("n"))), ("[13u", .key(.enter)),
      ("[49:43;2u", .key(.character("+"))), ("[27;1;113~", .key(.character("q"))),
      ("]11;rgb:ffff/8080/0000\u{7}", .background(Colour(255, 128, 0))),
      ("]11;rgb:1c/1c/1c\u{1B}\\", .background(Colour(28, 28, 28))),
      // Released, moved, wheel, other buttons.
      ("[<0;10;5m", nil), ("[<32;1;1M", nil), ("[<64;1;1M", nil), ("[<2;1;1M", nil), ("[110;1:3u", nil),
      // With Control, Alt or Super.
      ("[1;5C", nil), ("[1;9D", nil), ("[110;5u", nil), ("[27;5;113~", nil), ("q", nil), ("ü", nil), ("\u{1B}[A", nil),
      // Keys that mean nothing here.
      ("[15~", nil), ("[29~", nil), ("[25~", nil), ("[[A", nil), ("OP", nil), ("O2P", nil), ("[57358u", nil),
      ("[Z", nil),
      // Answers that nobody asked for.
      ("[?62;22c", nil), ("[24;80R", nil), ("P1$r0m\u{1B}\\", nil), ("]10;rgb:0/0/0\u{7}", nil), ("]11;red\u{7}", nil),
      ("_Gi=1;OK\u{1B}\\", nil),
      // Pasted text.
      ("[200~n q q \u{1B}[A\u{1B}[201~", nil),
    ] as [(String, TerminalInput?)]) func sequences(_ sequence: String, _ input: TerminalInput?)
  {
    let wanted = [input].compactMap(\.self)
    #expect(inputs("\u{1B}" + sequence + "n") == wanted + characters("n"))
    // It may arrive byte by byte.
    var decoder = InputDecoder()
    var seen: [TerminalInput] = []
    for byte in ("\u{1B}" + sequence).utf8 { seen += decoder.take([byte]) }
    #expect(seen == wanted)
    #expect(!decoder.isWaiting)
  }

  @Test func escapeIsAKeyOnlyAlone() {
    #expect(inputs("\u{1B}") == [.key(.escape)])
    // Alt and a bracket, and what is not finished.
    for text in ["[", "O", "[1;5", "]11;rgb", "[M !"] { #expect(inputs("\u{1B}" + text) == []) }
  }

  /// Whatever arrives, nothing is kept for ever, and the next key alone is a key.
  @Test func noInputLocksTheKeyboard() {
    var state: UInt64 = 1
    for _ in 0..<2000 {
      var decoder = InputDecoder()
      var bytes: [UInt8] = []
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let byte = UInt8(truncatingIfNeeded: state >> 33)
        bytes.append(byte.isMultiple(of: 3) ? [0x1B, 0x5B, 0x4F, 0x4D, 0x3B, 0x31][Int(byte / 3) % 6] : byte)
      }
      _ = decoder.take(bytes)
      _ = decoder.finish()
      #expect(decoder.take("n".utf8) == characters("n"), "\(bytes)")
    }
  }

  @Test func aClickThatRaisesTheWindowIsNotMeant() {
    let start = ContinuousClock.now
    var clicks = ClickGuard()
    #expect(clicks.isMeant(at: start))
    clicks.take(focus: false, at: start)
    #expect(!clicks.isMeant(at: start + .seconds(5)))
    clicks.take(focus: true, at: start + .seconds(5))
    #expect(!clicks.isMeant(at: start + .milliseconds(5050)))
    #expect(clicks.isMeant(at: start + .seconds(6)))
  }
}

@Suite struct KeyTests {
  @Test func digitsRateThePainOrTheEffort() {
    func rates(_ keys: String) -> [String] {
      requests(keys.map { .character($0) }).map { request in
        if case .rate(let rating) = request { "\(rating.subject.rawValue) \(rating.value)" } else { "other" }
      }
    }
    for digit in 0...9 {
      #expect(rates("\(digit)") == ["pain \(digit)"])
      #expect(rates("e\(digit)") == ["effort \(digit)"])
    }
    let several: KeyValuePairs = [
      "10": ["pain 1", "pain 10"], "e10": ["effort 1", "effort 10"], "1e0": ["pain 1", "effort 0"],
      "100": ["pain 1", "pain 10", "pain 0"], "20": ["pain 2", "pain 0"], "1n0": ["pain 1", "other", "pain 0"],
      "ee3": ["pain 3"], "e3e3": ["effort 3", "effort 3"], "en3": ["other", "pain 3"], "E5": ["effort 5"],
    ]
    for (keys, expected) in several { #expect(rates(keys) == expected, "\(keys)") }
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
    (.character("m"), .volume(.toggleMute)), (.character("<"), .speed(.step(-10))),
    (.character(">"), .speed(.step(10))),
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
        case _ where binding.action == .rate: "`\(binding.names())`"
        case .character(" "): "space"
        case .character(let character): "`\(character)`"
        case .click: "a click anywhere"
        default: key.name(in: .english)
        }
      }
      let row = "| \(Set(names).count == 1 ? names[0] : names.joined(separator: ", ")) | \(binding.help()) |"
      #expect(page.contains(row))
    }
  }
}
