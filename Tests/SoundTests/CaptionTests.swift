// Captions: times to the millisecond, words as the author wrote them, nothing that a reader would take for syntax.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Testing

@testable import Sound

@Suite struct CaptionTests {
  static let cues: [Cue] = [
    cue(.chime(.open), at: .zero, length: .zero),
    cue(.speech(Phrase("Hold for 10s & <breathe>")), at: .milliseconds(1500), length: .seconds(2)),
    cue(.speech(Phrase("three")), at: .seconds(4), length: .milliseconds(400)),
    cue(.speech(Phrase("two\n--> one")), at: .milliseconds(4500), length: .milliseconds(300)),
    cue(.speech(Phrase("never spoken")), at: .seconds(9), length: .zero),
    cue(.speech(Phrase("Well done.")), at: .seconds(3661), length: .seconds(1)),
  ]

  private static func cue(_ content: CueContent, at start: Frames, length: Frames) -> Cue {
    Cue(content, priority: .essential, start: start, length: length, segment: 0, key: .getReady)
  }

  @Test func webVTT() {
    #expect(
      CaptionFormat.vtt.text(of: Self.cues) == """
        WEBVTT

        00:00:01.500 --> 00:00:03.500
        Hold for 10s &amp; &lt;breathe&gt;

        00:00:04.000 --> 00:00:04.500
        three

        00:00:04.500 --> 00:00:05.300
        two --&gt; one

        01:01:01.000 --> 01:01:02.000
        Well done.

        """)
  }

  @Test func subRip() {
    let text = CaptionFormat.srt.text(of: Self.cues)
    #expect(text.hasPrefix("1\n00:00:01,500 --> 00:00:03,500\nHold for 10s & <breathe>\n\n2\n"))
    #expect(text.contains("\ntwo --\u{203A} one\n"))
    #expect(text.hasSuffix("4\n01:01:01,000 --> 01:01:02,000\nWell done.\n"))
  }

  @Test(arguments: [("a.vtt", CaptionFormat.vtt), ("b/C.SRT", .srt)]) func byEnding(
    _ path: String, _ format: CaptionFormat
  ) {
    #expect(CaptionFormat(path: path) == format)
  }

  @Test(arguments: ["a.txt", "vtt", ""]) func notByEnding(_ path: String) { #expect(CaptionFormat(path: path) == nil) }
}
