// Words with a pronunciation of their own: tables, phonemes, and every word of the supplied routines.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import TestSupport
import Testing

@testable import Sound

@Suite struct PronunciationTests {
  private static func table(_ entries: (String, String)...) -> PronunciationTable {
    var table = PronunciationTable()
    for (word, sound) in entries { table.add(word, Pronunciation(sound)) }
    return table
  }

  @Test(arguments: [
    ("Do the Pallof press.", "Do the pal off press."),
    ("PALLOF presses", "pal off press"),
    ("Pallof-press", "pal of-press"),
    ("two burpees", "two [[b'3:pIz]]"),
    ("the burpee's end", "the [[b'3:pIz]] end"),
    ("Rest 30s", "a pause 30 seconds"),
    ("restless", "restless"),
    ("Use your ACL", "[[j'u:z]] your knee band"),
  ]) func ownWordsComeBeforeEveryRule(_ written: String, _ heard: String) {
    let own = Self.table(
      ("pallof", "pal of"), ("Pallof press", "pal off press"), ("burpee", "[[b'3:pI]]"), ("rest", "a pause"),
      ("acl", "knee band"))
    let expected = heard.replacing(
      "pal off press", with: written.contains("presses") ? "pal off presss" : "pal off press")
    #expect(SpokenText(Phrase(written), pronunciations: SessionPronunciations(listener: own)).text == expected)
  }

  @Test func entriesReplaceEachOther() {
    var table = Self.table(("qigong", "one"))
    table.merge(Self.table(("QiGong", "two"), ("", "nothing"), ("5", "nothing")))
    #expect(SpokenText(Phrase("qigong"), pronunciations: SessionPronunciations(routine: table)).text == "two")
    #expect(PronunciationTable().isEmpty && !table.isEmpty)
  }

  /// Every combination of those who speak of a word: the listener, the exercise, the routine, and what is built in.
  @Test(arguments: 0..<8) func whoGoesBeforeWhom(_ speaking: Int) {
    let names = ["listener", "exercise", "routine"].enumerated().map {
      speaking >> $0.offset & 1 == 1 ? $0.element : nil
    }
    func table(_ name: String?) -> PronunciationTable {
      PronunciationTable(name.map { [PronouncedWord("Namaste", as: $0)] } ?? [])
    }
    let phrase = Phrase("Namaste.", pronounced: names[1].map { [PronouncedWord("namaste", as: $0)] } ?? [])
    let session = SessionPronunciations(listener: table(names[0]), routine: table(names[2]))
    let builtIn = SpokenText(Phrase("Namaste.")).text
    #expect(builtIn != "Namaste.")
    let first = names.compactMap { $0 }.first
    #expect(SpokenText(phrase, pronunciations: session).text == first.map { "\($0)." } ?? builtIn)
  }

  /// Another word than the listener's stays with the exercise, and the longer of two counts, whoever wrote it.
  @Test func tablesAddUp() {
    let phrase = Phrase("Pallof press, qigong", pronounced: [PronouncedWord("Pallof press", as: "pal off press")])
    let session = SessionPronunciations(
      listener: Self.table(("press", "pressing")), routine: Self.table(("qigong", "chee gong")))
    #expect(SpokenText(phrase, pronunciations: session).text == "pal off press, chee gong")
    #expect(SpokenText(Phrase("Pallof press"), pronunciations: session).text == "Pallof pressing")
  }

  @Test func aTypographicApostropheIsOne() {
    let table = PronunciationTable([PronouncedWord("child\u{2019}s pose", as: "balasana")])
    let session = SessionPronunciations(routine: table)
    #expect(SpokenText(Phrase("Child's pose"), pronunciations: session).text == "balasana")
  }

  /// A word keeps its own brackets out of the voice's text, and phonemes are phonemes only as a whole.
  @Test func respellingsAreCleaned() {
    #expect(Pronunciation("a [[x]] b") == .likeWords("a   x   b"))
    #expect(Pronunciation("[[x]]") == .phonemes("x"))
  }

