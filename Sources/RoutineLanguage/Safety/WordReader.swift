// Reads each text of a routine once for the phrases of the safety checks.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// A phrase in a text of the routine.
struct Remark {
  /// Where the text stands.
  enum Field { case title, summary, forWhom, when, howOften, haveReady, say, instruction }

  let topic: Topic
  let isDenied: Bool
  let field: Field
  /// The words as written.
  let words: String
  let text: Text
  let place: Place
  /// Where they begin in the text, in bytes.
  let start: Int
  /// The exercise occurrence whose text it is; nil for texts of the routine.
  unowned let occurrence: ReviewedOccurrence?
}

extension Remark {
  /// Words before a phrase with which a sentence speaks of another time or of what one will be able to do.
  private static let asides: Set<Substring> = [
    "when", "whenever", "if", "once", "after", "before", "until", "can", "could", "will", "able", "again", "helps",
    "for",
  ]

  /// How many bytes before it are looked at, so that a long sentence is read in good time.
  private static let reach = 200

  /// Whether the sentence tells to do it now.
  var isOrder: Bool {
    let before = text.source.utf8.prefix(start).suffix(Self.reach)
    let end = before.lastIndex { ".!?".utf8.contains($0) }.map { before.index(after: $0) } ?? before.startIndex
    let words = String(decoding: before[end...], as: UTF8.self).lowercased().split { !$0.isLetter }
    return !words.contains { Self.asides.contains($0) }
  }
}

/// All that the texts of a file speak of.
struct Remarks {
  private let all: [Remark]
  private let topics: Topics
  /// The first thing that is said of a topic without denying it, of the routine or of all its exercises.
  let generals: [Topic: Remark]
  /// The same of what the routine is and whom it is for.
  let abouts: [Topic: Remark]

  init(_ all: [Remark]) {
    self.all = all
    topics = all.reduce(into: Topics()) { $0.add($1.topic) }
    let general = all.filter { !$0.isDenied && $0.occurrence == nil }
    generals = Dictionary(general.map { ($0.topic, $0) }) { first, _ in first }
    abouts = Dictionary(general.filter { $0.field != .howOften || $0.topic == .firstHour }.map { ($0.topic, $0) }) {
      first, _ in first
    }
  }

  /// What they say of a topic, denied or not, in order.
  func on(_ topic: Topic) -> [Remark] { topics.has(topic) ? all.filter { $0.topic == topic } : [] }
}

/// The phrases of texts that were looked at before: many texts are in several places, and are checked again and again.
struct KnownMentions {
  private var known: [String: (text: String, mentions: [Mention])] = [:]
  private var tokens: [SpokenWord] = []

  /// How many texts of up to 512 bytes are kept.
  private static let most = 4_096

  /// The phrases of an English text.
  mutating func mentions(in text: String) -> [Mention] {
    // Equal texts may differ in their bytes.
    if let entry = known[text], entry.text.utf8.elementsEqual(text.utf8) { return entry.mentions }
    let mentions = Lexicon.english.mentions(in: text, &tokens)
    if known.count == Self.most { known.removeAll(keepingCapacity: true) }
    if text.utf8.count < 512 { known[text] = (text, mentions) }
    return mentions
  }
}

/// The phrases of the texts of a file.
struct WordReader {
  /// The first text in the file whose language has no phrases.
  private(set) var unread: Text?
  private let file: Int

  init(file: Int) { self.file = file }

  /// The phrases of a text. Texts in languages other than English have none.
  ///
  /// - Parameter known: What was found before.
  mutating func mentions(in text: Text, _ known: inout KnownMentions) -> [Mention] {
    guard text.language.tag == "en" || text.language.base == "en" else {
      if unread == nil, text.location.place?.file == file { unread = text }
      return []
    }
    return known.mentions(in: text.source)
  }
}

extension Mention {
  /// Its words as written in the text.
  func words(in text: Text) -> String { String(decoding: Array(text.source.utf8)[range], as: UTF8.self) }
}

extension SafetyReview {
  /// The phrases of what the file under review says, in order: of the routine's description, its sentences, and the
  /// exercises that stand in it or whose words a step changes, which learn what they are by them.
  static func remarks(
    of routine: Routine, _ card: RoutineDocument?, _ occurrences: [ReviewedOccurrence], file: Int,
    _ reader: inout WordReader, _ known: inout KnownMentions
  ) -> [Remark] {
    var remarks: [Remark] = []
    func add(_ text: Text?, _ field: Remark.Field, of occurrence: ReviewedOccurrence? = nil) {
      guard let text, let place = text.location.place, place.file == file else { return }
      for mention in reader.mentions(in: text, &known) {
        occurrence?.traits.add(mention, of: text, isName: field == .title)
        guard !mention.isForNames || occurrence != nil && field == .title,
          occurrence.map({ mention.counts(in: $0.exercise.position) }) ?? true
        else { continue }
        let remark = Remark(
          topic: mention.topic, isDenied: mention.isDenied, field: field, words: mention.words(in: text), text: text,
          place: place, start: mention.range.lowerBound, occurrence: occurrence)
        remarks.append(remark)
        occurrence?.remarks.append(remark)
      }
    }
    func addSentences(of steps: [Step]) {
      for step in steps {
        switch step {
        case .say(let text, _): add(text, .say)
        case .circuit(_, _, let steps, _): addSentences(of: steps)
        case .exercise, .rest: break
        }
      }
    }
    if let card {
      add(card.title, .title)
      add(card.summary, .summary)
      add(card.forWhom, .forWhom)
      add(card.when, .when)
      add(card.howOften, .howOften)
      add(card.haveReady, .haveReady)
    }
    addSentences(of: routine.steps)
    for occurrence in occurrences {
      if occurrence.definedIn ?? file == file {
        occurrence.exercise.forEachText { text, isName in add(text, isName ? .title : .instruction, of: occurrence) }
      }
      // A load is a thing, as kit is.
      if let load = occurrence.dose.load { add(load, .title, of: occurrence) }
    }
    return remarks
  }
}
