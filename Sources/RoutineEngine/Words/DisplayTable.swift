// Words for the eye: what screens, lines, plans and answers show, as one table a language.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The words of one language that are shown. The author's texts and the sentences heard are not among them.
///
/// ```
/// let words = DisplayTable.english
/// words(.timeToGo, ["time": "3:20"])  // "3:20 to go"
/// words(.setsDone, count: 1)          // "1 set done"
/// words.set(1, of: 2)                 // "set 1 of 2"
/// ```
public struct DisplayTable: Sendable {
  /// The language of the words.
  public var language: Language
  /// The wording of everything that has no table of its own below.
  public var wordings: [DisplayKey: Wording]
  /// What each kind of segment is called.
  public var segments: [SegmentKind: SegmentWords]
  /// A side in one word.
  public var sides: [Side: String]
  /// What each chime marks.
  public var chimes: [Chime: String]
  /// What kind of cue each priority is.
  public var priorities: [Priority: String]
  /// What a routine is for, in a word.
  public var goals: [Goal: String]
  /// Why a command was refused, as the beginning of a sentence in small letters.
  public var refusals: [TransportRefusal: String]
  /// The character before the decimals of a number.
  public var decimalMark: String
  /// Which form a number takes.
  public var pluralForm: @Sendable (Int) -> PluralForm

  /// A table from its parts.
  public init(
    language: Language, wordings: [DisplayKey: Wording], segments: [SegmentKind: SegmentWords],
    sides: [Side: String], chimes: [Chime: String], priorities: [Priority: String], goals: [Goal: String],
    refusals: [TransportRefusal: String], decimalMark: String, pluralForm: @escaping @Sendable (Int) -> PluralForm
  ) {
    self.language = language
    self.wordings = wordings
    self.segments = segments
    self.sides = sides
    self.chimes = chimes
    self.priorities = priorities
    self.goals = goals
    self.refusals = refusals
    self.decimalMark = decimalMark
    self.pluralForm = pluralForm
  }

  /// A wording, filled in.
  public func callAsFunction(_ key: DisplayKey, _ values: KeyValuePairs<String, String> = [:]) -> String {
    wordings[key]?.filled(.many, values) ?? ""
  }

  /// A wording that counts something, its `<count>` filled in.
  public func callAsFunction(_ key: DisplayKey, count: Int) -> String {
    wordings[key]?.filled(pluralForm(count), ["count": "\(count)"]) ?? ""
  }

  /// What a kind of segment is called.
  public func segment(_ kind: SegmentKind) -> SegmentWords {
    segments[kind] ?? SegmentWords(name: "", row: "", now: "")
  }

  /// Why a command was refused, in small letters and without a full stop.
  public func reason(_ refusal: TransportRefusal) -> String { refusals[refusal] ?? "" }
}