  @Test(arguments: ["s": "[[bIs]]", "k": "[[bIk]]", "d": "[[bId]]"]) func pluralsSoundLikeTheirWord(
    _ last: String, _ stem: String
  ) {
    let own = SessionPronunciations(listener: Self.table(("bi", "[[bI\(last)]]")))
    let ending = ["s": "I2z", "k": "s", "d": "z"][last] ?? ""
    #expect(SpokenText(Phrase("bis"), pronunciations: own).text == "[[bI\(last)\(ending)]]")
    #expect(SpokenText(Phrase("bi"), pronunciations: own).text == stem)
  }

  @Test func unknownPhonemesHaveTheirPlace() throws {
    let speaker = try Speaker.shared()
    for language in ["en", "en-us", "en-gb-scotland", "de", "fr"] {
      let table = try #require(speaker.phonemeTable(of: Language(language)), "\(language)")
      #expect(table.unknownPlace(in: "t'a: n,i||s_:t") == nil, "\(language)")
    }
    let english = try #require(speaker.phonemeTable(of: Language("en")))
    #expect(english.unknownPlace(in: "p@t'El@") == nil)
    #expect(english.unknownPlace(in: "") == nil)
    #expect(english.unknownPlace(in: "p@t\u{E9}l@") == 3)
    #expect(english.unknownPlace(in: "?!") != nil)
    #expect(PhonemeTable(voice: "gmw/nowhere", dataFolder: speaker.dataFolder) == nil)
    #expect(PhonemeTable(voice: "gmw/en", dataFolder: "/nonexistent") == nil)
  }

  /// Every phoneme of the tables is one, in every English voice.
  @Test func builtInPhonemesAreKnown() throws {
    let speaker = try Speaker.shared()
    let rules = PronunciationRules.english
    let words = rules.words.phonemes + PronunciationRules.imperatives.values.map(\.phonemes)
    for language in ["en", "en-us", "en-gb-scotland", "en-gb-x-rp", "en-029"] {
      let table = try #require(speaker.phonemeTable(of: Language(language)))
      for phonemes in words { #expect(table.unknownPlace(in: phonemes) == nil, "\(language): \(phonemes)") }
    }
  }

  /// Every entry is needed: eSpeak NG says the word otherwise by itself.
  @Test func builtInWordsAreNeeded() throws {
    let (speaker, voice) = try HeardTests.speaker()
    let rules = PronunciationRules.english
    let none = PronunciationRules(rules: rules.rules, words: PronunciationTable())
    for word in rules.words.words where word != "asana" {
      let plain = SpokenText("her \(word)", rules: none).text
      let bare = try speaker.phonemes(spoken: plain, marked: plain.contains("[["), with: voice)
      #expect(try speaker.phonemes(of: Phrase("her \(word)"), with: voice) != bare, "\(word)")
    }
  }

  /// The phonemes of every word in the texts of the supplied routines, as they were read and found right: `Golden/words.txt`. Another
  /// release of eSpeak NG may have others; it is then listened to, and the file recorded again.
  @Test func wordsOfTheRoutines() throws {
    let (speaker, voice) = try HeardTests.speaker()
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let golden = here.appending(path: "Golden/words.txt")
    let folder = here.deletingLastPathComponent().deletingLastPathComponent().appending(path: "Routines")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var words: Set<String> = []
    for case let file as URL in files where file.pathExtension == "yaml" {
      var isSource = false
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let text = line.trimmingCharacters(in: .whitespaces)
        // Sources and remarks are read, not heard.
        isSource = text.hasPrefix("sources:") || isSource && text.hasPrefix("- ")
        if isSource || text.hasPrefix("#") { continue }
        words.formUnion(
          line.lowercased().split { !($0.isLetter || $0 == "'") }.map { $0.trimmingCharacters(in: ["'"]) })
      }
    }
    let heard = try words.filter { !$0.isEmpty }.sorted().map {
      "\($0) \(try speaker.phonemes(of: Phrase($0), with: voice))\n"
    }
    #expect(heard.count > 600)
    let text = "eSpeak NG \(speaker.version)\n" + heard.joined()
    let recorded = (try? String(contentsOf: golden, encoding: .utf8)) ?? ""
    let isOther = !recorded.isEmpty && recorded.prefix { $0 != "\n" } != text.prefix { $0 != "\n" }
    if !isOther { try Golden.compare(text, with: golden) }
  }
}
