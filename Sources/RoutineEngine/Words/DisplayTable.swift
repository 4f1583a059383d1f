// The texts shown on screens, in lines, plans and replies: one table per language.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The built-in texts shown in one language. It contains neither the texts of routines nor spoken sentences.
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
  /// The wordings of all texts without a separate table below.
  public var wordings: [DisplayKey: Wording]
  /// The names of each kind of segment.
  public var segments: [SegmentKind: SegmentWords]
  /// The names of the sides, in one word.
  public var sides: [Side: String]
  /// What each chime marks.
  public var chimes: [Chime: String]
  /// The name of each priority.
  public var priorities: [Priority: String]
  /// The name of each goal, in one word.
  public var goals: [Goal: String]
  /// Why a command was refused, as the start of a sentence in lower case.
  public var refusals: [TransportRefusal: String]
  /// The decimal mark.
  public var decimalMark: String
  /// The plural form for a number.
  public var pluralForm: @Sendable (Int) -> PluralForm

  /// A table.
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

  /// A text, filled in.
  public func callAsFunction(_ key: DisplayKey, _ values: KeyValuePairs<String, String> = [:]) -> String {
    wordings[key]?.filled(.many, values) ?? ""
  }

  /// A text in the plural form for a number, with `<count>` filled in.
  public func callAsFunction(_ key: DisplayKey, count: Int) -> String {
    wordings[key]?.filled(pluralForm(count), ["count": "\(count)"]) ?? ""
  }

  /// The names of a kind of segment.
  public func segment(_ kind: SegmentKind) -> SegmentWords {
    segments[kind] ?? SegmentWords(name: "", row: "", now: "")
  }

  /// Why a command was refused, in lower case and without a full stop.
  public func reason(_ refusal: TransportRefusal) -> String { refusals[refusal] ?? "" }
}
