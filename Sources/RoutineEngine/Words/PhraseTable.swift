// The built-in sentences spoken in a session: one table per language.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The built-in sentences, each with the placeholders its wording may use.
public enum PhraseKey: String, CaseIterable, Hashable, Sendable {
  /// `<routine>. <minutes> minutes.`, counted by `<minutes>`.
  case opening
  /// `<routine> <time>`: what begins, and when.
  case beginsIn
  /// `<routine>`: the question whether it may begin.
  case mayBegin
  /// `<kit>`
  case need
  /// `<name>`
  case first
  /// `<name>`
  case next
  /// `<name>`: what comes after it without a break.
  case later
  /// `<time>`; one for each `DoseVerb`.
  case holdFor
  /// `<time>`
  case stayFor
  /// `<time>`
  case wearFor
  /// `<time>`
  case walkFor
  /// `<time>`
  case breatheFor
  /// `<time>`
  case keepGoingFor
  /// `<count> <time>`, counted by `<count>`.
  case holds
  /// `<count>`, counted by it.
  case repetitions
  /// `<low> <high>`: a number of repetitions that the listener chooses.
  case range
  /// `<sets> <count>`
  case setsOf
  /// `<sets> <each> <list>`: sets that differ; `<each>` is the suffix for the sides, or nothing.
  case pyramid
  /// `<sets> <each> <list>`: the same of timed holds.
  case holdPyramid
  /// `<before> <next>`: a list of times that follow each other, lengthened by one.
  case followed
  /// `<time>`
  case forTime
  /// `<sets> <time>`
  case setsOfTime
  /// `<count>`, counted by it: the parts of the body worked in turn.
  case parts
  /// `<count>`, counted by it: the number of sets, where nothing else is counted.
  case setsAlone
  /// `<load>`: what it is done with or against.
  case load
  case ownTime
  case whenReady
  /// A suffix to a dose.
  case onEachSide
  /// A suffix to a number of repetitions.
  case takingTurns
  /// A suffix to a time that alternating sides share.
  case inTurn
  /// A suffix to a dose: `<side>`
  case onOneSide
  /// `<reason>`
  case stopIf
  /// `<reason>`
  case leaveOutIf
  /// The end of a pack that has no words of its own for it.
  case takeOff
  /// `<side>`
  case sideAlone
  /// `<side>`
  case sideFirst
  /// `<which>`: the exercise's name for a side.
  case sideNameFirst
  case changeSides
  /// `<time>`
  case rest
  /// `<set>`
  case thenSet
  /// `<set> <count>`: with its repetitions.
  case thenSetOf
  case lastSet
  /// `<count>`
  case lastSetOf
  /// `<round>`
  case thenRound
  case lastRound
  /// `<where>`: comes before the next two, which are rounds inside of another.
  case inOuterRound
  /// `<round> <rounds>`
  case thenInnerRound
  case lastInnerRound
  /// `<round>`: the outer round, as it is named for the inner ones.
  case insideRound
  /// `<number> <count>`: the number of the exercise.
  case progress
  case getReady
  case half
  /// `<time>`
  case toGo
  /// What a tick means: that a hold begins.
  case holdTick
  /// What ticks mean: `<count>` of them count the last seconds, counted by it.
  case countTicks
  /// What a tick means: that the next repetition or phase begins.
  case movementTick
  /// `<number> <beat>`
  case numbered
  /// `<number> <beat>`: where the other has no room.
  case numberedShort
  /// `<beat>`
  case lastOne
  case go
  case stop
  case closing
  case praise
  /// After the session.
  case askRatings
  /// Within a sentence: where the region is not known.
  case emergencyNumber
  /// Within a sentence: where the region is not known, or has none.
  case healthLine
  case paused
  /// While a pack is worn.
  case pausedWorn
  /// `<which>`: the exercise and its side.
  case resume
  /// `<which>`
  case soundBack
  /// `<which>`
  case back
}

/// An instruction, and another one for when a side is known.
public struct SidedWords: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The instruction without a side.
  public var plain: String
  /// The instruction with `<side>` in it.
  public var sided: String?

  /// An instruction; the second one has `<side>` in it.
  public init(_ plain: String, sided: String? = nil) {
    self.plain = plain
    self.sided = sided
  }

  /// An instruction in which no side is named.
  public init(stringLiteral text: String) { self.init(text) }

  func filled(_ side: Side?, by table: PhraseTable) -> String {
    guard let side, let sided else { return plain }
    let parts = sided.split(separator: "<side>", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.joined(separator: table.side(side, parts.last?.first?.isLetter ?? false))
  }
}

// 13 stored properties: one for each kind of word or rule that a language has of its own.
/// The built-in sentences of one language, with the grammar needed to fill them in.
public struct PhraseTable: Sendable {
  /// The language of the words.
  public var language: Language
  /// The wording of each sentence.
  public var wordings: [PhraseKey: Wording]
  /// The instruction that leads into each position; none for `any`.
  public var positions: [Position: SidedWords]
  /// The instruction for each step of the way to the floor and from it.
  public var ways: [WayStep: SidedWords]
  /// The word for a chair, as files name it among the kit.
  public var chair: String
  /// The conditions that a warning may name; empty if they are not known in this language.
  public var conditions: [Condition]
  /// The plural form for a number.
  public var pluralForm: @Sendable (Int) -> PluralForm
  /// A whole number in words.
  public var number: @Sendable (Int) -> String
  /// A length in words.
  public var duration: @Sendable (Frames) -> String
  /// A side as a word, or as a stem if letters follow directly, so that inflected languages can write `<side>er Arm`.
  public var side: @Sendable (Side, _ lettersFollow: Bool) -> String
  /// A name or the start of a sentence, for use within another sentence.
  public var insideSentence: @Sendable (String) -> String
  /// A list of words, such as "a, b and c".
  public var list: @Sendable ([String]) -> String
  /// A piece of kit, with its article if it needs one.
  public var item: @Sendable (String) -> String

