// What is heard of what authors write: a table of phrases, each rule by itself, and the phonemes of verbs and words.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import System
import TestSupport
import Testing

@testable import Sound

@Suite struct HeardTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// The phrases by kind, as written and as heard: `Golden/heard.tsv`.
  @Test func phrases() throws {
    let file = Self.folder.appending(path: "Golden/heard.tsv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows.count >= 400)
    let counts = Dictionary(grouping: rows) { $0[0] }.mapValues(\.count)
    #expect(counts.values.allSatisfy { $0 >= 8 }, "\(counts)")
    let heard = rows.map { [$0[0], $0[1], SpokenText(Phrase($0[1])).text].joined(separator: "\t") + "\n" }
    try Golden.compare(heard.joined(), with: file)
  }

  static let rules = PronunciationRules.english.rules

  /// Each rule is needed, and leaves alone what only looks like its matter.
  @Test(arguments: rules.indices) func eachRuleIsNeededAndNoMore(_ index: Int) {
    let rule = Self.rules[index]
    let all = PronunciationRules.english
    var others = all
    others.rules.remove(at: index)
    #expect(SpokenText(rule.example, rules: all).text != SpokenText(rule.example, rules: others).text, "\(rule.name)")
    #expect(SpokenText(rule.example, rules: all).changes.contains { $0.rule == rule.name }, "\(rule.name)")
    #expect(!SpokenText(rule.near, rules: all).changes.contains { $0.rule == rule.name }, "\(rule.name)")
    #expect(!rule.near.isEmpty)
  }

  @Test func namesOfRulesAreTheirOwn() {
    #expect(Dictionary(grouping: Self.rules, by: \.name).filter { $0.value.count > 1 }.keys.sorted() == [])
    #expect(Set(Self.rules.map(\.kind.rawValue)).isSuperset(of: ["comparison", "fraction", "slash", "imperative"]))
  }

  /// Verbs that eSpeak NG takes for nouns behind "to", too; what they become is in the golden file.
  private static let misread: Set = ["attribute", "excuse", "subject"]

  /// An imperative sounds as the verb does behind "to", which eSpeak NG reads rightly, and not as it reads the bare word.
  @Test(arguments: PronunciationRules.imperatives.keys.filter { !misread.contains($0) }.sorted())
  func imperativesSoundLikeTheirVerb(_ verb: String) throws {
    let (speaker, voice) = try Self.speaker()
    func sounds(_ text: String) throws -> [Substring] {
      try speaker.phonemes(of: Phrase(text), with: voice).filter { !"\u{2D0}\u{2CC}".contains($0) }.split(
        separator: " ")
    }
    let followers = try #require(PronunciationRules.imperatives[verb]).followers
    let rest = followers.contains(.object) ? "your knee" : "out slowly"
    // "Breath" is a slip of the pen; its verb is written otherwise.
    let intended = verb == "breath" ? "breathe" : verb
    let heard = try #require(try sounds("\(verb.capitalized) \(rest)").first)
    let wanted = try #require(try sounds("to \(intended) \(rest)").dropFirst().first)
    #expect(Self.alike(heard, wanted), "\(heard), \(wanted)")
    let bare = SpokenText(
      "\(verb.capitalized) \(rest)", rules: PronunciationRules(rules: [], words: PronunciationTable())
    ).text
    #expect(
      try speaker.phonemes(spoken: bare, marked: false, with: voice) != speaker.phonemes(of: Phrase(bare), with: voice))
  }

  /// Vowels without stress may be reduced differently.
  private static func alike(_ a: Substring, _ b: Substring) -> Bool {
    func plain(_ word: Substring) -> String {
      word.filter { !"\u{259}\u{250}\u{25C}\u{28C}\u{279}\u{26A}i\u{25A}".contains($0) }
    }
    return plain(a) == plain(b)
  }

  static func speaker() throws -> (Speaker, Voice) {
    let speaker = try Speaker.shared()
    return (speaker, try speaker.catalogue.voice(VoiceSettings(), language: Language("en")))
  }
}
