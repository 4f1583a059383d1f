// Careless and harmless routines as laymen, trainers, teachers and nurses write them: what is found, and what is told.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import TestSupport
import Testing

@testable import RoutineLanguage

/// A routine of `Fixtures/Care`.
struct CareCase: CustomTestStringConvertible, Sendable {
  let name: String
  /// The codes of which one has to be found; empty if nothing is to be told.
  let codes: [String]
  let profiles: Set<Profile>
  let yaml: String

  var testDescription: String { name }

  /// The cases of a file: each begins with `=== name: codes : profiles`.
  static func all(in name: String) throws -> [CareCase] {
    let text = String(decoding: try Fixtures.bytes("Care/\(name).txt"), as: UTF8.self)
    return text.components(separatedBy: "\n=== ").dropFirst().map { part in
      let end = part.firstIndex(of: "\n") ?? part.endIndex
      let head = part[..<end].split(separator: ":", omittingEmptySubsequences: false).map {
        $0.split(separator: " ").map(String.init)
      }
      let isCareless = name.hasPrefix("careless")
      return CareCase(
        name: head[0].joined(), codes: isCareless && head.count > 1 ? head[1] : [],
        profiles: Set(head.dropFirst(isCareless ? 2 : 1).flatMap { $0 }.compactMap(Profile.init)),
        yaml: "format: 1\n" + part[end...].dropFirst())
    }
  }

  /// What is reported: the codes of the safety checks above a hint, and of every error.
  func told() throws -> [String] {
    let checked = try DocumentStore(
      files: DiskAnd(yaml), folders: [ShippedLibraryTests.folder], profiles: profiles
    ).check("file.yaml")
    return checked.diagnostics.filter { $0.code.isSafety && $0.severity != .hint || $0.severity == .error }
      .map(\.code.rawValue)
  }

  /// One file in memory, and the library on the disk.
  private struct DiskAnd: FileSource {
    let bytes: [UInt8]
    init(_ text: String) { bytes = Array(text.utf8) }

    func read(_ path: String) throws(FileProblem) -> [UInt8]? {
      path == "file.yaml" ? bytes : try DiskFiles().read(path)
    }
    func size(of path: String) throws(FileProblem) -> Int? {
      path == "file.yaml" ? bytes.count : try DiskFiles().size(of: path)
    }
    func names(in folder: String) throws(FileProblem) -> [String] { try DiskFiles().names(in: folder) }
  }
}

@Suite struct CareFilesTests {
  @Test(arguments: ["careless", "careless-more", "careless-handouts", "careless-idioms", "careless-leaflets"])
  func carelessFilesAreFound(
    _ name: String
  ) throws {
    let cases = try CareCase.all(in: name)
    let missed = try cases.filter { try Set($0.told()).isDisjoint(with: $0.codes) }
    #expect(missed.map { "\($0.name): \($0.codes) \((try? $0.told()) ?? [])" } == [])
  }

  @Test(arguments: ["harmless", "harmless-more", "harmless-handouts", "harmless-idioms", "harmless-leaflets"])
  func harmlessFilesAreLeftAlone(_ name: String)
    throws
  {
    let told = try CareCase.all(in: name).compactMap { file -> String? in
      let told = try file.told()
      return told.isEmpty ? nil : "\(file.name): \(told.joined(separator: " "))"
    }
    #expect(told == [])
  }
}

/// Sentences, each with what it says of a topic.
@Suite struct SentenceTests {
  struct Sentence: CustomTestStringConvertible, Sendable {
    let topic: Topic
    let isSaid: Bool
    let text: String
    var testDescription: String { text }
  }

  static let sentences: [Sentence] = {
    let text = (try? Fixtures.bytes("Care/sentences.txt")).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return text.split(separator: "\n").compactMap { line in
      guard let colon = line.firstIndex(of: ":"), line.first != "#" else { return nil }
      let name = line[..<colon].dropFirst(2)
      guard let topic = Topic.allCases.first(where: { "\($0)" == name }) else { return nil }
      return Sentence(
        topic: topic, isSaid: line.first == "+", text: String(line[line.index(colon, offsetBy: 2)...]))
    }
  }()

  @Test func everySentenceIsUnderstood() {
    let wrong = Self.sentences.filter { sentence in
      let mentions = Lexicon.english.mentions(in: sentence.text)
      return mentions.contains { $0.topic == sentence.topic && !$0.isDenied && !$0.isForNames } != sentence.isSaid
    }
    #expect(wrong.map { "\($0.isSaid ? "+" : "-") \($0.topic): \($0.text)" } == [])
  }

  @Test func thereAreEnoughOfBothKinds() {
    #expect(Self.sentences.count >= 120)
    for topic in Set(Self.sentences.map(\.topic)) {
      #expect(Set(Self.sentences.filter { $0.topic == topic }.map(\.isSaid)).count == 2, "\(topic)")
    }
  }

  /// Every word of every phrase reaches the list of words, and every topic has a phrase or is a tag alone.
  @Test func everyTopicHasItsPhrases() {
    let topics = Set(English.topics.map(\.topic))
    #expect(Set(Topic.allCases).subtracting(topics).subtracting(Topic.tags.values) == [])
  }

  @Test func wordsInAnotherLanguageAreNotGuessedAt() {
    var reader = WordReader(file: 0)
    var known = KnownMentions()
    #expect(reader.mentions(in: Text("Bounce", language: Language("de")), &known).isEmpty)
  }

  /// Texts that are equal in Unicode have their phrases at different bytes.
  @Test func whatIsKnownOfATextIsKnownOfItsBytes() {
    var known = KnownMentions()
    for text in ["Ren\u{E9}e, bounce.", "Rene\u{301}e, bounce.", "Ren\u{E9}e, bounce.", "Bounce."] {
      let right = Lexicon.english.mentions(in: text)
      #expect(!right.isEmpty && known.mentions(in: text).map(\.range) == right.map(\.range))
    }
  }

  @Test(arguments: [
    ("bounce", ["bounce", "bounces", "bounced", "bouncing"]), ("hurry", ["hurry", "hurries", "hurried", "hurrying"]),
    ("push", ["push", "pushes", "pushed", "pushing"]),
    ("rub", ["rub", "rubs", "rubed", "rubing", "rubbed", "rubbing"]),
  ])
  func formsOfWords(_ word: String, _ forms: [String]) { #expect(English.forms(of: word) == forms) }
}
