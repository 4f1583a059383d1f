// Screens as text, for each state and size, and that no text whatever breaks a layout.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import TestSupport
import Testing

@testable import TerminalUI

@Suite struct ScreenTests {
  private static let sizes = [Size(80, 24), Size(60, 16), Size(40, 10), Size(120, 40), Size(30, 5)]

  private func draw(_ snapshot: Snapshot, _ size: Size, _ glyphs: GlyphSet = .unicode, _ state: ScreenState = .init())
    -> Canvas
  {
    SessionCanvas.draw(snapshot, title: "A few minutes for the back", state: state, size: size, glyphs: glyphs)
  }

  /// All states at one size on one page, each between rulers.
  private func page(_ size: Size, _ glyphs: GlyphSet) -> String {
    var out = ""
    for (name, snapshot) in ScreenSamples.states {
      out += "== \(name)\n" + draw(snapshot, size, glyphs).textWithBlocks
    }
    return out
  }

  @Test(arguments: sizes) func everyStateAtEverySize(_ size: Size) throws {
    try Golden.compare(page(size, .unicode), "Screen/\(size.width)x\(size.height).txt")
  }

  @Test func everyStateInASCII() throws {
    for size in [Size(80, 24), Size(40, 10)] {
      let text = page(size, .ascii)
      #expect(text.allSatisfy { $0.isASCII })
      try Golden.compare(text, "Screen/\(size.width)x\(size.height)-ascii.txt")
    }
  }

  @Test func panelsAndNotes() throws {
    let snapshot = ScreenSamples.snapshot(.hold, 1, after: .milliseconds(1500))
    var out = ""
    for size in [Size(80, 24), Size(40, 10)] {
      for (name, change) in Self.overlays {
        var state = ScreenState()
        change(&state)
        out += "== \(name) \(size.width)x\(size.height)\n" + draw(snapshot, size, .unicode, state).text
      }
    }
    try Golden.compare(out, "Screen/panels.txt")
  }

