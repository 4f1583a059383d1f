// Texts ► phrases: placeholders filled in by the grammar of the text's language.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The values that placeholders refer to at a moment of a session.
struct Circumstances {
  var occurrence: ExerciseOccurrence
  var side: Side?
  var set = 1
  var repetitions: Int?
  var hold: Frames?
  var part: Text?
  var next: String?

  /// The values for a text in a work set.
  init(_ occurrence: ExerciseOccurrence, _ workSet: WorkSet, repetition: Int? = nil, side: Side? = nil) {
    self.occurrence = occurrence
    self.side = side ?? workSet.side
    set = workSet.set
    repetitions = workSet.repetitions
    hold = occurrence.dose.hold?[set]
    next = workSet.next
    if let repetition, occurrence.exercise.parts.indices.contains(repetition - 1) {
      part = occurrence.exercise.parts[repetition - 1]
    }
  }
}

extension Text {
  /// The text with its placeholders filled in and each sentence capitalised.
  func phrase(_ circumstances: Circumstances?, tables: [PhraseTable]) -> Phrase {
    let table = PhraseTable.filling(language, among: tables)
    let words = filled(circumstances, table: table, depth: 0).withSingleSpaces
    return Phrase(
      table.sentence(words), language: language,
      pronounced: (circumstances?.occurrence.exercise.pronounced ?? []) + pronounced)
  }

  /// The text for use within a sentence: filled in, not capitalised, without a full stop.
  ///
  /// - Parameter table: The table of the sentence; a text in another language is filled in without it.
  func inside(_ circumstances: Circumstances?, table: PhraseTable) -> String {
    let table = PhraseTable.filling(language, among: [table])
    let text = table.insideSentence(filled(circumstances, table: table, depth: 0).withSingleSpaces)
    return String(text.trimmingSuffix { $0 == "." || $0.isWhitespace })
  }

  private func filled(_ circumstances: Circumstances?, table: PhraseTable, depth: Int) -> String {
    var out = ""
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .words(let words): out += words
      case .placeholder(let placeholder):
        var lettersFollow = false
        if pieces.indices.contains(index + 1), case .words(let next) = pieces[index + 1] {
          lettersFollow = next.first?.isLetter ?? false
        }
        out += value(placeholder, circumstances, table: table, lettersFollow: lettersFollow, depth: depth)
      }
    }
    return out
  }

  private func value(
    _ placeholder: Placeholder, _ circumstances: Circumstances?, table: PhraseTable, lettersFollow: Bool, depth: Int
  ) -> String {
    switch placeholder {
    case .emergencyNumber: return table.words(.emergencyNumber)
    case .healthLine: return table.words(.healthLine)
    default: break
    }
    guard let circumstances else { return "" }
    let occurrence = circumstances.occurrence
    func nested(_ text: Text?) -> String {
      guard depth < 2, let text else { return "" }
      return text.filled(circumstances, table: table, depth: depth + 1)
    }
    switch placeholder {
    case .side: return circumstances.side.map { table.side($0, lettersFollow) } ?? ""
    case .otherSide: return circumstances.side.map { table.side($0.other, lettersFollow) } ?? ""
    case .sideName:
      if let name = occurrence.exercise.sideName { return nested(name) }
      guard let side = circumstances.side else { return "" }
      return table.insideSentence(table.phrase(.sideAlone, ["side": table.side(side, false)]).droppingFullStop)
    case .name: return table.insideSentence(nested(occurrence.exercise.name))
    case .reps: return circumstances.repetitions.map(table.number) ?? ""
    case .hold: return circumstances.hold.map(table.duration) ?? ""
    case .set: return table.number(circumstances.set)
    case .sets: return table.number(occurrence.sets)
    case .next: return circumstances.next.map(table.insideSentence) ?? ""
    case .rest: return (occurrence.dose.rest?[circumstances.set]).map(table.duration) ?? ""
    case .minutes: return occurrence.minutes.map(table.number) ?? ""
    case .emergencyNumber, .healthLine: return ""
    case .part: return circumstances.part.map { table.insideSentence($0.filled(nil, table: table, depth: depth)) } ?? ""
    }
  }
}

extension String {
  /// The text with each run of white space replaced by one space, and none at its ends.
  var withSingleSpaces: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The text without the full stop at its end.
  var droppingFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