  /// A table.
  public init(
    language: Language, wordings: [PhraseKey: Wording], positions: [Position: SidedWords],
    ways: [WayStep: SidedWords], chair: String, conditions: [Condition] = [],
    pluralForm: @escaping @Sendable (Int) -> PluralForm,
    number: @escaping @Sendable (Int) -> String,
    duration: @escaping @Sendable (Frames) -> String,
    side: @escaping @Sendable (Side, _ lettersFollow: Bool) -> String,
    insideSentence: @escaping @Sendable (String) -> String, list: @escaping @Sendable ([String]) -> String,
    item: @escaping @Sendable (String) -> String
  ) {
    self.language = language
    self.wordings = wordings
    self.positions = positions
    self.ways = ways
    self.chair = chair
    self.conditions = conditions
    self.pluralForm = pluralForm
    self.number = number
    self.duration = duration
    self.side = side
    self.insideSentence = insideSentence
    self.list = list
    self.item = item
  }

  /// The table of a language; nil if there is none.
  public static func own(of language: Language, among tables: [PhraseTable] = all) -> PhraseTable? {
    tables.first { $0.language == language } ?? tables.first { $0.language.base == language.base }
  }

  /// The table for a language, or English if there is none.
  public static func table(for language: Language, among tables: [PhraseTable] = all) -> PhraseTable {
    own(of: language, among: tables) ?? .english
  }

  /// The table that fills in the placeholders of a text. A language without one gets figures, and its words as they
  /// are written.
  static func filling(_ language: Language, among tables: [PhraseTable]) -> PhraseTable {
    if let own = own(of: language, among: tables) { return own }
    var table = PhraseTable.english
    table.language = language
    table.number = { String($0) }
    table.duration = { $0.asWritten }
    table.insideSentence = { $0 }
    table.list = { $0.joined(separator: ", ") }
    table.item = { $0 }
    return table
  }

  /// The tables of all supported languages.
  public static let all: [PhraseTable] = [.english]

  /// A built-in sentence, filled in and capitalised.
  public func phrase(_ key: PhraseKey, count: Int? = nil, _ values: KeyValuePairs<String, String> = [:]) -> String {
    sentence(words(key, count: count, values))
  }

  /// A built-in wording, filled in, for use within a sentence.
  public func words(_ key: PhraseKey, count: Int? = nil, _ values: KeyValuePairs<String, String> = [:]) -> String {
    wordings[key]?.filled(count.map(pluralForm) ?? .many, values) ?? ""
  }

  /// The instruction that leads into a position; nil for `any`.
  func position(_ position: Position, side: Side?) -> String? { positions[position]?.filled(side, by: self) }

  /// The instruction for a step of a way.
  func way(_ step: WayStep, side: Side?) -> String { ways[step]?.filled(side, by: self) ?? "" }

  /// The position that a text tells the listener to take, in the words of this table; nil if it tells none.
  func position(toldBy text: String) -> Position? {
    let text = text.lowercased()
    return Position.allCases.first { position in
      positions[position].map { text.contains($0.plain.droppingFullStop.lowercased()) } ?? false
    }
  }

  /// The start of a round; inside of another circuit, both rounds, in phrases of their own: what is spoken once for each
  /// round of both together would be thousands of phrases in the largest routines.
  func round(_ circuits: [(round: Int, rounds: Int)]) -> [Phrase] {
    guard let (round, rounds) = circuits.last else { return [] }
    let outer = circuits.dropLast().map { words(.insideRound, ["round": number($0.round)]) }
    let isLast = round == rounds
    var told = [phrase(isLast ? .lastRound : .thenRound, ["round": number(round)])]
    if !outer.isEmpty {
      told = [
        phrase(.inOuterRound, ["where": list(outer)]),
        phrase(isLast ? .lastInnerRound : .thenInnerRound, ["round": number(round), "rounds": number(rounds)]),
      ]
    }
    return told.map { Phrase($0, language: language) }
  }

  /// Lengths that follow each other, such as "twenty seconds, then one minute and thirty seconds".
  func oneAfterTheOther(_ lengths: [Frames]) -> String {
    let words = lengths.map(duration)
    return words.dropFirst().reduce(words.first ?? "") { self.words(.followed, ["before": $0, "next": $1]) }
  }

  /// Whether a piece of kit is a chair.
  func isChair(_ thing: Text) -> Bool { thing.source.lowercased().contains(chair) }

  /// The text with a capital at its start and after each full stop.
  public func sentence(_ text: String) -> String {
    var out = ""
    var atStart = true
    for character in text {
      if atStart, character.isLetter {
        out += character.uppercased()
        atStart = false
      } else {
        out.append(character)
        if character == "." || character == "!" || character == "?" {
          atStart = true
        } else if !character.isWhitespace && character != "\"" {
          atStart = false
        }
      }
    }
    return out
  }
}
