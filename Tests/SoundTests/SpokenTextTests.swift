// What is written and what eSpeak NG is given to read.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine
import Testing

@testable import Sound

@Suite struct SpokenTextTests {
  /// Each line: as written, as spoken.
  static let shorthand: [(String, String)] = [
    ("Hold for 10s.", "Hold for 10 seconds."),
    ("1 s", "1 second"),
    ("30 secs", "30 seconds"),
    ("2 min.", "2 minutes."),
    ("1m 30s", "1 minute 30 seconds"),
    ("2 m away", "2 metres away"),
    ("1h30", "1 hour 30"),
    ("a 20kg bag", "a 20 kilogram bag"),
    ("3x10", "3 times 10"),
    ("3 \u{D7} 10", "3 times 10"),
    ("3x10s", "3 times 10 seconds"),
    ("twice, x3", "twice, 3 times"),
    ("5-3-1", "5, 3, 1"),
    ("8-10 reps", "8 to 10 reps"),
    ("8\u{2013}10 reps", "8 to 10 reps"),
    ("1:30", "1 minute 30 seconds"),
    ("2:00", "2 minutes"),
    ("0:45", "45 seconds"),
    ("1:05", "1 minute 5 seconds"),
    ("at 7:30", "at 7 30"),
    ("L/R", "left or right"),
    ("knee/hip", "knee or hip"),
    ("and/or", "and or"),
    ("1/2 way", "half way"),
    ("set 2/3", "set 2 of 3"),
    ("w/o shoes", "without shoes"),
    ("e.g. a towel", "for example a towel"),
    ("breathe & hold", "breathe and hold"),
    ("Hold. rest", "Hold. Rest"),
    ("Hold.rest", "Hold. Rest"),
    ("2.5 kg", "2.5 kilograms"),
    ("Don\u{2019}t stop", "Don't stop"),
    ("\u{201C}Reach\u{201D} \u{AB}now\u{BB}", "Reach now"),
    ("Down \u{2014} and up", "Down, and up"),
    ("Down -- and up", "Down, and up"),
    ("Down - and up", "Down, and up"),
    ("cat-camel", "cat-camel"),
    ("Well done \u{1F389}\u{1F44D}\u{1F3FD}!", "Well done !"),
    ("a\u{200B}b\u{FEFF}c", "abc"),
    ("\u{1}300Shello\u{7F}\u{9F}", "300Shello"),
    ("two\nlines\tand\u{A0}more", "two lines and more"),
    ("[[h'oUld]]", "h'oUld"),
    ("<speak>Hold</speak>", "Hold"),
    ("Evening wind-down.", "Evening wined down."),
    ("The wind blows.", "The wind blows."),
    ("Roll out the theraband", "Roll out the [[T'Er@b,and]]"),
    ("Pilates", "[[pIl'A:ti:z]]"),
    ("", ""),
    ("  ", ""),
  ]

  @Test(arguments: shorthand) func english(_ written: String, _ spoken: String) {
    #expect(SpokenText(Phrase(written)).text == spoken)
  }

  @Test(arguments: [
    ("3x10s", "3 mal 10 Sekunden"), ("1 min.", "1 Minute"), ("L/R", "links oder rechts"),
    ("z. B. ein Tuch", "zum Beispiel ein Tuch"),
    ("Schmerz > 4", "Schmerz mehr als 4"), ("<b>Halten", "b Halten"), ("1:30", "1 Minute 30 Sekunden"),
    ("2\u{2013}3", "2 bis 3"),
  ])
  func german(_ written: String, _ spoken: String) {
    #expect(SpokenText(Phrase(written, language: Language("de-AT"))).text == spoken)
  }

  @Test func otherLanguagesKeepTheirShorthand() {
    #expect(SpokenText(Phrase("3x10 \u{2014} \u{1F642} ok. va", language: Language("fr"))).text == "3x10, ok. Va")
  }

  /// Phonemes are switched on for our own marks only, and then the author's brackets are gone already.
  @Test func onlyOurOwnMarksArePhonemes() {
    #expect(!SpokenText(Phrase("[[h'oUld]] it")).hasPhonemes)
    let both = SpokenText(Phrase("[[x]] Pilates"))
    #expect(both.hasPhonemes)
    #expect(both.text == "x [[pIl'A:ti:z]]")
  }

  /// Whatever an author pastes: nothing eSpeak NG would obey comes through, and nothing crashes.
  @Test func noControlCharacterComesThrough() {
    let all = (0...0x2FF).compactMap(Unicode.Scalar.init).map { String($0) }.joined(separator: "a")
    for scalar in SpokenText(Phrase(all)).text.unicodeScalars {
      #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
    }
  }
}