  /// Every part of a page that waits, with trouble on it, and of one that goes by itself.
  @Test func theFirstPage() throws {
    let notice = """
      Back pain: when not to exercise
        Get help at once if you are numb between the legs, have new bladder or bowel trouble, or weak legs.
        Ring your doctor the same day if you had a bad fall, have a fever, or feel ill.

      Not for you, or only after advice:
        people who had surgery in the last six weeks

      """
    var page = FirstPage(
      title: "Ten-minute back care", about: "10 minutes. You need a mat.",
      troubles: ["The sound device default is not there. The session goes on without sound."],
      lastingTrouble: "The sound device default is not there. The session goes on without sound.", waits: true,
      text: { width in
        notice.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
          DisplayText(String(line)).wrapped(width: width, lines: .max, .unicode).map(\.text)
        }.joined(separator: "\n")
      })
    var out = ""
    for size in Self.sizes {
      var state = ScreenState()
      state.trouble = page.lastingTrouble
      var part = 0
      var text = ""
      while true {
        let drawn = page.draw(.held(part: part), state: state, size: size, glyphs: .unicode, in: .english)
        out += "== \(size.width)x\(size.height), part \(part + 1) of \(drawn.parts)\n" + drawn.canvas.text
        text += drawn.canvas.text.split(separator: "\n").dropLast().joined(separator: " ") + " "
        part += 1
        guard part < drawn.parts else { break }
      }
      // Whatever the size, all of it is reached, and nothing is told twice.
      let words = text.split(separator: " ").joined(separator: " ")
      #expect(words.contains("people who had surgery in the last six weeks"), "\(size)")
      #expect(words.components(separatedBy: "sound device default").count == 2, "\(size)")
    }
    page.troubles = []
    for (share, part) in [(0.0, 0), (0.99, 2), (1, 2)] {
      let drawn = page.draw(
        .turning(share: share), state: ScreenState(), size: Size(40, 10), glyphs: .unicode, in: .english)
      #expect(drawn.part == min(part, drawn.parts - 1))
    }
    try Golden.compare(out, "Screen/first-page.txt")
  }

  private static let overlays: [(String, @Sendable (inout ScreenState) -> Void)] = [
    ("help", { $0.panel = .help }),
    ("quit", { $0.panel = .quitQuestion }),
    ("effort", { $0.panel = .effortQuestion }),
    ("note", { $0.take(Event(.refused(.extend(.seconds(10)), .longestHold), at: .zero)) }),
    ("volume", { $0.take(Event(.volume(Volume(percent: 70)), at: .zero)) }),
    (
      "muted",
      {
        $0.take(Event(.volume(Volume(isMuted: true)), at: .zero))
        $0.note = nil
      }
    ),
    ("trouble", { $0.take(Event(.soundLost("the device was unplugged", times: 1), at: .zero)) }),
  ]

  /// Names and sentences that tempt a layout to break.
  private static let texts = [
    String(repeating: "Long ", count: 60), "ねこのポーズ、背中を丸めてから反らします", "مد الذراع والساق المعاكسة",
    "👩‍🏫 Teacher 🇩🇪 flag 🧘🏽‍♀️ yoga", "e\u{301}\u{302}\u{303}\u{304}\u{305} marks", "a\u{7}b\u{1B}[2Jc\r\nd\te",
    "\u{202E}reversed\u{202C}", "Überkopf-Dehnung", String(repeating: "x", count: 200), "", "字",
  ]

  @Test(arguments: texts) func noTextBreaksALayout(_ text: String) {
    let exercise = Exercise(
      id: "x", name: Text(text), position: .standing, setup: Text(text), sideName: Text(text), work: .timedHold,
      stopIf: Text(text))
    let routine = Routine(
      id: "r", title: Text(text), steps: [.exercise(exercise, Dose(hold: .seconds(10), sides: .each), location: .none)])
    let timeline = ScreenSamples.timeline(routine)
    for size in Self.sizes + [Size(1, 1), Size(81, 25), Size(79, 23)] {
      for kind in [SegmentKind.prologue, .ready, .hold, .change] {
        guard let segment = timeline.segments.first(where: { $0.kind == kind }) else { continue }
        let snapshot = Snapshot(timeline: timeline, position: segment.start + Frames(segment.length.count / 2))
        for shown in [snapshot, ScreenSamples.paused(snapshot)] {
          for glyphs in [GlyphSet.unicode, .ascii] { check(draw(shown, size, glyphs), size) }
        }
      }
    }
  }

  /// Every row is exactly as wide as the screen, and no control character is on it.
  private func check(_ canvas: Canvas, _ size: Size) {
    #expect(canvas.cells.count == size.width * size.height)
    for y in 0..<size.height {
      var width = 0
      for x in 0..<size.width {
        guard let character = canvas[x, y].character else { continue }
        if let ascii = character.asciiValue, ascii >= 0x20, ascii != 0x7F {
          width += 1
          continue
        }
        let cells = DisplayText(String(character)).width
        #expect(cells == 1 || cells == 2)
        if cells == 2 { #expect(x + 1 < size.width && canvas[x + 1, y].character == nil) }
        #expect(!character.unicodeScalars.contains { $0.properties.generalCategory == .control })
        width += cells
      }
      #expect(width == size.width)
    }
  }

  @Test func statesDifferWithoutColour() {
    for size in [Size(80, 24), Size(60, 16), Size(40, 10)] {
      let names = ["ready", "work-hold", "change", "rest", "paused-hold"]
      let screens = names.compactMap { name in ScreenSamples.states.first { $0.name == name } }.map {
        draw($0.snapshot, size).cells.map(\.character)
      }
      for (a, one) in screens.enumerated() {
        for other in screens[(a + 1)...] {
          let differing = zip(one, other).filter { $0 != $1 }.count
          #expect(differing > size.width)
        }
      }
    }
  }
}

extension Canvas {
  /// The canvas as text, with a sign in place of cells in reverse video.
  fileprivate var textWithBlocks: String {
    var canvas = self
    for y in 0..<size.height {
      for x in 0..<size.width where self[x, y].role.filled != nil { canvas.fill("#", x: x, y: y, width: 1) }
    }
    return canvas.text
  }
}
