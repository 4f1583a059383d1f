// Words that can be told from all others: the English tables and texts, every Latin letter replaced by a Cyrillic one.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

extension String {
  /// The text with a Cyrillic letter in place of each Latin one; `<placeholders>` stay.
  ///
  /// Whatever is shown in Latin letters beside marked words and marked texts comes from no table.
  public var marked: String {
    var out = String.UnicodeScalarView()
    var isPlaceholder = false
    for scalar in unicodeScalars {
      if scalar == "<" { isPlaceholder = true }
      if scalar == ">" { isPlaceholder = false }
      let base: (latin: UInt32, cyrillic: UInt32)? =
        switch scalar {
        case "a"..."z": (0x61, 0x430)
        case "A"..."Z": (0x41, 0x410)
        default: nil
        }
      let replaced = base.flatMap { Unicode.Scalar($0.cyrillic + scalar.value - $0.latin) }
      out.append(isPlaceholder ? scalar : replaced ?? scalar)
    }
    return String(out)
  }

  /// The words with a Latin letter in them.
  public var latinWords: [String] {
    split { !$0.isLetter }.map(String.init).filter { $0.contains { $0.isASCII } }
  }
}

extension Wording {
  fileprivate var marked: Wording { Wording(forms: forms.mapValues(\.marked)) }
}

extension DisplayTable {
  /// The words for the eye, marked.
  public static let marked: DisplayTable = {
    var table = DisplayTable.english
    table.wordings = table.wordings.mapValues(\.marked)
    table.segments = table.segments.mapValues { segment in
      func heading(_ heading: SegmentWords.Heading) -> SegmentWords.Heading {
        SegmentWords.Heading(heading.exercise?.marked, alone: heading.alone?.marked)
      }
      return SegmentWords(
        name: segment.name.marked, row: segment.row.marked, now: segment.now.marked, short: segment.short?.marked,
        line: heading(segment.line), status: heading(segment.status))
    }
    table.sides = table.sides.mapValues(\.marked)
    table.chimes = table.chimes.mapValues(\.marked)
    table.priorities = table.priorities.mapValues(\.marked)
    table.goals = table.goals.mapValues(\.marked)
    table.refusals = table.refusals.mapValues(\.marked)
    table.decimalMark = ","
    return table
  }()
}

extension PhraseTable {
  /// The words for the ear, marked.
  public static let marked: PhraseTable = {
    let english = PhraseTable.english
    var table = english
    table.wordings = table.wordings.mapValues(\.marked)
    table.positions = table.positions.mapValues { SidedWords($0.plain.marked, sided: $0.sided?.marked) }
    table.ways = table.ways.mapValues { SidedWords($0.plain.marked, sided: $0.sided?.marked) }
    table.number = { english.number($0).marked }
    table.duration = { english.duration($0).marked }
    table.side = { english.side($0, $1).marked }
    table.list = { english.list($0).marked }
    table.item = { english.item($0).marked }
    return table
  }()
}
